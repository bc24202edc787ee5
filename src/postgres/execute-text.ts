import type postgres from 'postgres'

/** Runs SQL of a library that brings its own, with `$1…` as `values`. */
export type ExecuteText = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>

/** NOTE: `client` must not have been given to Drizzle, which replaces how JSON and dates are written. */
export async function executeText (client: Pick<postgres.Sql, 'unsafe'>, text: string, values: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> {
  const parameters = values.map((value) => value === undefined ? null : value) as never[]
  return { rows: await client.unsafe<Record<string, unknown>[]>(text, parameters, { prepare: values.length > 0 }) }
}
