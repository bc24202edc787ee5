import type { MemberId } from '../../domain/ids.ts'

/** Which profiles this process knows somebody to have been shown today, so that showing them again needs no database. */
export type SightMemory = {
  /** Whether each of these was shown, and does not exist; null for those not known to have been shown. */
  of: (viewer: string, day: string, memberIds: readonly MemberId[]) => (boolean | null)[]
  remember: (viewer: string, day: string, memberIds: readonly MemberId[], honey: ReadonlySet<MemberId>) => void
}

/** About 20 MB. */
const pairsMax = 100_000

/** What is forgotten is looked up again. */
export function openSightMemory (): SightMemory {
  const isHoney = new Map<string, boolean>()
  let today = ''
  const keyOf = (viewer: string, memberId: MemberId) => `${viewer} ${memberId}`
  return {
    of: (viewer, day, memberIds) => memberIds.map((memberId) => day === today ? isHoney.get(keyOf(viewer, memberId)) ?? null : null),
    remember (viewer, day, memberIds, honey) {
      if (day !== today || isHoney.size + memberIds.length > pairsMax) isHoney.clear()
      today = day
      for (const memberId of memberIds) isHoney.set(keyOf(viewer, memberId), honey.has(memberId))
    },
  }
}
