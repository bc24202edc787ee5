// The facts of a member as 16-bit words: what takes long to find out of a profile, without the texts themselves.
//
// record: languages, availability, city, industry, count, interests…, count, items…
// item:   kind, index, (of a need: urgency in hundredths, last day,) count, tags…, words, terms…
//
// Each is the number of something that is kept once; 0 where there is none.

import { itemKinds, type Item, type ItemKind, type ItemTag, type MatchFacts, type TermVector } from '../../domain/matching/facts.ts'
import { growingFloat64, growingUint32, growingUint8 } from './growing-array.ts'
import { MatchDictionary, type TermList } from './match-dictionary.ts'

/** From here on a number takes two words. */
export const longFrom = 0xF000
/** The number of two words. */
export const longNumber = (first: number, second: number): number => (first - longFrom) << 16 | second

/** Where a record is. */
export type RecordAt = { readonly words: Uint16Array, readonly start: number }

/** Reads numbers one after the other. */
export class WordReader {
  words: Uint16Array = new Uint16Array()
  at = 0

  begin (words: Uint16Array, at: number): this {
    this.words = words
    this.at = at
    return this
  }

  next (): number {
    const word = this.words[this.at++] ?? 0
    return word < longFrom ? word : longNumber(word, this.words[this.at++] ?? 0)
  }
}

export function writeNumber (words: number[], number: number): void {
  if (number < longFrom) words.push(number)
  else words.push(longFrom + (number >>> 16), number & 0xFFFF)
}

/** Values by number, with the terms that tell how rare they are. */
type ValueList = { readonly texts: readonly string[], readonly terms: Uint32Array }

/** Values as numbers from 1. The same value, written so that another term tells how rare it is, is another number. */
class ValueTable {
  readonly #numbers = new Map<string, number>()
  readonly texts: string[] = ['']
  readonly terms = growingUint32()
  /** The first number of the same value, which can be compared. */
  readonly firsts = growingUint32()

  constructor () {
    this.terms.push(0)
    this.firsts.push(0)
  }

  numberOf (text: string, term = 0): number {
    const key = `${text}\n${term}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.texts.push(text) - 1
    const first = this.#numbers.get(text) ?? number
    this.#numbers.set(text, first)
    this.#numbers.set(key, number)
    this.terms.push(term)
    this.firsts.push(first)
    return number
  }

  /** Everything it has, to be added to another. */
  get all (): ValueList { return { texts: this.texts, terms: this.terms.values.slice(0, this.texts.length) } }

  /** The first number of a value; 0 when nobody has it. */
  find (text: string): number { return this.#numbers.get(text) ?? 0 }

  get bytes (): number { return this.terms.bytes + this.firsts.bytes + this.texts.length * 260 }
}

/** Concepts as numbers from 1. */
class TagTable {
  readonly #numbers = new Map<string, number>()
  readonly terms = growingUint32()
  /** 0 for none. */
  readonly parents = growingUint32()
  readonly shares = growingFloat64()
  readonly isStated = growingUint8()

  constructor () { this.#append({ term: 0, parent: null, share: 0, isStated: false }) }

  get length (): number { return this.terms.length }
  get bytes (): number { return this.terms.bytes + this.parents.bytes + this.shares.bytes + this.isStated.bytes + this.terms.length * 120 }

  /** Everything it has, to be added to another. */
  get all (): ItemTag[] { return Array.from({ length: this.length }, (_, number) => this.of(number)) }

  of (number: number): ItemTag {
    const parent = this.parents.values[number] ?? 0
    return { term: this.terms.values[number] ?? 0, parent: parent === 0 ? null : parent, share: this.shares.values[number] ?? 0, isStated: this.isStated.values[number] === 1 }
  }

  numberOf (tag: ItemTag): number {
    const key = `${tag.term} ${tag.parent ?? ''} ${tag.share} ${tag.isStated}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.length)
    this.#append(tag)
    return this.length - 1
  }

  #append ({ term, parent, share, isStated }: ItemTag): void {
    this.terms.push(term)
    this.parents.push(parent ?? 0)
    this.shares.push(share)
    this.isStated.push(isStated ? 1 : 0)
  }
}

/** What the numbers of records stand for. */
export class RecordTables {
  readonly terms = new MatchDictionary()
  readonly tags = new TagTable()
  readonly values = new ValueTable()

