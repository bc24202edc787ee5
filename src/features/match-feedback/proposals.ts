import type { Sight } from '../../domain/access/sight.ts'
import type { MemberId } from '../../domain/ids.ts'
import { weekOf, weeksBefore } from '../../domain/learning/exposure.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { deleteExposuresBefore, findLoads, findProposed, insertExposures, type MemberLoad, type Proposal, type Proposed } from './exposures.repository.ts'

/** After so many weeks it does not matter any more that somebody was proposed. */
const noveltyWeeks = 8
/** As long as what members searched for. */
const keptWeeks = 26

/** What each of `ids` has room for this week, apart from the member they may be proposed to. */
export async function loadsOf ({ postgres, now }: Pick<Deps, 'postgres' | 'now'>, sight: Sight, memberId: MemberId, ids: readonly MemberId[]): Promise<Map<MemberId, MemberLoad>> {
  return ids.length === 0 ? new Map() : findLoads(postgres, sight, memberId, weekOf(now()), ids)
}

/** Whether somebody may be proposed: there is room, or the member was told of them this week already. */
export const hasRoom = ({ load, capacity, wasShown }: MemberLoad): boolean => wasShown || capacity === null || load < capacity

/** Who was proposed to a member in the weeks before this one, which is left out so that a list stays as it is for a week. */
export async function recentlyProposed ({ postgres, now }: Pick<Deps, 'postgres' | 'now'>, sight: Sight, memberId: MemberId): Promise<Map<MemberId, Proposed>> {
  const week = weekOf(now())
  return findProposed(postgres, sight, memberId, Array.from({ length: noveltyWeeks }, (_, at) => weeksBefore(week, at + 1)))
}

/**
 * Keeps whom a member is shown: one row for a pair and week. One round trip, and behind a lock, so that nobody is told to more members than
 * they have room for.
 *
 * @returns whom there was room for; the others were full in the meantime and are not to be shown
 */
export async function noteProposals (
  { postgres, now }: Pick<Deps, 'postgres' | 'now'>, sight: Sight, memberId: MemberId, proposals: readonly Proposal[], weightsVersion: string
): Promise<Set<MemberId>> {
  if (proposals.length === 0) return new Set()
  const at = now()
  return insertExposures(postgres, sight, memberId, weekOf(at), proposals, { at, weightsVersion })
}

/** Deletes proposals that are older than they are kept. Background work. */
export async function forgetProposals (tx: Tx, now: Date): Promise<void> {
  await deleteExposuresBefore(tx, weeksBefore(weekOf(now), keptWeeks))
}
