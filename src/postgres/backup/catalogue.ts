import type postgres from 'postgres'
import type { DumpedSequence, Manifest } from './manifest.ts'

/** `name` and `columns` are quoted as SQL wants them. */
export type CatalogueTable = { name: string, columns: string[] }

/** What is about the index: it is built anew from the rest. */
const indexTables = ['search_outbox', 'search_state', 'search_doubts']

type TableRow = CatalogueTable & { id: number, needs: number[] }

/**
 * The tables of a backup, each after those it refers to: ours, and the jobs of pg-boss.
 *
 * Unlogged tables are counters nobody misses. Columns that are generated, and those that hold a transaction id, are made again: an id of
 * another PostgreSQL would mean nothing, or a moment to come. That is why a plain pg_dump is no good backup of Renmai.
 */
export async function listTables (client: postgres.TransactionSql): Promise<CatalogueTable[]> {
  const rows = await client<TableRow[]>`
    select table_.oid::int as id, format('%I.%I', schema_.nspname, table_.relname) as name,
      array(
        select quote_ident(attname) from pg_attribute
        where attrelid = table_.oid and attnum > 0 and not attisdropped and attgenerated = '' and atttypid <> 'xid8'::regtype order by attnum
      ) as columns,
      array(select confrelid::int from pg_constraint where conrelid = table_.oid and contype = 'f' and confrelid <> table_.oid) as needs
    from pg_class as table_ join pg_namespace as schema_ on schema_.oid = table_.relnamespace
    where table_.relkind in ('r', 'p') and table_.relpersistence = 'p' and not table_.relispartition
      and (schema_.nspname = 'public' and table_.relname <> all(${indexTables}) or schema_.nspname = 'pgboss' and table_.relname = 'job')
    order by 2`
  return inOrder(rows)
}

function inOrder (rows: readonly TableRow[]): CatalogueTable[] {
  const ordered: TableRow[] = []
  const waiting = new Set(rows)
  while (waiting.size > 0) {
    const free = [...waiting].filter(({ needs }) => ![...waiting].some(({ id }) => needs.includes(id)))
    if (free.length === 0) throw new Error('tables refer to each other in a circle')
    for (const table of free) {
      ordered.push(table)
      waiting.delete(table)
    }
  }
  return ordered.map(({ name, columns }) => ({ name, columns }))
}

/** As they are now: what was given out since a snapshot was taken is given out. */
export async function readSequences (client: postgres.TransactionSql): Promise<DumpedSequence[]> {
  const names = await client<{ name: string }[]>`select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'public' order by 1`
  return Promise.all(names.map(async ({ name }) => {
    const [state] = await client.unsafe<{ lastValue: string, isCalled: boolean }[]>(`select last_value::text as "lastValue", is_called as "isCalled" from ${name}`)
    if (!state) throw new Error(`${name} has no state`)
    return { name, ...state }
  }))
}

export async function readMigrations (client: postgres.TransactionSql): Promise<Manifest['migrations']> {
  const [row] = await client<Manifest['migrations'][]>`
    select count(*)::int as applied, coalesce((array_agg(hash order by created_at desc))[1], '') as "lastHash" from drizzle.__drizzle_migrations`
  return row ?? { applied: 0, lastHash: '' }
}
