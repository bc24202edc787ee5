import { sql, type SQL } from 'drizzle-orm'
import type { View } from '../../domain/access/sight.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { Filter, Near } from '../../domain/query/filter.ts'
import type { Postgres, Tx } from '../../postgres/client.ts'
import type { CandidateQuery, FindCandidates } from '../../search/fallback-index.ts'
import { searchUnavailable } from '../../search/member-index.ts'
import { fold } from '../../text/fold.ts'
import { queryTerms } from '../../text/terms.ts'

/**
 * Whom PostgreSQL looks at without an index of texts, measured on 100 000 members of 700 characters: the names of all in 170 ms of a core, and
 * the whole texts of those who changed last, 5 000 in 70 to 130 ms.
 */
const readMax = 5_000
const patternsMax = 6
const candidatesMax = 300
const kilometresPerDegree = 111

const isIn: Readonly<Record<View, SQL>> = { community: sql`is_found`, admins: sql`status = 'active' and not is_honey` }

/**
 * Those who may be meant: whose name has a part of what is looked for, who are near, and of those who changed last the ones whose texts have most of it.
 * What takes too long is left out. Raises `search.unavailable` when all of it did.
 */
export function candidatesFrom (postgres: Postgres): FindCandidates {
  return async (query, timeoutMs) => {
    const patterns = patternsOf(query)
    const { near } = query.filters.find((filter) => 'near' in filter) ?? { near: null }
    const looks = [
      ...(patterns.length > 0 ? [byName(query, patterns), byText(query, patterns)] : []),
      ...(near ? [byPlace(query, near)] : []),
      ...(patterns.length === 0 && !near ? [byActivity(query)] : []),
    ]
    const found = await Promise.allSettled(looks.map((statement) => look(postgres, query, statement, timeoutMs)))
    if (found.every(({ status }) => status === 'rejected')) throw searchUnavailable()
    return [...new Set(found.flatMap((part) => part.status === 'fulfilled' ? part.value : []))].slice(0, candidatesMax)
  }
}

async function look (postgres: Postgres, { communityId, view }: CandidateQuery, statement: SQL, timeoutMs: number): Promise<MemberId[]> {
  return postgres.inSight({ communityId, view, memberId: null }, async (tx: Tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(timeoutMs)}, true)`)
    const rows = await tx.execute<{ id: MemberId }>(statement)
    return rows.map(({ id }) => id)
  })
}

const among = ({ communityId, view, excluded }: CandidateQuery) => sql`community_id = ${communityId} and ${isIn[view]} and not id = any(${sql.param([...excluded])}::text[])`

const byName = (query: CandidateQuery, patterns: string[]) => sql`
  select id from members where ${among(query)} and lower(concat_ws(' ', display_name, aliases)) like any(${sql.param(patterns)}::text[]) limit ${candidatesMax / 2}`

const byText = (query: CandidateQuery, patterns: string[]) => sql`
  select id from (select * from members where ${among(query)} order by changed_xid desc limit ${readMax}) as latest
  cross join lateral (
    select lower(concat_ws(' ', display_name, aliases, headline, city, industry, company, title, skills, interests, languages, education, offers, needs, bio, custom)) as words
  ) as said
  where words like any(${sql.param(patterns)}::text[])
  order by (select count(*) from unnest(${sql.param(patterns)}::text[]) as pattern where words like pattern) desc, changed_xid desc
  limit ${candidatesMax}`

const byActivity = (query: CandidateQuery) => sql`select id from members where ${among(query)} order by changed_xid desc limit ${candidatesMax}`

/** Within a box around the place: who is in its corners is too far away for the filter. */
function byPlace (query: CandidateQuery, { lat, lng, radiusKm }: Near): SQL {
  const height = radiusKm / kilometresPerDegree
  const width = height / Math.max(0.01, Math.cos(lat * Math.PI / 180))
  const isWest = sql`lng between ${lng - width} and ${lng + width}`
  const isAround = sql`(${isWest} or lng between ${lng - width + 360} and ${lng + width + 360} or lng between ${lng - width - 360} and ${lng + width - 360})`
  return sql`select id from members where ${among(query)} and lat between ${lat - height} and ${lat + height} and ${isAround} limit ${candidatesMax}`
}

/** Parts of the text and values of the filters, as typed and as they are folded, in the language of `like`. */
function patternsOf ({ text, filters }: CandidateQuery): string[] {
  const typed = [text, fold(text)].flatMap((form) => form.toLowerCase().split(/[\s,，。、;；]+/)).filter((part) => part.length <= 12)
  const words = new Set([...typed, ...queryTerms(text), ...filters.flatMap(valuesOf).flatMap((value) => [value.toLowerCase(), fold(value)])])
  words.delete('')
  return [...words].slice(0, patternsMax).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

function valuesOf (filter: Filter): string[] {
  if ('and' in filter || 'or' in filter) return ('and' in filter ? filter.and : filter.or).flatMap(valuesOf)
  const values = 'in' in filter ? filter.in : 'all' in filter ? filter.all : []
  return values.filter((value) => typeof value === 'string')
}
