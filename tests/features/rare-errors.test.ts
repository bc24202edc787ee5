import t from 'tap'
import { connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { AppError } from '../../src/domain/errors.ts'
import { receiveImport } from '../../src/features/imports/receive-import.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { meiliMemberIndex } from '../../src/search/meili-member-index.ts'
import { engineAlone } from '../support/engine-alone.ts'
import { startApp } from '../support/start-app.ts'

const { aCommunity, app, deps, logLines } = await startApp(t, {}, { RENMAI_REQUEST_TIMEOUT_MS: '1000' })
const { id: communityId, client, key } = await aCommunity()

t.test('a failure nobody foresaw is a 500 that says nothing about it, and its message is not logged', async (t) => {
  const canary = '冯宝宝 in an error message'
  const broken = await startApp(t, { memberIndex: { ...engineAlone(meiliMemberIndex(openMeili('http://127.0.0.1:1', undefined, 10), 'x')), search: () => Promise.reject(new Error(canary)) } })
  const { client: other } = await broken.aCommunity()
  const answer = await other.get('/v1/members/search?q=x')
  t.match([answer.status, answer.body], [500, { code: 'service.internal', detail: 'Something went wrong on our side.' }])
  t.notOk(answer.text.includes('冯') || broken.logLines.some((line) => line.includes('冯')))
  t.ok(broken.logLines.some((line) => line.includes('unexpected failure')))
})

t.test('a body that does not come is answered 408 after the time a request may take', async (t) => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /v1/members HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"displayName":`)
  const [answer] = await once(socket, 'data') as [Buffer]
  socket.destroy()
  t.match(answer.toString(), /^HTTP\/1\.1 408 /)
  t.equal(JSON.parse(answer.toString().split('\r\n\r\n')[1] ?? '').code, 'request.timeout')
  t.strictSame((await client.get('/v1/members')).body.items, [])
  t.ok(logLines.some((line) => line.includes('"status":408')))
})

t.test('things that are not there and definitions that contradict themselves are told by code', async (t) => {
  const key = (field: Record<string, unknown>) => client.post('/v1/custom-fields', { key: '年限', kind: 'number', ...field })
  t.equal((await client.delete(`/v1/communities/${communityId}/keys/key_22222222222222222222`)).body.code, 'key.not_found')
  t.equal((await key({ kind: 'select' })).body.code, 'custom_field.invalid')
  t.equal((await key({})).status, 201)
  t.equal((await key({})).body.code, 'custom_field.key_taken')
})

t.test('an upload that breaks off is given up, and nothing of it is left', async (t) => {
  async function * broken () {
    yield Buffer.from('{"displayName":"甲"}\n')
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
  }
  const viewer = { kind: 'key', keyId: 'key_x', communityId, scopes: [] } as never
  const options = { format: 'ndjson', dryRun: false, onConflict: 'update', parseNicknames: false, encoding: 'auto', mapping: {} } as const
  const failure = await receiveImport(deps, viewer, options, broken(), () => null).catch((error: unknown) => error)
  t.ok(failure instanceof AppError)
  t.equal((failure as AppError).code, 'import.broken_off')
  t.strictSame((await client.get('/v1/operations')).body.items, [])
})
