import { termWeightStep, type TermVector } from '../../domain/matching/facts.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { eachTopicTerm, type OnTopicTerm, type TopicTermKind } from '../../text/topic-terms.ts'
import { translationsIn } from '../../text/translation/translate.ts'

const { translated, ...ofKinds } = matchWeights.terms
const kindWeights: Record<TopicTermKind, number> = { ...ofKinds, wordPart: 0 }

/**
 * Sums up the terms of one item after the other: each by its kind, a repeated one by the logarithm of how often. A table of its own instead of
 * maps, because every text of a community goes through it.
 */
export class TermWeights {
  #terms = new Uint32Array(1024)
  /** By place in the table; 0 where no term is. */
  #counts = new Uint32Array(1024)
  #weights = new Float64Array(1024)
  /** Where the terms are, in the order they came: the first `#size`. */
  #places = new Uint32Array(512)
  #size = 0

  /** Forgets the item before. */
  begin (): void {
    for (let at = 0; at < this.#size; at++) this.#counts[this.#places[at] ?? 0] = 0
    this.#size = 0
  }

  addText (folded: string): void {
    eachTopicTerm(folded, this.#add)
    for (const { words } of translationsIn(folded)) {
      for (const word of words) {
        eachTopicTerm(word, (kind, term) => { this.raise(term, translated * kindWeights[kind] / Math.sqrt(words.length)) })
      }
    }
  }

  /** Lets a term that is no word of the text count at least so much. */
  raise (term: number, weight: number): void {
    if (weight === 0) return
    const place = this.#placeOf(term)
    if (this.#counts[place] === 0) this.#enter(term, place, weight)
    else this.#weights[place] = Math.max(this.#weights[place] ?? 0, weight)
  }

  vector (): TermVector {
    const terms = new Uint32Array(this.#size)
    for (let at = 0; at < this.#size; at++) terms[at] = this.#terms[this.#places[at] ?? 0] ?? 0
    terms.sort()
    const weights = new Uint8Array(terms.length)
    for (let at = 0; at < terms.length; at++) {
      const place = this.#placeOf(terms[at] ?? 0)
      const weight = (this.#weights[place] ?? 0) * (1 + Math.log(this.#counts[place] ?? 1))
      weights[at] = Math.max(1, Math.min(255, Math.round(weight / termWeightStep)))
    }
    return { terms, weights }
  }

  readonly #add: OnTopicTerm = (kind, term) => {
    const weight = kindWeights[kind]
    if (weight === 0) return
    const place = this.#placeOf(term)
    if (this.#counts[place] === 0) return this.#enter(term, place, weight)
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
    this.#weights[place] = weight
  }

  #placeOf (term: number): number {
    const mask = this.#terms.length - 1
    let place = term & mask
    while (this.#counts[place] !== 0 && this.#terms[place] !== term) place = (place + 1) & mask
    return place
  }

  #enter (term: number, place: number, weight: number): void {
    if (this.#size === this.#places.length) return this.#widen(term, weight)
    this.#terms[place] = term
    this.#counts[place] = 1
    this.#weights[place] = weight
    this.#places[this.#size++] = place
  }

  /** The table is never more than half full. */
  #widen (term: number, weight: number): void {
    const [terms, counts, weights, places] = [this.#terms, this.#counts, this.#weights, this.#places]
    this.#terms = new Uint32Array(2 * terms.length)
    this.#counts = new Uint32Array(2 * terms.length)
    this.#weights = new Float64Array(2 * terms.length)
    this.#places = new Uint32Array(terms.length)
    this.#size = 0
    for (const old of places) {
      const place = this.#placeOf(terms[old] ?? 0)
      this.#enter(terms[old] ?? 0, place, weights[old] ?? 0)
      this.#counts[place] = counts[old] ?? 0
    }
    this.#enter(term, this.#placeOf(term), weight)
  }
}
