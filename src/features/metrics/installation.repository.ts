import { sql } from 'drizzle-orm'
import { countJobs, type JobCount } from '../../jobs/count-jobs.ts'
import type { Tx } from '../../postgres/client.ts'
import { readRelayReport, type RelayReport } from '../../search/relay-report.repository.ts'

/** What all processes of an installation share. */
export type InstallationReport = { relay: RelayReport, jobs: JobCount[] }

/** A scrape must not cost more than what it watches. */
const statementTimeoutMs = 2_000

export async function readInstallation (tx: Tx): Promise<InstallationReport> {
  await tx.execute(sql`select set_config('statement_timeout', ${String(statementTimeoutMs)}, true)`)
  return { relay: await readRelayReport(tx), jobs: await countJobs(tx) }
}
