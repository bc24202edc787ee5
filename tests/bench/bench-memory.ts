import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import type { BenchServer } from './bench-server.ts'

const rows = 200_000
const rowsAtOnce = 5_000

/** The largest import there is, streamed, while the process is watched. */
export async function benchMemory (server: BenchServer): Promise<void> {
  const { key } = await server.aCommunity('memory')
  // The first n people are the same for any count, so a part can be made at a time.
  const all = sandboxMembers({ count: rows })
  async function * ndjson () {
    for (let from = 0; from < rows; from += rowsAtOnce) yield Buffer.from(all.slice(from, from + rowsAtOnce).map((member) => `${JSON.stringify(member)}\n`).join(''))
  }
  let most = 0
  const watch = setInterval(() => { most = Math.max(most, server.memoryMb().now) }, 200)
  const tookMs = await server.importNdjson(key, ReadableStream.from(ndjson()))
  clearInterval(watch)
  console.log(`import of ${rows} rows: ${(tookMs / 1000).toFixed(0)} s until searchable; process at most ${most} MB resident`)
}
