import { matchContext, vectorLength, type MatchContext } from '../../domain/matching/similarity.ts'
import type { TermVector } from '../../domain/matching/facts.ts'
import { shippedTags, type TagBook } from '../../text/tags.ts'
import { tagTerm } from './evidence-terms.ts'
import { holdersOf } from './evidence.ts'
import type { Roster } from './roster.ts'

/** A large community is counted again after so many changes have come together: one for each of these members. */
const membersPerChange = 512
/** Of longer lists it is estimated how many holders are alive. */
const countedMax = 4_096

/**
 * How rare terms are among the members of a roster, and the lengths of vectors that follow from it. In communities of up to about a
 * thousand members exact at every moment; in larger ones as of a moment not many changes ago.
 */
export class RosterRarity {
  readonly #roster: Roster
  readonly #childTerms: ChildTerms
  #countedAt = -1
  #rarities = new Map<number, number>()
  #context = matchContext(() => 0)

  constructor (roster: Roster) {
    this.#roster = roster
    this.#childTerms = childTermsOf(roster.tags)
  }

  /** As of now: another object when something was counted again. */
  context (): MatchContext {
    const step = Math.max(1, Math.floor(this.#roster.size / membersPerChange))
    // Every change gives out an ordinal, or ends one, or both.
    const changes = Math.floor((2 * this.#roster.length - this.#roster.size) / step)
    if (changes !== this.#countedAt) this.#begin(changes)
    return this.#context
  }

  get bytes (): number { return this.#rarities.size * 40 }

  #begin (changes: number): void {
    this.#countedAt = changes
    this.#rarities = new Map()
    this.#context = this.#contextOf()
    for (const [parent, children] of this.#childTerms) {
      const holders = children.reduce((sum, child) => sum + this.#holders(child), this.#holders(parent))
      this.#rarities.set(parent, this.#rarityOf(Math.min(this.#roster.size, holders)))
    }
  }

  #contextOf (): MatchContext {
    const lengths = new WeakMap<TermVector, number>()
    const rarity = (term: number) => this.#rarities.get(term) ?? this.#count(term)
    const lengthOf = (vector: TermVector) => {
      const known = lengths.get(vector)
      if (known !== undefined) return known
      const length = vectorLength(vector, rarity)
      lengths.set(vector, length)
      return length
    }
    return { rarity, lengthOf }
  }

  #count (term: number): number {
    const rarity = this.#rarityOf(this.#holders(term))
    this.#rarities.set(term, rarity)
    return rarity
  }

  #holders (term: number): number {
    const list = this.#roster.topics.find(term)
    if (!list) return 0
    // The dead are spread evenly enough over a long list.
    const { size, length } = this.#roster
    return list.to - list.from > countedMax ? (list.to - list.from) * size / length : holdersOf(this.#roster, list)
  }

  /** Above 0 even for what everybody has. */
  #rarityOf (holders: number): number {
    return Math.log((this.#roster.size + 2) / (holders + 0.5))
  }
}

/** By the term of a wider concept, those of the narrower ones: having one is having the other. */
export type ChildTerms = ReadonlyMap<number, readonly number[]>

function childTermsIn ({ all }: TagBook): ChildTerms {
  const byParent = Map.groupBy(all.filter(({ parent }) => parent !== null), ({ parent }) => parent ?? '')
  return new Map([...byParent].map(([parent, children]) => [tagTerm(parent), children.map(({ name }) => tagTerm(name))]))
}

const shippedChildTerms = childTermsIn(shippedTags)

export const childTermsOf = (tags: TagBook): ChildTerms => tags === shippedTags ? shippedChildTerms : childTermsIn(tags)
