import { termWeightStep } from '../../domain/matching/facts.ts'
import { vectorLength, type MatchContext } from '../../domain/matching/similarity.ts'
import type { TagBook } from '../../text/tags.ts'
import { tagTerm } from '../roster/evidence-terms.ts'
import { childTermsOf } from '../roster/match-rarity.ts'
import { needKind, WordReader, type RecordTables } from '../roster/match-record.ts'
import type { RoundPeople } from './round-people.ts'

/** How rare terms are among the people of a round, as threads can be told. */
export type Rarities = {
  /** By the number of a term. */
  readonly byNumber: Float64Array
  /** Of tags, cities, industries and interests, by their terms. */
  readonly ofOthers: ReadonlyMap<number, number>
  /** Of a term nobody has. */
  readonly unheard: number
}

/** Counted from the records, as the roster of a community counts its profiles: see `RosterRarity`. */
export function raritiesOf (people: RoundPeople, book: TagBook): Rarities {
  const { terms, tags } = people.tables
  const holders = new HolderCounts(people.tables)
  for (let person = 0; person < people.length; person++) {
    const record = people.recordOf(person)
    if (record) holders.add(record.words, record.start)
  }
  const rarityOf = (count: number) => Math.log((holders.people + 2) / (count + 0.5))
  const ofTags = new Map(tags.all.map(({ term }) => [term, rarityOf(0)]))
  const children = childTermsOf(book)
  for (const { name } of book.all) {
    const term = tagTerm(name)
    const count = (children.get(term) ?? []).reduce((sum, child) => sum + (holders.ofTags.get(child) ?? 0), holders.ofTags.get(term) ?? 0)
    ofTags.set(term, rarityOf(Math.min(holders.people, count)))
  }
  const rarityOfNumber = (number: number) => ofTags.get(terms.termOf(number)) ?? rarityOf(holders.ofTerms[terms.find(terms.termOf(number))] ?? 0)
  return {
    byNumber: Float64Array.from({ length: terms.length }, (_, number) => rarityOfNumber(number)),
    ofOthers: new Map([...ofTags, ...[...holders.ofValues].map(([term, count]) => [term, rarityOf(count)] as const)]),
    unheard: rarityOf(0),
  }
}

export function contextOf ({ byNumber, ofOthers, unheard }: Rarities, { terms }: RecordTables): MatchContext {
  const rarity = (term: number) => {
    const number = terms.find(term)
    return number === 0 ? ofOthers.get(term) ?? unheard : byNumber[number] ?? unheard
  }
  return { rarity, lengthOf: (vector) => vectorLength(vector, rarity) }
}

/** What terms count for on either side of a product, by number: see `vectorLength`. */
export function termValuesOf ({ byNumber }: Rarities, { terms }: RecordTables): Float32Array {
  return Float32Array.from(byNumber, (rarity, number) => terms.weightOf(number) * termWeightStep * Math.sqrt(rarity))
}

/** How many people have each term. */
class HolderCounts {
  people = 0
  /** By a number of the term: that which `find` gives. */
  readonly ofTerms: Uint32Array
  readonly ofValues = new Map<number, number>()
  /** What a text names itself; that a narrower tag is one of the wider comes later. */
  readonly ofTags = new Map<number, number>()
  readonly #ownTags = new Set<number>()
  readonly #tables: RecordTables
  readonly #numbers: Uint32Array
  /** Who had a term last, and 1. */
  readonly #lastHolders: Uint32Array
  readonly #reader = new WordReader()

  constructor (tables: RecordTables) {
    const { terms } = tables
    this.#tables = tables
    this.#numbers = Uint32Array.from({ length: terms.length }, (_, number) => terms.find(terms.termOf(number)))
    this.ofTerms = new Uint32Array(terms.length)
    this.#lastHolders = new Uint32Array(terms.length)
  }

  add (words: Uint16Array, start: number): void {
    this.people++
    const reader = this.#reader.begin(words, start)
    reader.next()
    reader.next()
    const values = new Set([reader.next(), reader.next()])
    for (let left = reader.next(); left > 0; left--) values.add(reader.next())
    values.delete(0)
    const { terms } = this.#tables.values
    for (const value of values) this.ofValues.set(terms.values[value] ?? 0, (this.ofValues.get(terms.values[value] ?? 0) ?? 0) + 1)
    this.#ownTags.clear()
    for (let left = reader.next(); left > 0; left--) this.#addItem(reader)
    for (const term of this.#ownTags) this.ofTags.set(term, (this.ofTags.get(term) ?? 0) + 1)
  }

  #addItem (reader: WordReader): void {
    const kind = reader.next()
    for (let left = kind === needKind ? 3 : 1; left > 0; left--) reader.next()
    for (let left = reader.next(); left > 0; left--) this.#ownTags.add(this.#tables.tags.terms.values[reader.next()] ?? 0)
    const end = reader.next() + reader.at
    while (reader.at < end) {
      const number = this.#numbers[reader.next()] ?? 0
      if (this.#lastHolders[number] === this.people) continue
      this.#lastHolders[number] = this.people
      this.ofTerms[number] = (this.ofTerms[number] ?? 0) + 1
    }
  }
}
