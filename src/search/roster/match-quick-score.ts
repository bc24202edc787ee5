import { closeness } from '../../domain/matching/affinity.ts'
import { tagDegree, tagShare, tagSimilarity, wantsOf } from '../../domain/matching/coverage.ts'
import { haveCommonLanguage } from '../../domain/matching/eligibility.ts'
import { itemKinds, type ItemTag, type MatchFacts } from '../../domain/matching/facts.ts'
import type { PairScore } from '../../domain/matching/score-pair.ts'
import { matchContext, type MatchContext } from '../../domain/matching/similarity.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import type { MatchQuery } from '../match-query.ts'
import { MatchProbe, TermValues } from './match-probe.ts'
import { quickPair, type Shared } from './match-quick-mutual.ts'
import { longFrom, longNumber, needKind, WordReader, type RecordAt, type RecordTables } from './match-record.ts'
import { BestSums, CoverageSum, degreeOf, OwnWants } from './match-sums.ts'
import type { Traits } from './match-traits.ts'

/** What an item counts for as something to give, by the number of its kind. */
const giftShares = Float64Array.from(itemKinds, (kind) => matchWeights.itemShares[kind])
/** Kinds that stand in for needs, by number. */
const standsIn = Uint8Array.from(itemKinds, (kind) => Number(['skill', 'title', 'headline', 'bio'].includes(kind)))

type Asked = Pick<MatchQuery, 'nowMs' | 'model'> & { readonly day: string }

/** `Shared`, and the interests in the eyes of either. */
type Common = Shared & { readonly ownInterest: number, readonly theirInterest: number }

/**
 * The scores of one member with many others, from their records: those of `scorePair` but for the last digits, and many times as fast. They
 * say who is worth being scored with reasons.
 */
export class QuickScore {
  readonly #tables: RecordTables
  readonly #reader = new WordReader()
  readonly #values: TermValues
  readonly #wanted: MatchProbe
  readonly #given: MatchProbe
  readonly #helped = new CoverageSum()
  /** Of one want of the other one. */
  readonly #gifts = new BestSums(1)
  #own: MatchFacts | null = null
  #asked: Asked = { nowMs: 0, model: null, day: '' }
  #context: MatchContext = matchContext(() => 1)
  #met = new OwnWants({ items: [], areStated: true }, () => 1)
  #areStated = true
  /** By own gift. */
  #shares = new Float64Array(0)
  #ownTags: (ItemTag & { readonly itemShare: number })[] = []
  /** How well own gifts answer a tag, by its number; -1 until it was compared. */
  #tagAnswers = new Float64Array(0)
  #tagRarities = new Float64Array(0)
  /** By the number of what others say, so that each is compared once. */
  #speaks = new Map<number, boolean>()
  #meets = new Map<number, boolean>()
  /** By number, how rare an own interest is. */
  #interests = new Map<number, number>()
  #city = 0
  #industry = 0
  /** Of the item that was read last. */
  #length = 0

  constructor (tables: RecordTables) {
    this.#tables = tables
    this.#values = new TermValues(tables.terms)
    this.#wanted = new MatchProbe(tables.terms, this.#values)
    this.#given = new MatchProbe(tables.terms, this.#values)
  }

