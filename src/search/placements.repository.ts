import { sql } from 'drizzle-orm'
import type { CommunityId } from '../domain/ids.ts'
import type { Tx } from '../postgres/client.ts'

/** A community on its way to a server, away from one, or live on one that has lost its data. Fields are explained at the table. */
export type Move = {
  communityId: CommunityId
  state: 'filling' | 'live' | 'leaving'
  since: Date
  revision: number | null
  /** Filling: whether everybody who writes knows of it. Null: nobody looked yet. */
  isKnown: boolean | null
}

type MoveRow = { community_id: CommunityId, state: Move['state'], since: string, revision: string | null, is_known: boolean | null }

/** Where a community's documents belong: while it leaves, until they are being deleted. */
const belongs = sql`(state <> 'leaving' or revision is null)`

/** Of a placement: whether the community is searched there; also where it was until a moment ago, because processes remember that for a second. */
export const isSearched = sql`(
  community_placements.state = 'live'
  or (community_placements.state = 'leaving' and community_placements.revision is null and community_placements.since > now() - interval '3 seconds')
)`

/** Those of the communities whose documents belong on a server. */
export async function communitiesOn (tx: Tx, server: string, communityIds: readonly CommunityId[]): Promise<Set<CommunityId>> {
  const rows = await tx.execute<{ community_id: CommunityId }>(sql`
    select community_id from community_placements where server = ${server} and community_id = any(${sql.param([...communityIds])}::text[]) and ${belongs}`)
  return new Set(rows.map((row) => row.community_id))
}

/**
 * Puts a community that has no member yet on the server with the fewest members; of several with as few, on the first.
 * A trigger has put it on the main one already.
 */
export async function placeCommunity (tx: Tx, communityId: CommunityId, servers: readonly string[]): Promise<void> {
  if (servers.length < 2) return
  await tx.execute(sql`
    update community_placements set server = (
      select wanted.server
      from unnest(${sql.param([...servers])}::text[]) with ordinality as wanted (server, place)
      left join (
        select server, count(*) as members from community_placements join members using (community_id) where state <> 'leaving' group by server
      ) as filled using (server)
      order by coalesce(members, 0), place limit 1
    )
    where community_id = ${communityId} and state = 'live'`)
}

/** Communities a server has, or is to have. */
export type ServerUse = { server: string, live: number, filling: number, leaving: number }

export async function readServerUse (tx: Tx): Promise<ServerUse[]> {
  return [...await tx.execute<ServerUse>(sql`
    select server, (count(*) filter (where state = 'live'))::int as live, (count(*) filter (where state = 'filling'))::int as filling,
      (count(*) filter (where state = 'leaving'))::int as leaving
    from community_placements group by server order by server`)]
}

/** What the relay of a server has to move. Uses community_placements_moves. */
export async function findMoves (tx: Tx, server: string): Promise<Move[]> {
  const rows = await tx.execute<MoveRow>(sql`
    select community_id, state, since, revision, pg_snapshot_xmin(pg_current_snapshot()) >= after_xid as is_known
    from community_placements where server = ${server} and (state <> 'live' or revision is not null) order by since, community_id`)
  return rows.map((row) => ({
    communityId: row.community_id, state: row.state, since: new Date(row.since), revision: row.revision === null ? null : Number(row.revision), isKnown: row.is_known,
  }))
}

/**
 * Notes, of a fill that is committed, until when there may be writers who do not know of it: their changes are marked for the live server only.
 * Whoever writes has a transaction id before the trigger looks where the community is; those with an id from now on find the fill.
 */
export async function awaitWriters (tx: Tx, server: string, communityId: CommunityId): Promise<void> {
  await tx.execute(sql`
    update community_placements set after_xid = pg_current_xact_id() where server = ${server} and community_id = ${communityId} and state = 'filling'`)
}

/** Notes up to where all members are marked. @returns false when somebody decided otherwise meanwhile */
export async function noteMarked (tx: Tx, server: string, { communityId, state }: Move, revision: number): Promise<boolean> {
  const rows = await tx.execute(sql`
    update community_placements set revision = ${revision} where server = ${server} and community_id = ${communityId} and state = ${state} returning 1`)
  return rows.length > 0
}

/** A server that has lost its data is filled from the beginning; until it has everybody up to a revision nobody is searched there. */
export async function restartFills (tx: Tx, server: string, revision: number): Promise<void> {
  await tx.execute(sql`update community_placements set revision = null where server = ${server} and state = 'filling'`)
  await tx.execute(sql`update community_placements set revision = ${revision} where server = ${server} and state = 'live'`)
}

/** A community has everybody again on the server where it is searched. */
export async function endRefill (tx: Tx, server: string, communityId: CommunityId, revision: number): Promise<void> {
  await tx.execute(sql`
    update community_placements set revision = null where server = ${server} and community_id = ${communityId} and state = 'live' and revision = ${revision}`)
}

