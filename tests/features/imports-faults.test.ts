import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import t from 'tap'
import { aWorkbook } from '../formats/a-workbook.ts'
import { startApp } from '../support/start-app.ts'
import { allMembers, fileTypes, importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'

const { app, aCommunity, deps, logLines } = await startApp(t)
await startWorkerFor(t, deps)
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = app.server.address() as AddressInfo

const countChunks = () => deps.postgres.asSystem(async (tx) => (await tx.execute(sql`select 1 from import_chunks`)).length)
const countOperations = () => deps.postgres.asSystem(async (tx) => (await tx.execute(sql`select 1 from operations`)).length)

async function workbook (parts: Parameters<typeof aWorkbook>[1]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'renmai-test-'))
  const content = await readFile(await aWorkbook(folder, parts))
  await rm(folder, { recursive: true })
  return content
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const bomb = `<row r="1">${cell('姓名')}</row><row r="2">${cell('a')}</row>${' '.repeat(80 * 2 ** 20)}`
const unreadable: { name: string, type: string, file: string | Uint8Array, code: string, query?: Record<string, string> }[] = [
  { name: 'CSV sent as XLSX', type: fileTypes.xlsx, file: '姓名\n冯宝宝\n', code: 'import.file_unreadable' },
  { name: 'XLSX sent as CSV', type: fileTypes.csv, file: await workbook({ rows: `<row>${cell('姓名')}</row>` }), code: 'import.file_unreadable' },
  { name: 'XLSX sent as NDJSON', type: fileTypes.ndjson, file: await workbook({ rows: `<row>${cell('姓名')}</row>` }), code: 'import.file_unreadable' },
  { name: 'CSV in another encoding than the request says', type: fileTypes.csv, file: Buffer.from('d0d5c3fb0ab7ebb1a6b1a60a', 'hex'), query: { encoding: 'utf-8' }, code: 'import.file_unreadable' },
  { name: 'CSV in no encoding', type: fileTypes.csv, file: Buffer.from('e5a79300ff80ff', 'hex'), code: 'import.file_unreadable' },
  { name: 'CSV without a name column', type: fileTypes.csv, file: '城市,技能\n上海,供应链\n', code: 'import.no_names' },
  { name: 'CSV without a header', type: fileTypes.csv, file: '上海-无业游民-冯宝宝\n北京-产品-张楚岚\n', query: { parseNicknames: 'true' }, code: 'import.no_names' },
  { name: 'CSV of blank lines', type: fileTypes.csv, file: '\n\n  \n', code: 'import.no_names' },
  { name: 'an XLSX file that inflates to far more than it is', type: fileTypes.xlsx, file: await workbook({ rows: bomb }), code: 'import.file_unreadable' },
  { name: 'an XLSX file with a password', type: fileTypes.xlsx, file: Buffer.from('d0cf11e0a1b11ae1', 'hex'), code: 'import.file_unreadable' },
  { name: 'half of an XLSX file', type: fileTypes.xlsx, file: (await workbook({ rows: `<row>${cell('姓名')}</row>` })).subarray(0, 400), code: 'import.file_unreadable' },
]
for (const { name, type, file, code, query = {} } of unreadable) {
  t.test(`${name}: the import fails with ${code}, nobody is imported and the file is not kept`, async (t) => {
    const { client } = await aCommunity()
    const operation = await importFile(client, file, { type, query })
    t.match(operation, { status: 'failed', failure: { code, message: /\.$/ }, result: null, errorCount: 0 })
    t.strictSame(await allMembers(client), [])
    t.equal(await countChunks(), 0)
  })
}

t.test('a table with a header only is an import of nobody', async (t) => {
  const { client } = await aCommunity()
  t.match(await importFile(client, '姓名,城市\n', { type: fileTypes.csv }), { status: 'succeeded', result: { rows: 0 }, progress: { done: 0, total: 0 } })
})

