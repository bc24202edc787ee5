import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Postgres, Tx } from '../postgres/client.ts'
import type { MemberRef } from './outbox.ts'
import { isSearched } from './placements.repository.ts'

const pollMs = { min: 25, max: 200 }

/**
 * Waits until the index has confirmed what was committed of a member so far; edits that follow meanwhile are not waited for.
 *
 * @returns whether it has within the time
 */
export async function untilIndexed (postgres: Postgres, member: MemberRef, timeoutMs: number): Promise<boolean> {
  const read = async <T>(work: (tx: Tx) => Promise<T>) => postgres.inCommunity(member.communityId, work)
  const revision = await read((tx) => waitingRevision(tx, member))
  if (revision === null) return true
  const endsAtMs = performance.now() + timeoutMs
  for (let ms = pollMs.min; performance.now() + ms < endsAtMs; ms = Math.min(ms * 2, pollMs.max)) {
    await sleep(ms)
    if (await read((tx) => isConfirmed(tx, member, revision))) return true
  }
  return false
}

/** Of the last change of a member that the index has not confirmed where the community is searched; null when it has all. */
async function waitingRevision (tx: Tx, { communityId, memberId }: MemberRef): Promise<string | null> {
  const [row] = await tx.execute<{ revision: string | null }>(sql`
    select max(search_outbox.revision) as revision from search_outbox join community_placements using (community_id, server)
    where community_id = ${communityId} and member_id = ${memberId} and ${isSearched}`)
  return row?.revision ?? null
}

async function isConfirmed (tx: Tx, { communityId, memberId }: MemberRef, revision: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from search_outbox join community_placements using (community_id, server)
    where community_id = ${communityId} and member_id = ${memberId} and ${isSearched} and pending_since <= ${revision}::bigint`)
  return rows.length === 0
}
