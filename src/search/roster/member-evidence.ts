import { searchWeights, type EvidenceField } from '../../domain/ranking/search-weights.ts'
import { canonicalWords } from '../../text/canonical-words.ts'
import { fold } from '../../text/fold.ts'
import { namePieces } from '../../text/name-pieces.ts'
import { personNameFit } from '../../text/person-names.ts'
import { findFoldedPlace, findPlace, findPlacesIn, type Place } from '../../text/places/gazetteer.ts'
import { findTagsIn } from '../../text/tags.ts'
import { eachTopicTerm } from '../../text/topic-terms.ts'
import { filterKey } from '../filter-key.ts'
import { searchableCustomTexts, type CustomFieldUse, type IndexableMember } from '../member-document.ts'
import { needTerm, placeTerm, roleTerm, tagTerm, valueTerm } from './evidence-terms.ts'
import { namedOrganisations } from './organisation-names.ts'

/** What speaks for a member: terms with the sum of their weighted mentions, and how much there was to read. */
export type MemberEvidence = { mentions: Map<number, number>, length: number, organisations: string[] }

const { fields: fieldWeights, mentionsMax, homeWeight, mentionedPlaceShare, weakTagShare, roleBonus, valueWeight } = searchWeights

/** A piece of a nickname that fits less well than this is no name. */
const nameFitMin = 0.5

/** The evidence in a profile, without names. Pure: the same profile gives the same. */
export function memberEvidence ({ profile }: Pick<IndexableMember, 'profile'>, customUse: CustomFieldUse): MemberEvidence {
  const evidence: MemberEvidence = { mentions: new Map(), length: 0, organisations: namedOrganisations(profile, customUse) }
  for (const [field, text] of textsOf(profile, customUse)) addText(evidence, text, field)
  for (const value of comparedValues(profile, evidence.organisations)) addMention(evidence, valueTerm(filterKey(value)), valueWeight)
  const home = profile.city === null ? null : findPlace(profile.city)
  if (home) addPlace(evidence, home, homeWeight)
  return evidence
}

function * textsOf (profile: IndexableMember['profile'], customUse: CustomFieldUse): Generator<[field: EvidenceField, text: string]> {
  for (const field of ['headline', 'title', 'company', 'industry', 'city', 'bio', 'availability'] as const) {
    const text = profile[field]
    if (text !== null) yield [field, text]
  }
  for (const text of asides(profile.displayName)) yield ['nickname', text]
  for (const field of ['skills', 'interests', 'languages', 'education'] as const) for (const text of profile[field]) yield [field, text]
  for (const { text, tags } of profile.offers) {
    yield ['offerText', text]
    for (const tag of tags) yield ['offerTags', tag]
  }
  for (const { text, tags } of profile.needs) {
    yield ['needText', text]
    for (const tag of tags) yield ['needTags', tag]
  }
  for (const [key, value] of Object.entries(profile.custom)) {
    for (const text of searchableCustomTexts({ [key]: value }, customUse)) yield [needKey.test(key) ? 'needText' : 'custom', text]
  }
}

/** Names communities give to a field for what somebody is looking for: 一句话需求, 在找. */
const needKey = /需求|需要|在找|想找|寻找|求助|\bneeds?\b|looking|wanted/i

/** Values a query can name as a whole. Needs are none: they say what somebody lacks. */
function comparedValues ({ industry, title, education, skills, interests, languages, offers }: IndexableMember['profile'], organisations: readonly string[]): Set<string> {
  const values = [...organisations, industry, title, ...education, ...skills, ...interests, ...languages, ...offers.flatMap(({ tags }) => tags)]
  return new Set(values.filter((value) => value !== null && value !== '')) as Set<string>
}

/**
 * Long texts are read a sentence at a time, so that what is said again further down counts again.
 * Measured on Chinese abstracts and their authors: MRR@10 .486 against .410 for a whole text at once.
 */
const pieceEnd = /[\n。！？!?]+|\. /

function addText (evidence: MemberEvidence, text: string, field: EvidenceField): void {
  for (const piece of text.split(pieceEnd)) addPiece(evidence, piece, field)
}

const roleFields: ReadonlySet<EvidenceField> = new Set(['title', 'headline', 'nickname'])
const needFields: ReadonlySet<EvidenceField> = new Set(['needText', 'needTags'])

function addPiece (evidence: MemberEvidence, text: string, field: EvidenceField): void {
  const weight = fieldWeights[field]
  const folded = canonicalWords(fold(text))
  const counts = new Map<number, number>()
  eachTopicTerm(folded, (_kind, term) => {
    evidence.length++
    counts.set(term, (counts.get(term) ?? 0) + 1)
  })
  const tags = new Map(findTagsIn(folded).map(({ tag, isWeak }) => [tag.name, isWeak ? weakTagShare : 1]))
  for (const [term, count] of counts) addMention(evidence, term, weight * Math.min(mentionsMax, count))
  for (const [name, share] of tags) addMention(evidence, tagTerm(name), (weight + (roleFields.has(field) ? roleBonus : 0)) * share)
  if (roleFields.has(field)) for (const [name, share] of tags) addMention(evidence, roleTerm(name), share)
  if (needFields.has(field)) {
    for (const [term, count] of counts) addMention(evidence, needTerm(term), Math.min(mentionsMax, count))
    for (const [name, share] of tags) addMention(evidence, needTerm(tagTerm(name)), share)
  }
  for (const { place } of findPlacesIn(folded)) addPlace(evidence, place, weight * mentionedPlaceShare)
}

/** A place and what it lies in. */
function addPlace (evidence: MemberEvidence, place: Place, weight: number): void {
  const wider = [place.province, place.country].filter((name) => name !== null && name !== place.name)
  addMention(evidence, placeTerm(place.name), weight)
  for (const name of wider) if (name !== null) addMention(evidence, placeTerm(name), weight)
}

function addMention (evidence: MemberEvidence, term: number, weight: number): void {
  evidence.mentions.set(term, (evidence.mentions.get(term) ?? 0) + weight)
}

/** What a nickname says beside the name: 上海 and 无业游民 of 上海-无业游民-冯宝宝. */
function asides (displayName: string): string[] {
  const pieces = namePieces(displayName).map((piece) => piece.join(' '))
  if (pieces.length < 2) return []
  return pieces.filter((piece) => findFoldedPlace(piece) !== null || personNameFit(piece) < nameFitMin)
}
