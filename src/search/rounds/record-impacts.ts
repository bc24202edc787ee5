import { itemKinds } from '../../domain/matching/facts.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { needKind, WordReader, type RecordAt, type RecordTables } from '../roster/match-record.ts'

const giftShares = Float32Array.from(itemKinds, (kind) => matchWeights.itemShares[kind])
const standsIn = Uint8Array.from(itemKinds, (kind) => Number(['skill', 'title', 'headline', 'bio'].includes(kind)))

/** Terms by number, each with what it tells at most, in [0, 1]. Valid until the next record is read. */
export class Impacts {
  readonly values: Float32Array
  /** Terms with a value: the first `count`. */
  readonly terms: Uint32Array
  count = 0

  constructor (terms: number) {
    this.values = new Float32Array(terms)
    this.terms = new Uint32Array(terms)
  }

  begin (): void {
    for (let at = 0; at < this.count; at++) this.values[this.terms[at] ?? 0] = 0
    this.count = 0
  }

  raise (term: number, value: number): void {
    const known = this.values[term] ?? 0
    if (value <= known) return
    if (known === 0) this.terms[this.count++] = term
    this.values[term] = value
  }
}

/** What the terms of a record tell of what somebody gives and wants: of each, as much as in the item where it tells most. */
export class RecordImpacts {
  readonly gives: Impacts
  readonly wants: Impacts
  /** City, industry and interests, by the first number of each. */
  readonly shared: number[] = []
  /** Whether there are needs; else what they are about stands in for them. */
  areStated = false
  readonly #tables: RecordTables
  readonly #termValues: Float32Array
  readonly #day: string
  /** By number, one number for the term. */
  readonly #numbers: Uint32Array
  readonly #reader = new WordReader()

  /** @param termValues see `termValuesOf` */
  constructor (tables: RecordTables, termValues: Float32Array, day: string) {
    const { terms } = tables
    this.#tables = tables
    this.#termValues = termValues
    this.#day = day
    this.#numbers = Uint32Array.from({ length: terms.length }, (_, number) => terms.find(terms.termOf(number)))
    this.gives = new Impacts(terms.length)
    this.wants = new Impacts(terms.length)
  }

  read ({ words, start }: RecordAt): void {
    const reader = this.#reader.begin(words, start)
    const { firsts } = this.#tables.values
    this.gives.begin()
    this.wants.begin()
    this.shared.length = 0
    this.areStated = false
    reader.next()
    reader.next()
    const take = () => {
      const value = reader.next()
      if (value !== 0) this.shared.push(firsts.values[value] ?? 0)
    }
    take()
    take()
    for (let left = reader.next(); left > 0; left--) take()
    for (let left = reader.next(); left > 0; left--) this.#readItem(reader)
  }

  /** Needs come first. */
  #readItem (reader: WordReader): void {
    const kind = reader.next()
    reader.next()
    const isNeed = kind === needKind
    if (isNeed) reader.next()
    const isOver = isNeed && this.#isOver(reader.next())
    for (let left = reader.next(); left > 0; left--) reader.next()
    const end = reader.next() + reader.at
    const from = reader.at
    const length = this.#lengthTo(reader, end)
    if (isNeed && !isOver) this.areStated = true
    if (isNeed ? !isOver : !this.areStated && standsIn[kind] === 1) this.#raise(this.wants, reader, { from, end, scale: 1 / length })
    const share = isNeed ? 0 : giftShares[kind] ?? 0
    if (share > 0) this.#raise(this.gives, reader, { from, end, scale: share / length })
    reader.at = end
  }

  #isOver (lastDay: number): boolean {
    return lastDay !== 0 && (this.#tables.values.texts[lastDay] ?? '') < this.#day
  }

  #lengthTo (reader: WordReader, end: number): number {
    let square = 0
    while (reader.at < end) square += (this.#termValues[reader.next()] ?? 0) ** 2
    return Math.sqrt(square) || 1
  }

  #raise (impacts: Impacts, reader: WordReader, { from, end, scale }: { from: number, end: number, scale: number }): void {
    reader.at = from
    while (reader.at < end) {
      const number = reader.next()
      impacts.raise(this.#numbers[number] ?? 0, (this.#termValues[number] ?? 0) * scale)
    }
  }
}
