import { and, eq, sql } from 'drizzle-orm'
import type { Difference } from '../domain/difference.ts'
import type { Postgres, Tx } from '../postgres/client.ts'
import { searchState } from '../postgres/tables/members.ts'

/** What all relays of a server agree on; its row in PostgreSQL. Its fields are explained at the table. */
export type RelayState = Omit<typeof searchState.$inferSelect, 'server' | 'relayEpoch'> & { epoch: number }

/** A relay's turn at a server. */
export type Turn = { server: string, epoch: number }

export const noBuild = { buildRevision: null, buildTotal: null, buildGeneration: null } as const

/** Of a server no relay has worked for yet. */
const unbegun: RelayState = {
  epoch: 0, liveGeneration: null, liveMadeAt: null, rebuildWanted: false, rollbackWanted: false, abortWanted: false,
  ...noBuild, swapTo: null, formerGeneration: null, formerUntil: null, rejectedGeneration: null, drift: {}, checkedAt: null, sweptAt: null,
}

export async function readRelayState (tx: Tx, server: string): Promise<RelayState> {
  const [row] = await tx.select().from(searchState).where(eq(searchState.server, server))
  if (!row) return unbegun
  const { server: _, relayEpoch: epoch, ...state } = row
  return { epoch, ...state }
}

/** A new relay takes over at a server: claims and sends of earlier ones no longer count. @returns its epoch */
export async function beginEpoch (tx: Tx, server: string): Promise<number> {
  const [row] = await tx.insert(searchState).values({ server, relayEpoch: 1 })
    .onConflictDoUpdate({ target: searchState.server, set: { relayEpoch: sql`${searchState.relayEpoch} + 1` } }).returning({ epoch: searchState.relayEpoch })
  if (!row) throw new Error('the epoch has no row')
  return row.epoch
}

/** Asks the relay of a server for a rebuild, also of what was aborted or rolled back. */
export async function wantRebuild (tx: Tx, server: string): Promise<void> {
  const wanted = { rebuildWanted: true, abortWanted: false, rejectedGeneration: null }
  await tx.insert(searchState).values({ server, ...wanted }).onConflictDoUpdate({ target: searchState.server, set: wanted })
}

/** Asks the relay to give up a rebuild. Once the indexes change places it is too late; `wantRollback` undoes it. */
export async function wantAbort (tx: Tx, server: string): Promise<void> {
  await tx.update(searchState).set({ abortWanted: true, rebuildWanted: false }).where(eq(searchState.server, server))
}

/** Asks the relay to put the former index back. @returns whether there is one */
export async function wantRollback (tx: Tx, server: string): Promise<boolean> {
  const rows = await tx.update(searchState).set({ rollbackWanted: true }).where(and(eq(searchState.server, server), sql`former_until is not null`)).returning({ server: searchState.server })
  return rows.length > 0
}

/** Another relay has taken over; this one's claims no longer count. */
export class RelaySuperseded extends Error { override name = 'RelaySuperseded' }

/** What the relay whose turn it is notes down. @throws RelaySuperseded */
export async function changeRelayState (tx: Tx, { server, epoch }: Turn, change: Partial<Omit<RelayState, 'epoch'>>): Promise<void> {
  const rows = await tx.update(searchState).set(change).where(and(eq(searchState.server, server), eq(searchState.relayEpoch, epoch))).returning({ epoch: searchState.relayEpoch })
  if (rows.length === 0) throw new RelaySuperseded()
}

/** Before the engine is written to: a relay that slept through its end must not. @throws RelaySuperseded */
export async function ownRelayState ({ postgres, server, epoch }: Turn & { postgres: Postgres }): Promise<RelayState> {
  const state = await postgres.asSystem((tx) => readRelayState(tx, server))
  if (state.epoch !== epoch) throw new RelaySuperseded()
  return state
}

/** Adds differences that were confirmed to those of before. @throws RelaySuperseded */
export async function countDrift (tx: Tx, turn: Turn, found: readonly Difference[]): Promise<void> {
  const { drift } = await readRelayState(tx, turn.server)
  const counts = { ...drift }
  for (const difference of found) counts[difference] = (counts[difference] ?? 0) + 1
  await changeRelayState(tx, turn, { drift: counts })
}
