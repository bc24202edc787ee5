import { eq, lt, sql } from 'drizzle-orm'
import { settingsOf } from '../../domain/community/settings.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { searchTermAskers, searchTermDays } from '../../postgres/tables/search-insights.ts'
import type { InsightOrder } from './insights.schemas.ts'
import { shownTerm, type SearchTerm } from './search-terms.ts'

type Counts = { searches: number, zeroResults: number, clicks: number, contacts: number }

/** What was counted of a term on a day, and who asked for it. */
export type TermDay = SearchTerm & Counts & { communityId: CommunityId, day: string, askerHashes: Set<string> }

/** Adds to what is counted already. Rows are locked in the order of their key, so that processes that write at once cannot wait for each other. */
export async function addTermDays (tx: Tx, termDays: readonly TermDay[]): Promise<void> {
  const counts = termDays.map(({ communityId, zeroResults, askerHashes: _askerHashes, ...rest }) => ({ community_id: communityId, zero_results: zeroResults, ...rest }))
  const askers = termDays.flatMap(({ communityId, day, kind, term, askerHashes }) =>
    [...askerHashes].map((askerHash) => ({ community_id: communityId, day, kind, term: shownTerm({ kind, term }), asker_hash: askerHash })))
  await tx.execute(sql`
    insert into search_term_days as kept
    select * from jsonb_populate_recordset(null::search_term_days, ${JSON.stringify(counts)}::jsonb) order by community_id, day, kind, term
    on conflict (community_id, day, kind, term) do update set
      searches = kept.searches + excluded.searches, zero_results = kept.zero_results + excluded.zero_results,
      clicks = kept.clicks + excluded.clicks, contacts = kept.contacts + excluded.contacts`)
  await tx.execute(sql`
    insert into search_term_askers
    select * from jsonb_populate_recordset(null::search_term_askers, ${JSON.stringify(askers)}::jsonb) order by community_id, day, kind, term, asker_hash
    on conflict do nothing`)
}

/** How many different people must have asked for a term before this community is shown it. */
export async function findAskersMin (tx: Tx, communityId: CommunityId): Promise<number> {
  const [row] = await tx.select({ settings: communities.settings }).from(communities).where(eq(communities.id, communityId))
  return settingsOf(row?.settings ?? {}).insightAskersMin
}

/** Counts of a term over a period. `clickRate` is per search that found somebody; null when none did. */
export type TermRow = SearchTerm & Counts & { clickRate: number | null }

const orders = {
  searches: sql.raw('searches desc'),
  zeroResults: sql.raw('"zeroResults" desc, searches desc'),
  lowClicks: sql.raw('"clickRate" nulls last, searches desc'),
} as const satisfies Record<InsightOrder, unknown>

/** What was searched for from one day to another, both included: terms enough different people asked for, all names as one. */
export async function findTerms (
  tx: Tx, communityId: CommunityId, query: { from: string, to: string, kind: string | null, order: InsightOrder, limit: number, askersMin: number }
): Promise<TermRow[]> {
  const { from, to, kind, order, limit, askersMin } = query
  const rows = sql`community_id = ${communityId} and day between ${from}::date and ${to}::date and ${kind === null ? sql`true` : sql`kind = ${kind}`}`
  return tx.execute<TermRow>(sql`
    with asked as (
      select kind, term from search_term_askers where ${rows} group by 1, 2 having count(distinct asker_hash) >= ${askersMin}
    ), counted as (
      select kind, case when kind = 'name' then '' else term end as term,
        sum(searches)::int as searches, sum(zero_results)::int as zero_results, sum(clicks)::int as clicks, sum(contacts)::int as contacts
      from search_term_days where ${rows} group by 1, 2
    )
    select kind, term, searches, zero_results as "zeroResults", clicks, contacts,
      round(clicks::numeric / nullif(searches - zero_results, 0), 3)::float8 as "clickRate"
    from counted join asked using (kind, term)
    order by ${orders[order]}, kind, term limit ${limit}`)
}

/** Forgets all counts of days before this one. */
export async function deleteTermDaysBefore (tx: Tx, day: string): Promise<void> {
  await tx.delete(searchTermDays).where(lt(searchTermDays.day, day))
  await tx.delete(searchTermAskers).where(lt(searchTermAskers.day, day))
}
