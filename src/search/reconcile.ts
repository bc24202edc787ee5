import type { Difference } from '../domain/difference.ts'
import type { CommunityId } from '../domain/ids.ts'
import { indexGeneration } from './meili-settings.ts'
import { stampsOf } from './member-document.ts'
import type { IndexTarget } from './member-index.ts'
import { markMembers, type MemberRef } from './outbox.ts'
import {
  beginSnapshot, changedMembersSince, compareMembers, dropDoubts, dueDoubts, foundMembersAfter, keepDoubts, notFoundOf, postponeDoubts, type Compared, type Doubt,
} from './reconcile.repository.ts'
import { after, projectPlaced, type RelayParts, type RelayTurn } from './relay-parts.ts'
import { changeRelayState, countDrift, readRelayState } from './relay-state.ts'

/** Members compared at a time, about 50 ms of work, and ids of the index read at a time. */
const pageMax = { members: 250, listed: 1_000 }

/** A difference counts when it is still there so much later: what is just being indexed looks like one. */
const recheckMs = 10_000

const checkEveryMs = 60_000
const changedWithinMs = 15 * 60_000
/** Of a bulk change the latest are checked, and all in the night. */
const changedMax = 2_000

/** The full comparison is at three in the morning in China. */
const sweepAtUtcMs = 19 * 3_600_000
const dayMs = 86_400_000

/** What differs, a page of members at a time. */
type Pages = AsyncGenerator<Compared['differing'], void>

/**
 * Compares all members of a server with an index, a page at a time, in both directions: whom PostgreSQL has, and whom the index has.
 *
 * @param communityId null for all its communities
 * @returns what differs in each page; members whose changes are on their way are left out
 */
export async function * sweep (parts: RelayParts, target: IndexTarget, communityId: CommunityId | null): Pages {
  const { postgres, indexWriter } = parts
  const scope = { server: indexWriter.server, communityId }
  let last: MemberRef | null = null
  for (;;) {
    const page: MemberRef[] = await postgres.asSystem((tx) => foundMembersAfter(tx, scope, last, pageMax.members))
    if (page.length === 0) break
    last = page.at(-1) ?? null
    yield (await compare(parts, target, page)).differing
  }
  for (let offset = 0; ;) {
    const listed = await indexWriter.listing(target, communityId, offset, pageMax.listed)
    const gone = listed.length === 0 ? [] : await postgres.asSystem((tx) => notFoundOf(tx, indexWriter.server, listed))
    if (gone.length > 0) yield (await compare(parts, target, gone)).differing
    else yield []
    if (listed.length < pageMax.listed) return
    offset += listed.length
  }
}

async function compare (parts: RelayParts, target: IndexTarget, members: readonly MemberRef[]): Promise<Compared> {
  const { postgres, indexWriter } = parts
  // The engine first: what changes in between is in the outbox when PostgreSQL is asked.
  const indexed = await indexWriter.stamps(target, members.map(({ memberId }) => memberId))
  return postgres.asSystem(async (tx) => {
    await beginSnapshot(tx)
    const withHash = target === 'build' || (await readRelayState(tx, indexWriter.server)).liveGeneration === indexGeneration
    return compareMembers(tx, indexWriter.server, members, stampsOf(await projectPlaced(parts, tx, members)), indexed, withHash)
  })
}

export type Reconciler = {
  /** Does one page of what is due. @returns whether there was something */
  step: () => Promise<boolean>
}

/** Finds and repairs what the index has other than PostgreSQL: every minute among those who changed lately, and every night among all. */
export function openReconciler (turn: RelayTurn): Reconciler {
  const { postgres, server, now, log } = turn
  let checkAt = after(now(), checkEveryMs)
  let pages: Pages | null = null
  let sweepStartedAt: Date | null = null
  return {
    async step () {
      if (await settleDoubts(turn)) return true
      if (pages === null && now() >= checkAt) {
        checkAt = after(now(), checkEveryMs)
        pages = lately(turn)
        const { sweptAt } = await postgres.asSystem((tx) => readRelayState(tx, server))
        if (sweptAt === null || sweptAt < lastNight(now())) {
          sweepStartedAt = now()
          pages = sweep(turn, 'live', null)
        }
      }
      if (pages === null) return false
      const page = await pages.next()
      if (page.done !== true) {
        await doubt(turn, page.value)
        return true
      }
      pages = null
      await postgres.asSystem((tx) => changeRelayState(tx, turn, sweepStartedAt === null ? { checkedAt: now() } : { sweptAt: sweepStartedAt }))
      if (sweepStartedAt !== null) log.info({ server }, 'the whole index was compared')
      sweepStartedAt = null
      return true
    },
  }
}

/** The last time it was the hour of the full comparison. */
const lastNight = (at: Date) => new Date(Math.floor((at.getTime() - sweepAtUtcMs) / dayMs) * dayMs + sweepAtUtcMs)

async function * lately (parts: RelayParts): Pages {
  const members = await parts.postgres.asSystem((tx) => changedMembersSince(tx, parts.indexWriter.server, after(parts.now(), -changedWithinMs), changedMax))
  for (let from = 0; from < members.length; from += pageMax.members) yield (await compare(parts, 'live', members.slice(from, from + pageMax.members))).differing
}

/** Keeps what differs, to be looked at again before it counts. */
export async function doubt ({ postgres, indexWriter: { server }, now }: RelayParts, differing: Compared['differing']): Promise<void> {
  await postgres.asSystem((tx) => keepDoubts(tx, server, differing.map(({ member, difference }) => ({ ...member, difference })), after(now(), recheckMs)))
}

/** Looks again at members in doubt whose time has come: what differs for the second time is counted and sent anew. */
async function settleDoubts (turn: RelayTurn): Promise<boolean> {
  const { postgres, server, now, log } = turn
  const doubts = await postgres.asSystem((tx) => dueDoubts(tx, server, now(), pageMax.members))
  if (doubts.length === 0) return false
  const before = new Map(doubts.map((one) => [one.memberId, one.difference]))
  const { differing, waiting } = await compare(turn, 'live', doubts)
  const confirmed = differing.filter(({ member }) => before.get(member.memberId) !== null)
  const suspected = differing.filter(({ member }) => before.get(member.memberId) === null).map(({ member, difference }): Doubt => ({ ...member, difference }))
  await postgres.asSystem(async (tx) => {
    await dropDoubts(tx, server, doubts)
    await postponeDoubts(tx, server, [...suspected, ...waiting.map((member): Doubt => ({ ...member, difference: null }))], after(now(), recheckMs))
    if (confirmed.length === 0) return
    await markMembers(tx, server, confirmed.map(({ member }) => member))
    await countDrift(tx, turn, confirmed.map(({ difference }) => difference))
  })
  for (const [difference, count] of countsOf(confirmed)) {
    // A member the index has and nobody should find is for somebody to look at.
    log[difference === 'ghost' ? 'error' : 'warn']({ server, difference, count }, 'the index differed and is repaired')
  }
  return true
}

function countsOf (differing: Compared['differing']): Map<Difference, number> {
  const counts = new Map<Difference, number>()
  for (const { difference } of differing) counts.set(difference, (counts.get(difference) ?? 0) + 1)
  return counts
}
