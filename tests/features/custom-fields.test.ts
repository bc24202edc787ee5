import t from 'tap'
import { holdLock } from '../support/hold-lock.ts'
import { startApp, type Client } from '../support/start-app.ts'

const { aCommunity, settle, connections } = await startApp(t)

const field = async (client: Client, key: string, kind: string, more: object = {}) => {
  const answer = await client.post('/v1/custom-fields', { key, kind, ...more })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer
}
const options = ['甲', '乙'].map((value) => ({ value, labels: {} }))

t.test('a defined field is answered whole and listed in form order', async (t) => {
  const { client } = await aCommunity()
  const input = { key: '行业年限', kind: 'number', labels: { zh: '行业年限', 'en-GB': 'Years' }, isFacetable: true, position: 2 }
  const { body } = await client.post('/v1/custom-fields', input)
  t.strictSame({ ...body, id: 'ID', createdAt: 'T' }, { ...input, id: 'ID', options: [], isRequired: false, isSearchable: true, createdAt: 'T' })
  await field(client, 'b', 'text', { position: 1 })
  await field(client, 'a', 'text', { position: 2 })
  const listed = await client.get('/v1/custom-fields')
  t.strictSame(listed.body.items.map(({ key }: { key: string }) => key), ['b', 'a', '行业年限'])
  t.strictSame(listed.body.items[2], body)
  t.strictSame((await (await aCommunity()).client.get('/v1/custom-fields')).body, { items: [] }, 'another community has none')
})

const cases: { kind: string, more?: object, good: unknown[], bad: unknown[] }[] = [
  { kind: 'text', good: ['x', '长'.repeat(200)], bad: [1, true, ['x'], '长'.repeat(201)] },
  { kind: 'longText', good: ['长'.repeat(19_000)], bad: [1, '长'.repeat(20_001)] },
  { kind: 'number', good: [0, -1.5, 1e300], bad: ['1', true, [1]] },
  { kind: 'date', good: ['2024-02-29', '1999-12-31'], bad: ['2025-02-29', '2026-13-01', '2026-1-1', 20_260_101] },
  { kind: 'boolean', good: [true, false], bad: ['true', 0] },
  { kind: 'url', good: ['https://example.com/a?b=c', 'http://例子.example'], bad: ['example.com', 'javascript:alert(1)', 'https://a b', 1] },
  { kind: 'select', more: { options }, good: ['甲'], bad: ['丙', ['甲'], 1] },
  { kind: 'multiSelect', more: { options }, good: [['甲', '乙'], []], bad: [['甲', '丙'], '甲', [1]] },
]
for (const { kind, more, good, bad } of cases) {
  t.test(`a value of the kind ${kind} is checked when a member is created, changed or replaced`, async (t) => {
    const { client } = await aCommunity()
    await field(client, '值', kind, more)
    const { body: { id } } = await client.post('/v1/members', { displayName: '某人' })
    for (const value of good) {
      const { status, body } = await client.post('/v1/members', { displayName: '某人', custom: { 值: value } })
      t.equal(status, 201)
      t.strictSame(body.custom, { 值: value })
    }
    for (const value of bad) {
      const custom = { 值: value }
      for (const answer of [
        await client.post('/v1/members', { displayName: '某人', custom }), await client.patch(`/v1/members/${id}`, { custom }),
        await client.put('/v1/members/by-external-id/u', { displayName: '某人', custom }),
      ]) t.match([answer.status, answer.body.errors], [400, [{ pointer: /^\/body\/custom\/值/ }]], JSON.stringify(value).slice(0, 40))
    }
    t.equal((await client.get(`/v1/members/${id}`)).body.version, 1)
  })
}

t.test('a required field must have a value from now on, whatever its key is', async (t) => {
  const { client } = await aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '早来的人' })
  await field(client, 'toString', 'text', { isRequired: true })
  await field(client, '方向', 'multiSelect', { isRequired: true, options })
  const refused = [
    await client.post('/v1/members', { displayName: '某人' }), await client.post('/v1/members', { displayName: '某人', custom: { toString: '', 方向: [] } }),
    await client.patch(`/v1/members/${id}`, { headline: 'x' }),
  ]
  for (const { status, body } of refused) {
    t.match([status, body.code, body.errors], [400, 'member.profile_invalid', [{ pointer: '/body/custom/toString' }, { pointer: '/body/custom/方向' }]])
  }
  t.equal((await client.get(`/v1/members/${id}`)).status, 200, 'who was there stays')
  t.equal((await client.post('/v1/members', { displayName: '某人', custom: { toString: 'x', 方向: ['甲'] } })).status, 201)
})

