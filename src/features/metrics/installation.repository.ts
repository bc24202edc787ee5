import { sql } from 'drizzle-orm'
import { countJobs, type JobCount } from '../../jobs/count-jobs.ts'
import type { Tx } from '../../postgres/client.ts'
import { readRelayReport, type RelayReport } from '../../search/relay-report.repository.ts'

/** What all processes of an installation share. */
export type InstallationReport = { relays: Map<string, RelayReport>, jobs: JobCount[] }

/** A scrape must not cost more than what it watches. */
const statementTimeoutMs = 2_000

export async function readInstallation (tx: Tx, servers: readonly string[]): Promise<InstallationReport> {
  await tx.execute(sql`select set_config('statement_timeout', ${String(statementTimeoutMs)}, true)`)
  const relays = new Map<string, RelayReport>()
  for (const server of servers) relays.set(server, await readRelayReport(tx, server))
  return { relays, jobs: await countJobs(tx) }
}
