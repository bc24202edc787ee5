import type { Reading } from '../../domain/query/reading.ts'
import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { namesField } from '../../text/organisation-words.ts'
import type { TagBook } from '../../text/tags.ts'
import { areTypedSyllables } from '../../text/understanding/typed-syllables.ts'
import { NumberColumn } from './columns.ts'
import { BestOfEvidence, ConditionEvidence, type Evidence, type EvidenceSubject, type FittingList } from './evidence.ts'
import { needTerm, placeTerm, roleTerm, tagTerm, valueTerm } from './evidence-terms.ts'
import type { NamedOrganisation } from './organisation-names.ts'
import type { Roster } from './roster.ts'

const { kinds, readings: readingWeights, preferenceShare, childTagShare, parentTagShare } = searchWeights

/** Where a concept is looked for: anywhere in profiles, in what members are, or in what they are looking for. */
export type Side = 'profile' | 'role' | 'needs'

/** What a reading finds in the community; nothing when nobody has it. */
export function readingEvidence (roster: Roster, reading: Reading, side: Side = 'profile'): Evidence[] {
  const wish = reading.isPreference ? preferenceShare : 1
  const best = (kind: EvidenceSubject['kind'], kindWeight: number, lists: readonly FittingList[]): Evidence[] => {
    const evidence = new BestOfEvidence(roster, lists, { kind, kindWeight: kindWeight * wish * reading.confidence, text: reading.label })
    return evidence.holders === 0 ? [] : [evidence]
  }
  switch (reading.kind) {
    case 'place': return best('place', kinds.place, listsOf(roster, reading.values.map((name) => ({ term: placeTerm(name), fit: 1 }))))
    case 'skill': case 'industry': case 'language': return best(reading.kind, kinds.tag, listsOf(roster, conceptTerms(roster.tags, reading, side)))
    case 'company': return best('company', readingWeights.organisation, organisationLists(roster, reading, ['companies', 'schools']))
    case 'school': return best('school', readingWeights.organisation, organisationLists(roster, reading, ['schools', 'companies']))
    case 'experience': return experienceEvidence(roster, reading, readingWeights.experience * wish)
    case 'text': return isPerhapsOrganisation(reading) ? best('company', readingWeights.organisation, organisationLists(roster, reading, ['companies', 'schools'])) : []
    case 'name': return []
  }
}

type FittingTerm = { term: number, fit: number }

const listsOf = (roster: Roster, terms: readonly FittingTerm[]): FittingList[] => terms.flatMap(({ term, fit }) => {
  const list = roster.topics.find(term)
  return list ? [{ list, fit }] : []
})

type FittingTag = { name: string, fit: number }

/** A tag and those that are narrower. */
function withChildren (tags: TagBook, name: string): FittingTag[] {
  return [{ name, fit: 1 }, ...tags.childrenOf(name).map((child) => ({ name: child, fit: childTagShare }))]
}

/** A craft and all that are narrower: UI 设计 is two steps from 设计, and who does it is a 设计师. One step down loses a share. */
function crafts (tags: TagBook, name: string, fit = 1): FittingTag[] {
  return [{ name, fit }, ...tags.childrenOf(name).flatMap((child) => crafts(tags, child, fit * readingWeights.childRoleShare))]
}

/**
 * A concept by all its words, by what is narrower and, less so, wider, and the value as a community has it.
 * Where those are asked for who work on it (摄影师), what members are counts in full, and what they do or like for a share.
 */
function conceptTerms (tags: TagBook, { values, title }: Reading, side: Side): FittingTerm[] {
  const named = [...new Set(values.flatMap((value) => tags.find(value)?.name ?? []))]
  if (side !== 'profile') {
    const termOf = side === 'role' ? roleTerm : (name: string) => needTerm(tagTerm(name))
    return named.flatMap((name) => withChildren(tags, name)).map((tag) => ({ term: termOf(tag.name), fit: tag.fit }))
  }
  const share = title === null ? 1 : readingWeights.besideRoleShare
  const workers = title === null ? [] : named.flatMap((name) => crafts(tags, name))
  return [
    ...workers.map((tag) => ({ term: roleTerm(tag.name), fit: tag.fit })),
    ...values.map((value) => ({ term: valueTerm(value), fit: share })),
    ...named.flatMap((name) => withChildren(tags, name)).map((tag) => ({ term: tagTerm(tag.name), fit: tag.fit * share })),
    ...named.flatMap((name) => tags.parentOf(name) ?? []).map((parent) => ({ term: tagTerm(parent), fit: parentTagShare * share })),
  ]
}

/** Fits below this are chance. */
const organisationFitMin = 0.5

/** An organisation that fits less well than the best falls behind by this power of the ratio: 北大 is 北京大学 and hardly its school. */
const runnerUpPower = 4

/** In the field that is not meant in the first place an organisation counts for less. */
const otherFieldShare = 0.7

function organisationLists (roster: Roster, { values }: Reading, fields: readonly ['companies' | 'schools', 'companies' | 'schools']): FittingList[] {
  const fits = new Map<string, number>()
  for (const [at, field] of fields.entries()) {
    for (const { key, fit } of values.flatMap((value): NamedOrganisation[] => roster[field].find(value))) {
      const share = fit * (at === 0 ? 1 : otherFieldShare)
      if (fit >= organisationFitMin) fits.set(key, Math.max(fits.get(key) ?? 0, share))
    }
  }
  const best = Math.max(...fits.values())
  return listsOf(roster, [...fits].map(([key, fit]) => ({ term: valueTerm(key), fit: fit * (fit / best) ** runnerUpPower })))
}

/** Words for any of a kind name none. */
const kindsOfOrganisation = /^(?:有限)?(?:公司|企业|集团|机构|团队|单位|工厂|学校|大学|学院|小学|中学|医院|银行|协会|工作室|事务所|研究院|研究所|company|companies|firm|studio|agency|school|college|hospital|bank|group|team|startup)s?$/

/** A short stretch that is nothing else may be the short form of an organisation: 日化所. */
function isPerhapsOrganisation ({ values: [value = ''], label }: Reading): boolean {
  if (kindsOfOrganisation.test(value) || namesField(value)) return false
  return /^[\p{Script=Han}\p{N}]{2,8}$/u.test(value) || (/^[a-z]{2,8}$/.test(value) && !areTypedSyllables(label) && (value.length > 2 || label !== value))
}

function experienceEvidence (roster: Roster, { years, label }: Reading, kindWeight: number): Evidence[] {
  const column = roster.fields.get('yearsOfExperience')
  if (years === null || !(column instanceof NumberColumn)) return []
  const from = years.min ?? -Infinity
  const to = years.max ?? Infinity
  const holds = (ordinal: number) => column.of(ordinal) >= from && column.of(ordinal) <= to
  const isMet = roster.alive.values.some((alive, ordinal) => alive === 1 && ordinal < roster.length && holds(ordinal))
  return isMet ? [new ConditionEvidence(roster, holds, { kind: 'experience', kindWeight, text: label })] : []
}