t.test('a strict community refuses values it has not defined, an open one keeps them', async (t) => {
  const { client } = await aCommunity({ settings: { acceptsUndefinedCustomFields: false } })
  const custom = { constructor: 'x', 'a/b~c': 1 }
  const refused = await client.post('/v1/members', { displayName: '某人', custom })
  t.match([refused.status, refused.body.errors], [400, [{ pointer: '/body/custom/constructor' }, { pointer: '/body/custom/a~1b~0c' }]])
  const { client: open } = await aCommunity()
  t.strictSame((await open.post('/v1/members', { displayName: '某人', custom })).body.custom, custom)
})

t.test('a community has a hundred fields and not one more, also when they are defined at the same time', async (t) => {
  const { client } = await aCommunity()
  for (let index = 0; index < 97; index++) await field(client, `字段${index}`, 'text')
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => client.post('/v1/custom-fields', { key: `同时${index}`, kind: 'text' })))
  t.strictSame(answers.map(({ status }) => status).sort(), [201, 201, 201, 409, 409, 409])
  t.match(answers.find(({ status }) => status === 409)?.body, { code: 'custom_field.too_many', detail: /100/ })
  t.equal((await client.delete(`/v1/custom-fields/${encodeURIComponent('字段5')}`)).status, 204)
  t.equal((await client.post('/v1/custom-fields', { key: '又一个', kind: 'text' })).status, 201)
  t.equal((await client.get('/v1/custom-fields')).body.items.length, 100)
})

t.test('deleting a field removes its values and leaves the others', async (t) => {
  const { client } = await aCommunity()
  const key = '车/牌 "x"'
  await field(client, key, 'text')
  await field(client, '留下', 'text')
  const { body: { id } } = await client.post('/v1/members', { displayName: '某人', custom: { [key]: 'x', 留下: 'y' } })
  const { body: { id: bystander } } = await client.post('/v1/members', { displayName: '别人', custom: { 留下: 'z' } })
  const deleted = await client.delete(`/v1/custom-fields/${encodeURIComponent(key)}`)
  t.strictSame([deleted.status, deleted.text], [204, ''])
  t.match((await client.get(`/v1/members/${id}`)).body, { custom: { 留下: 'y' }, version: 2 })
  t.notOk(key in (await client.get(`/v1/members/${id}`)).body.custom)
  t.equal((await client.get(`/v1/members/${bystander}`)).body.version, 1)
  const again = await client.delete(`/v1/custom-fields/${encodeURIComponent(key)}`)
  t.match([again.status, again.body.code], [404, 'custom_field.not_found'])
})

t.test('fields that are defined at the same moment are all defined', async (t) => {
  const { client } = await aCommunity()
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => client.post('/v1/custom-fields', { key: `同时${index}`, kind: 'text' })))
  t.strictSame(answers.map(({ status }) => status), answers.map(() => 201))
})

t.test('a member who is being changed while a field is deleted does not keep its value', async (t) => {
  const { client } = await aCommunity({ settings: { acceptsUndefinedCustomFields: false } })
  await field(client, '年限', 'number')
  const { body: { id } } = await client.post('/v1/members', { displayName: '某人' })
  const lock = await holdLock(t, connections.databaseUrl, 'select 1 from members where id = $1 for update', [id])
  const patched = client.patch(`/v1/members/${id}`, { custom: { 年限: 2 } })
  await lock.waiting(1)
  const deleted = client.delete(`/v1/custom-fields/${encodeURIComponent('年限')}`)
  await Promise.race([lock.waiting(2), deleted])
  await lock.release()
  t.strictSame([(await patched).status, (await deleted).status], [200, 204])
  t.strictSame((await client.get(`/v1/members/${id}`)).body.custom, {})
})

