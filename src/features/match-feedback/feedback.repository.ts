import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { defaultCommunitySettings, settingsOf, type MatchingSettings } from '../../domain/community/settings.ts'
import type { Sight } from '../../domain/access/sight.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { declineOf, outcomes, type Outcome } from '../../domain/learning/outcomes.ts'
import type { Postgres, Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { matchFeedback } from '../../postgres/tables/matching.ts'
import { members } from '../../postgres/tables/members.ts'

export type FeedbackRow = { id: string, memberId: MemberId, displayName: string, outcome: Outcome, note: string | null, at: Date }
export type FeedbackPosition = { at: string, id: string }
type Page = { after: FeedbackPosition | null, limit: number }

const isBetween = (communityId: CommunityId, memberId: string, otherId: string) => and(
  eq(matchFeedback.communityId, communityId), eq(matchFeedback.memberId, memberId as MemberId), eq(matchFeedback.otherId, otherId as MemberId)
)
const follows = ({ after }: Page) => after ? sql`(${matchFeedback.at}, ${matchFeedback.id}) < (${after.at}::timestamptz, ${after.id})` : undefined
const newestFirst = [desc(matchFeedback.at), desc(matchFeedback.id)] as const

export async function findMatchingSettings (tx: Tx, communityId: CommunityId): Promise<MatchingSettings> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId))
  return settingsOf(row?.settings ?? {}).matching
}

/** Until the transaction ends nobody else says something about the two. */
export async function lockPair (tx: Tx, a: string, b: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`match feedback ${[a, b].sort().join(' ')}`}, 0))`)
}

/** What a member said about another one, newest first. */
export async function findSaid (tx: Tx, communityId: CommunityId, memberId: string, otherId: string): Promise<{ outcome: Outcome, at: Date }[]> {
  const rows = await tx.select({ outcome: matchFeedback.outcome, at: matchFeedback.at }).from(matchFeedback)
    .where(isBetween(communityId, memberId, otherId)).orderBy(...newestFirst)
  return rows as { outcome: Outcome, at: Date }[]
}

export async function insertFeedback (tx: Tx, row: typeof matchFeedback.$inferInsert): Promise<void> {
  await tx.insert(matchFeedback).values(row)
}

export async function deleteFeedback (tx: Tx, communityId: CommunityId, memberId: string, otherId: string): Promise<void> {
  await tx.delete(matchFeedback).where(isBetween(communityId, memberId, otherId))
}

const joinedOther = and(eq(members.communityId, matchFeedback.communityId), eq(members.id, matchFeedback.otherId))
const columns = {
  id: matchFeedback.id, memberId: matchFeedback.otherId, displayName: members.displayName, outcome: matchFeedback.outcome, note: matchFeedback.note, at: matchFeedback.at,
}

/** One thing a member said, about somebody who exists for the viewer of this transaction. */
export async function findFeedback (tx: Tx, communityId: CommunityId, memberId: string, id: string): Promise<FeedbackRow | null> {
  const [row] = await tx.select(columns).from(matchFeedback).innerJoin(members, joinedOther)
    .where(and(eq(matchFeedback.communityId, communityId), eq(matchFeedback.memberId, memberId as MemberId), eq(matchFeedback.id, id)))
  return row ? row as FeedbackRow : null
}

/** What holds of what a member said: the last about each who exists for the viewer of this transaction. */
export async function listFeedback (tx: Tx, communityId: CommunityId, memberId: MemberId, page: Page): Promise<FeedbackRow[]> {
  const rows = await tx.select(columns).from(matchFeedback).innerJoin(members, joinedOther).where(and(
    eq(matchFeedback.communityId, communityId), eq(matchFeedback.memberId, memberId), follows(page),
    sql`not exists (select from match_feedback later where later.community_id = ${communityId} and later.member_id = ${memberId}
      and later.other_id = ${matchFeedback.otherId} and later.at > ${matchFeedback.at})`
  )).orderBy(...newestFirst).limit(page.limit)
  return rows as FeedbackRow[]
}

const reporters = alias(members, 'reporter')

/** Reports of a community, newest first, without those about the moderator who reads them. */
export async function listReports (tx: Tx, communityId: CommunityId, moderatorId: MemberId | null, page: Page) {
  return tx.select({
    id: matchFeedback.id, reportedBy: { memberId: reporters.id, displayName: reporters.displayName }, reported: { memberId: members.id, displayName: members.displayName },
    note: matchFeedback.note, at: matchFeedback.at,
  }).from(matchFeedback)
    .innerJoin(members, joinedOther)
    .innerJoin(reporters, and(eq(reporters.communityId, matchFeedback.communityId), eq(reporters.id, matchFeedback.memberId)))
    .where(and(
      eq(matchFeedback.communityId, communityId), eq(matchFeedback.outcome, 'reported'), moderatorId === null ? undefined : ne(matchFeedback.otherId, moderatorId), follows(page)
    ))
    .orderBy(...newestFirst).limit(page.limit)
}

const declining = (length: 'for_good' | 'for_now') => outcomes.filter((outcome) => declineOf[outcome] === length)

const declinedStatement = `
  select distinct id from (
    (select distinct on (other_id) other_id as id, outcome, at from match_feedback where community_id = $1 and member_id = $2 order by other_id, at desc)
    union all
    (select distinct on (member_id) member_id, outcome, at from match_feedback where community_id = $1 and other_id = $2 order by member_id, at desc)
  ) as said
  where outcome = any($3) or (outcome = any($4) and at > $5::timestamptz - make_interval(days => coalesce(
    (select (settings #>> '{matching,declineWindowDays}')::int from communities where id = $1), $6::int)))`

/** Whom a member is not to be proposed, nor they to the member, because one of the two said no. */
export async function findDeclined (postgres: Postgres, sight: Sight, memberId: MemberId, now: Date): Promise<MemberId[]> {
  const rows = await postgres.readInSight<{ id: MemberId }>(sight, declinedStatement, [
    sight.communityId, memberId, declining('for_good'), declining('for_now'), now.toISOString(), defaultCommunitySettings.matching.declineWindowDays,
  ])
  return rows.map(({ id }) => id)
}

const trustStatement = `
  select id, count(*) filter (where outcome = 'thanked')::int as thanked, count(*) filter (where outcome = 'met')::int as met from (
    select distinct on (other_id, member_id) other_id as id, outcome from match_feedback where community_id = $1 and other_id = any($2) order by other_id, member_id, at desc
  ) as said group by id`

/** By how many different members each was thanked or met, as they last said; who is absent by none. */
export async function findTrust (postgres: Postgres, sight: Sight, ids: readonly MemberId[]): Promise<Map<MemberId, { thanked: number, met: number }>> {
  const rows = await postgres.readInSight<{ id: MemberId, thanked: number, met: number }>(sight, trustStatement, [sight.communityId, ids])
  return new Map(rows.map(({ id, thanked, met }) => [id, { thanked, met }]))
}
