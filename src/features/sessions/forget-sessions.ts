import { defaultCommunitySettings } from '../../domain/community/settings.ts'
import type { Tx } from '../../postgres/client.ts'
import { deleteOldSessions } from './sessions.repository.ts'
import { deleteSigningKeysBefore } from './signing-keys.repository.ts'
import { sessionDays } from './start-session.ts'

/** Deletes sessions and signing keys that are over, and what is left of refresh tokens whose repetition would prove nothing any more. Background work. */
export async function forgetSessions (tx: Tx, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - sessionDays * 86_400_000)
  await deleteOldSessions(tx, now, longAgo, defaultCommunitySettings.retentionDays.endedSessions)
  await deleteSigningKeysBefore(tx, longAgo)
}
