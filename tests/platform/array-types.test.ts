import fc from 'fast-check'
import t from 'tap'
import { Connection } from '../../src/postgres/connection.ts'
import { testDatabase } from '../support/test-database.ts'
import { testEngines } from '../support/test-engines.ts'

const url = await testDatabase(t, (await testEngines(t)).databaseUrl)
const connection = new Connection({ url, role: 'renmai_system', connectTimeoutMs: 5_000, statementTimeoutMs: 10_000 }, () => {})
t.teardown(() => connection.close(1_000))

const readBack = async (type: string, values: unknown[]) => (await connection.unsafe<{ list: unknown[] }[]>(`select $1::${type}[] as list`, [values as never]))[0]?.list

t.test('an array comes back from PostgreSQL as it was sent, whatever its texts are', async (t) => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('NULL', '', '{}', '"', '\\', 'a,b', ' ', '\n', '冯宝宝')).filter((value) => !value.includes('\0'))
  await fc.assert(fc.asyncProperty(fc.array(fc.option(text)), async (values) => {
    t.strictSame(await readBack('text', values), values)
  }), { numRuns: 100 })
})

t.test('elements are what they are outside of arrays', async (t) => {
  t.strictSame(await readBack('bigint', [1, null, '9007199254740993']), ['1', null, '9007199254740993'])
  t.strictSame(await readBack('int', [1, -2]), [1, -2])
  t.strictSame(await readBack('float8', [0.5, 1e300]), [0.5, 1e300])
  t.strictSame((await connection.unsafe<{ list: unknown[] }[]>("select '{t,f,NULL}'::boolean[] as list"))[0]?.list, [true, false, null])
  t.strictSame(await readBack('jsonb', [{ 名: ['"'] }, null]), [{ 名: ['"'] }, null])
  t.strictSame(await readBack('uuid', ['00000000-0000-4000-8000-000000000000']), ['00000000-0000-4000-8000-000000000000'])
})
