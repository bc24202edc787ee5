import postgres from 'postgres'
import { memberText } from './member-text.ts'
import { resultLimit, type SearchSystem } from './search-system.ts'

/** How well a text fits a query, best first; `$1` is the query. */
type Ranking = { name: string, connections: number, order: string, where: string }

/** Trigrams: the part of the text most alike, then the likeness of the names. */
const trigrams: Ranking = { name: 'pg_trgm', connections: 2, where: '$1 <% whole', order: 'word_similarity($1, whole) desc, similarity($1, names) desc' }

/** Any of the words, ranked by how many and how often. */
const anyWord = "replace(plainto_tsquery('simple', $1)::text, ' & ', ' | ')::tsquery"
const fullText: Ranking = { name: 'PostgreSQL FTS', connections: 2, where: `words @@ ${anyWord}`, order: `ts_rank_cd(words, ${anyWord}) desc` }

/** Lower than the usual .6: rather a weak answer than none. */
const leastLikeness = 0.1

export const postgresSystems = (databaseUrl: string): SearchSystem[] => [plainPostgres(databaseUrl, trigrams), plainPostgres(databaseUrl, fullText)]

function plainPostgres (databaseUrl: string, { name, connections, where, order }: Ranking): SearchSystem {
  return {
    name,
    sets: ['names', 'topics', 'spelled', 'organisations'],
    connections,
    open: async ({ members }) => {
      const sql = postgres(databaseUrl, { max: connections, onnotice: () => {}, connection: { 'pg_trgm.word_similarity_threshold': leastLikeness } })
      const rows = members.map((member, number) => {
        const { names, profile } = memberText(member)
        return { number, external_id: member.externalId, names: names.join(' ').toLowerCase(), whole: [...names, ...profile].join('\n').toLowerCase() }
      })
      await sql.unsafe('create schema if not exists eval; create extension if not exists pg_trgm; drop table if exists eval.members; ' +
        "create table eval.members (number int, external_id text, names text, whole text, words tsvector generated always as (to_tsvector('simple', whole)) stored)")
      for (let from = 0; from < rows.length; from += 5_000) await sql`insert into eval.members ${sql(rows.slice(from, from + 5_000))}`
      await sql.unsafe('create index on eval.members using gin (whole gin_trgm_ops); create index on eval.members using gin (words); analyze eval.members')
      const statement = `select external_id from eval.members where ${where} order by ${order}, number limit ${resultLimit}`
      return {
        search: async (text) => (await sql.unsafe(statement, [text.toLowerCase()], { prepare: true })).map((row) => String(row['external_id'])),
        close: async () => { await sql.end() },
      }
    },
  }
}