  get bytes (): number { return this.terms.bytes + this.tags.bytes + this.values.bytes }

  /** Everything they have, as another thread can be told. */
  get all (): TableEntries { return { terms: this.terms.all, tags: this.tags.all, values: this.values.all } }

  /** Takes up what other tables have. @returns by their numbers those of these */
  add ({ terms, tags, values }: TableEntries): TableNumbers {
    return {
      terms: Uint32Array.from(terms.terms, (term, number) => number === 0 ? 0 : this.terms.numberOf(term, terms.weights[number] ?? 0)),
      tags: Uint32Array.from(tags, (tag, number) => number === 0 ? 0 : this.tags.numberOf(tag)),
      values: Uint32Array.from(values.terms, (term, number) => number === 0 ? 0 : this.values.numberOf(values.texts[number] ?? '', term)),
    }
  }
}

export type TableEntries = { readonly terms: TermList, readonly tags: readonly ItemTag[], readonly values: ValueList }
export type TableNumbers = Readonly<Record<'terms' | 'tags' | 'values', Uint32Array>>

const kindNumbers = Object.fromEntries(itemKinds.map((kind, number) => [kind, number])) as Record<ItemKind, number>
export const needKind = kindNumbers.need

/** The record of a member. */
export function writeRecord (facts: MatchFacts, tables: RecordTables): number[] {
  const { values } = tables
  const words: number[] = []
  writeNumber(words, values.numberOf(facts.languages.join('\n')))
  writeNumber(words, values.numberOf(facts.availability.join('\n')))
  for (const value of [facts.city, facts.industry]) writeNumber(words, value === null ? 0 : values.numberOf(value.key, value.term))
  writeNumber(words, facts.interests.length)
  for (const { key, term } of facts.interests) writeNumber(words, values.numberOf(key, term))
  const items = new Set([...facts.needs, ...facts.about, ...facts.gives])
  writeNumber(words, items.size)
  for (const item of items) writeItem(words, item, tables)
  return words
}

function writeItem (words: number[], { kind, index, urgency, expiresOn, tags, vector }: Item, tables: RecordTables): void {
  writeNumber(words, kindNumbers[kind])
  writeNumber(words, index)
  if (kind === 'need') {
    writeNumber(words, Math.round(urgency * 100))
    writeNumber(words, expiresOn === null ? 0 : tables.values.numberOf(expiresOn))
  }
  writeNumber(words, tags.length)
  for (const tag of tags) writeNumber(words, tables.tags.numberOf(tag))
  const terms: number[] = []
  for (let at = 0; at < vector.terms.length; at++) writeNumber(terms, tables.terms.numberOf(vector.terms[at] ?? 0, vector.weights[at] ?? 0))
  writeNumber(words, terms.length)
  for (const word of terms) words.push(word)
}

export type ReadItem = Pick<Item, 'kind' | 'index' | 'tags' | 'vector'>

/** The items of a record, without their texts. */
export function readItems (words: Uint16Array, start: number, tables: RecordTables): ReadItem[] {
  const reader = new WordReader().begin(words, start)
  for (let skipped = 0; skipped < 4; skipped++) reader.next()
  for (let left = reader.next(); left > 0; left--) reader.next()
  return Array.from({ length: reader.next() }, () => readItem(reader, tables))
}

function readItem (reader: WordReader, { terms, tags }: RecordTables): ReadItem {
  const kind = itemKinds[reader.next()] ?? 'custom'
  const index = reader.next()
  if (kind === 'need') {
    reader.next()
    reader.next()
  }
  return { kind, index, tags: readTags(reader, tags), vector: readVector(reader, terms) }
}

export function readTags (reader: WordReader, tags: RecordTables['tags']): ItemTag[] {
  return Array.from({ length: reader.next() }, () => tags.of(reader.next()))
}

export function readVector (reader: WordReader, dictionary: MatchDictionary): TermVector {
  const words = reader.next()
  const end = reader.at + words
  const terms = new Uint32Array(words)
  const weights = new Uint8Array(words)
  let count = 0
  for (; reader.at < end; count++) {
    const number = reader.next()
    terms[count] = dictionary.termOf(number)
    weights[count] = dictionary.weightOf(number)
  }
  return count === words ? { terms, weights } : { terms: terms.slice(0, count), weights: weights.slice(0, count) }
}
