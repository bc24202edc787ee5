import t, { type Test } from 'tap'
import { heldInMemory } from '../support/held-in-memory.ts'
import { shareEngines } from '../support/relay-parts.ts'
import { startApp, type Answer, type Client, type TestApp } from '../support/start-app.ts'
import type { Document } from './documented-operations.ts'
import { forgedCursors, injectionPayloads, type Target } from './injection-payloads.ts'
import { encoded } from './percent-encoding.ts'

t.setTimeout(600_000)
await shareEngines(t)

/** Where a text of the caller goes, and what is sent when it goes there. */
type Surface = { name: string, send: (client: Client, payload: string) => Promise<Answer>, declared: readonly string[] }

const keywordFields = ['city', 'industry', 'company', 'title', 'skills', 'interests', 'languages', 'education', 'offerTags', 'needTags']

function surfacesOf ({ paths }: Document): { texts: Surface[], fields: Surface[], cursors: Surface[] } {
  const declared = (method: string, path: string) => Object.keys(paths[path]?.[method]?.responses ?? {})
  const get = (path: string, name: string, rest = ''): Surface =>
    ({ name: `${name} of GET ${path}`, declared: declared('get', path), send: (client, payload) => client.get(`${path}?${name}=${encoded(payload)}${rest}`) })
  const post = (name: string, body: (payload: string) => unknown): Surface =>
    ({ name: `${name} of POST /v1/members/search`, declared: declared('post', '/v1/members/search'), send: (client, payload) => client.post('/v1/members/search', body(payload)) })
  const inPath = (path: string): Surface =>
    ({ name: `the path of GET ${path}`, declared: declared('get', path), send: (client, payload) => client.get(path.replace(/\{.*\}/, () => encoded(payload || 'x'))) })
  const [search, suggest, values, list] = ['/v1/members/search', '/v1/members/suggest', '/v1/members/facet-values', '/v1/members']
  const filtered = (name: string, filter: (payload: string) => unknown) => post(name, (payload) => ({ filter: filter(payload), facets: ['city', 'skills'] }))
  return {
    texts: [get(search, 'q', '&facets=city,skills'), post('q', (q) => ({ q, facets: ['city', 'skills'], explain: true })), get(suggest, 'q'), get(values, 'q', '&field=skills')],
    fields: [
      ...keywordFields.flatMap((field) => [get(search, field), post(field, (payload) => ({ [field]: [payload, '上海'] }))]),
      ...['facets', 'sort', 'near', 'asker', 'limit', 'explain', 'yearsOfExperienceMin', 'communityId'].map((name) => get(search, name)),
      ...['city', 'skills'].map((field) => filtered(`the ${field} in a filter`, (payload) => ({ or: [{ field, in: [payload] }, { not: { field, all: [payload] } }] }))),
      filtered('a value of a custom field', (payload) => ({ field: 'custom.等级', in: [payload] })), filtered('a bound', (payload) => ({ field: 'yearsOfExperience', gte: payload })), filtered('an instant', (payload) => ({ field: 'joinedAt', lt: payload })),
      filtered('the field of in', (field) => ({ field, in: ['x'] })), filtered('the field of exists', (field) => ({ field, exists: true })), filtered('the field of a range', (field) => ({ not: { field, gte: 0 } })),
      filtered('the key of a custom field', (payload) => ({ field: `custom.${payload}`, exists: true })), filtered('the filter', (payload) => payload), filtered('a point', (payload) => ({ near: { lat: payload, lng: 0, radiusKm: 1 } })),
      post('facets', (payload) => ({ facets: [payload, 'city'] })), post('sort', (payload) => ({ sort: [payload] })), post('near', (near) => ({ near })), post('asker', (asker) => ({ q: '同名', asker })), post('readings', (kind) => ({ q: '上海', readings: [{ kind, range: [0, 2], use: 'force' }] })),
      post('an unknown field', (payload) => ({ [payload]: payload })), get(values, 'field'), get(values, 'city', '&field=skills'), get(values, 'near', '&field=skills'), get(list, 'limit'), inPath('/v1/members/{memberId}'), inPath('/v1/members/by-external-id/{externalId}'),
    ],
    cursors: [get(search, 'cursor', '&limit=1'), post('cursor', (cursor) => ({ cursor, limit: 1 })), get(list, 'cursor', '&limit=1')],
  }
}

const people = (secret: string) => ['甲', '乙', '丙'].map((name, at) => ({
  displayName: `${secret}${name}`, externalId: `${secret}-${at}`, headline: `同名 ${secret}`, bio: secret, city: '上海', company: secret, skills: ['供应链', secret], interests: [secret], languages: ['中文'], yearsOfExperience: 3 + at,
  location: { lat: 31.23, lng: 121.47 }, contact: { email: `${secret}@example.com` }, custom: { [customKeys[secret] ?? '']: secret },
}))

