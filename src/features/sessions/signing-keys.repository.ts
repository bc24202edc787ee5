import { asc, gt, lte, sql } from 'drizzle-orm'
import type { Tx } from '../../postgres/client.ts'
import { signingKeys } from '../../postgres/tables/access.ts'

export type SigningKeyRow = typeof signingKeys.$inferSelect

const makingLock = 7_305_904

/** Keys that signed at or after an instant, oldest first. System role only, like all of this file. */
export async function findSigningKeys (tx: Tx, signedAfter: Date): Promise<SigningKeyRow[]> {
  return tx.select().from(signingKeys).where(gt(signingKeys.signsUntil, signedAfter)).orderBy(asc(signingKeys.createdAt), asc(signingKeys.id))
}

export async function insertSigningKey (tx: Tx, row: typeof signingKeys.$inferInsert): Promise<void> {
  await tx.insert(signingKeys).values(row)
}

/** Lets one process at a time look whether a key is missing and make it; held until the transaction ends. */
export async function lockSigningKeys (tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${makingLock})`)
}

export async function deleteSigningKeysBefore (tx: Tx, at: Date): Promise<void> {
  await tx.delete(signingKeys).where(lte(signingKeys.signsUntil, at))
}
