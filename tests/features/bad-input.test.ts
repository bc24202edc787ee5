import t, { type Test } from 'tap'
import { startApp, type Answer } from '../support/start-app.ts'

const { aCommunity, as } = await startApp(t)
const { client, key, id: communityId } = await aCommunity()
const json = { 'content-type': 'application/json' }
const member = (await client.post('/v1/members', { displayName: '某人' })).body

/** Every refusal is a whole problem that names the code, and the place if there is one. */
function isProblem (t: Test, answer: Answer, status: number, code: string, pointer?: string) {
  t.match({ status: answer.status, type: answer.headers['content-type'], body: answer.body }, {
    status,
    type: /^application\/problem\+json/,
    body: { type: `/errors/${code}`, status, code, title: /./, detail: /./, requestId: answer.headers['x-request-id'], ...(pointer === undefined ? {} : { errors: [{ pointer, message: /./ }] }) },
  }, `${status} ${code} ${pointer ?? ''}`)
}

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

const bodies: { name: string, body: string | Uint8Array, code?: string, pointer: string }[] = [
  { name: 'broken JSON', body: '{"displayName": "某人",}', pointer: '/body' },
  { name: 'half of a JSON text', body: '{"displayName": "某', pointer: '/body' },
  { name: 'JSON with a comment', body: '{"displayName": "某人"} // x', pointer: '/body' },
  { name: 'NaN', body: '{"displayName": "某人", "yearsOfExperience": NaN}', pointer: '/body' },
  { name: 'a list', body: '[]', code: 'request.invalid', pointer: '/body' },
  { name: 'null', body: 'null', code: 'request.invalid', pointer: '/body' },
  { name: 'a text', body: '"某人"', code: 'request.invalid', pointer: '/body' },
  { name: 'an unknown field', body: '{"displayName": "某人", "displayname": "x"}', code: 'request.invalid', pointer: '/body/displayname' },
  { name: 'an unknown field in an item', body: '{"displayName": "某人", "offers": [{"text": "x", "tag": []}]}', code: 'request.invalid', pointer: '/body/offers/0/tag' },
  { name: 'a number that is too large for JSON', body: '{"displayName": "某人", "yearsOfExperience": 1e999}', code: 'request.invalid', pointer: '/body/yearsOfExperience' },
  { name: 'NUL in a text', body: '{"displayName": "某人", "bio": "a\\u0000b"}', pointer: '/body/bio' },
  { name: 'a raw control character in a text', body: '{"displayName": "某人", "bio": "a\u0007b"}', pointer: '/body' },
  { name: 'an escaped control character in a text', body: '{"displayName": "某人", "bio": "a\\u0007b"}', code: 'request.invalid', pointer: '/body/bio' },
  { name: 'NUL in a key', body: '{"displayName": "某人", "custom": {"a\\u0000": 1}}', pointer: '/body/custom' },
  { name: 'half a surrogate pair in a text', body: '{"displayName": "某人", "skills": ["\\ud83d"]}', pointer: '/body/skills/0' },
  { name: 'half a surrogate pair in a key', body: '{"displayName": "某人", "custom": {"\\udc00": 1}}', pointer: '/body/custom' },
  { name: '__proto__', body: '{"displayName": "某人", "__proto__": {"isAdmin": true}}', pointer: '/body/__proto__' },
  { name: '__proto__ in custom values', body: '{"displayName": "某人", "custom": {"__proto__": 1}}', pointer: '/body/custom/__proto__' },
  { name: 'constructor.prototype', body: '{"displayName": "某人", "custom": {"constructor": {"prototype": {}}}}', pointer: '/body/custom/constructor/prototype' },
  { name: 'a field twice', body: '{"displayName": "某人", "city": "上海", "city": "北京"}', pointer: '/body/city' },
  { name: 'a field twice, once escaped', body: '{"displayName": "某人", "city": "上海", "c\\u0069ty": "北京"}', pointer: '/body/city' },
  { name: 'UTF-8 that is none', body: Buffer.from('{"displayName": "\xff\xfe"}', 'latin1'), pointer: '/body' },
  { name: 'GBK', body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xb7, 0xeb, 0x22, 0x7d]), pointer: '/body' },
  { name: 'deep nesting', body: nested(33), pointer: `/body${'/a'.repeat(32)}` },
  { name: 'very deep nesting', body: '['.repeat(60_000), pointer: `/body${'/0'.repeat(32)}` },
]
for (const { name, body, code = 'request.json_invalid', pointer } of bodies) {
  t.test(`a body with ${name} is refused at its place and creates nobody`, async (t) => {
    isProblem(t, await client.post('/v1/members', body, json), 400, code, pointer)
    isProblem(t, await client.patch(`/v1/members/${member.id}`, body, json), 400, code, pointer)
    t.strictSame((await client.get('/v1/members')).body.items, [{ ...member, contact: null }])
    t.notOk('isAdmin' in {})
  })
}

