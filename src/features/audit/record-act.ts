import { createHash } from 'node:crypto'
import { canonicalEntry, type Act, type AuditEntry } from '../../domain/audit/audit-entry.ts'
import type { Tx } from '../../postgres/client.ts'
import { appendEntry, lockHead } from './audit.repository.ts'

/** What chains an entry to the one before. */
export const hashOfEntry = (entry: AuditEntry): string => createHash('sha256').update(canonicalEntry(entry)).digest('base64url')

/**
 * Adds an act to the log of its community, in the transaction of the act itself: either both are committed or neither.
 * The end of the log stays locked until then, so call it last.
 */
export async function recordAct (tx: Tx, act: Act, at: Date): Promise<void> {
  const head = await lockHead(tx, act.communityId)
  const entry = { ...act, position: head.position + 1, at, previousHash: head.hash }
  await appendEntry(tx, { ...entry, hash: hashOfEntry(entry) })
}
