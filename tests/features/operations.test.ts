import t from 'tap'
import { rowErrorsMax } from '../../src/features/operations/operations.repository.ts'
import { startApp } from '../support/start-app.ts'
import { importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'

// The clock stands still: all operations are of the same millisecond.
const { aCommunity, as } = await startApp(t, { now: () => new Date('2026-11-21T08:30:00.123Z') })

async function acceptMany (count: number) {
  const { client } = await aCommunity()
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    ids.push((await client.post('/v1/imports', ndjson([{ displayName: `成员${index}` }]), { 'content-type': 'application/x-ndjson' })).body.operation.id)
  }
  return { client, ids }
}

t.test('an operation that waits for a worker says so, and when to ask again', async (t) => {
  const { client, ids: [id] } = await acceptMany(1)
  const { status, headers, body } = await client.get(`/v1/operations/${id}`)
  t.equal(status, 200)
  t.equal(headers['retry-after'], '1')
  t.strictSame(body, {
    id,
    kind: 'import',
    status: 'pending',
    progress: { done: 0, total: null },
    result: null,
    errors: [],
    errorCount: 0,
    failure: null,
    createdAt: '2026-11-21T08:30:00.123Z',
    startedAt: null,
    finishedAt: null,
  })
})

t.test('the pages of the list have every operation once, without row errors', async (t) => {
  const { client, ids } = await acceptMany(7)
  const listed: { id: string }[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await client.get(`/v1/operations?limit=3${cursor && `&cursor=${cursor}`}`)
    listed.push(...body.items)
    cursor = body.nextCursor
  }
  t.strictSame(listed.map(({ id }) => id).sort(), ids.sort())
  t.notOk(listed.some((operation) => 'errors' in operation))
})

t.test('an operation of another community does not exist', async (t) => {
  const { ids: [id] } = await acceptMany(1)
  const { client } = await aCommunity()
  const hidden = await client.get(`/v1/operations/${id}`)
  const missing = await client.get('/v1/operations/op_22222222222222222222')
  t.match(hidden, { status: 404, body: { code: 'operation.not_found' } })
  t.strictSame({ ...hidden.body, requestId: '' }, { ...missing.body, requestId: '' })
  t.strictSame((await client.get('/v1/operations')).body, { items: [], nextCursor: null })
})

t.test('operations are for keys only, and their list takes no unknown parameter and no foreign cursor', async (t) => {
  const { client } = await acceptMany(2)
  const { body: { nextCursor } } = await client.get('/v1/operations?limit=1')
  const other = await aCommunity()
  t.match(await as().get('/v1/operations'), { status: 401 })
  t.match(await client.get('/v1/operations?status=failed'), { status: 400, body: { errors: [{ pointer: '/query/status' }] } })
  t.match(await other.client.get(`/v1/operations?limit=1&cursor=${nextCursor}`), { status: 400 })
})

t.test('of many refused rows the first thousand are told and all are counted', async (t) => {
  const { aCommunity, deps } = await startApp(t)
  await startWorkerFor(t, deps)
  const { client } = await aCommunity()
  const operation = await importFile(client, ndjson(Array(1_300).fill({ city: '上海' })))
  t.match(operation, { status: 'succeeded', errorCount: 1_300, result: { refused: 1_300 } })
  t.strictSame(operation.errors.map(({ row }: { row: number }) => row), Array.from({ length: rowErrorsMax }, (_, index) => index + 1))
})