const ownSecret = 'zqownword'
const foreignSecret = 'zqforeignword'
const customKeys: Readonly<Record<string, string>> = { [ownSecret]: '等级', [foreignSecret]: '密级' }

type Side = { id: string, client: Client, members: { id: string }[], cursor: string, listCursor: string }

/** Requests under way together. */
const atOnce = 12

/** A community where three people share a word with everybody, and another one with nobody else. */
async function aSide ({ aCommunity }: TestApp, secret: string): Promise<Side> {
  const { id, client } = await aCommunity()
  await client.post('/v1/custom-fields', { key: customKeys[secret], kind: 'text', isFacetable: true })
  const members = []
  for (const person of people(secret)) members.push((await client.post('/v1/members', person)).body)
  return { id, client, members, cursor: '', listCursor: (await client.get('/v1/members?limit=1')).body.nextCursor }
}

/** What is wrong with an answer to somebody who typed something of their own; null when nothing is. */
function injectionFault ({ status, body, text }: Answer, payload: string, declared: readonly string[], foreign: Side): string | null {
  if (status >= 500 || !declared.includes(String(status))) return `answers ${status}`
  // A refusal may repeat the name of a field, and an interpretation repeats the query.
  const shown = status === 200 ? JSON.stringify({ ...body, interpretation: null }) : text
  const secrets = [foreignSecret, customKeys[foreignSecret] ?? '', foreign.id, ...foreign.members.map(({ id }) => id)]
  const leaked = secrets.find((secret) => shown.includes(secret) && (status === 200 || !payload.includes(secret)))
  if (leaked !== undefined) return `shows ${leaked}`
  return (body?.total ?? 0) > 3 || Object.values((body?.facets ?? {}) as Record<string, { count: number }[]>).flat().some(({ count }) => count > 3) ? 'counts others' : null
}

for (const { where, rosterMb } of [{ where: 'in memory', rosterMb: '64' }, { where: 'in the engine', rosterMb: '0' }]) {
  t.test(`${where}, whatever is typed shows nobody of another community and is answered as documented:`, async (t) => {
    const started = await startApp(t, {}, { RENMAI_ROSTER_MB: rosterMb, RENMAI_RATE_LIMITS: 'off' })
    const own = await aSide(started, ownSecret)
    const foreign = await aSide(started, foreignSecret)
    await started.settle()
    for (const { client } of [own, foreign]) await client.get('/v1/members/search?q=x')
    await (rosterMb === '0' ? null : heldInMemory(started, 2))
    for (const side of [own, foreign]) side.cursor = (await side.client.get('/v1/members/search?limit=1')).body.nextCursor
    const target: Target = { communityId: foreign.id, memberId: foreign.members[0]?.id ?? '', secret: foreignSecret, customKey: customKeys[foreignSecret] ?? '' }
    const payloads = injectionPayloads(target)
    const { texts, fields, cursors } = surfacesOf((await started.as().get('/openapi.json')).body)

    const holds = (t: Test, { name, send, declared }: Surface, sent: readonly string[]) => t.test(name, async (t) => {
      const faults: [payload: string, fault: string | null][] = []
      for (let from = 0; from < sent.length; from += atOnce) {
        faults.push(...await Promise.all(sent.slice(from, from + atOnce).map(async (payload) => (
          [payload, injectionFault(await send(own.client, payload), payload, declared, foreign)] satisfies [string, string | null]
        ))))
      }
      t.equal(faults.length, sent.length)
      t.strictSame(faults.filter(([, fault]) => fault !== null), [])
    })

    t.test('those who are asked for are found', async (t) => {
      t.ok(payloads.length >= 200, `${payloads.length} payloads`)
      for (const side of [own, foreign]) {
        const { body } = await side.client.post('/v1/members/search', { q: '同名', facets: ['city'] })
        t.match(body, { total: 3, facets: { city: [{ value: '上海', count: 3 }] } })
        t.strictSame(body.hits.map(({ member }: { member: { id: string } }) => member.id).sort(), side.members.map(({ id }) => id).sort())
      }
      t.equal(started.deps.rosters.report().communities, rosterMb === '0' ? 0 : 2)
    })
    for (const surface of texts) await holds(t, surface, payloads)
    // Each payload goes to a seventh of the fields, so that each field is sent a seventh of every kind.
    for (const [at, surface] of fields.entries()) await holds(t, surface, payloads.filter((_, index) => index % 7 === at % 7))
    for (const surface of cursors) await holds(t, surface, [...forgedCursors(own.cursor, foreign.cursor, target), ...forgedCursors(own.listCursor, foreign.listCursor, target)])
  })
}
