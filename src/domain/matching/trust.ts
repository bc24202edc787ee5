// What others say of two members, added to what their profiles say.

import { acceptanceOf } from './acceptance.ts'
import type { LearnedModel } from './learned-model.ts'
import type { Direction, Reason } from './reasons.ts'
import { directions } from './reasons.ts'
import { mutualOf, type Side } from './reciprocity.ts'
import type { SeenBy } from './score-pair.ts'
import { matchWeights } from './weights.ts'

/** By how many different members somebody was thanked, or met without more being said. */
export type TrustEvidence = { readonly thanked: number, readonly met: number }

/** In [0, 1): the first few say most. */
export function trustOf ({ thanked, met }: TrustEvidence): number {
  const evidence = thanked + met * matchWeights.metShare
  return evidence / (evidence + matchWeights.trustHalf)
}

/** A pair as it was scored from two profiles; `score` is the mutual one. */
export type Scored = {
  readonly score: number, readonly forward: number, readonly backward: number
  readonly sides: Readonly<Record<Direction, SeenBy>>
  readonly reasons: readonly Reason[]
}

/**
 * The same pair with one more sign on each side. Other reasons keep their shares of what lies above the base; trust is told as a reason
 * where it is among the largest.
 *
 * @param trust in the eyes of the direction, in [0, 1]: `forward` is that of the other one
 */
export function withTrust<Pair extends Scored> (pair: Pair, trust: Readonly<Record<Direction, number>>, model: LearnedModel | null): Pair {
  if (trust.forward === 0 && trust.backward === 0) return pair
  const seen = { forward: seenWith(pair.sides.forward, trust.forward, model), backward: seenWith(pair.sides.backward, trust.backward, model) }
  return {
    ...pair,
    score: mutualOf(seen.forward.side, seen.backward.side, model?.operator),
    forward: seen.forward.side.probability,
    backward: seen.backward.side.probability,
    sides: { forward: seen.forward.sees, backward: seen.backward.sees },
    reasons: directions.flatMap((direction) => reasonsWith(pair.reasons, direction, seen[direction])),
  }
}

type Seen = { readonly sees: SeenBy, readonly side: Side, readonly trusted: number, readonly othersBy: number }

function seenWith ({ signs: before, confidence }: SeenBy, trust: number, model: LearnedModel | null): Seen {
  const signs = { ...before, trust }
  const [was, is] = [acceptanceOf(before, model), acceptanceOf(signs, model)]
  const above = was.probability - was.base
  const trusted = is.contributions.trust
  return { sees: { signs, confidence }, side: { probability: is.probability, confidence }, trusted, othersBy: above === 0 ? 1 : (is.probability - is.base - trusted) / above }
}

function reasonsWith (reasons: readonly Reason[], direction: Direction, { trusted, othersBy }: Seen): Reason[] {
  const others = reasons.filter((reason) => reason.direction === direction).map((reason) => ({ ...reason, contribution: reason.contribution * othersBy }))
  const trust: Reason = { kind: 'trust', direction, need: null, offer: null, shared: null, contribution: trusted }
  return [...others, ...trusted >= matchWeights.reasonMin ? [trust] : []].sort((a, b) => b.contribution - a.contribution).slice(0, matchWeights.reasonsPerDirection)
}