  get bytes (): number { return this.#values.bytes + this.#wanted.bytes + this.#given.bytes + this.#tagAnswers.byteLength + this.#tagRarities.byteLength }

  /** @param own without needs that have expired */
  begin (own: MatchFacts, context: MatchContext, { nowMs, model }: Pick<MatchQuery, 'nowMs' | 'model'>): void {
    const { tags, values } = this.#tables
    const wants = wantsOf(own)
    this.#own = own
    this.#asked = { nowMs, model, day: new Date(nowMs).toISOString().slice(0, 10) }
    this.#context = context
    this.#values.begin(context)
    this.#wanted.begin(wants.items)
    this.#given.begin(own.gives)
    this.#met = new OwnWants(wants, context.rarity)
    this.#areStated = wants.areStated
    this.#shares = Float64Array.from(own.gives, ({ kind }) => matchWeights.itemShares[kind])
    this.#ownTags = own.gives.flatMap(({ kind, tags }) => tags.map((tag) => ({ ...tag, itemShare: matchWeights.itemShares[kind] })))
    this.#tagAnswers = new Float64Array(tags.length).fill(-1)
    this.#tagRarities = new Float64Array(tags.length)
    this.#speaks = new Map()
    this.#meets = new Map()
    this.#interests = new Map(own.interests.map(({ key, term }) => [values.find(key), context.rarity(term)]))
    this.#city = values.find(own.city?.key ?? '')
    this.#industry = values.find(own.industry?.key ?? '')
  }

  /** The mutual score, in [0, 1]; -1 for somebody the member cannot talk to. */
  of (record: RecordAt, traits: Traits): number { return this.pair(record, traits)?.mutual ?? -1 }

  /** Null for somebody the member cannot talk to. */
  pair ({ words, start }: RecordAt, traits: Traits): PairScore | null {
    const reader = this.#reader.begin(words, start)
    if (!this.#canTalk(reader.next())) return null
    const common = this.#readCommon(reader, traits)
    this.#met.reset()
    this.#helped.reset()
    let areStated = false
    for (let left = reader.next(); left > 0; left--) if (this.#readItem(reader, areStated)) areStated = true
    const { yearsOfExperience = null, activeAtMs = 0 } = this.#own ?? {}
    const own = { areStated: this.#areStated, covered: this.#met.degree(), interest: common.ownInterest, years: yearsOfExperience, activeAtMs }
    const years = Number.isNaN(traits.yearsOfExperience) ? null : traits.yearsOfExperience
    const other = { areStated, covered: this.#helped.degree(areStated), interest: common.theirInterest, years, activeAtMs: traits.activeAtMs }
    return quickPair(own, other, common, this.#asked)
  }

  #canTalk (languages: number): boolean {
    let known = this.#speaks.get(languages)
    if (known === undefined) this.#speaks.set(languages, known = haveCommonLanguage(this.#own?.languages ?? [], this.#listOf(languages)))
    return known
  }

  #listOf (value: number): string[] {
    const text = this.#tables.values.texts[value] ?? ''
    return text === '' ? [] : text.split('\n')
  }

  #readCommon (reader: WordReader, { lat, lng }: Traits): Common {
    const times = reader.next()
    let meets = this.#meets.get(times)
    if (meets === undefined) {
      const theirs = this.#listOf(times)
      this.#meets.set(times, meets = this.#own?.availability.some((time) => theirs.includes(time)) ?? false)
    }
    const { firsts, terms } = this.#tables.values
    const city = firsts.values[reader.next()] ?? 0
    const industry = firsts.values[reader.next()] ?? 0
    let [ownInterest, theirInterest] = [0, 0]
    for (let left = reader.next(); left > 0; left--) {
      const interest = reader.next()
      const rarity = this.#interests.get(firsts.values[interest] ?? 0)
      if (rarity === undefined) continue
      ownInterest += rarity
      theirInterest += this.#context.rarity(terms.values[interest] ?? 0)
    }
    const { interestHalf } = matchWeights
    return {
      ownInterest: ownInterest / (ownInterest + interestHalf),
      theirInterest: theirInterest / (theirInterest + interestHalf),
      samePlace: city !== 0 && city === this.#city ? 1 : this.#closeness(lat, lng),
      sameIndustry: industry !== 0 && industry === this.#industry ? 1 : 0,
      availability: meets ? 1 : 0,
    }
  }

  #closeness (lat: number, lng: number): number {
    const location = this.#own?.location ?? null
    return location === null || Number.isNaN(lat) ? 0 : closeness({ city: null, location }, { city: null, location: { lat, lng } })
  }

  /** @param areStated whether a need that counts has been read. Needs come first. @returns whether this is one */
  #readItem (reader: WordReader, areStated: boolean): boolean {
    const kind = reader.next()
    reader.next()
    const isNeed = kind === needKind
    const urgency = isNeed ? reader.next() / 100 : 1
    const isOver = isNeed && this.#isOver(reader.next())
    const isWant = isNeed ? !isOver : !areStated && standsIn[kind] === 1
    const tagsAt = reader.at
    for (let left = reader.next(); left > 0; left--) reader.next()
    const words = reader.next()
    const end = reader.at + words
    const share = isNeed || words === 0 ? 0 : giftShares[kind] ?? 0
    if (isWant || share > 0) {
      const terms = this.#readTerms(reader, end, share > 0, isWant)
      reader.at = tagsAt
      if (share > 0) this.#readGift(reader, share)
      reader.at = tagsAt
      if (isWant) this.#readWant(reader, terms, urgency)
    }
    reader.at = end
    return isNeed && !isOver
  }

  #isOver (lastDay: number): boolean {
    return lastDay !== 0 && (this.#tables.values.texts[lastDay] ?? '') < this.#asked.day
  }

  /** The innermost loop, so without the reader's calls. @returns how many there are */
  #readTerms (reader: WordReader, end: number, isGift: boolean, isWant: boolean): number {
    const [wantedSlots, givenSlots] = [this.#wanted.slots, this.#given.slots]
    const { words } = reader
    const { values } = this.#values
    let square = 0
    let terms = 0
    for (let at = reader.at; at < end; terms++) {
      let term = words[at++] ?? 0
      if (term >= longFrom) term = longNumber(term, words[at++] ?? 0)
      let value = values[term] ?? 0
      if (value === 0) value = this.#values.count(term)
      square += value * value
      const wanted = isGift ? wantedSlots[term] ?? 0 : 0
      if (wanted !== 0) this.#wanted.add(wanted, value)
      const given = isWant ? givenSlots[term] ?? 0 : 0
      if (given !== 0) this.#given.add(given, value)
    }
    this.#length = Math.sqrt(square)
    return terms
  }

  #readGift (reader: WordReader, share: number): void {
    const wanted = this.#wanted
    for (let want = 0; want < wanted.sums.length; want++) this.#met.addText(want, share * wanted.take(want, this.#length))
    if (!this.#met.hasTags) return
    const { terms, parents, shares } = this.#tables.tags
    for (let left = reader.next(); left > 0; left--) {
      const tag = reader.next()
      this.#met.addTag(terms.values[tag] ?? 0, parents.values[tag] ?? 0, share * (shares.values[tag] ?? 0))
    }
  }

  #readWant (reader: WordReader, terms: number, urgency: number): void {
    const given = this.#given
    this.#gifts.reset()
    for (let gift = 0; gift < given.sums.length; gift++) this.#gifts.add(0, (this.#shares[gift] ?? 0) * given.take(gift, this.#length))
    const { isStated, shares } = this.#tables.tags
    const tags = reader.next()
    let [stated, asked, answered] = [false, 0, 0]
    for (let left = tags; left > 0; left--) {
      const tag = reader.next()
      const weight = this.#rarityOf(tag) * (shares.values[tag] ?? 0)
      stated ||= isStated.values[tag] === 1
      asked += weight
      answered += weight * this.#answerTo(tag)
    }
    this.#helped.add(degreeOf(this.#gifts.of(0), tagShare(tags, stated, terms), tagDegree(answered, asked)), urgency)
  }

  #rarityOf (tag: number): number {
    const known = this.#tagRarities[tag] ?? 0
    if (known > 0) return known
    const rarity = this.#context.rarity(this.#tables.tags.terms.values[tag] ?? 0)
    this.#tagRarities[tag] = rarity
    return rarity
  }

  #answerTo (tag: number): number {
    const known = this.#tagAnswers[tag] ?? 0
    if (known >= 0) return known
    const { terms, parents } = this.#tables.tags
    const asked = { term: terms.values[tag] ?? 0, parent: parents.values[tag] || null }
    const best = this.#ownTags.reduce((best, own) => Math.max(best, tagSimilarity(asked, own) * own.share * own.itemShare), 0)
    this.#tagAnswers[tag] = best
    return best
  }
}
