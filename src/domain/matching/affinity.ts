// What two members have in common besides needs and offers. Every sign is in [0, 1]; what somebody does not say counts for nothing.

import { distanceKm } from '../place/distance.ts'
import type { MatchFacts, SharedValue } from './facts.ts'
import type { MatchContext } from './similarity.ts'
import { matchWeights } from './weights.ts'

export type Affinity = {
  readonly sharedInterest: number
  /** The interests, the rarest first. */
  readonly interests: readonly SharedValue[]
  readonly samePlace: number
  readonly sameIndustry: number
  readonly availability: number
  /** How much longer the other one has worked. */
  readonly seniority: number
  readonly activity: number
}

/** What speaks for `other` in the eyes of `own`. */
export function affinityOf (own: MatchFacts, other: MatchFacts, context: MatchContext, nowMs: number): Affinity {
  const { rarity } = context
  const theirs = new Set(other.interests.map(({ key }) => key))
  const interests = own.interests.filter(({ key }) => theirs.has(key)).toSorted((a, b) => rarity(b.term) - rarity(a.term))
  const interestSum = interests.reduce((sum, { term }) => sum + rarity(term), 0)
  return {
    sharedInterest: interestSum / (interestSum + matchWeights.interestHalf),
    interests,
    samePlace: closeness(own, other),
    sameIndustry: own.industry !== null && own.industry.key === other.industry?.key ? 1 : 0,
    availability: own.availability.some((time) => other.availability.includes(time)) ? 1 : 0,
    seniority: seniorityOf(own.yearsOfExperience, other.yearsOfExperience),
    activity: activityOf(other.activeAtMs, nowMs),
  }
}

/** 1 in the same city; else by distance, when both say where they are. */
export function closeness (a: Pick<MatchFacts, 'city' | 'location'>, b: Pick<MatchFacts, 'city' | 'location'>): number {
  if (a.city !== null && a.city.key === b.city?.key) return 1
  return a.location && b.location ? Math.exp(-distanceKm(a.location, b.location) / matchWeights.distanceScaleKm) : 0
}

export function seniorityOf (own: number | null, other: number | null): number {
  return own === null || other === null ? 0 : Math.min(1, Math.max(0, (other - own) / matchWeights.seniorityYearsFull))
}

/** 1 for somebody active within a day; by whole days, so that a score is the same a moment later. */
export function activityOf (activeAtMs: number, nowMs: number): number {
  return Math.exp(-Math.floor(Math.max(0, nowMs - activeAtMs) / 86_400_000) / matchWeights.activityDays)
}