t.test('characters that only look dangerous are kept as they are', async (t) => {
  const input = { displayName: '👨‍👩‍👧‍👦 𠮷野家', bio: 'a\tb\r\nc \\u0000 \'; drop table members; -- <script>', custom: { 'a:b"\\"': '：": {', ï: '\u202e' } }
  const { status, body } = await client.post('/v1/members', input)
  t.equal(status, 201)
  t.match((await client.get(`/v1/members/${body.id}`)).body, input)
  await client.delete(`/v1/members/${body.id}`)
})

t.test('a Content-Type the operation does not take is refused', async (t) => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/csv', 'application/jsonp', 'nonsense']) {
    isProblem(t, await client.post('/v1/members', '{"displayName": "某人"}', { 'content-type': type }), 415, 'request.media_type_unsupported')
  }
  isProblem(t, await client.post('/v1/members', '{}'), 415, 'request.media_type_unsupported')
  isProblem(t, await client.post('/v1/members', '{}', { ...json, 'content-encoding': 'rot13' }), 415, 'request.media_type_unsupported')
  isProblem(t, await client.post('/v1/members', '{}', { ...json, 'content-encoding': 'gzip' }), 400, 'request.json_invalid', '/body')
  t.equal((await client.post('/v1/members', '{"displayName": "某人"}', { 'content-type': 'application/json; charset=utf-8' })).status, 201)
})

t.test('what a GET says about the encoding of its body does not matter', async (t) => {
  for (const encoding of ['gzip', 'rot13', '']) t.equal((await client.get('/v1/members', { 'content-encoding': encoding })).status, 200)
})

t.test('a missing body is refused where there must be one', async (t) => {
  isProblem(t, await client.request('POST', '/v1/members'), 400, 'request.invalid', '/body')
  isProblem(t, await client.request('POST', '/v1/members', { headers: json }), 400, 'request.invalid', '/body')
  t.equal((await client.request('DELETE', '/v1/members/nobody', { headers: json })).status, 404, 'a DELETE without a body may say that it sends JSON')
})

t.test('faulty parameters of a list are refused by name', async (t) => {
  for (const [query, pointer] of [
    ['limit=0', '/query/limit'], ['limit=101', '/query/limit'], ['limit=abc', '/query/limit'], ['limit=', '/query/limit'], ['limit=1.5', '/query/limit'],
    ['limit=1&limit=2', '/query/limit'], ['limit=-1', '/query/limit'], ['offset=10', '/query/offset'], ['cursor=%00', '/query/cursor'], ['cursor=', '/query/cursor'],
    ['__proto__=1', '/query/__proto__'],
  ] as const) isProblem(t, await client.get(`/v1/members?${query}`), 400, 'request.invalid', pointer)
})

