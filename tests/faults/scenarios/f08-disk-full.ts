import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runCommand } from '../../../src/embedded/run-command.ts'
import { failedWrites } from './f02-engine-down.ts'
import { openWorld, withDatabase, type Scenario } from '../world.ts'

const diskMb = 300
const fullMs = 20_000
const env = { PATH: process.env['PATH'] ?? '' }
const command = (file: string, ...args: string[]) => runCommand({ file, args, env, account: null })

export const diskFull: Scenario = {
  id: 'F8', title: "the engine's disk is full", isShort: false,
  run: async ({ random }) => {
    const disk = await mkdtemp(join(tmpdir(), 'renmai-disk-'))
    const { exitCode } = await command('mount', '-t', 'tmpfs', '-o', `size=${diskMb}m`, 'tmpfs', disk)
    if (exitCode !== 0) {
      await rm(disk, { recursive: true })
      return { runs: 0, catchUpMs: 0, faults: [], skipped: 'no file system of its own can be mounted here' }
    }
    const world = await openWorld('short', random, join(disk, 'meilisearch'))
    try {
      return await fillDisk(world, disk)
    } finally {
      await world.installation.close()
      await command('umount', '--lazy', disk)
      await rm(disk, { recursive: true, force: true })
    }
  },
}

async function fillDisk ({ installation, begin, settle }: Awaited<ReturnType<typeof openWorld>>, disk: string) {
  const apis = installation.apis.map(({ starts }) => starts)
  const traffic = begin({ writesPerSecond: 30 })
  await sleep(2_000)
  const { bavail, bsize } = await statfs(disk)
  const ballast = join(disk, 'ballast')
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 64 * 1024))).catch(() => {})
  await sleep(fullMs)
  const [waiting] = await withDatabase(installation.databaseUrl, (sql) => sql<{ count: number }[]>`select count(*)::int as count from search_outbox`)
  const searched = traffic.observed.count('search', 200)
  await rm(ballast)
  const verdict = await settle(traffic, { withinMs: 90_000 })
  const failed = failedWrites(traffic.observed)
  const restarted = installation.apis.some(({ starts }, index) => starts !== apis[index])
  return {
    runs: 1, catchUpMs: verdict.catchUpMs,
    faults: [
      ...verdict.faults,
      ...(failed > 0 ? [`${failed} writes failed`] : []),
      ...(restarted ? ['an api process was started again'] : []),
      ...(searched === 0 ? ['no search was answered'] : []),
      ...(waiting?.count === 0 ? ['the disk was not full: nothing waited'] : []),
    ],
    measured: `${waiting?.count} members waited in the outbox; the engine was started ${installation.meilisearch.starts} times`,
  }
}
