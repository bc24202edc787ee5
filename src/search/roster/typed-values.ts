import { isWordless, lettersOf, valueReading, type TypedText, type ValueMatch } from '../../text/typed-value.ts'
import { scriptRuns } from '../../text/terms.ts'
import { hashOf } from '../../text/topic-terms.ts'
import type { KeywordColumn } from './columns.ts'
import { growingUint32 } from './growing-array.ts'
import { payloadBits, PostingLists, type PostingList } from './posting-lists.ts'

// chosen: what stands further behind in a value is not shown, so it is not found either.
const indexedLengthMax = 40

/** Values are looked up by so many of their first letters, which leaves few to compare. */
const keyLengths = [4, 2] as const

const seeds = { character: 0x1F123BB5, word: 0x2E1B2138, sound: 0x3C6EF1A7, initials: 0x4A7D29E3 } as const

/** A value and how many living members have it. */
export type ValueCount = { value: number, count: number }

/** The values of one field, found by what is typed of them, and how many living members have each. */
export class TypedValues {
  readonly column: KeywordColumn
  readonly #lists = new PostingLists()
  /** By value; '' where a value is typed as it is written. */
  readonly #readings: string[] = []
  readonly #counts = growingUint32()
  readonly #spellingCounts = growingUint32()
  /** By value, its last spelling plus one; and by spelling, the one before it of the same value plus one. */
  readonly #lastSpelling = growingUint32()
  readonly #spellingBefore = growingUint32()

  constructor (column: KeywordColumn) { this.column = column }

  /** Takes up values of the column that are new, at most so many. @returns whether none is left */
  follow (valuesMax: number): boolean {
    const to = Math.min(this.column.valueCount, this.#readings.length + valuesMax)
    for (let value = this.#readings.length; value < to; value++) this.#add(value)
    return to === this.column.valueCount
  }

  /** @param step 1 for a member who came, -1 for one who is gone */
  count (ordinal: number, step: number): void {
    this.#makeRoom()
    for (const spelling of this.column.of(ordinal)) {
      const value = this.column.valueOf(spelling)
      this.#counts.values[value] = (this.#counts.values[value] ?? 0) + step
      this.#spellingCounts.values[spelling] = (this.#spellingCounts.values[spelling] ?? 0) + step
    }
  }

  /**
   * The values somebody living has that hold the typed text in this way, most frequent first.
   *
   * @param known folded values to leave out
   */
  mostFrequent (match: ValueMatch, typed: TypedText, limit: number, known: ReadonlySet<string>): ValueCount[] {
    const most: ValueCount[] = []
    const list = this.#candidates(match, typed)
    if (list === null) return most
    const counts = this.#counts.values
    for (let at = list.from; at < list.to; at++) {
      const value = (list.block[at] ?? 0) >>> payloadBits
      const count = counts[value] ?? 0
      if (count <= (most[limit - 1]?.count ?? 0)) continue
      const key = this.column.keyOf(value)
      if (known.has(key) || !typed.matches(match, key, this.#readings[value] ?? '')) continue
      const place = most.findIndex((other) => other.count < count)
      most.splice(place < 0 ? most.length : place, 0, { value, count })
      if (most.length > limit) most.pop()
    }
    return most
  }

  /** A value as most of the living write it. */
  shown (value: number): string {
    let best = { text: '', count: 0 }
    for (let next = this.#lastSpelling.values[value] ?? 0; next > 0; next = this.#spellingBefore.values[next - 1] ?? 0) {
      const count = this.#spellingCounts.values[next - 1] ?? 0
      const text = this.column.shown(next - 1)
      if (count > best.count || (count === best.count && text < best.text)) best = { text, count }
    }
    return best.text
  }

  get bytes (): number { return this.#lists.bytes + this.#readings.length * 80 + 2 * this.#counts.bytes + 2 * this.#spellingCounts.bytes }

  #makeRoom (): void {
    while (this.#counts.length < this.column.valueCount) {
      this.#counts.push(0)
      this.#lastSpelling.push(0)
    }
    for (let spelling = this.#spellingCounts.length; spelling < this.column.spellingCount; spelling++) {
      const value = this.column.valueOf(spelling)
      this.#spellingCounts.push(0)
      this.#spellingBefore.push(this.#lastSpelling.values[value] ?? 0)
      this.#lastSpelling.values[value] = spelling + 1
    }
  }

  #add (value: number): void {
    const key = this.column.keyOf(value).slice(0, indexedLengthMax)
    const reading = valueReading(key)
    const terms = new Set<number>()
    for (const character of key) if (isWordless(character)) terms.add(hashOf(seeds.character, character))
    for (const { kind, start } of scriptRuns(key)) if (kind === 'word') addStarts(terms, seeds.word, lettersOf(key.slice(start)))
    addStarts(terms, seeds.sound, reading.replaceAll(' ', ''))
    addStarts(terms, seeds.initials, initialsOf(reading))
    for (const term of terms) this.#lists.add(term, value, 0)
    this.#readings.push(reading)
  }

  #candidates (match: ValueMatch, typed: TypedText): PostingList | null {
    if (!typed.isSpelled) return match === 'initials' ? null : this.#withRarestCharacter(typed.folded)
    if (match === 'sound' || match === 'initials') return this.#withStart(seeds[match], typed.sound)
    return this.#withStart(seeds.word, typed.letters)
  }

  #withStart (seed: number, letters: string): PostingList | null {
    const length = keyLengths.find((length) => length <= letters.length)
    return length === undefined ? null : this.#lists.find(hashOf(seed, letters.slice(0, length)))
  }

  #withRarestCharacter (folded: string): PostingList | null {
    let rarest: PostingList | null = null
    for (const character of folded) {
      if (!isWordless(character)) continue
      const list = this.#lists.find(hashOf(seeds.character, character))
      if (list === null) return null
      if (rarest === null || list.to - list.from < rarest.to - rarest.from) rarest = list
    }
    return rarest
  }
}

function addStarts (terms: Set<number>, seed: number, letters: string): void {
  for (const length of keyLengths) if (letters.length >= length) terms.add(hashOf(seed, letters.slice(0, length)))
}

const initialsOf = (reading: string) => reading.split(' ').map((syllable) => syllable.charAt(0)).join('')
