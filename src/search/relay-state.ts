import { eq, sql } from 'drizzle-orm'
import type { Difference } from '../domain/difference.ts'
import type { Tx } from '../postgres/client.ts'
import { searchState } from '../postgres/tables/members.ts'

/** What all relays of an installation agree on; one row in PostgreSQL. Its fields are explained at the table. */
export type RelayState = Omit<typeof searchState.$inferSelect, 'singleton' | 'relayEpoch'> & { epoch: number }

const stateOf = (row: typeof searchState.$inferSelect | undefined): RelayState => {
  if (!row) throw new Error('search_state has no row')
  const { singleton: _, relayEpoch: epoch, ...state } = row
  return { epoch, ...state }
}

export async function readRelayState (tx: Tx): Promise<RelayState> {
  return stateOf((await tx.select().from(searchState))[0])
}

/** A new relay takes over: claims and sends of earlier ones no longer count. @returns its epoch */
export async function beginEpoch (tx: Tx): Promise<number> {
  return stateOf((await tx.update(searchState).set({ relayEpoch: sql`relay_epoch + 1` }).returning())[0]).epoch
}

/** Asks the relay for a rebuild, also of what was aborted or rolled back. */
export async function wantRebuild (tx: Tx): Promise<void> {
  await tx.update(searchState).set({ rebuildWanted: true, abortWanted: false, rejectedGeneration: null })
}

/** Asks the relay to give up a rebuild. Once the indexes change places it is too late; `wantRollback` undoes it. */
export async function wantAbort (tx: Tx): Promise<void> {
  await tx.update(searchState).set({ abortWanted: true, rebuildWanted: false })
}

/** Asks the relay to put the former index back. @returns whether there is one */
export async function wantRollback (tx: Tx): Promise<boolean> {
  return (await tx.update(searchState).set({ rollbackWanted: true }).where(sql`former_until is not null`).returning()).length > 0
}

/** Another relay has taken over; this one's claims no longer count. */
export class RelaySuperseded extends Error { override name = 'RelaySuperseded' }

/** What the relay of an epoch notes down. @throws RelaySuperseded */
export async function changeRelayState (tx: Tx, epoch: number, change: Partial<Omit<RelayState, 'epoch'>>): Promise<void> {
  const rows = await tx.update(searchState).set(change).where(eq(searchState.relayEpoch, epoch)).returning({ epoch: searchState.relayEpoch })
  if (rows.length === 0) throw new RelaySuperseded()
}

export const noBuild = { buildRevision: null, buildTotal: null, buildGeneration: null } as const

/** Adds differences that were confirmed to those of before. @throws RelaySuperseded */
export async function countDrift (tx: Tx, epoch: number, found: readonly Difference[]): Promise<void> {
  const { drift } = await readRelayState(tx)
  const counts = { ...drift }
  for (const difference of found) counts[difference] = (counts[difference] ?? 0) + 1
  await changeRelayState(tx, epoch, { drift: counts })
}
