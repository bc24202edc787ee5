// What a round is made of, as numbers: people are indices, see domain/pairing.

import type { Pairs } from '../pairing/pairs.ts'
import type { SideEdges } from '../pairing/sides.ts'

export const roundKinds = ['pool', 'two_sided'] as const
export type RoundKind = typeof roundKinds[number]

/** Where somebody stands: in the one pool, or on one of two sides. */
export type RoundSide = 'pool' | 'a' | 'b'

/**
 * What a field of two people must or should be. Who says nothing in it fits neither.
 *
 * @property weight what of its worth a pair loses that is not so, in (0, 1]; null: such a pair is never made
 */
export type PairRule = { readonly field: string, readonly want: 'same' | 'different', readonly weight: number | null }

export type RoundInput = {
  readonly kind: RoundKind
  /** Of everybody. */
  readonly sides: readonly RoundSide[]
  /** Of two sides, `a` is of side a. Each pair once. */
  readonly edges: SideEdges
  /** Whether everybody who may meet has an edge. */
  readonly isComplete: boolean
  /** Whether rules let two people meet, whoever they met before. */
  readonly mayMeet: (a: number, b: number) => boolean
  readonly locked: Pairs
  /** Never to be together: blocked, declined, forbidden by the organiser. None of them is locked. */
  readonly apart: Pairs
  /** Who met within the window; not to meet again unless they are locked. */
  readonly met: Pairs
  /** Who is not to be left over, for they were lately. */
  readonly first: readonly number[]
  readonly seed: number
}

/** How a pairing comes about: all of it anew; what may stay of the one before, and the others among themselves; or the one before with two exchanged. */
export type RoundChange = { readonly kind: 'anew' } | { readonly kind: 'repair' } | { readonly kind: 'swap', readonly a: number, readonly b: number }

type BySide = Readonly<Partial<Record<RoundSide, number>>>

/** What a pairing is worth; see domain/pairing. */
export type RoundQuality = {
  /** `exact` and `search`: the greatest worth. `stable`: no two would both rather be together. `by_hand`: two were exchanged. */
  readonly method: 'exact' | 'search' | 'stable' | 'by_hand'
  readonly pairs: number
  readonly value: number
  readonly bound: number
  readonly boundBy: 'exact' | 'duals' | 'bestOfEach'
  readonly ratio: number
  readonly blockingPairs: number
  readonly repeats: number
  readonly leftOver: BySide
  readonly gini: BySide
}