t.test('changing and deleting members while a field is deleted blocks nobody for good', async (t) => {
  const { client } = await aCommunity({ settings: { acceptsUndefinedCustomFields: false } })
  await field(client, '年限', 'number')
  const members = await Promise.all(Array.from({ length: 5 }, () => client.post('/v1/members', { displayName: '某人', custom: { 年限: 1 } })))
  const [deleted, ...patched] = await Promise.all([
    client.delete(`/v1/custom-fields/${encodeURIComponent('年限')}`),
    ...members.map(({ body }) => client.patch(`/v1/members/${body.id}`, { custom: { 年限: 2 } })),
    ...members.slice(3).map(({ body }) => client.delete(`/v1/members/${body.id}`)),
  ])
  t.equal(deleted.status, 204)
  t.strictSame(patched.filter(({ status }) => ![200, 204, 400, 404].includes(status)), [])
  for (const { custom } of (await client.get('/v1/members')).body.items) t.strictSame(custom, {})
})

t.test('a definition can be changed except for its key and kind', async (t) => {
  const { client } = await aCommunity()
  const { body } = await field(client, '方向', 'select', { options })
  const changed = await client.patch(`/v1/custom-fields/${encodeURIComponent('方向')}`, { labels: { zh: '方向' }, isRequired: true })
  t.equal(changed.status, 200)
  t.strictSame(changed.body, { ...body, labels: { zh: '方向' }, isRequired: true })
  t.strictSame((await client.patch(`/v1/custom-fields/${encodeURIComponent('方向')}`, {})).body, changed.body)
  for (const [patch, pointer] of [[{ kind: 'text' }, '/body/kind'], [{ key: 'x' }, '/body/key'], [{ options: [] }, '/body/options']] as const) {
    t.match((await client.patch(`/v1/custom-fields/${encodeURIComponent('方向')}`, patch)).body.errors, [{ pointer }])
  }
  t.equal((await client.patch('/v1/custom-fields/nobody', {})).body.code, 'custom_field.not_found')
})

t.test('a field may be called like something that every object has, and then only those have it who were given it', async (t) => {
  const { client } = await aCommunity()
  t.equal((await client.post('/v1/custom-fields', { key: 'constructor', kind: 'text', isFacetable: true })).status, 201)
  for (const member of [{ displayName: '甲', custom: { constructor: '建筑' } }, { displayName: '乙' }]) await client.post('/v1/members', member)
  await settle()
  const { body } = await client.post('/v1/members/search', { facets: ['custom.constructor'], filter: { field: 'custom.constructor', exists: true } })
  t.strictSame(body.facets, { 'custom.constructor': [{ value: '建筑', count: 1 }] })
  t.strictSame(body.hits.map(({ member }: { member: { displayName: string } }) => member.displayName), ['甲'])
})

t.test('a definition that contradicts itself, or a key that is taken, is refused by name', async (t) => {
  const { client } = await aCommunity()
  await field(client, 'taken', 'text')
  for (const [input, status, pointer] of [
    [{ key: 'taken', kind: 'number' }, 409, '/body/key'],
    [{ key: 'a', kind: 'select' }, 400, '/body/options'],
    [{ key: 'a', kind: 'text', options }, 400, '/body/options'],
    [{ key: 'a', kind: 'select', options: [...options, ...options] }, 400, '/body/options'],
    [{ key: 'a', kind: 'longText', isFacetable: true }, 400, '/body/isFacetable'],
    [{ key: 'a', kind: 'colour' }, 400, '/body/kind'],
    [{ key: '', kind: 'text' }, 400, '/body/key'],
    [{ key: '长'.repeat(101), kind: 'text' }, 400, '/body/key'],
    [{ key: 'a', kind: 'text', labels: { 中文: 'x' } }, 400, '/body/labels/中文'],
    [{ key: 'a', kind: 'text', position: -1 }, 400, '/body/position'],
  ] as const) {
    const answer = await client.post('/v1/custom-fields', input)
    t.match([answer.status, answer.body.errors], [status, [{ pointer }]], JSON.stringify(input).slice(0, 60))
  }
  t.equal((await client.get('/v1/custom-fields')).body.items.length, 1)
})
