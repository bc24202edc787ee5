import { lt, sql } from 'drizzle-orm'
import type { Postgres, Tx } from './client.ts'
import { rateWindows } from './tables/access.ts'

/** Requests to be counted in a bucket. `bucket` names nobody: it is a keyed hash. */
export type RateCount = { bucket: string, windowStart: Date, count: number }

/** Adds requests, all in one statement, and answers how many each bucket has now, by all processes, in the order of `counts`. Buckets must be distinct. */
export type CountRequests = (counts: readonly RateCount[]) => Promise<number[]>

export function rateWindowCounter (postgres: Postgres): CountRequests {
  return async (counts) => {
    const rows = await postgres.asSystem((tx) => tx.execute<{ bucket: string, used: number }>(addition(counts)))
    const used = new Map(rows.map((row) => [row.bucket, row.used]))
    return counts.map(({ bucket }) => used.get(bucket) ?? 0)
  }
}

// Rows are locked in the order of their key, so that processes that count at once cannot wait for each other.
function addition (counts: readonly RateCount[]) {
  const rows = counts.map(({ bucket, windowStart, count }) => ({ bucket, window_start: windowStart, used: count }))
  return sql`
    insert into rate_windows as kept
    select * from jsonb_populate_recordset(null::rate_windows, ${JSON.stringify(rows)}::jsonb) order by bucket, window_start
    on conflict (bucket, window_start) do update set used = kept.used + excluded.used
    returning bucket, used`
}

const keptHours = 2

/** Forgets windows that have ended. Background work. */
export async function forgetRateWindows (tx: Tx, now: Date): Promise<void> {
  await tx.delete(rateWindows).where(lt(rateWindows.windowStart, new Date(now.getTime() - keptHours * 3_600_000)))
}
