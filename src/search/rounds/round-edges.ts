import type { MatchFacts } from '../../domain/matching/facts.ts'
import type { PairScore } from '../../domain/matching/score-pair.ts'
import type { MatchContext } from '../../domain/matching/similarity.ts'
import { QuickScore } from '../roster/match-quick-score.ts'
import { RecordImpacts } from './record-impacts.ts'
import { RoundCandidates } from './round-candidates.ts'
import type { RoundIndex } from './round-index.ts'
import type { RoundPeople } from './round-people.ts'
import { contextOf, termValuesOf, type Rarities } from './round-rarity.ts'
import type { RoundTask } from './round-task.ts'

/** People somebody is compared with in a large round, and those of them who may become their partner: the best. */
const comparedMax = 24
const partnersMax = 20

/** People before it is told how far it has come, and before what a helper says is heard. */
const scoredAtOnce = 100

/** Scored pairs, in the eyes of the first of each. */
export type ScoredPairs = Readonly<Record<'a' | 'b', Int32Array> & Record<'forward' | 'backward' | 'weight', Float64Array>>

/** Compares people of a round by their records. */
export class RoundScores {
  readonly #task: RoundTask
  readonly #people: RoundPeople
  readonly #rarities: Rarities
  readonly #context: MatchContext
  readonly #quick: QuickScore

  constructor (task: RoundTask, people: RoundPeople, rarities: Rarities) {
    this.#task = task
    this.#people = people
    this.#rarities = rarities
    this.#context = contextOf(rarities, people.tables)
    this.#quick = new QuickScore(people.tables)
  }

  /** How well two people suit each other, whatever rules wish. */
  mutual (a: number, b: number): number { return this.#begin(a) === null ? 0 : this.#pair(b)?.mutual ?? 0 }

  /** The pairs of one person with others who may be met. */
  addPairs (pairs: PairList, person: number, others: readonly number[]): void {
    if (others.length === 0 || this.#begin(person) === null) return
    for (const other of others) {
      const score = this.#pair(other)
      if (score) pairs.add(person, other, score, this.#people.wishesMet(person, other))
    }
  }

  /**
   * The pairs of each of some people with those who suit them best.
   *
   * @param onScored how many more are done
   */
  async promising (index: RoundIndex, persons: Iterable<number>, onScored: (count: number) => void): Promise<ScoredPairs> {
    const { tables, day } = this.#people
    const candidates = new RoundCandidates(this.#people, index, new RecordImpacts(tables, termValuesOf(this.#rarities, tables), day))
    const pairs = new PairList()
    let count = 0
    for (const person of persons) {
      const from = pairs.size
      this.addPairs(pairs, person, candidates.of(person, comparedMax))
      pairs.keepHeaviest(from, partnersMax)
      if (++count % scoredAtOnce !== 0) continue
      onScored(scoredAtOnce)
      await new Promise(setImmediate)
    }
    return pairs.finish()
  }

  #begin (person: number): MatchFacts | null {
    const facts = this.#people.factsOf(person)
    if (facts) this.#quick.begin(facts, this.#context, this.#task)
    return facts
  }

  #pair (other: number): PairScore | null {
    const record = this.#people.recordOf(other)
    return record && this.#quick.pair(record, this.#people.traitsOf(other))
  }
}

export class PairList {
  #size = 0
  #a = new Int32Array(2 ** 12)
  #b = new Int32Array(2 ** 12)
  #numbers = [0, 1, 2].map(() => new Float64Array(2 ** 12))

  get size (): number { return this.#size }

  add (a: number, b: number, { forward, backward, mutual }: PairScore, share: number): void {
    if (this.#size === this.#a.length) this.#grow()
    this.#put(this.#size++, a, b, [forward * share, backward * share, mutual * share])
  }

  /** Of the pairs from a place on leaves the heaviest. */
  keepHeaviest (from: number, most: number): void {
    if (this.#size - from <= most) return
    const [weights] = this.#numbers.slice(2)
    const kept = Array.from({ length: this.#size - from }, (_, at) => from + at).sort((one, other) => (weights?.[other] ?? 0) - (weights?.[one] ?? 0) || one - other)
      .slice(0, most).map((at) => ({ a: this.#a[at] ?? 0, b: this.#b[at] ?? 0, numbers: this.#numbers.map((column) => column[at] ?? 0) }))
    this.#size = from
    for (const { a, b, numbers } of kept) this.#put(this.#size++, a, b, numbers)
  }

  finish (): ScoredPairs {
    const [forward, backward, weight] = this.#numbers.map((column) => column.slice(0, this.#size))
    const none = new Float64Array(0)
    return { a: this.#a.slice(0, this.#size), b: this.#b.slice(0, this.#size), forward: forward ?? none, backward: backward ?? none, weight: weight ?? none }
  }

  #put (at: number, a: number, b: number, numbers: readonly number[]): void {
    this.#a[at] = a
    this.#b[at] = b
    for (const [place, column] of this.#numbers.entries()) column[at] = numbers[place] ?? 0
  }

  #grow (): void {
    const widened = <Of extends Int32Array | Float64Array>(wider: Of, of: Of) => {
      wider.set(of)
      return wider
    }
    const length = 2 * this.#a.length
    this.#a = widened(new Int32Array(length), this.#a)
    this.#b = widened(new Int32Array(length), this.#b)
    this.#numbers = this.#numbers.map((column) => widened(new Float64Array(length), column))
  }
}
