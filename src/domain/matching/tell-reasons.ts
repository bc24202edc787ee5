import type { Item, MatchFacts } from './facts.ts'
import { directions, type Quoted, type Reason } from './reasons.ts'
import type { Signs } from './acceptance.ts'
import { explainPair, prepared, scorePair, type PairOptions, type PairScore, type Prepared } from './score-pair.ts'
import type { MatchContext } from './similarity.ts'
import { matchWeights } from './weights.ts'

/** Reasons that are looked at in each direction before it is given up. */
const lookedAtMax = 6

/**
 * The score of a pair and the largest reasons of each direction that pass the deletion test: without what they cite, on either side, the
 * direction's score is lower.
 */
export function tellReasons (own: Prepared, other: MatchFacts, context: MatchContext, options: PairOptions): { score: PairScore, signs: Signs, reasons: Reason[] } {
  const explained = explainPair(own, other, context, options)
  const passes = (reason: Reason) => deletionsOf(reason, own.facts, other).every(([one, two]) => {
    const left = one === own.facts ? own : prepared(one, context)
    return scorePair(left, two, context, options)[reason.direction] < explained.score[reason.direction]
  })
  const reasons = directions.flatMap((direction) => {
    const told: Reason[] = []
    for (const reason of explained[direction].slice(0, lookedAtMax)) {
      if (told.length < matchWeights.reasonsPerDirection && passes(reason)) told.push(reason)
    }
    return told
  })
  return { score: explained.score, signs: explained.signs, reasons }
}

/** The two members without what a reason cites: once without it at one of them, once at the other. Empty where nothing of a profile is cited. */
export function deletionsOf ({ kind, direction, need, offer }: Reason, own: MatchFacts, other: MatchFacts): (readonly [MatchFacts, MatchFacts])[] {
  if (need !== null && offer !== null) {
    const isOwnNeed = (kind === 'need_met') === (direction === 'forward')
    return isOwnNeed
      ? [[withoutItem(own, need), other], [own, withoutItem(other, offer)]]
      : [[own, withoutItem(other, need)], [withoutItem(own, offer), other]]
  }
  if (kind === 'shared_interest') return [[withoutInterest(own, other), other], [own, withoutInterest(other, own)]]
  if (kind === 'same_place') return [[{ ...own, city: null, location: null }, other], [own, { ...other, city: null, location: null }]]
  if (kind === 'same_industry') return [[{ ...own, industry: null }, other], [own, { ...other, industry: null }]]
  return []
}

function withoutItem (facts: MatchFacts, { kind, index }: Quoted): MatchFacts {
  const without = (items: readonly Item[]) => items.filter((item) => item.kind !== kind || item.index !== index)
  return { ...facts, needs: without(facts.needs), about: without(facts.about), gives: without(facts.gives) }
}

/** Without all interests both have; one of them gives less. */
function withoutInterest (facts: MatchFacts, other: MatchFacts): MatchFacts {
  const shared = new Set(other.interests.map(({ key }) => key))
  return { ...facts, interests: facts.interests.filter(({ key }) => !shared.has(key)) }
}
