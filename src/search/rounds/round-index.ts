import { payloadBits, payloadMax } from '../roster/posting-lists.ts'
import { RecordImpacts, type Impacts } from './record-impacts.ts'
import type { RoundPeople } from './round-people.ts'
import { termValuesOf, type Rarities } from './round-rarity.ts'

/** Of each term, by number, those of whom it tells something: a person above, what it tells in 255ths below; by person. Of what nearly everybody has there is no list. */
export type Postings = { readonly starts: Uint32Array, readonly words: Uint32Array }

/** Who gives what, who needs what, and who has a value in common with others. */
export type RoundIndex = {
  readonly gives: Postings
  readonly needs: Postings
  readonly shared: Postings
  /** 1 for those who state no need. */
  readonly isSilent: Uint8Array
}

/** What more of all people have tells nothing. */
const tellingShare = 1 / 3
const listMin = 1_000

export function indexOf (people: RoundPeople, count: number, rarities: Rarities): RoundIndex {
  const { tables } = people
  const impacts = new RecordImpacts(tables, termValuesOf(rarities, tables), people.day)
  const isSilent = new Uint8Array(count)
  const listMax = Math.max(listMin, count * tellingShare)
  const [gives, needs] = [new PostingsMaker(tables.terms.length, listMax), new PostingsMaker(tables.terms.length, listMax)]
  const shared = new PostingsMaker(tables.values.texts.length, listMax)
  const readAll = (take: (person: number) => void) => {
    for (let person = 0; person < count; person++) {
      const record = people.recordOf(person)
      if (record === null) continue
      impacts.read(record)
      take(person)
    }
  }
  const eachTerm = ({ terms, values, count }: Impacts, take: (term: number, value: number) => void) => {
    for (let at = 0; at < count; at++) take(terms[at] ?? 0, values[terms[at] ?? 0] ?? 0)
  }
  readAll((person) => {
    isSilent[person] = impacts.areStated ? 0 : 1
    eachTerm(impacts.gives, (term) => { gives.count(term) })
    if (impacts.areStated) eachTerm(impacts.wants, (term) => { needs.count(term) })
    for (const value of impacts.shared) shared.count(value)
  })
  for (const maker of [gives, needs, shared]) maker.begin()
  readAll((person) => {
    eachTerm(impacts.gives, (term, value) => { gives.add(term, person, value) })
    if (impacts.areStated) eachTerm(impacts.wants, (term, value) => { needs.add(term, person, value) })
    for (const value of impacts.shared) shared.add(value, person, 1)
  })
  return { gives: gives.finish(), needs: needs.finish(), shared: shared.finish(), isSilent }
}

/** Counts first, so that every list has its place. */
class PostingsMaker {
  readonly #starts: Uint32Array
  #words = new Uint32Array(new SharedArrayBuffer(0))
  #ends = new Uint32Array(0)

  readonly #listMax: number

  constructor (terms: number, listMax: number) {
    this.#starts = new Uint32Array(new SharedArrayBuffer(4 * (terms + 1)))
    this.#listMax = listMax
  }

  count (term: number): void { this.#starts[term + 1] = (this.#starts[term + 1] ?? 0) + 1 }

  begin (): void {
    const starts = this.#starts
    for (let term = 1; term < starts.length; term++) {
      const count = starts[term] ?? 0
      starts[term] = (starts[term - 1] ?? 0) + (count > this.#listMax ? 0 : count)
    }
    this.#ends = starts.slice(0, -1)
    this.#words = new Uint32Array(new SharedArrayBuffer(4 * (starts.at(-1) ?? 0)))
  }

  add (term: number, person: number, value: number): void {
    const at = this.#ends[term] ?? 0
    if (at === this.#starts[term + 1]) return
    this.#words[at] = person << payloadBits | Math.max(1, Math.min(payloadMax, Math.round(value * payloadMax)))
    this.#ends[term] = at + 1
  }

  finish (): Postings { return { starts: this.#starts, words: this.#words } }
}
