import type { Tx } from '../../postgres/client.ts'
import { dayOf, daysBefore } from './days.ts'
import { deleteTermDaysBefore } from './insights.repository.ts'

const keptDays = 180

/** Deletes counts that are older than they are kept. Background work. */
export async function forgetSearches (tx: Tx, now: Date): Promise<void> {
  await deleteTermDaysBefore(tx, daysBefore(dayOf(now), keptDays))
}
