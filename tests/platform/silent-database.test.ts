import t from 'tap'
import { Connection } from '../../src/postgres/connection.ts'
import { tryLock } from '../../src/postgres/held-lock.ts'
import { FaultProxy } from '../faults/fault-proxy.ts'
import { testDatabase } from '../support/test-database.ts'
import { testEngines } from '../support/test-engines.ts'

const databaseUrl = await testDatabase(t, (await testEngines(t)).databaseUrl)

t.test('a connection on which nothing is answered is given up soon after the longest a statement may take, and whoever waits is told', async (t) => {
  const url = new URL(databaseUrl)
  const way = await FaultProxy.open(Number(url.port))
  t.teardown(() => way.close())
  url.port = String(way.port)
  const lost = Promise.withResolvers<void>()
  const connection = new Connection({ url: url.href, role: 'renmai_app', connectTimeoutMs: 2_000, statementTimeoutMs: 200 }, () => { lost.resolve() })
  await connection.unsafe('select 1')
  await way.break({ kind: 'black hole' })
  const startedMs = performance.now()
  await t.rejects(connection.unsafe('select 2'))
  await lost.promise
  t.ok(performance.now() - startedMs < 3_000)
  t.ok(connection.isLost)
})

t.test('a lock is held by one at a time, and free once its holder lets go or is cut off', async (t) => {
  const url = new URL(databaseUrl)
  const way = await FaultProxy.open(Number(url.port))
  t.teardown(() => way.close())
  url.port = String(way.port)
  const taken = async (address: string) => {
    for (let tries = 0; tries < 100; tries++) {
      const lock = await tryLock(address, 77_001, 'silent')
      if (lock) return lock
    }
    throw new Error('the lock is never free')
  }
  const first = await taken(url.href)
  t.equal(await tryLock(databaseUrl, 77_001, 'silent'), null)
  const other = await tryLock(databaseUrl, 77_001, 'another')
  t.not(other, null)
  await other?.release()
  way.cut()
  const second = await taken(databaseUrl)
  t.ok(first.isLost())
  t.notOk(second.isLost())
  await second.release()
})
