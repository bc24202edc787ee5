import { openSealed } from '../../postgres/sealed.ts'
import { findSigningKeys } from '../../features/sessions/signing-keys.repository.ts'
import { purposeOf } from '../../features/sessions/signing-keys.ts'
import { countJobs } from '../../jobs/count-jobs.ts'
import type { Postgres } from '../../postgres/client.ts'
import { reportDatabase, type DatabaseReport } from '../../postgres/database-report.ts'
import { MigrationError, requireMigrated } from '../../postgres/migrate.ts'
import { explain } from '../explain.ts'
import { failure, fine, warning, type Finding } from './doctor-finding.ts'

const oldestVersion = 160_000
const skewMs = { warn: 2_000, fail: 30_000 }

/** The server, its roles and the schema. `isUsable` tells whether the rest can be asked. */
export async function examineDatabase (
  databaseUrl: string, servers: readonly string[], now: () => Date
): Promise<{ findings: Finding[], report: DatabaseReport | null, isUsable: boolean }> {
  let report: DatabaseReport
  const before = now().getTime()
  try {
    report = await reportDatabase(databaseUrl, servers)
  } catch (error) {
    const reason = explain(error).split('\n')[0] ?? ''
    return { findings: [failure('postgresql', reason, 'start PostgreSQL, or correct DATABASE_URL')], report: null, isUsable: false }
  }
  const skew = skewBetween(before, now().getTime(), report.now.getTime())
  const schema = await examineSchema(databaseUrl)
  const findings = [versionFinding(report), rolesFinding(report), clockFinding(skew), schema]
  if (schema.state === 'ok') findings.push(policiesFinding(report))
  return { findings, report, isUsable: schema.state === 'ok' && report.rolesOutOfReach.length === 0 }
}

function versionFinding ({ version, encoding }: DatabaseReport): Finding {
  const told = `version ${Math.floor(version / 10_000)}.${version % 10_000}, ${encoding}`
  if (version < oldestVersion) return failure('postgresql', told, 'upgrade PostgreSQL to 16 or later')
  if (encoding !== 'UTF8') return failure('postgresql', told, "create the database anew with encoding 'UTF8'")
  return fine('postgresql', told)
}

function rolesFinding ({ rolesOutOfReach, rolesTooStrong }: DatabaseReport): Finding {
  if (rolesOutOfReach.length > 0) return failure('roles', `${rolesOutOfReach.join(' and ')} cannot be assumed`, 'run `npm run migrate` as the role of DATABASE_URL')
  if (rolesTooStrong.length > 0) {
    return failure('roles', `${rolesTooStrong.join(' and ')} could pass row-level security`, rolesTooStrong.map((role) => `alter role ${role} nologin nosuperuser nobypassrls;`).join(' '))
  }
  return fine('roles', 'renmai_app and renmai_system can be assumed, and pass no policy')
}

/** By how much the clocks differ at least, as far as the round trip lets one see. */
const skewBetween = (before: number, after: number, theirs: number) => Math.max(0, before - theirs, theirs - after)

function clockFinding (skew: number): Finding {
  if (skew < skewMs.warn) return fine('clock', 'this machine and PostgreSQL agree')
  const told = `this machine and PostgreSQL are ${(skew / 1_000).toFixed(1)} s apart`
  const remedy = 'run an NTP client on both machines: tokens and limits end at the wrong time'
  return skew < skewMs.fail ? warning('clock', told, remedy) : failure('clock', told, remedy)
}

async function examineSchema (databaseUrl: string): Promise<Finding> {
  try {
    await requireMigrated(databaseUrl)
    return fine('migrations', 'the schema is the one of this version')
  } catch (error) {
    if (error instanceof MigrationError) return failure('migrations', error.message, 'run `npm run migrate`')
    throw error
  }
}

function policiesFinding ({ unprotectedTables: tables }: DatabaseReport): Finding {
  if (tables.length === 0) return fine('row security', 'every table with a community is behind it')
  return failure('row security', `${tables.join(', ')} can be read across communities`, tables.map((table) => `alter table ${table} enable row level security, force row level security;`).join(' '))
}

/** Whether the secret of this server is the one its keys were sealed with. */
export async function examineSecret (postgres: Postgres, secret: string, now: Date): Promise<Finding> {
  const keys = await postgres.asSystem((tx) => findSigningKeys(tx, now))
  const closed = keys.filter(({ id, privateSealed }) => !opens(secret, purposeOf(id), privateSealed))
  if (closed.length === 0) return fine('secret', keys.length === 0 ? 'nothing is sealed with it yet' : 'it opens the signing keys')
  return failure('secret', `${closed.length} of ${keys.length} signing keys were sealed with another secret`,
    'start with the RENMAI_SECRET (or secrets/server of the data directory) this database was written with: with another no API key works')
}

function opens (secret: string, purpose: string, sealed: Uint8Array): boolean {
  try {
    openSealed(secret, purpose, sealed)
    return true
  } catch {
    return false
  }
}

const waitingJobsMax = 1_000

export async function examineJobs (postgres: Postgres): Promise<Finding> {
  const counts = await postgres.asSystem(countJobs)
  const told = (state: string) => counts.filter((count) => count.state === state)
  const failed = told('failed').map(({ queue, jobs }) => `${jobs} of ${queue}`)
  if (failed.length > 0) return warning('jobs', `failed within a day: ${failed.join(', ')}`, 'look for “job” in the log of the workers; what failed is tried again by whoever asked for it')
  const waiting = told('waiting').reduce((sum, { jobs }) => sum + jobs, 0)
  if (waiting > waitingJobsMax) return warning('jobs', `${waiting} wait`, 'start more processes with RENMAI_ROLE=worker')
  return fine('jobs', `${waiting} wait, none failed`)
}
