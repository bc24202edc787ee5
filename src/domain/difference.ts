/**
 * How the index differs from the truth about a member: their document is missing; it is there and should not be (`ghost`);
 * it is older or other than what the member is now (`stale`); it is newer, as after a restored backup (`ahead`).
 */
export const differences = ['missing', 'ghost', 'stale', 'ahead'] as const
export type Difference = typeof differences[number]

/** What a document says about its own state: the version of the member, and a hash of everything in it. */
export type Stamp = { version: number, hash: string | null }

/**
 * Compares the document a member should have with the one the index has; null stands for none.
 *
 * @param withHash false where the index was derived by other rules, whose hashes say nothing
 */
export function differenceOf (truth: Stamp | null, indexed: Stamp | null, withHash: boolean): Difference | null {
  if (truth === null) return indexed === null ? null : 'ghost'
  if (indexed === null) return 'missing'
  if (indexed.version !== truth.version) return indexed.version > truth.version ? 'ahead' : 'stale'
  return withHash && indexed.hash !== truth.hash ? 'stale' : null
}
