import { sql } from 'drizzle-orm'
import type { CommunityId, RoundId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'

/** Connects the pairs of a round; those who were connected before stay as they were. */
export async function connectPairsOfRound (tx: Tx, communityId: CommunityId, roundId: RoundId, at: Date): Promise<void> {
  await tx.execute(sql`
    insert into connections (community_id, member_id, other_id, source, created_at)
    select community_id, least(member_id, other_id), greatest(member_id, other_id), 'round', ${at.toISOString()}::timestamptz
    from round_pairs where community_id = ${communityId} and round_id = ${roundId}
    on conflict do nothing`)
}

/** Takes back what `connectPairsOfRound` did at this moment, and nothing else. */
export async function disconnectPairsOfRound (tx: Tx, communityId: CommunityId, roundId: RoundId, at: Date): Promise<void> {
  await tx.execute(sql`
    delete from connections using round_pairs as pair
    where pair.community_id = ${communityId} and pair.round_id = ${roundId} and connections.community_id = ${communityId}
      and connections.member_id = least(pair.member_id, pair.other_id)
      and connections.other_id = greatest(pair.member_id, pair.other_id)
      and connections.source = 'round' and connections.created_at = ${at.toISOString()}::timestamptz`)
}
