import type { MemberId } from '../../domain/ids.ts'
import type { MemberRow } from '../members/index.ts'

/** Which state of a member: the version, and when it was written, because a restored database counts some versions a second time. */
export type CardState = { id: MemberId, version: number, updatedAtMs: number }

/** Members as this process read them lately. It answers for the very state that is asked for; who may see whom, and what of them, is not its business. */
export type CardMemory = {
  of: (state: CardState) => MemberRow | null
  remember: (row: MemberRow) => void
}

/** About 25 MB. */
const cardsMax = 4_000

/** What a member has changed or erased is gone from here after this time at the latest. */
const keptMs = 300_000

export function openCardMemory (): CardMemory {
  /** The longest kept first. */
  const kept = new Map<MemberId, { row: MemberRow, sinceMs: number }>()
  const forgetOld = (nowMs: number) => {
    for (const [id, { sinceMs }] of kept) {
      if (kept.size <= cardsMax && nowMs - sinceMs < keptMs) return
      kept.delete(id)
    }
  }
  return {
    of ({ id, version, updatedAtMs }) {
      const row = kept.get(id)?.row
      return row?.version === version && row.updatedAt.getTime() === Math.trunc(updatedAtMs) ? row : null
    },
    remember (row) {
      const nowMs = performance.now()
      kept.delete(row.id)
      kept.set(row.id, { row, sinceMs: nowMs })
      forgetOld(nowMs)
    },
  }
}
