import type { Item, ItemKind, MatchFacts, SharedValue } from '../../domain/matching/facts.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { tags } from '../../domain/taxonomy/taxonomy.ts'
import { fold } from '../../text/fold.ts'
import { findPlace } from '../../text/places/gazetteer.ts'
import { unchosenTags, type MemberTags } from '../../text/member-tags.ts'
import { filterKey } from '../filter-key.ts'
import { searchableCustomTexts, type CustomFieldUse, type IndexableMember } from '../member-document.ts'
import { placeTerm, valueTerm } from './evidence-terms.ts'
import { needKey } from './member-evidence.ts'
import type { ReadItem } from './match-record.ts'
import { readMatchText } from './match-texts.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Shown in reasons. */
const quoteMax = 200

/**
 * What matching knows of a member, from what may be searched of them. Pure: the same profile and tags give the same.
 *
 * @param known items of the same profile that were read before
 */
export function matchFacts (
  { id, updatedAt, profile }: Pick<IndexableMember, 'id' | 'updatedAt' | 'profile'>, customUse: CustomFieldUse, tags: MemberTags = unchosenTags,
  known: readonly ReadItem[] = []
): MatchFacts {
  const { itemOf, itemsOf } = itemReaders(tags, known)
  const custom = customTexts(profile.custom, customUse)
  const statedNeeds = profile.needs.map(({ text, tags: stated, urgency, expiresOn }, index) => (
    itemOf('need', index, text, { stated, urgency: matchWeights.urgencies[urgency], expiresOn })
  ))
  const offers = profile.offers.map(({ text, tags: stated }, index) => itemOf('offer', index, text, { stated }))
  const self = [
    ...profile.skills.map((skill, index) => itemOf('skill', index, skill, { stated: [skill] })),
    ...itemsOf('title', profile.title),
    ...itemsOf('headline', profile.headline),
    ...itemsOf('bio', profile.bio),
  ]
  const others = [
    ...custom.others.map((text, index) => itemOf('custom', index, text)),
    ...profile.interests.map((interest, index) => itemOf('interest', index, interest, { stated: [interest] })),
    ...[profile.industry, profile.company, ...profile.education].filter((text) => text !== null).map((text, index) => itemOf('background', index, text)),
  ]
  return {
    id,
    needs: [...statedNeeds, ...custom.needs.map((text, index) => itemOf('need', profile.needs.length + index, text))],
    about: self,
    gives: [...offers, ...self, ...others].filter(({ vector }) => vector.terms.length > 0),
    interests: distinctValues(profile.interests, tags),
    city: cityOf(profile.city, tags),
    industry: valueOf(profile.industry, tags),
    location: profile.location,
    languages: [...new Set(profile.languages.map((language) => canonicalLanguage(language, tags)))],
    yearsOfExperience: profile.yearsOfExperience,
    availability: profile.availability === null ? [] : timesIn(profile.availability),
    activeAtMs: updatedAt.getTime(),
  }
}

/** What facts take in memory. */
export function bytesOfFacts ({ needs, gives, interests }: MatchFacts): number {
  const bytesOf = (items: readonly Item[]) => items.reduce((sum, { vector, text, tags }) => sum + 5 * vector.terms.length + 2 * text.length + 90 * tags.length + 400, 0)
  return 800 + bytesOf(needs) + bytesOf(gives) + 150 * interests.length
}

type Extras = { stated?: readonly string[], urgency?: number, expiresOn?: string | null }

/** `itemsOf` reads a text by paragraphs: one that fits is not lost among the others. */
function itemReaders (tags: MemberTags, known: readonly ReadItem[]) {
  const read = new Map(known.map(({ kind, index, tags, vector }) => [`${kind} ${index}`, { tags, vector }]))
  const itemOf = (kind: ItemKind, index: number, text: string, { stated = [], urgency = 1, expiresOn = null }: Extras = {}): Item =>
    ({ kind, index, text: startOf(text), ...(read.get(`${kind} ${index}`) ?? readMatchText(text, stated, tags, kind === 'bio' || kind === 'headline')), urgency, expiresOn })
  const itemsOf = (kind: ItemKind, text: string | null) => text === null ? [] : paragraphsOf(text).map((paragraph, index) => itemOf(kind, index, paragraph))
  return { itemOf, itemsOf }
}

/** No half characters at the end. */
const startOf = (text: string) => text.slice(0, quoteMax).replace(/[\uD800-\uDBFF]$/, '')

function customTexts (custom: IndexableMember['profile']['custom'], customUse: CustomFieldUse): { needs: string[], others: string[] } {
  const texts = Object.entries(custom).flatMap(([key, value]) => searchableCustomTexts({ [key]: value }, customUse).map((text) => ({ isNeed: needKey.test(key), text })))
  const of = (isNeed: boolean) => texts.filter((entry) => entry.isNeed === isNeed).map(({ text }) => text)
  return { needs: of(true), others: of(false) }
}

function valueOf (text: string | null, tags: MemberTags): SharedValue | null {
  if (text === null || text.trim() === '') return null
  const key = filterKey(tags.find(text)?.name ?? text)
  return { key, text, term: valueTerm(filterKey(text)) }
}

/** By the name of the place, however it is written: 杭州 is 杭州市. */
function cityOf (text: string | null, tags: MemberTags): SharedValue | null {
  const place = text === null ? null : findPlace(text)
  return text === null || place === null ? valueOf(text, tags) : { key: place.name, text, term: placeTerm(place.name) }
}

function distinctValues (texts: readonly string[], tags: MemberTags): SharedValue[] {
  const byKey = new Map<string, SharedValue>()
  for (const value of texts.map((text) => valueOf(text, tags))) if (value && !byKey.has(value.key)) byKey.set(value.key, value)
  return [...byKey.values()]
}

const wider = new Map(tags.filter(({ kind }) => kind === 'language').map(({ name, parent }) => [name, parent]))

/** One name for a language and what is spoken of it: 普通话, Mandarin and 中文 can talk. */
function canonicalLanguage (text: string, memberTags: MemberTags): string {
  let name = memberTags.find(text)?.name ?? fold(text).trim()
  for (let parent = wider.get(name); parent && wider.has(parent); parent = wider.get(name)) name = parent
  return name
}

const times: readonly (readonly [name: string, words: RegExp])[] = [
  ['weekend', /周末|周六|周日|星期六|星期[日天]|weekend|saturday|sunday/],
  ['weekday', /工作日|平日|平时|weekday/],
  ['morning', /早上|上午|清晨|morning/],
  ['afternoon', /下午|afternoon/],
  ['evening', /晚|夜|evening|night/],
  ['online', /线上|远程|视频|电话|online|remote|zoom|video/],
  ['in_person', /线下|当面|面聊|喝咖啡|in person|offline|coffee/],
]

const timesIn = (text: string) => times.filter(([, words]) => words.test(fold(text))).map(([name]) => name)
