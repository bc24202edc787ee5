import type { ModerationItem, OwnModerationItem, PendingTexts } from './moderation.schemas.ts'
import type { ItemRow } from './moderation.repository.ts'

/** What the author sees of what they proposed last; null when it is settled. */
export function presentPending ({ patch, createdAt, status, reason }: ItemRow): PendingTexts | null {
  return status === 'pending' || status === 'rejected' ? { patch, since: createdAt.toISOString(), status, reason } : null
}

export function presentOwnItem ({ id, patch, status, reason, createdAt, decidedAt }: ItemRow): OwnModerationItem {
  return { id, patch, status, reason, since: createdAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null }
}

export function presentItem (row: ItemRow): ModerationItem {
  const { memberId, verdict, isEscalated, decidedBy } = row
  return { ...presentOwnItem(row), memberId, verdict, needsModerator: isEscalated, decidedBy }
}
