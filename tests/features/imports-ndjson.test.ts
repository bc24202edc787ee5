import t from 'tap'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { startApp } from '../support/start-app.ts'
import { allMembers, importFile, ndjson, operationEnd, startWorkerFor } from '../support/start-worker.ts'

const { aCommunity, as, deps } = await startApp(t)
await startWorkerFor(t, deps)

const namesOf = (members: { displayName: string }[]) => members.map(({ displayName }) => displayName)

t.test('an import answers 202 with an operation, whose end tells all that was done', async (t) => {
  const { client } = await aCommunity()
  const accepted = await client.post('/v1/imports', ndjson([{ displayName: '冯宝宝' }, { displayName: '' }]), { 'content-type': 'application/x-ndjson' })
  t.equal(accepted.status, 202)
  const { id } = accepted.body.operation
  t.strictSame(accepted.body, { operation: { id } })
  t.equal(accepted.headers['location'], `/v1/operations/${id}`)
  const operation = await operationEnd(client, id)
  for (const instant of ['createdAt', 'startedAt', 'finishedAt']) t.match(operation[instant], /^2\d{3}-.*Z$/)
  t.strictSame({ ...operation, createdAt: '', startedAt: '', finishedAt: '' }, {
    id,
    kind: 'import',
    status: 'succeeded',
    progress: { done: 2, total: 2 },
    result: { dryRun: false, rows: 2, created: 1, updated: 0, unchanged: 0, skipped: 0, refused: 1, encoding: 'utf-8', columns: null },
    errors: [{ row: 2, pointer: '/displayName', message: 'must not be empty' }],
    errorCount: 1,
    failure: null,
    createdAt: '',
    startedAt: '',
    finishedAt: '',
  })
})

t.test('whoever is imported can be searched as soon as the import has succeeded, and has the next number', async (t) => {
  const { client } = await aCommunity()
  await importFile(client, ndjson(sandboxMembers({ count: 700 })))
  const found = await client.get(`/v1/members/search?q=${encodeURIComponent('冯宝宝')}`)
  t.equal(found.body.hits[0]?.member.displayName, '冯宝宝')
  const everyone = await client.post('/v1/members/search', { limit: 1 })
  t.equal(everyone.body.total, 700)
  const members = await allMembers(client)
  t.strictSame(members.map(({ number }) => number), Array.from({ length: 700 }, (_, index) => index + 1))
  t.strictSame(members.map(({ externalId }) => externalId), sandboxMembers({ count: 700 }).map(({ externalId }) => externalId))
})

const before = { externalId: 'u-1', displayName: '冯宝宝', city: '上海', skills: ['供应链'], contact: { wechatId: 'bao-example' } }
const policies = [
  { onConflict: 'skip', counts: { skipped: 1 }, member: { city: '上海', headline: null, skills: ['供应链'], wechatId: 'bao-example' } },
  { onConflict: 'update', counts: { updated: 1 }, member: { city: null, headline: '操盘手', skills: [], wechatId: null } },
  { onConflict: 'merge', counts: { updated: 1 }, member: { city: '上海', headline: '操盘手', skills: ['供应链'], wechatId: 'bao-example' } },
]
for (const { onConflict, counts, member } of policies) {
  t.test(`a row whose external id exists is treated as onConflict=${onConflict} says`, async (t) => {
    const { client } = await aCommunity()
    await importFile(client, ndjson([before]))
    const operation = await importFile(client, ndjson([{ externalId: 'u-1', displayName: '冯宝宝', headline: '操盘手' }, { externalId: 'u-2', displayName: '张楚岚' }]), { query: { onConflict } })
    t.match(operation.result, { rows: 2, created: 1, ...counts })
    const [row] = await allMembers(client)
    const after = (await client.get(`/v1/members/${row.id}`)).body
    t.strictSame({ city: after.city, headline: after.headline, skills: after.skills, wechatId: after.contact.wechatId }, member)
  })
}

t.test('the same file twice makes no duplicates, with and without external ids, and no new versions', async (t) => {
  const { client } = await aCommunity()
  const file = ndjson([before, { displayName: '王也' }, { displayName: '王也' }, { displayName: '诸葛青', city: '成都' }])
  t.match((await importFile(client, file)).result, { created: 4 })
  t.match((await importFile(client, file)).result, { created: 0, unchanged: 4 })
  t.match((await importFile(client, file, { query: { onConflict: 'merge' } })).result, { created: 0, unchanged: 4 })
  const members = await allMembers(client)
  t.strictSame(namesOf(members), ['冯宝宝', '王也', '王也', '诸葛青'])
  t.ok(members.every(({ version }) => version === 1))
})

t.test('a dry run tells what would be done and does nothing: no member, no number, nothing to search', async (t) => {
  const { client } = await aCommunity()
  const operation = await importFile(client, ndjson([{ displayName: '冯宝宝' }, { city: '上海' }]), { query: { dryRun: 'true' } })
  t.match(operation, { status: 'succeeded', result: { dryRun: true, created: 1, refused: 1 }, errors: [{ row: 2, pointer: '/displayName', message: 'is required' }] })
  t.strictSame(await allMembers(client), [])
  t.equal((await client.post('/v1/members', { displayName: '张楚岚' })).body.number, 1)
})

t.test('an Idempotency-Key makes one operation of a file that is sent twice, and leaves no second copy of the file', async (t) => {
  const { client, id } = await aCommunity()
  const send = (body: string) => client.post('/v1/imports', body, { 'content-type': 'application/x-ndjson', 'idempotency-key': 'once' })
  const first = await send(ndjson([{ displayName: '冯宝宝' }]))
  const again = await send(ndjson([{ displayName: '冯宝宝' }]))
  t.equal(again.headers['idempotent-replayed'], 'true')
  t.strictSame(again.body, first.body)
  const other = await send(ndjson([{ displayName: '张楚岚' }]))
  t.match(other, { status: 422, body: { code: 'request.idempotency_key_reused' } })
  await operationEnd(client, first.body.operation.id)
  t.strictSame(namesOf(await allMembers(client)), ['冯宝宝'])
  const left = await deps.postgres.inCommunity(id as never, (tx) => tx.execute('select 1 from import_chunks'))
  t.equal(left.length, 0)
})

t.test('two imports of the same people at the same time make each of them once', async (t) => {
  const { client } = await aCommunity()
  await startWorkerFor(t, deps)
  const file = ndjson([...sandboxMembers({ count: 1_200 }), { displayName: '王也' }])
  const operations = await Promise.all([importFile(client, file), importFile(client, file)])
  t.strictSame(operations.map(({ status }) => status), ['succeeded', 'succeeded'])
  t.equal(operations.reduce((sum, { result }) => sum + result.created, 0), 1_201)
  t.strictSame((await allMembers(client)).map(({ number }) => number), Array.from({ length: 1_201 }, (_, index) => index + 1))
})

t.test('an import needs a key that may write members, and stays in the community of the key', async (t) => {
  const { client, id } = await aCommunity()
  const other = await aCommunity()
  const { body } = await client.post(`/v1/communities/${id}/keys`, { name: 'reader', scopes: ['members:read'] })
  const headers = { 'content-type': 'application/x-ndjson' }
  t.match(await as(body.secret).post('/v1/imports', ndjson([before]), headers), { status: 403, body: { code: 'auth.forbidden' } })
  t.match(await as().post('/v1/imports', ndjson([before]), headers), { status: 401 })
  await importFile(client, ndjson([before]))
  t.strictSame(await allMembers(other.client), [])
})
