import { sql } from 'drizzle-orm'
import type { Tx } from '../postgres/client.ts'

/** What all relays of an installation agree on; one row in PostgreSQL. */
export type RelayState = {
  epoch: number
  /** What made the live index; null before there is one. */
  liveGeneration: string | null
  rebuildWanted: boolean
  /** The last revision the build must contain before it may go live; null when there is no build. */
  buildRevision: number | null
  buildTotal: number | null
}

type StateRow = { relay_epoch: string, live_generation: string | null, rebuild_wanted: boolean, build_revision: string | null, build_total: number | null }

const columns = sql.raw('relay_epoch, live_generation, rebuild_wanted, build_revision, build_total')

const stateOf = (row: StateRow | undefined): RelayState => {
  if (!row) throw new Error('search_state has no row')
  return {
    epoch: Number(row.relay_epoch),
    liveGeneration: row.live_generation,
    rebuildWanted: row.rebuild_wanted,
    buildRevision: row.build_revision === null ? null : Number(row.build_revision),
    buildTotal: row.build_total,
  }
}

export async function readRelayState (tx: Tx): Promise<RelayState> {
  return stateOf((await tx.execute<StateRow>(sql`select ${columns} from search_state`))[0])
}

/** A new relay takes over: claims and sends of earlier ones no longer count. @returns its epoch */
export async function beginEpoch (tx: Tx): Promise<number> {
  return stateOf((await tx.execute<StateRow>(sql`update search_state set relay_epoch = relay_epoch + 1 returning ${columns}`))[0]).epoch
}

export async function wantRebuild (tx: Tx): Promise<void> {
  await tx.execute(sql`update search_state set rebuild_wanted = true`)
}

export async function noteBuildStarted (tx: Tx, revision: number, total: number): Promise<void> {
  await tx.execute(sql`update search_state set build_revision = ${revision}, build_total = ${total}, rebuild_wanted = false`)
}

export async function noteBuildEnded (tx: Tx): Promise<void> {
  await tx.execute(sql`update search_state set build_revision = null, build_total = null`)
}

export async function noteLiveGeneration (tx: Tx, generation: string): Promise<void> {
  await tx.execute(sql`update search_state set live_generation = ${generation}`)
}
