import type { Item, MatchFacts } from './facts.ts'
import { directions, type Direction, type Quoted, type Reason } from './reasons.ts'
import { explainPair, prepared, scorePair, type Explained, type PairOptions, type Prepared } from './score-pair.ts'
import type { MatchContext } from './similarity.ts'
import { matchWeights } from './weights.ts'

/** Reasons that are looked at in each direction before it is given up. */
const lookedAtMax = 6

/** What is told of a pair. */
export type Told = Pick<Explained, 'score' | 'sides'> & { readonly reasons: Reason[] }

/**
 * The score of a pair and the largest reasons of each direction that pass the deletion test: without what they cite, on either side, the
 * direction's score is lower. What speaks for both, such as a city, is told once.
 */
export function tellReasons (own: Prepared, other: MatchFacts, context: MatchContext, options: PairOptions): Told {
  const explained = explainPair(own, other, context, options)
  const passes = (reason: Reason) => deletionsOf(reason, own.facts, other).every(([one, two]) => {
    const left = one === own.facts ? own : preparedWithout(own, one, reason, context)
    return scorePair(left, two, context, options)[reason.direction] < explained.score[reason.direction]
  })
  const isTold = ({ contribution }: Reason) => contribution >= matchWeights.reasonMin
  const reasons = directions.flatMap((direction) => {
    const told: Reason[] = []
    for (const reason of saidOnce(explained, direction).filter(isTold).slice(0, lookedAtMax)) {
      if (told.length < matchWeights.reasonsPerDirection && passes(reason)) told.push(reason)
    }
    return told
  })
  return { score: explained.score, sides: explained.sides, reasons }
}

/** The reasons of a direction without those that say more in the other one; of equals the forward one stays. */
function saidOnce (explained: Explained, direction: Direction): Reason[] {
  const others = new Map(explained[direction === 'forward' ? 'backward' : 'forward'].map((reason) => [citationOf(reason), reason.contribution]))
  return explained[direction].filter((reason) => {
    const other = others.get(citationOf(reason)) ?? 0
    return direction === 'forward' ? reason.contribution >= other : reason.contribution > other
  })
}

/** Equal for two reasons that say the same from either side: 你在找…，对方有… and 对方的…帮得上你的…. */
function citationOf (reason: Reason): string {
  const { kind, direction, need } = reason
  if (need !== null) return JSON.stringify([isOwnNeed(reason), need.kind, need.index])
  return kind === 'seniority' || kind === 'trust' ? `${kind} ${direction}` : kind
}

const isOwnNeed = ({ kind, direction }: Reason) => (kind === 'need_met') === (direction === 'forward')

/** The two members without what a reason cites: once without it at one of them, once at the other. Empty where nothing of a profile is cited. */
export function deletionsOf (reason: Reason, own: MatchFacts, other: MatchFacts): (readonly [MatchFacts, MatchFacts])[] {
  const { kind, need, offer } = reason
  if (need !== null && offer !== null) {
    return isOwnNeed(reason)
      ? [[withoutItem(own, need), other], [own, withoutItem(other, offer)]]
      : [[own, withoutItem(other, need)], [withoutItem(own, offer), other]]
  }
  if (kind === 'shared_interest') return [[withoutInterest(own, other), other], [own, withoutInterest(other, own)]]
  if (kind === 'same_place') return [[{ ...own, city: null, location: null }, other], [own, { ...other, city: null, location: null }]]
  if (kind === 'same_industry') return [[{ ...own, industry: null }, other], [own, { ...other, industry: null }]]
  return []
}

/** The member without what is cited of them, ready to be compared. */
function preparedWithout (own: Prepared, one: MatchFacts, reason: Reason, context: MatchContext): Prepared {
  const cited = isOwnNeed(reason) ? reason.need : reason.offer
  if (cited === null) return { ...own, facts: one }
  const key = `${cited.kind} ${cited.index}`
  const left = own.without.get(key) ?? prepared(one, context)
  own.without.set(key, left)
  return left
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
