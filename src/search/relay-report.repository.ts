import { sql } from 'drizzle-orm'
import { differences, type Difference } from '../domain/difference.ts'
import type { Tx } from '../postgres/client.ts'
import { readRelayState } from './relay-state.ts'

/** How the index of a server follows PostgreSQL, for whoever watches over it. */
export type RelayReport = {
  /** Members with a change the index has not confirmed, without the parked ones. */
  pending: number
  /** How long the oldest of them waits, in seconds; 0 when nobody does. */
  oldestSeconds: number
  /** Members whose document the engine refuses, by its error code. */
  parkedByCode: Record<string, number>
  parked: number
  /** Members to be compared once more. */
  doubts: number
  /** Differences found, confirmed and repaired so far. */
  drift: Record<Difference, number>
  /** When those who changed lately, and when all, were compared last. */
  checkedAt: Date | null
  sweptAt: Date | null
  rebuild: RebuildReport
}

export type RebuildReport = {
  /** `former`: a former index is kept up to date and can be put back. */
  state: 'none' | 'wanted' | 'filling' | 'swapping' | 'former'
  /** Members of a build that is filled, and those it still lacks. */
  total: number
  left: number
}

export async function readRelayReport (tx: Tx, server: string): Promise<RelayReport> {
  const state = await readRelayState(tx, server)
  const [waiting] = await tx.execute<{ pending: number, oldest_seconds: number, left: number }>(sql`
    select count(*)::int as pending, coalesce(extract(epoch from clock_timestamp() - min(waiting_since)), 0)::float8 as oldest_seconds,
      (count(*) filter (where pending_since <= ${state.buildRevision ?? 0}))::int as left
    from search_outbox where server = ${server} and parked_since is null`)
  const parked = await tx.execute<{ code: string, count: number }>(sql`
    select coalesce(last_error_code, 'unknown') as code, count(*)::int as count from search_outbox where server = ${server} and parked_since is not null group by 1`)
  const [doubts] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from search_doubts where server = ${server}`)
  return {
    pending: waiting?.pending ?? 0,
    oldestSeconds: Math.max(0, waiting?.oldest_seconds ?? 0),
    parkedByCode: Object.fromEntries(parked.map(({ code, count }) => [code, count])),
    parked: parked.reduce((sum, { count }) => sum + count, 0),
    doubts: doubts?.count ?? 0,
    drift: Object.fromEntries(differences.map((difference) => [difference, state.drift[difference] ?? 0])) as Record<Difference, number>,
    checkedAt: state.checkedAt,
    sweptAt: state.sweptAt,
    rebuild: { state: rebuildState(state), total: state.buildTotal ?? 0, left: state.buildRevision === null ? 0 : waiting?.left ?? 0 },
  }
}

function rebuildState ({ swapTo, buildRevision, rebuildWanted, formerUntil }: Awaited<ReturnType<typeof readRelayState>>): RebuildReport['state'] {
  if (swapTo !== null) return 'swapping'
  if (buildRevision !== null) return 'filling'
  if (rebuildWanted) return 'wanted'
  return formerUntil === null ? 'none' : 'former'
}
