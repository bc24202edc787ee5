import { acceptanceOf, type Acceptance, type Signs } from './acceptance.ts'
import { affinityOf, type Affinity } from './affinity.ts'
import { coverageOf, wantsOf, type Coverage, type Wants } from './coverage.ts'
import type { MatchFacts } from './facts.ts'
import { reasonsOf, type Direction, type Reason } from './reasons.ts'
import type { LearnedModel } from './learned-model.ts'
import { mutualOf, type Side } from './reciprocity.ts'
import { cosines, probeOf, type MatchContext, type Probe } from './similarity.ts'
import { matchWeights } from './weights.ts'

export type PairScore = {
  /** P(the member wants to meet the other one), in [0, 1]. */
  readonly forward: number
  /** P(the other one wants to meet the member), in [0, 1]. */
  readonly backward: number
  /** Of both, in [0, 1]; the same from either side. */
  readonly mutual: number
}

/** A member who is ready to be compared with many. */
export type Prepared = {
  readonly facts: MatchFacts
  readonly wants: Wants
  readonly wanted: Probe
  readonly given: Probe
  /** The same member without one of their items, by what it is: every other one is compared with that too. */
  readonly without: Map<string, Prepared>
}

export function prepared (facts: MatchFacts, context: MatchContext): Prepared {
  const wants = wantsOf(facts)
  return { facts, wants, wanted: probeOf(wants.items, context), given: probeOf(facts.gives, context), without: new Map() }
}

export type PairOptions = {
  readonly nowMs: number
  /** Null where nothing was learned yet. */
  readonly model?: LearnedModel | null
}

/** How well two members suit each other, without reasons and before what others say of them; see `withTrust`. */
export function scorePair (own: Prepared, other: MatchFacts, context: MatchContext, options: PairOptions): PairScore {
  return scoreOf(judge(own, other, context, options), options)
}

/** What one of the two sees in the other, and how much is known of what they want, in (0, 1]. */
export type SeenBy = { readonly signs: Signs, readonly confidence: number }

export type Explained = Readonly<Record<Direction, Reason[]>> & { readonly score: PairScore, readonly sides: Readonly<Record<Direction, SeenBy>> }

/** All that speaks for a pair, the largest of each direction first, with the score. */
export function explainPair (own: Prepared, other: MatchFacts, context: MatchContext, options: PairOptions): Explained {
  const judgement = judge(own, other, context, options)
  const { met, helped, forward, backward } = judgement
  return {
    score: scoreOf(judgement, options),
    sides: { forward: seenBy(forward), backward: seenBy(backward) },
    forward: reasonsOf({ direction: 'forward', own: own.facts, ...forward, met, helped }),
    backward: reasonsOf({ direction: 'backward', own: other, ...backward, met: helped, helped: met }),
  }
}

const seenBy = ({ signs, confidence }: Judged): SeenBy => ({ signs, confidence })

type Judged = SeenBy & { readonly acceptance: Acceptance, readonly affinity: Affinity }
/** `met` is the member's wants by what the other one gives, `helped` the other way round. */
type Judgement = { readonly met: Coverage, readonly helped: Coverage, readonly forward: Judged, readonly backward: Judged }

function judge (own: Prepared, other: MatchFacts, context: MatchContext, { nowMs, model = null }: PairOptions): Judgement {
  const wants = wantsOf(other)
  const given = other.gives.map(({ vector }) => cosines(own.wanted, vector, context))
  const wanted = wants.items.map(({ vector }) => cosines(own.given, vector, context))
  const met = coverageOf(own.wants, other.gives, (want, gift) => given[gift]?.[want] ?? 0, context)
  const helped = coverageOf(wants, own.facts.gives, (want, gift) => wanted[want]?.[gift] ?? 0, context)
  const forward = judged(met, helped, affinityOf(own.facts, other, context, nowMs), own.wants, model)
  const backward = judged(helped, met, affinityOf(other, own.facts, context, nowMs), wants, model)
  return { met, helped, forward, backward }
}

function judged (met: Coverage, helped: Coverage, affinity: Affinity, { areStated }: Wants, model: LearnedModel | null): Judged {
  const { sharedInterest, samePlace, sameIndustry, availability, seniority, activity } = affinity
  const signs = { needMet: met.degree, canHelp: helped.degree, sharedInterest, samePlace, sameIndustry, availability, seniority, trust: 0, activity }
  return { signs, acceptance: acceptanceOf(signs, model), affinity, confidence: areStated ? 1 : matchWeights.standIn.confidence }
}

const sideOf = ({ acceptance, confidence }: Judged): Side => ({ probability: acceptance.probability, confidence })

function scoreOf ({ forward, backward }: Judgement, { model }: PairOptions): PairScore {
  return { forward: forward.acceptance.probability, backward: backward.acceptance.probability, mutual: mutualOf(sideOf(forward), sideOf(backward), model?.operator) }
}