t.test('a cursor of another list, of another community, altered or invented, is refused', async (t) => {
  for (let count = 0; count < 2; count++) await client.post('/v1/members', { displayName: '某人' })
  await client.post(`/v1/communities/${communityId}/keys`, { name: 'second', scopes: ['members:read'] })
  const { body: { nextCursor } } = await client.get('/v1/members?limit=1')
  const { body: { nextCursor: keysCursor } } = await client.get(`/v1/communities/${communityId}/keys?limit=1`)
  const other = await aCommunity()
  const swapped = (at: number) => nextCursor.slice(0, at) + (nextCursor[at] === 'A' ? 'B' : 'A') + nextCursor.slice(at + 1)
  const faulty: Answer[] = [await other.client.get(`/v1/members?cursor=${nextCursor}`)]
  for (const cursor of [keysCursor, swapped(3), swapped(nextCursor.length - 2), nextCursor.slice(0, -2), nextCursor.slice(0, 8), 'x', Buffer.from('1').toString('base64url')]) {
    faulty.push(await client.get(`/v1/members?cursor=${cursor}`))
  }
  for (const answer of faulty) isProblem(t, answer, 400, 'request.cursor_invalid', '/query/cursor')
  t.equal((await client.get(`/v1/members?limit=2&cursor=${nextCursor}`)).status, 200)
})

t.test('an If-Match that is no ETag of this API is refused', async (t) => {
  for (const tag of ['v1', '"1"', '"v1', '"v-1"', '"v1", "v2"', '"vx"', `"v${'1'.repeat(99)}"`, '']) {
    isProblem(t, await client.patch(`/v1/members/${member.id}`, { city: 'x' }, { 'if-match': tag }), 400, 'request.invalid', '/headers/if-match')
  }
  t.equal((await client.get(`/v1/members/${member.id}`)).body.version, 1)
})

t.test('a credential that is none is refused without a look at the rest', async (t) => {
  const url = '/v1/members'
  for (const authorization of [undefined, '', key, `Basic ${key}`, 'Bearer', 'Bearer ', `Bearer ${key} x`, `Bearer\t${key}`, `Bearer ${'x'.repeat(15_000)}`, 'Bearer \u00e9']) {
    const answer = await as().request('POST', url, { body: 'no JSON', headers: { 'content-type': 'text/plain', ...(authorization === undefined ? {} : { authorization }) } })
    isProblem(t, answer, 401, 'auth.unauthenticated')
    t.equal(answer.headers['www-authenticate'], 'Bearer')
  }
  t.equal((await as().get(url, { authorization: `bearer  ${key}` })).status, 200, 'the scheme has no case')
})

t.test('an unknown route and a wrong method are 404, with and without a credential', async (t) => {
  for (const who of [client, as()]) {
    for (const answer of [
      await who.get('/v1/nothing'), await who.get('/v2/members'), await who.request('PUT', '/v1/members', { body: {} }), await who.delete('/v1/members'),
      await who.get('//v1/members'), await who.request('POST', '/v1/members/x/y', { body: 'text' }), await who.request('OPTIONS', '/v1/members'), await who.get('/errors/no.such_error'),
    ]) isProblem(t, answer, 404, 'request.route_not_found')
  }
})

t.test('a path that cannot be read is refused', async (t) => {
  for (const path of ['/v1/members/%', '/v1/members/%ZZ', '/v1/members/%C0%80', '/%E0%A4%A']) isProblem(t, await client.get(path), 400, 'request.invalid', '/path')
  isProblem(t, await client.get('/v1/members/a%00b'), 400, 'request.invalid', '/path/memberId')
  isProblem(t, await client.get(`/v1/members/by-external-id/${'x'.repeat(201)}`), 400, 'request.invalid', '/path/externalId')
  isProblem(t, await client.get(`/v1/members/${'x'.repeat(3_000)}`), 400, 'request.invalid', '/path')
  isProblem(t, await client.get('/v1/members/..%2F..%2Fetc%2Fpasswd'), 404, 'member.not_found')
})

t.test('a field of 10 MB is refused as a whole', async (t) => {
  isProblem(t, await client.post('/v1/members', { displayName: '某人', bio: '长'.repeat(3_500_000) }), 413, 'request.too_large', '/body')
  const answer = await client.post('/v1/members', { displayName: 'x'.repeat(70_000) })
  isProblem(t, answer, 413, 'request.too_large', '/body')
  t.match(answer.body.detail, /64 kB/)
})
