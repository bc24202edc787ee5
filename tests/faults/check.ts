import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import postgres from 'postgres'
import { projectMembers } from '../../src/features/directory/project-members.ts'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { openPostgres, type Postgres } from '../../src/postgres/client.ts'
import type { History, KnownMember, MemberState } from './history.ts'
import type { Installation } from './installation.ts'

export type Verdict = {
  /** Until the index had everything. */
  catchUpMs: number
  /** Everything that was not as it must be; empty is good. */
  faults: string[]
}

export type CheckOptions = {
  /** Longest the index may take once all is quiet. */
  withinMs?: number
  /** Members the engine cannot take, for whom nothing is expected in the index. */
  parked?: ReadonlySet<string>
  /** Members whose documents are not compared. */
  ignored?: ReadonlySet<string>
}

const pollMs = 250
const catchUpMs = 60_000

/** Of the many that may be wrong, so many are named. */
const namedMax = 5

/**
 * What must hold once everything is up and nobody writes: every acknowledged write is in PostgreSQL, nothing was done twice, the outbox is
 * empty but for the parked, and the index is what PostgreSQL says, document by document, in both directions.
 */
export async function check (installation: Installation, history: History, { withinMs = catchUpMs, parked = new Set(), ignored = parked }: CheckOptions = {}): Promise<Verdict> {
  const startedMs = performance.now()
  const database = openPostgres(installation.databaseUrl, 2, { waitingMax: 100, waitMs: 30_000 })
  try {
    const lost = await storedFaults(installation.databaseUrl, history)
    for (;;) {
      const indexed = await indexFaults(installation, database, parked, ignored).catch((error: unknown) => [`the index cannot be read: ${String(error)}`])
      const tookMs = performance.now() - startedMs
      if (indexed.length === 0 || tookMs > withinMs) return { catchUpMs: Math.round(tookMs), faults: [...lost, ...indexed] }
      await sleep(pollMs)
    }
  } finally {
    await database.close()
  }
}

type Stored = { id: string, display_name: string, headline: string | null, is_found: boolean }

/** H1 and H4. What was in doubt is known afterwards. */
async function storedFaults (databaseUrl: string, history: History): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { application_name: 'faults', role: 'renmai_system' } })
  try {
    const rows = await sql<Stored[]>`select id, display_name, headline, is_found from members`
    const byId = new Map(rows.map((row) => [row.id, row]))
    const faults = [...history.members.values()].flatMap((member) => stateFault(member, byId.get(member.id)) ?? [])
    const byName = Map.groupBy(rows, (row) => row.display_name)
    const twice = [...history.created, ...history.doubtfulCreations.map(({ displayName }) => displayName)].filter((name) => (byName.get(name)?.length ?? 0) > 1)
    return named('H1, not as acknowledged', faults).concat(named('H4, created twice', twice))
  } finally {
    await sql.end()
  }
}

function stateFault (member: KnownMember, row: Stored | undefined): string | null {
  const stored: MemberState = row ? { marker: row.headline ?? '', isFound: row.is_found } : 'erased'
  const { state, doubtful } = member
  if (isDeepStrictEqual(stored, state) || isDeepStrictEqual(stored, doubtful)) return null
  return `${member.id} is ${JSON.stringify(stored)}, acknowledged ${JSON.stringify(state)}, in doubt ${JSON.stringify(doubtful)}`
}

/** H2 and H5. */
async function indexFaults (installation: Installation, database: Postgres, parked: ReadonlySet<string>, ignored: ReadonlySet<string>): Promise<string[]> {
  const { waiting, isSpareKept } = await database.asSystem(async (tx) => ({
    waiting: await tx.execute<{ member_id: string, is_parked: boolean }>('select member_id, parked_since is not null as is_parked from search_outbox'),
    isSpareKept: ((await tx.execute<{ kept: boolean }>('select bool_or(former_until is not null) as kept from search_state'))[0])?.kept ?? false,
  }))
  const pending = waiting.filter((row) => !row.is_parked).map((row) => row.member_id)
  const unexpected = waiting.filter((row) => row.is_parked && !parked.has(row.member_id)).map((row) => row.member_id)
  const notParked = [...parked].filter((id) => !waiting.some((row) => row.is_parked && row.member_id === id))
  const early = [...named('H5, waits in the outbox', pending), ...named('H5, parked', unexpected), ...named('H5, not parked', notParked)]
  if (early.length > 0) return early
  const truth = await projected(database)
  const targets = isSpareKept ? ['members', 'members_build'] : ['members']
  return (await Promise.all(targets.map(async (uid) => differences(uid, truth, await indexedDocuments(installation, uid), ignored)))).flat()
}

type Documents = Map<string, unknown>

async function projected (database: Postgres): Promise<Documents> {
  return database.asSystem(async (tx) => {
    const rows = await tx.execute<{ community_id: CommunityId, id: MemberId }>('select community_id, id from members where is_found')
    const documents: Documents = new Map()
    for (let from = 0; from < rows.length; from += 500) {
      const members = rows.slice(from, from + 500).map((row) => ({ communityId: row.community_id, memberId: row.id }))
      for (const document of await projectMembers(tx, members)) documents.set(document.id, JSON.parse(JSON.stringify(document)))
    }
    return documents
  })
}

/** Every document of an index, whole. */
export async function indexedDocuments ({ meiliUrl, meiliKey }: Pick<Installation, 'meiliUrl' | 'meiliKey'>, uid: string): Promise<Documents> {
  const documents: Documents = new Map()
  for (let offset = 0; ; offset += 500) {
    const answer = await fetch(`${meiliUrl}/indexes/${uid}/documents/fetch`, {
      method: 'POST', headers: { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json' }, body: JSON.stringify({ offset, limit: 500 }),
      signal: AbortSignal.timeout(10_000),
    })
    if (answer.status !== 200) throw new Error(`Meilisearch answered ${answer.status}`)
    const { results } = await answer.json() as { results: { id: string }[] }
    for (const document of results) documents.set(document.id, document)
    if (results.length < 500) return documents
  }
}

function differences (uid: string, truth: Documents, indexed: Documents, ignored: ReadonlySet<string>): string[] {
  const missing = [...truth.keys()].filter((id) => !indexed.has(id) && !ignored.has(id))
  // A bad id is a member's id and more.
  const ghosts = [...indexed.keys()].filter((id) => !truth.has(id) && ![...ignored].some((one) => id.startsWith(one)))
  const other = [...truth].filter(([id, document]) => indexed.has(id) && !ignored.has(id) && !isDeepStrictEqual(document, indexed.get(id))).map(([id]) => id)
  return [...named(`H2, missing in ${uid}`, missing), ...named(`H2, ghost in ${uid}`, ghosts), ...named(`H2, other in ${uid}`, other)]
}

const named = (kind: string, which: readonly string[]): string[] =>
  which.length === 0 ? [] : [`${kind}: ${which.length} (${which.slice(0, namedMax).join('; ')}${which.length > namedMax ? '; …' : ''})`]
