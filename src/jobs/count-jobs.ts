import { sql } from 'drizzle-orm'
import type { Tx } from '../postgres/client.ts'

/** Of the jobs that are kept: those that wait, run and failed for good. Ended ones are deleted after a day. */
export type JobCount = { queue: string, state: 'waiting' | 'active' | 'failed', jobs: number }

export async function countJobs (tx: Tx): Promise<JobCount[]> {
  const rows = await tx.execute<JobCount>(sql`
    select name as queue, case when state in ('created', 'retry') then 'waiting' else state::text end as state, count(*)::int as jobs
    from pgboss.job where state in ('created', 'retry', 'active', 'failed')
    group by 1, 2`)
  return [...rows]
}
