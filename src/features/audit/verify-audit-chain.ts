import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { readChain, type StoredEntry } from './audit.repository.ts'
import type { AuditVerification } from './audit.schemas.ts'
import { hashOfEntry } from './record-act.ts'

/**
 * Whether a log is as it was written: each entry has the hash of its content and of the one before, none is missing after the oldest that is
 * kept, and it ends where it was last added to.
 */
export async function verifyAuditChain (tx: Tx, communityId: CommunityId): Promise<AuditVerification> {
  let entries = 0
  let brokenAt: number | null = null
  let last: StoredEntry | null = null
  const head = await readChain(tx, communityId, (entry) => {
    entries++
    if (brokenAt === null && !follows(entry, last)) brokenAt = entry.position
    last = entry
  })
  const end: { position: number, hash: string } = last ?? { position: 0, hash: '' }
  if (brokenAt === null && (end.position !== head.position || end.hash !== head.hash)) brokenAt = Math.min(end.position, head.position) + 1
  return { entries, isIntact: brokenAt === null, brokenAt, lastHash: head.hash === '' ? null : head.hash }
}

function follows (entry: StoredEntry, previous: StoredEntry | null): boolean {
  // Older entries may have been deleted when their time was over; only the very first has nothing before it.
  const isInPlace = previous === null
    ? (entry.position === 1) === (entry.previousHash === '')
    : entry.position === previous.position + 1 && entry.previousHash === previous.hash
  return isInPlace && entry.isExact && entry.hash === hashOfEntry(entry)
}
