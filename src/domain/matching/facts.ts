// What matching knows of a member. All of it is derived from what may be searched in the community, so nothing hidden can reach a score.

import type { MemberId } from '../ids.ts'

/** Where an item stands in a profile; each kind counts for its share, see `matchWeights.itemShares`. */
export const itemKinds = ['need', 'offer', 'skill', 'title', 'headline', 'bio', 'interest', 'background', 'custom'] as const
export type ItemKind = typeof itemKinds[number]

/** Distinct terms of a text as 32-bit hashes in rising order, and beside each its weight before rarity, in steps of `termWeightStep`. */
export type TermVector = { readonly terms: Uint32Array, readonly weights: Uint8Array }
export const termWeightStep = 1 / 32

/** A concept an item names, as its term; the term of the wider concept; and how sure it is, in (0, 1]; 1 when the member said it as a tag. */
export type ItemTag = { readonly term: number, readonly parent: number | null, readonly share: number, readonly isStated: boolean }

/** One thing a member says: a need, an offer, a skill, a paragraph about themselves. */
export type Item = {
  readonly kind: ItemKind
  /** Within the field, from 0. */
  readonly index: number
  /** As the member wrote it, shortened. */
  readonly text: string
  readonly vector: TermVector
  readonly tags: readonly ItemTag[]
  /** What a need counts for beside others; 1 for everything else. */
  readonly urgency: number
  /** The last day (YYYY-MM-DD) a need counts; null for no end. */
  readonly expiresOn: string | null
}

/** A value two members may share: its comparable key and how this one writes it. `term` tells how rare it is. */
export type SharedValue = { readonly key: string, readonly text: string, readonly term: number }

export type MatchFacts = {
  readonly id: MemberId
  readonly needs: readonly Item[]
  /** What the member is about; stands in for needs when there are none. */
  readonly about: readonly Item[]
  /** What the member can give, and what else speaks for it: offers, skills, title, headline, bio. */
  readonly gives: readonly Item[]
  readonly interests: readonly SharedValue[]
  readonly city: SharedValue | null
  readonly industry: SharedValue | null
  /** Degrees. */
  readonly location: { readonly lat: number, readonly lng: number } | null
  /** Canonical. */
  readonly languages: readonly string[]
  readonly yearsOfExperience: number | null
  /** Parts of a week and ways to meet that the member names: `weekend`, `online`. */
  readonly availability: readonly string[]
  readonly activeAtMs: number
}

/** What holds on a day: without needs that have expired. */
export function factsOn (facts: MatchFacts, day: string): MatchFacts {
  const isOver = ({ expiresOn }: Item) => expiresOn !== null && expiresOn < day
  return facts.needs.some(isOver) ? { ...facts, needs: facts.needs.filter((need) => !isOver(need)) } : facts
}
