import { halved, tagDegree, tagShareOf, type Wants } from '../../domain/matching/coverage.ts'
import type { Rarity } from '../../domain/matching/similarity.ts'
import { matchWeights } from '../../domain/matching/weights.ts'

const bestWeights = Float64Array.from(matchWeights.bestItems)
const places = bestWeights.length

/** The highest values of each of several wants, each by its weight. */
export class BestSums {
  readonly #best: Float64Array

  constructor (wants: number) { this.#best = new Float64Array(wants * places) }

  reset (): void { this.#best.fill(0) }

  add (want: number, value: number): void {
    const best = this.#best
    const end = (want + 1) * places
    for (let at = want * places, falling = value; at < end && falling > 0; at++) {
      const held = best[at] ?? 0
      if (falling <= held) continue
      best[at] = falling
      falling = held
    }
  }

  of (want: number): number {
    let sum = 0
    for (let place = 0; place < places; place++) sum += (bestWeights[place] ?? 0) * (this.#best[want * places + place] ?? 0)
    return sum
  }
}

/** How far wants are met, one after the other: see `coverageOf`. */
export class CoverageSum {
  #wants = 0
  #urgencies = 0
  #urgencyMax = 0
  #met = 0
  #metMax = 0

  reset (): void {
    this.#wants = this.#urgencies = this.#urgencyMax = this.#met = this.#metMax = 0
  }

  add (degree: number, urgency: number): void {
    this.#wants++
    this.#urgencies += urgency
    this.#urgencyMax = Math.max(this.#urgencyMax, urgency)
    this.#met += degree * urgency
    this.#metMax = Math.max(this.#metMax, degree * urgency)
  }

  degree (areStated: boolean): number {
    if (this.#wants === 0) return 0
    const { bestNeedShare, standIn } = matchWeights
    return (areStated ? 1 : standIn.coverage) * ((1 - bestNeedShare) * this.#met / this.#urgencies + bestNeedShare * this.#metMax / this.#urgencyMax)
  }
}

/** How far a want is met by the text and by the tags. */
export const degreeOf = (text: number, tagShare: number, tags: number): number => (1 - tagShare) * halved(text) + tagShare * tags

/** The wants of a member, met by the items of another one after the other. */
export class OwnWants {
  readonly #wants: Wants
  readonly #sums: BestSums
  readonly #coverage = new CoverageSum()
  readonly #tagShares: number[]
  /** Of all wants: which one, and how much of it. */
  readonly #tags: { readonly want: number, readonly weight: number }[]
  readonly #terms: Uint32Array
  /** 0 for none. */
  readonly #parents: Uint32Array
  readonly #weights: Float64Array
  /** By the place in #tags. */
  readonly #tagBest: Float64Array
  readonly #tagSums: Float64Array

  constructor (wants: Wants, rarity: Rarity) {
    const { items } = wants
    this.#wants = wants
    this.#sums = new BestSums(items.length)
    this.#tagShares = items.map(tagShareOf)
    const tags = items.flatMap(({ tags }, want) => tags.map((tag) => ({ ...tag, want })))
    this.#tags = tags.map(({ want, term, share }) => ({ want, weight: rarity(term) * share }))
    this.#terms = Uint32Array.from(tags, ({ term }) => term)
    this.#parents = Uint32Array.from(tags, ({ parent }) => parent ?? 0)
    this.#weights = new Float64Array(items.length)
    for (const { want, weight } of this.#tags) this.#weights[want] = (this.#weights[want] ?? 0) + weight
    this.#tagBest = new Float64Array(this.#tags.length)
    this.#tagSums = new Float64Array(items.length)
  }

  reset (): void {
    this.#sums.reset()
    this.#tagBest.fill(0)
  }

  addText (want: number, similarity: number): void { this.#sums.add(want, similarity) }

  get hasTags (): boolean { return this.#tags.length > 0 }

  /** @param parent 0 for none @param share what the item and the tag in it count for */
  addTag (term: number, parent: number, share: number): void {
    const { same, sibling } = matchWeights.tags
    for (let at = 0; at < this.#tags.length; at++) {
      const ownTerm = this.#terms[at] ?? 0
      const ownParent = this.#parents[at] ?? 0
      const similarity = ownTerm === term ? same : (ownParent !== 0 && (ownParent === parent || ownParent === term)) || parent === ownTerm ? sibling : 0
      if (similarity * share > (this.#tagBest[at] ?? 0)) this.#tagBest[at] = similarity * share
    }
  }

  degree (): number {
    const { items, areStated } = this.#wants
    this.#tagSums.fill(0)
    for (const [at, { want, weight }] of this.#tags.entries()) this.#tagSums[want] = (this.#tagSums[want] ?? 0) + weight * (this.#tagBest[at] ?? 0)
    this.#coverage.reset()
    for (const [want, { urgency }] of items.entries()) {
      const weight = this.#weights[want] ?? 0
      this.#coverage.add(degreeOf(this.#sums.of(want), this.#tagShares[want] ?? 0, tagDegree(this.#tagSums[want] ?? 0, weight)), urgency)
    }
    return this.#coverage.degree(areStated)
  }
}
