import type postgres from 'postgres'

export const hexOf = (text: string) => Buffer.from(text).toString('hex')

/** Every table a database has, ours and that of the job queue. */
export async function allTables (owner: postgres.Sql): Promise<{ schema: string, name: string }[]> {
  return owner<{ schema: string, name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`
}

/** Tables of which some row, all of its columns written as text, holds one of the texts; also where it is stored as bytes. */
export async function tablesHolding (owner: postgres.Sql, texts: readonly string[]): Promise<string[]> {
  const patterns = texts.flatMap((text) => [text, hexOf(text)]).map((text) => `%${text}%`)
  const holding: string[] = []
  for (const { schema, name } of await allTables(owner)) {
    const [found] = await owner`select 1 from ${owner(schema)}.${owner(name)} as row_of_table where row_of_table::text ilike any(${patterns}) limit 1`
    if (found) holding.push(schema === 'public' ? name : `${schema}.${name}`)
  }
  return holding
}
