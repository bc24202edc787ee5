import { haveCommonLanguage, mayMeet } from '../../domain/matching/eligibility.ts'
import { factsOn, itemKinds, type Item, type MatchFacts, type SharedValue } from '../../domain/matching/facts.ts'
import type { PairRule } from '../../domain/rounds/round.ts'
import { needKind, readTags, readVector, WordReader, type RecordAt, type RecordTables } from '../roster/match-record.ts'
import type { Traits } from '../roster/match-traits.ts'
import { chunkPeople, type RecordChunk } from './record-chunk.ts'
import type { RoundTask } from './round-task.ts'

/** Kinds that stand in for needs. */
const aboutKinds: ReadonlySet<string> = new Set(['skill', 'title', 'headline', 'bio'])

/** Who takes part in a round, with all that is compared: what of their profiles may be searched in the community. After them, the others by whom is known how rare words are. */
export class RoundPeople {
  readonly tables: RecordTables
  readonly chunks: readonly RecordChunk[]
  /** Of everybody whose record there may be. */
  readonly length: number
  readonly day: string
  readonly #task: RoundTask
  readonly #reader = new WordReader()
  /** By the numbers of two lists of languages. */
  readonly #canTalk = new Map<number, boolean>()

  constructor (task: RoundTask, tables: RecordTables, chunks: readonly RecordChunk[]) {
    this.#task = task
    this.tables = tables
    this.chunks = chunks
    this.length = task.people.length + task.background.length
    this.day = new Date(task.nowMs).toISOString().slice(0, 10)
  }

  /** Null for who is gone. */
  recordOf (person: number): RecordAt | null {
    const chunk = this.chunks[Math.floor(person / chunkPeople)]
    const start = chunk?.starts[person % chunkPeople] ?? 0
    return chunk && start > 0 ? { words: chunk.words, start: start - 1 } : null
  }

  traitsOf (person: number): Traits {
    const traits = this.chunks[Math.floor(person / chunkPeople)]?.traits
    const of = (at: number) => traits?.[person % chunkPeople * 4 + at] ?? NaN
    return { lat: of(0), lng: of(1), yearsOfExperience: of(2), activeAtMs: of(3) }
  }

  /** What matching knows of somebody as of the round, without the texts. */
  factsOf (person: number): MatchFacts | null {
    const record = this.recordOf(person)
    const member = this.#task.people[person]
    if (record === null || !member) return null
    const { lat, lng, yearsOfExperience, activeAtMs } = this.traitsOf(person)
    const reader = this.#reader.begin(record.words, record.start)
    const [languages, availability] = [this.#listOf(reader.next()), this.#listOf(reader.next())]
    const [city, industry] = [this.#valueOf(reader.next()), this.#valueOf(reader.next())]
    const interests = Array.from({ length: reader.next() }, () => this.#valueOf(reader.next())).filter((value) => value !== null)
    const items = Array.from({ length: reader.next() }, () => this.#itemOf(reader))
    const needs = items.filter(({ kind }) => kind === 'need')
    return factsOn({
      id: member.id, needs, about: items.filter(({ kind }) => aboutKinds.has(kind)), gives: items.filter(({ kind, vector }) => kind !== 'need' && vector.terms.length > 0),
      interests, city, industry, location: Number.isNaN(lat) ? null : { lat, lng }, languages, yearsOfExperience: Number.isNaN(yearsOfExperience) ? null : yearsOfExperience,
      availability, activeAtMs,
    }, this.day)
  }

  /** Whether rules let two people meet, whoever they met before. */
  mayMeet (a: number, b: number): boolean {
    const { kind, people, meetingRules, rules } = this.#task
    const [one, other] = [people[a], people[b]]
    if (!one || !other || (kind === 'two_sided' && one.side === other.side)) return false
    if (!mayMeet(meetingRules, one.groups, other.groups) || !this.#haveCommonLanguage(a, b)) return false
    return rules.every((rule, at) => rule.weight !== null || this.#holds(rule, at, a, b))
  }

  /** What is left of a pair's worth where not all is as it should be, in [0, 1]. */
  wishesMet (a: number, b: number): number {
    return this.#task.rules.reduce((left, rule, at) => rule.weight === null || this.#holds(rule, at, a, b) ? left : left * (1 - rule.weight), 1)
  }

  #holds ({ want }: PairRule, rule: number, a: number, b: number): boolean {
    const [own, others] = [this.#keysOf(rule, a), this.#keysOf(rule, b)]
    if (own.length === 0 || others.length === 0) return false
    return own.some((key) => others.includes(key)) === (want === 'same')
  }

  #keysOf (rule: number, person: number): readonly string[] {
    return this.chunks[Math.floor(person / chunkPeople)]?.ruleKeys[rule]?.[person % chunkPeople] ?? []
  }

  /** Who is gone talks to nobody. */
  #haveCommonLanguage (a: number, b: number): boolean {
    const [one, other] = [this.recordOf(a), this.recordOf(b)]
    if (one === null || other === null) return false
    const [first, second] = [this.#reader.begin(one.words, one.start).next(), this.#reader.begin(other.words, other.start).next()]
    const key = first * 2 ** 26 + second
    const known = this.#canTalk.get(key) ?? haveCommonLanguage(this.#listOf(first), this.#listOf(second))
    this.#canTalk.set(key, known)
    return known
  }

  #listOf (value: number): string[] {
    const text = this.tables.values.texts[value] ?? ''
    return text === '' ? [] : text.split('\n')
  }

  #valueOf (value: number): SharedValue | null {
    const key = this.tables.values.texts[value] ?? ''
    return value === 0 ? null : { key, text: key, term: this.tables.values.terms.values[value] ?? 0 }
  }

  #itemOf (reader: WordReader): Item {
    const kind = reader.next()
    const index = reader.next()
    const urgency = kind === needKind ? reader.next() / 100 : 1
    const expiresOn = kind === needKind ? this.tables.values.texts[reader.next()] || null : null
    return { kind: itemKinds[kind] ?? 'custom', index, text: '', tags: readTags(reader, this.tables.tags), vector: readVector(reader, this.tables.terms), urgency, expiresOn }
  }
}
