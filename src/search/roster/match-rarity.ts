import { vectorLength, type MatchContext } from '../../domain/matching/similarity.ts'
import type { TermVector } from '../../domain/matching/facts.ts'
import { tags } from '../../domain/taxonomy/taxonomy.ts'
import { tagTerm } from './evidence-terms.ts'
import { holdersOf } from './evidence.ts'
import type { Roster } from './roster.ts'

/** A large community is counted again after so many changes have come together: one for each of these members. */
const membersPerChange = 512

/**
 * How rare terms are among the members of a roster, and the lengths of vectors that follow from it. In communities of up to about a
 * thousand members exact at every moment; in larger ones as of a moment not many changes ago.
 */
export class RosterRarity {
  readonly #roster: Roster
  #countedAt = -1
  #rarities = new Map<number, number>()
  #lengths = new WeakMap<TermVector, number>()

  constructor (roster: Roster) { this.#roster = roster }

  /** As of now. */
  context (): MatchContext {
    const step = Math.max(1, Math.floor(this.#roster.size / membersPerChange))
    // Every change gives out an ordinal, or ends one, or both.
    const changes = Math.floor((2 * this.#roster.length - this.#roster.size) / step)
    if (changes !== this.#countedAt) this.#begin(changes)
    const rarity = (term: number) => this.#rarities.get(term) ?? this.#count(term)
    const lengths = this.#lengths
    const lengthOf = (vector: TermVector) => {
      const known = lengths.get(vector)
      if (known !== undefined) return known
      const length = vectorLength(vector, rarity)
      lengths.set(vector, length)
      return length
    }
    return { rarity, lengthOf }
  }

  get bytes (): number { return this.#rarities.size * 40 }

  #begin (changes: number): void {
    this.#countedAt = changes
    this.#rarities = new Map()
    this.#lengths = new WeakMap()
    for (const [parent, children] of childTerms) {
      const holders = children.reduce((sum, child) => sum + this.#holders(child), this.#holders(parent))
      this.#rarities.set(parent, this.#rarityOf(Math.min(this.#roster.size, holders)))
    }
  }

  #count (term: number): number {
    const rarity = this.#rarityOf(this.#holders(term))
    this.#rarities.set(term, rarity)
    return rarity
  }

  #holders (term: number): number {
    const list = this.#roster.topics.find(term)
    return list ? holdersOf(this.#roster, list) : 0
  }

  /** Above 0 even for what everybody has. */
  #rarityOf (holders: number): number {
    return Math.log((this.#roster.size + 2) / (holders + 0.5))
  }
}

/** By the term of a wider concept, those of the narrower ones: having one is having the other. */
const childTerms: ReadonlyMap<number, readonly number[]> = new Map(
  [...Map.groupBy(tags.filter(({ parent }) => parent !== null), ({ parent }) => parent ?? '')].map(([parent, children]) => [tagTerm(parent), children.map(({ name }) => tagTerm(name))])
)
