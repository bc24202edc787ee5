import { mainServer, type SearchServerAddress } from '../../config/search-servers.ts'
import type { Postgres } from '../../postgres/client.ts'
import { openMeili } from '../../search/meili-client.ts'
import { reportEngine, type EngineReport } from '../../search/meili-report.ts'
import { readServerUse, type ServerUse } from '../../search/placements.repository.ts'
import { readRelayReport } from '../../search/relay-report.repository.ts'
import { failure, fine, warning, type Finding } from './doctor-finding.ts'

const oldestVersion = [1, 21]
const timeoutMs = 5_000
const queuedTasksMax = 1_000
const oldestSeconds = { warn: 30, fail: 600 }

/** A check of one server says so, where it is not the one every installation has. */
const named = (check: string, server: string) => server === mainServer ? check : `${check} ${server}`

/** The engine of a server, its key and the index that is searched. */
export async function examineEngine ({ name, url, key }: SearchServerAddress, indexPrefix: string): Promise<Finding[]> {
  const findings = await lookAtEngine(url, key, indexPrefix)
  return findings.map((finding) => ({ ...finding, check: named(finding.check, name) }))
}

async function lookAtEngine (url: string, key: string | undefined, indexPrefix: string): Promise<Finding[]> {
  const meili = openMeili(url, key, timeoutMs)
  try {
    const report = await reportEngine(meili, indexPrefix)
    return [engineFinding(report), queueFinding(report), indexFinding(report)]
  } catch (error) {
    const status = (error as { cause?: { status?: number } }).cause?.status
    if (status === 401 || status === 403) return [failure('meilisearch', 'it refuses the key', 'give MEILI_MASTER_KEY (or MEILI_MASTER_KEYS) the master key, or one that may read stats, version, tasks and settings')]
    return [failure('meilisearch', 'it does not answer', 'start Meilisearch, or correct MEILI_URL (or MEILI_URLS); until then people are found from memory and PostgreSQL')]
  } finally {
    await meili.close()
  }
}

function engineFinding ({ version, databaseBytes }: EngineReport): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const told = `version ${version}, ${Math.ceil(databaseBytes / 2 ** 20)} MB`
  const [wantedMajor = 0, wantedMinor = 0] = oldestVersion
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor) ? fine('meilisearch', told) : failure('meilisearch', told, 'upgrade Meilisearch to 1.21 or later')
}

function queueFinding ({ queuedTasks }: EngineReport): Finding {
  if (queuedTasks <= queuedTasksMax) return fine('engine queue', `${queuedTasks} tasks`)
  return warning('engine queue', `${queuedTasks} tasks`, 'see the runbook for a full queue')
}

function indexFinding ({ liveIndex }: EngineReport): Finding {
  if (liveIndex === null) return warning('index', 'there is none yet', 'start a worker: it makes the index from PostgreSQL')
  if (!liveIndex.hasOurSettings) return warning('index', 'it has not the settings of this version', 'start a worker: it builds the index anew; or run `npm run cli -- reindex`')
  return fine('index', `${liveIndex.documents} members`)
}

/** The way from PostgreSQL to the index of a server. */
export async function examineRelay (postgres: Postgres, server: string, hasRelay: boolean, now: Date): Promise<Finding[]> {
  const { pending, oldestSeconds: oldest, parked, parkedByCode, drift, checkedAt } = await postgres.asSystem((tx) => readRelayReport(tx, server))
  const codes = Object.entries(parkedByCode).map(([code, members]) => `${members} ${code}`).join(', ')
  const repaired = Object.entries(drift).filter(([, count]) => count > 0).map(([difference, count]) => `${count} ${difference}`).join(', ')
  const findings = [
    outboxFinding(pending, oldest, hasRelay),
    parked === 0 ? fine('parked', 'the engine refuses no document') : warning('parked', `the engine refuses ${parked} members: ${codes}`, 'see the runbook for drift; a change of the member, or `npm run cli -- outbox:unpark`, sends them again'),
    fine('drift', checkedAt === null
      ? 'index and truth were not compared yet'
      : `compared ${Math.max(0, Math.round((now.getTime() - checkedAt.getTime()) / 1_000))} s ago; repaired since the beginning: ${repaired === '' ? 'nothing' : repaired}`),
  ]
  return findings.map((finding) => ({ ...finding, check: named(finding.check, server) }))
}

/** Whether every community is on a server there is. */
export async function examinePlacements (postgres: Postgres, servers: readonly string[]): Promise<Finding> {
  const uses = await postgres.asSystem(readServerUse)
  const lost = uses.filter(({ server }) => !servers.includes(server))
  const told = (some: readonly ServerUse[]) => some.map(({ server, live, filling, leaving }) =>
    [`${server} ${live}`, ...(filling > 0 ? [`${filling} coming`] : []), ...(leaving > 0 ? [`${leaving} leaving`] : [])].join(', ')).join('; ')
  if (lost.length === 0) return fine('placements', `communities by server: ${uses.length === 0 ? 'none' : told(uses)}`)
  return failure('placements', `not in MEILI_URLS, and used: ${told(lost)}`,
    'name the server in MEILI_URLS; or move its communities by `npm run cli -- communities:move`, then `servers:forget` it. Until then they are searched from memory and PostgreSQL')
}

function outboxFinding (pending: number, oldest: number, hasRelay: boolean): Finding {
  const told = `${pending} members wait for the index, the first for ${Math.round(oldest)} s`
  if (pending > 0 && !hasRelay) return failure('outbox', `${told}, and no relay runs`, 'start a process with RENMAI_ROLE=worker or all')
  const remedy = 'see whether Meilisearch has room on its disk and ends its tasks; see the runbook for a full queue'
  if (oldest > oldestSeconds.fail) return failure('outbox', told, remedy)
  return oldest > oldestSeconds.warn ? warning('outbox', told, remedy) : fine('outbox', told)
}
