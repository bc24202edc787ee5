import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/roles.ts'
import { wholeCommunity } from '../../domain/access/sight.ts'
import type { CommunityId, MemberId, SessionId } from '../../domain/ids.ts'
import type { MemberStatus } from '../../domain/member/standing.ts'
import type { Postgres, Tx } from '../../postgres/client.ts'
import { refreshTokens, sessions } from '../../postgres/tables/access.ts'
import { members } from '../../postgres/tables/members.ts'
import type { AccessClaims } from './access-tokens.ts'

export type SessionRow = typeof sessions.$inferSelect

/** Why a session ended before its time. */
export type EndReason = 'signed_out' | 'signed_out_everywhere' | 'refresh_reused' | 'admin'

/** What of a member matters for logging in. */
export type LoginMember = { id: MemberId, status: MemberStatus, role: Role }

export async function findLoginMember (tx: Tx, communityId: CommunityId, name: { memberId: string } | { externalId: string }): Promise<LoginMember | null> {
  const isNamed = 'memberId' in name ? eq(members.id, name.memberId as MemberId) : eq(members.externalId, name.externalId)
  const [row] = await tx.select({ id: members.id, status: members.status, role: members.role }).from(members).where(and(eq(members.communityId, communityId), isNamed))
  return row ?? null
}

/** The member of a session that goes on; in one round trip, for every request of a member comes by here. */
export async function readSessionMember (postgres: Postgres, { communityId, memberId, sessionId }: AccessClaims, now: Date): Promise<LoginMember | null> {
  const [row] = await postgres.readInSight<LoginMember>(wholeCommunity(communityId), `
    select members.id, members.status, members.role
    from sessions join members on members.community_id = sessions.community_id and members.id = sessions.member_id
    where sessions.community_id = $1 and sessions.id = $2 and sessions.member_id = $3 and sessions.ended_at is null and sessions.expires_at > $4::timestamptz`,
  [communityId, sessionId, memberId, now.toISOString()])
  return row ?? null
}

export async function insertSession (tx: Tx, row: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(row)
}

export async function insertRefreshToken (tx: Tx, row: typeof refreshTokens.$inferInsert): Promise<void> {
  await tx.insert(refreshTokens).values(row)
}

/** The session a refresh token belongs to, before its community is known: system role only. Locked, so that its tokens are used one after the other. */
export async function lockSessionOfToken (tx: Tx, tokenHash: string): Promise<SessionRow | null> {
  const [row] = await tx.select({ session: sessions }).from(refreshTokens)
    .innerJoin(sessions, and(eq(sessions.communityId, refreshTokens.communityId), eq(sessions.id, refreshTokens.sessionId)))
    .where(eq(refreshTokens.tokenHash, tokenHash)).for('update', { of: sessions })
  return row?.session ?? null
}

/** When a refresh token was used; null when it was not. */
export async function findUse (tx: Tx, communityId: CommunityId, tokenHash: string): Promise<Date | null> {
  const [row] = await tx.select({ usedAt: refreshTokens.usedAt }).from(refreshTokens)
    .where(and(eq(refreshTokens.communityId, communityId), eq(refreshTokens.tokenHash, tokenHash)))
  return row?.usedAt ?? null
}

/** Uses up all tokens a session has, and lets it go on until another end. */
export async function renewSession (tx: Tx, { communityId, id }: SessionRow, now: Date, expiresAt: Date): Promise<void> {
  await tx.update(refreshTokens).set({ usedAt: now })
    .where(and(eq(refreshTokens.communityId, communityId), eq(refreshTokens.sessionId, id), isNull(refreshTokens.usedAt)))
  await tx.update(sessions).set({ refreshedAt: now, expiresAt }).where(and(eq(sessions.communityId, communityId), eq(sessions.id, id)))
}

const ofMember = (communityId: CommunityId, memberId: MemberId) => and(eq(sessions.communityId, communityId), eq(sessions.memberId, memberId), isNull(sessions.endedAt))

/** Ends sessions of a member: one, or all of them. @returns how many went on until then */
export async function endSessions (
  tx: Tx, { communityId, memberId, sessionId }: { communityId: CommunityId, memberId: MemberId, sessionId: string | null }, endReason: EndReason, now: Date
): Promise<number> {
  const ended = await tx.update(sessions).set({ endedAt: now, endReason })
    .where(and(ofMember(communityId, memberId), gt(sessions.expiresAt, now), sessionId === null ? undefined : eq(sessions.id, sessionId as SessionId)))
    .returning({ id: sessions.id })
  return ended.length
}

export async function findSession (tx: Tx, communityId: CommunityId, sessionId: string): Promise<SessionRow | null> {
  const [row] = await tx.select().from(sessions).where(and(eq(sessions.communityId, communityId), eq(sessions.id, sessionId as SessionId)))
  return row ?? null
}

/** The sessions of a member that go on, by id. */
export async function listSessions (
  tx: Tx, communityId: CommunityId, memberId: MemberId, page: { after: string | null, limit: number }, now: Date
): Promise<SessionRow[]> {
  return tx.select().from(sessions)
    .where(and(ofMember(communityId, memberId), gt(sessions.expiresAt, now), page.after === null ? undefined : gt(sessions.id, page.after as SessionId)))
    .orderBy(asc(sessions.id)).limit(page.limit)
}

/** Forgets refresh tokens that could not be used any more, and sessions that are over for as long as their community keeps them. */
export async function deleteOldSessions (tx: Tx, now: Date, tokensUsedBefore: Date, keptDaysDefault: number): Promise<void> {
  await tx.execute(sql`delete from refresh_tokens where used_at < ${tokensUsedBefore.toISOString()}::timestamptz`)
  await tx.execute(sql`
    delete from sessions using communities
    where communities.id = sessions.community_id and least(ended_at, expires_at) < ${now.toISOString()}::timestamptz
      - make_interval(days => coalesce((communities.settings #>> '{retentionDays,endedSessions}')::int, ${keptDaysDefault}))`)
}
