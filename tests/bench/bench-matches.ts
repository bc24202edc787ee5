import type { BenchCommunity, BenchServer } from './bench-server.ts'

const askers = 40
/** Passes over all who ask, with a pause between: until then everything is ready, or it will not be. */
const passesMax = 90
const pauseMs = 2_000
/** Of the pass before: it does not get faster any more. */
const settled = 0.9

/** Whom members should meet: just after the community came, when little is ready, and when everything is; and how soon an edit is in the answer. */
export async function benchMatches (server: BenchServer, label: string, { key }: BenchCommunity): Promise<void> {
  const { items } = await server.call(`/v1/members?limit=${askers}`, { key }) as { items: { id: string }[] }
  const pass = async () => {
    const times: number[] = []
    for (const { id } of items) times.push(await timed(() => server.call(`/v1/members/${id}/matches?limit=10`, { key })))
    return times
  }
  const cold = await pass()
  let [before, warm] = [cold, await pass()]
  for (let passes = 0; passes < passesMax && (quantile(warm, 0.5) < settled * quantile(before, 0.5) || passes < 3); passes++) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    before = warm
    warm = await pass()
  }
  const [first] = items
  const edited = await timed(async () => {
    await server.call(`/v1/members/${first?.id}`, { key, method: 'PATCH', body: JSON.stringify({ needs: [{ text: '在找会修古琴的人' }] }), headers: { 'content-type': 'application/merge-patch+json' } })
    await server.call(`/v1/members/${first?.id}/matches?limit=10`, { key })
  })
  console.log(`${label}, matches one after the other: first ${told(cold)}, ready ${told(warm)}; an edit and matches by it ${edited.toFixed(0)} ms`)
}

/** A round of everybody, from the call until it can be reviewed. */
export async function benchRound (server: BenchServer, label: string, { key }: BenchCommunity): Promise<void> {
  const took = await timed(async () => {
    const body = JSON.stringify({ name: '所有人', kind: 'pool', participants: { everybody: true } })
    const { operation } = await server.call('/v1/rounds', { key, method: 'POST', body, headers: { 'content-type': 'application/json' } }) as { operation: { id: string } }
    for (let status = ''; status !== 'succeeded';) {
      status = String((await server.call(`/v1/operations/${operation.id}`, { key }))['status'])
      if (status === 'failed') throw new Error('the round failed')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })
  console.log(`${label}, a round of everybody: ${(took / 1_000).toFixed(1)} s; process ${server.memoryMb().peak} MB at most\n`)
}

const told = (times: readonly number[]) => `p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`
const quantile = (times: readonly number[], part: number) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

async function timed (work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