/**
 * Lets a community be searched on the server that was filled, unless that lacks a change the live one has confirmed: nobody may miss what they found before.
 * The former keeps its documents for a while, for processes that have not noticed.
 *
 * @returns whether it did
 */
export async function switchTo (tx: Tx, server: string, { communityId, revision }: Move, at: Date): Promise<boolean> {
  const own = sql`server = ${server} and community_id = ${communityId} and state = 'filling' and revision = ${revision}`
  const ready = await tx.execute(sql`
    select 1 from community_placements where ${own} and not exists (
      select from search_outbox as lacking
      where lacking.community_id = ${communityId} and lacking.server = ${server} and not exists (
        select from search_outbox as sent join community_placements as former using (community_id, server)
        where former.state = 'live' and sent.community_id = lacking.community_id and sent.member_id = lacking.member_id and sent.pending_since <= lacking.pending_since
      )
    ) for update`)
  if (ready.length === 0) return false
  await tx.execute(sql`update community_placements set state = 'leaving', since = ${at.toISOString()}, revision = null where community_id = ${communityId} and state = 'live'`)
  await tx.execute(sql`update community_placements set state = 'live', since = ${at.toISOString()}, revision = null, after_xid = null where ${own}`)
  return true
}

/** Gives up a fill: what was sent is deleted again. @returns whether one was under way; where the community is searched already there is none */
export async function giveUpMove (tx: Tx, communityId: CommunityId): Promise<boolean> {
  const rows = await tx.execute(sql`
    update community_placements set state = 'leaving', since = now(), revision = null, after_xid = null where community_id = ${communityId} and state = 'filling' returning 1`)
  return rows.length > 0
}

/** Nothing of a community is left on a server. */
export async function endLeave (tx: Tx, server: string, communityId: CommunityId): Promise<void> {
  await tx.execute(sql`delete from community_placements where server = ${server} and community_id = ${communityId} and state = 'leaving'`)
}

/** Where a community is searched, where it moves to, and what is left of a move; null for a community there is not. */
export type Placement = {
  communityId: CommunityId
  live: string | null
  filling: { server: string, isMarked: boolean } | null
  leaving: string[]
  /** Members in all, those the new server has not confirmed, and of these those it refuses. */
  members: number
  left: number
  refused: number
}

/** @param name id or slug */
export async function readPlacement (tx: Tx, name: string): Promise<Placement | null> {
  const [row] = await tx.execute<Omit<Placement, 'communityId' | 'filling'> & { id: CommunityId, filling: string | null, is_marked: boolean }>(sql`
    select communities.id, live.server as live, filling.server as filling, coalesce(filling.revision is not null, false) as is_marked,
      array(select server from community_placements where community_id = communities.id and state = 'leaving' order by server) as leaving,
      (select count(*)::int from members where community_id = communities.id) as members,
      (select count(*)::int from search_outbox where community_id = communities.id and server = filling.server) as left,
      (select count(*)::int from search_outbox where community_id = communities.id and server = filling.server and parked_since is not null) as refused
    from communities
    left join community_placements as live on live.community_id = communities.id and live.state = 'live'
    left join community_placements as filling on filling.community_id = communities.id and filling.state = 'filling'
    where communities.id = ${name} or communities.slug = ${name}`)
  if (!row) return null
  const { id, filling, is_marked: isMarked, ...rest } = row
  return { communityId: id, filling: filling === null ? null : { server: filling, isMarked }, ...rest }
}

/** Asks the relay of a server to take over a community. @returns false when it is there, or on its way to another */
export async function wantMove (tx: Tx, communityId: CommunityId, server: string): Promise<boolean> {
  // One at a time of those who ask.
  await tx.execute(sql`select 1 from community_placements where community_id = ${communityId} and state = 'live' for update`)
  const rows = await tx.execute(sql`
    insert into community_placements as placed (community_id, server, state)
    select ${communityId}, ${server}, 'filling'
    where not exists (select from community_placements where community_id = ${communityId} and state = 'filling')
    on conflict (community_id, server) do update set state = 'filling', since = now(), revision = null, after_xid = null where placed.state = 'leaving'
    returning 1`)
  return rows.length > 0
}

/** Forgets a server that is gone for good. @returns false while a community is on it or moves to it */
export async function forgetServer (tx: Tx, server: string): Promise<boolean> {
  const [used] = await tx.execute(sql`select 1 from community_placements where server = ${server} and state <> 'leaving' limit 1`)
  if (used) return false
  await tx.execute(sql`delete from community_placements where server = ${server}`)
  await tx.execute(sql`delete from search_outbox where server = ${server}`)
  await tx.execute(sql`delete from search_doubts where server = ${server}`)
  await tx.execute(sql`delete from search_state where server = ${server}`)
  return true
}
