import { and, eq, lt } from 'drizzle-orm'
import { defineError } from '../domain/errors.ts'
import type { CommunityId } from '../domain/ids.ts'
import type { Tx } from './client.ts'
import { idempotencyKeys } from './tables/operations.ts'

/** A key a client chose for one intended effect. `communityId` is null for the operator. */
export type Idempotency = { communityId: CommunityId | null, credential: string, keyHash: string, fingerprint: string }

export type Once<T> = { value: T, isReplay: boolean }

export const idempotencyKeyReused = defineError(
  'request.idempotency_key_reused', 'unprocessable',
  'The Idempotency-Key was used before with another request. Use a new key for each intended effect.',
  () => ({ message: 'This Idempotency-Key belongs to another request.', faults: [{ pointer: '/headers/idempotency-key', message: 'was used with another request' }] })
)

/** How long a key is remembered. */
export const idempotencyHours = 24

// The operator belongs to no community; RLS does not apply to the system role, and an id is never empty.
const noCommunity = '' as CommunityId

/**
 * Makes something once per Idempotency-Key, in the transaction of the effect itself:
 * either both are committed or neither. A parallel repeat waits on the unique key and then replays.
 *
 * @param make creates the thing and names its id
 * @param replay reads the thing made before; it may have changed or gone since
 * @throws AppError `request.idempotency_key_reused`
 */
export async function once<T> (
  tx: Tx, idempotency: Idempotency | null, make: () => Promise<{ id: string, value: T }>, replay: (id: string) => Promise<T>
): Promise<Once<T>> {
  if (!idempotency) return { value: (await make()).value, isReplay: false }
  const { communityId, credential, keyHash, fingerprint } = { ...idempotency, communityId: idempotency.communityId ?? noCommunity }
  const thisKey = and(eq(idempotencyKeys.communityId, communityId), eq(idempotencyKeys.credential, credential), eq(idempotencyKeys.keyHash, keyHash))
  const claimed = await tx.insert(idempotencyKeys).values({ communityId, credential, keyHash, fingerprint }).onConflictDoNothing().returning({ keyHash: idempotencyKeys.keyHash })
  if (claimed.length > 0) {
    const { id, value } = await make()
    await tx.update(idempotencyKeys).set({ resourceId: id }).where(thisKey)
    return { value, isReplay: false }
  }
  const [earlier] = await tx.select().from(idempotencyKeys).where(thisKey)
  if (!earlier || earlier.resourceId === null || earlier.fingerprint !== fingerprint) throw idempotencyKeyReused()
  return { value: await replay(earlier.resourceId), isReplay: true }
}

/** Forgets keys that are older than they are remembered. Background work. */
export async function forgetIdempotencyKeys (tx: Tx, now: Date): Promise<void> {
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - idempotencyHours * 3_600_000)))
}