const goodLine = JSON.stringify({ displayName: '冯宝宝' })
const badLines = [
  ['["冯宝宝"]', ''], ['"冯宝宝"', ''], ['null', ''], ['7', ''], ['{"displayName":', ''], ['冯宝宝', ''],
  ['{"displayName":"a","displayName":"b"}', '/displayName'],
  ['{"displayName":"a","__proto__":{"city":"上海"}}', '/__proto__'],
  ['{"displayName":"a\\u0000b"}', '/displayName'],
  ['{"displayName":"a\\ud83d"}', '/displayName'],
  ['{"displayName":"a","nmae":"b"}', '/nmae'],
  ['{"displayName":"a","offers":[{"text":"b","tag":[]}]}', '/offers/0/tag'],
  ['{"displayName":"a","location":{"lat":91,"lng":0}}', '/location/lat'],
  [JSON.stringify({ displayName: 'a', custom: Object.fromEntries(['甲', '乙', '丙', '丁'].map((key) => [key, key.repeat(7_000)])) }), ''],
  [JSON.stringify({ displayName: 'a', bio: 'b'.repeat(10_000_000) }), ''],
] as const
t.test('each bad line is refused at its own number and place, without a word of any line, and the lines around it are kept', async (t) => {
  const { client } = await aCommunity()
  const lines = badLines.flatMap(([line]) => [line, goodLine])
  const operation = await importFile(client, `${lines.join('\n')}\n`)
  t.equal(operation.status, 'succeeded')
  t.match(operation.result, { rows: lines.length, created: badLines.length, refused: badLines.length })
  t.strictSame(operation.errors.map(({ row, pointer }: { row: number, pointer: string }) => [row, pointer]), badLines.map(([, pointer], index) => [index * 2 + 1, pointer]))
  t.notMatch(JSON.stringify(operation.errors), /冯|甲|bbb/)
})

const refused: { name: string, query?: string, type?: string, body?: string, status: number, code: string, pointer?: string }[] = [
  { name: 'an empty body', body: '', status: 400, code: 'import.empty', pointer: '/body' },
  { name: 'an unknown parameter', query: '?onconflict=skip', status: 400, code: 'request.invalid', pointer: '/query/onconflict' },
  { name: 'an unknown policy', query: '?onConflict=replace', status: 400, code: 'request.invalid', pointer: '/query/onConflict' },
  { name: 'a mapping that is no JSON', query: '?mapping=%7Ba', status: 400, code: 'request.invalid', pointer: '/query/mapping' },
  { name: 'a mapping to an unknown field', query: '?mapping=%7B%22a%22%3A%22b%22%7D', status: 400, code: 'request.invalid', pointer: '/query/mapping' },
  { name: 'a mapping to a custom field without a name', query: '?mapping=%7B%22a%22%3A%22custom.%22%7D', status: 400, code: 'request.invalid', pointer: '/query/mapping' },
  { name: 'JSON', type: 'application/json', status: 415, code: 'import.type_unsupported' },
  { name: 'a form', type: 'multipart/form-data; boundary=x', status: 415, code: 'import.type_unsupported' },
]
for (const { name, query = '', type = fileTypes.ndjson, body = ndjson([{ displayName: 'a' }]), status, code, pointer } of refused) {
  t.test(`${name} is refused at once with ${code}`, async (t) => {
    const { client } = await aCommunity()
    const answer = await client.post(`/v1/imports${query}`, body, { 'content-type': type })
    t.match(answer, { status, body: { code, ...(pointer === undefined ? {} : { errors: [{ pointer }] }) } })
    if (status === 415) t.match(answer.body.detail, /application\/x-ndjson, text\/csv/)
    t.equal(await countChunks(), 0)
  })
}

t.test('a file that says it is larger than the limit is refused before it is read', async (t) => {
  const { client } = await aCommunity()
  const headers = { 'content-type': fileTypes.csv, 'content-length': String(501 * 2 ** 20) }
  t.match(await client.post('/v1/imports', 'name\n', headers), { status: 413, body: { code: 'import.too_large' } })
})

t.test('more than 200 000 rows are refused as a whole, blank lines not counted', async (t) => {
  const { client } = await aCommunity()
  const operation = await importFile(client, `${'{"displayName":"a"}\n'.repeat(200_000)}\n\n${goodLine}\n`)
  t.match(operation, { status: 'failed', failure: { code: 'import.too_many_rows' }, progress: { done: 0 }, result: null })
  t.strictSame(await allMembers(client), [])
  const rows = `<row>${cell('姓名')}</row>${`<row>${cell('a')}</row>`.repeat(200_001)}`
  t.match(await importFile(client, await workbook({ rows }), { type: fileTypes.xlsx }), { status: 'failed', failure: { code: 'import.too_many_rows' } })
})

t.test('an upload that breaks off leaves nothing behind: no operation, no piece of the file, no alarm in the log', async (t) => {
  const { key } = await aCommunity()
  const before = await countOperations()
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`POST /v1/imports HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${key}\r\nContent-Type: ${fileTypes.ndjson}\r\nContent-Length: 90000000\r\n\r\n`)
  socket.write(`${goodLine}\n`.repeat(150_000))
  while (await countChunks() === 0) await sleep(10)
  socket.destroy()
  while (await countChunks() > 0) await sleep(10)
  t.equal(await countOperations(), before)
  t.notOk(logLines.some((line) => line.includes('unexpected failure')))
})
