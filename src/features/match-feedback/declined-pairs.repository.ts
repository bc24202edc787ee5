import { sql } from 'drizzle-orm'
import { defaultCommunitySettings } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { declineOf, outcomes } from '../../domain/learning/outcomes.ts'
import type { Tx } from '../../postgres/client.ts'

const declining = (length: 'for_good' | 'for_now') => JSON.stringify(outcomes.filter((outcome) => declineOf[outcome] === length))

/** All pairs of a community of which one said no, for good or within the window; as `findDeclined` for each. */
export async function findDeclinedPairs (tx: Tx, communityId: CommunityId, now: Date): Promise<{ a: MemberId, b: MemberId }[]> {
  return [...await tx.execute<{ a: MemberId, b: MemberId }>(sql`
    select member_id as a, other_id as b from (
      select distinct on (member_id, other_id) member_id, other_id, outcome, at from match_feedback
      where community_id = ${communityId} order by member_id, other_id, at desc
    ) as said
    where ${declining('for_good')}::jsonb ? outcome or (${declining('for_now')}::jsonb ? outcome
      and at > ${now.toISOString()}::timestamptz - make_interval(days => coalesce(
        (select (settings #>> '{matching,declineWindowDays}')::int from communities where id = ${communityId}), ${defaultCommunitySettings.matching.declineWindowDays}::int)))`)]
}
