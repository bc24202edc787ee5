import type { CommunityId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { eraseMember } from './erase-member.ts'
import type { ErasureBatch } from './erasure-ledger.ts'
import { externalIdHash, type Erasure } from './erasure.ts'
import { findBack, insertErasures, listErasures, listWithExternalId, lockMember, type Erased } from './erasures.repository.ts'

type ReplayDeps = Pick<Deps, 'postgres' | 'erasureLedger' | 'now' | 'secret'>

/** `listed` counts lines; `erased` counts members who were back. */
export type Replay = { listed: number, unreadable: number, erased: number }

const pageSize = 5_000

/**
 * Erases again whoever is in the ledger and in the database: after a backup was restored that is older than their erasure. Somebody who
 * came anew, with the same external id but after it, stays. Changes nothing when run again.
 */
export async function replayErasures (deps: ReplayDeps, batches: AsyncIterable<ErasureBatch>): Promise<Replay> {
  const replay: Replay = { listed: 0, unreadable: 0, erased: 0 }
  const hashes: ErasedHashes = new Map()
  for await (const { erasures, unreadable } of batches) {
    replay.listed += erasures.length
    replay.unreadable += unreadable
    noteHashes(hashes, erasures)
    const back = await deps.postgres.asSystem(async (tx) => {
      await insertErasures(tx, erasures, 'system')
      return findBack(tx, erasures)
    })
    replay.erased += await eraseAgain(deps, back)
  }
  for (const [communityId, ofCommunity] of hashes) replay.erased += await eraseByExternalId(deps, communityId, ofCommunity)
  return replay
}

/** What a worker does when it starts: if anybody in the ledger exists the database was restored, and the whole ledger is replayed. */
export async function replayIfRestored (deps: Pick<Deps, 'log'> & ReplayDeps): Promise<void> {
  for await (const { erasures } of deps.erasureLedger.read()) {
    if ((await deps.postgres.asSystem((tx) => findBack(tx, erasures))).length === 0) continue
    const replay = await replayErasures(deps, deps.erasureLedger.read())
    deps.log.warn(replay, 'members who had been erased were back, and were erased again')
    return
  }
}

/** Appends to the file what only the table has: after a crash between the two, or when another process wrote to a file of its own. */
export async function completeLedger ({ postgres, erasureLedger }: ReplayDeps): Promise<void> {
  const listed = new Set<string>()
  for await (const { erasures } of erasureLedger.read()) for (const erasure of erasures) listed.add(keyOf(erasure))
  for (let after: Erasure | null = null, isMore = true; isMore;) {
    const page: Erasure[] = await postgres.asSystem((tx) => listErasures(tx, { after, limit: pageSize }))
    await erasureLedger.append(page.filter((erasure) => !listed.has(keyOf(erasure))))
    after = page.at(-1) ?? null
    isMore = page.length === pageSize
  }
}

const keyOf = ({ communityId, memberId }: Erasure) => `${communityId} ${memberId}`

/** By community and hash: the last time somebody with this external id was erased. */
type ErasedHashes = Map<CommunityId, Map<string, Date>>

function noteHashes (hashes: ErasedHashes, erasures: readonly Erasure[]): void {
  for (const { communityId, externalIdHash: hash, erasedAt } of erasures) {
    if (hash === null) continue
    const ofCommunity = hashes.get(communityId) ?? new Map<string, Date>()
    hashes.set(communityId, ofCommunity)
    const known = ofCommunity.get(hash)
    if (!known || known < erasedAt) ofCommunity.set(hash, erasedAt)
  }
}

async function eraseByExternalId (deps: ReplayDeps, communityId: CommunityId, hashes: ReadonlyMap<string, Date>): Promise<number> {
  const newest = [...hashes.values()].reduce((a, b) => a > b ? a : b)
  let erased = 0
  for (let after = '', isMore = true; isMore;) {
    const page = await deps.postgres.asSystem((tx) => listWithExternalId(tx, communityId, newest, { after, limit: pageSize }))
    erased += await eraseAgain(deps, page.filter(({ externalId, createdAt }) => {
      const erasedAt = externalId === null ? undefined : hashes.get(externalIdHash(deps.secret, communityId, externalId))
      return erasedAt !== undefined && createdAt < erasedAt
    }))
    after = page.at(-1)?.id ?? ''
    isMore = page.length === pageSize
  }
  return erased
}

/** One transaction each: a replay that is interrupted goes on where it was. */
async function eraseAgain (deps: ReplayDeps, back: readonly Erased[]): Promise<number> {
  let erased = 0
  for (const { communityId, id } of back) {
    const erasure = await deps.postgres.asSystem(async (tx) => {
      const member = await lockMember(tx, communityId, id)
      return member && eraseMember(deps, tx, member, 'system')
    })
    if (erasure) erased++
  }
  return erased
}
