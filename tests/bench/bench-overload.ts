import autocannon from 'autocannon'
import type { BenchCommunity, BenchServer } from './bench-server.ts'

const texts = ['王', '设计', '上海做跨境电商的', '日语', '亚马逊运营', '张伟', '产品经理', '法律咨询']

/** So many connections saturate the server, and so many more than that offer it three times what it can do. */
const connections = { peak: 16, offered: 400 } as const
const overloadFactor = 3

/**
 * What the server does with three times the searches it can answer: the share of its peak that it still answers, how fast it refuses the others,
 * and how long it takes until a search is as fast as before.
 */
export async function benchOverload (server: BenchServer, { key }: BenchCommunity, durationSeconds: number): Promise<void> {
  const headers = { authorization: `Bearer ${key}` }
  const requests = texts.map((text) => ({ path: `/v1/members/search?limit=20&q=${encodeURIComponent(text)}`, headers }))
  const peak = await autocannon({ url: server.url, requests, connections: connections.peak, duration: durationSeconds })
  const capacity = peak['2xx'] / peak.duration
  const quietMs = peak.latency.p50

  const refusedMs: number[] = []
  const offered = { url: server.url, requests, connections: connections.offered, overallRate: Math.ceil(capacity * overloadFactor), duration: durationSeconds * 2 }
  const overloaded = await new Promise<autocannon.Result>((resolve, reject) => {
    const load = autocannon(offered, (error: Error | null, result) => { if (error) reject(error); else resolve(result) })
    load.on('response', (_client, status, _bytes, responseMs) => { if (status === 503 || status === 429) refusedMs.push(responseMs) })
  })
  const endedMs = performance.now()
  for (let tookMs = Infinity; tookMs > 2 * quietMs;) {
    const startedMs = performance.now()
    const { status } = await fetch(`${server.url}${requests[0]?.path ?? ''}`, { headers })
    tookMs = status === 200 ? performance.now() - startedMs : Infinity
  }
  const goodput = overloaded['2xx'] / overloaded.duration
  const refusedP95Ms = refusedMs.sort((a, b) => a - b)[Math.floor(refusedMs.length * 0.95)] ?? 0
  console.log(`overload: ${capacity.toFixed(0)} searches/s at most; of ${(capacity * overloadFactor).toFixed(0)}/s offered ${goodput.toFixed(0)}/s answered (${(100 * goodput / capacity).toFixed(0)} % of the peak), ` +
    `${refusedMs.length} refused in p95 ${refusedP95Ms.toFixed(0)} ms, ${overloaded.errors} errors, recovered after ${((performance.now() - endedMs) / 1_000).toFixed(1)} s`)
}
