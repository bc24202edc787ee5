import { hash } from 'node:crypto'
import type { Stamp } from '../domain/difference.ts'
import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { CustomValue, Profile } from '../domain/member/profile.ts'
import type { TagChoices } from '../domain/taxonomy/tag-choices.ts'
import { nameForms, nameSortKey } from '../text/name-forms.ts'
import { indexText, type TermGrain } from '../text/terms.ts'
import { facetLabel } from './facet-label.ts'
import { filterKey } from './filter-key.ts'
import { customAttribute } from './filter-attribute.ts'
import type { IndexedCustomField } from './member-index.ts'

/** What a document is derived from: the truth about a member, without contact. */
export type IndexableMember = {
  id: MemberId
  communityId: CommunityId
  number: number
  version: number
  createdAt: Date
  updatedAt: Date
  profile: Omit<Profile, 'contact'>
  /** None for whoever says nothing of it. */
  tagChoices?: TagChoices
}

/** How a community's custom fields take part in search. Values without a definition are searched as text. */
export type CustomFieldUse = { unsearchableKeys: ReadonlySet<string>, facets: readonly IndexedCustomField[] }

/**
 * A document of the members index. Attributes that would be empty are left out, so that `EXISTS` means what it says.
 * `hash` is of everything else in it: with the version it tells whether the engine has this document.
 */
export type MemberDocument = { id: MemberId, community: CommunityId, version: number, hash: string } & Record<string, unknown>

/**
 * The search document of a member. Pure: the same member gives the same document.
 *
 * NOTE: whatever is in it can be found out by searching, so nothing a viewer may not see may enter. Contact never does.
 */
export function memberDocument (member: IndexableMember, customUse: CustomFieldUse): MemberDocument {
  const { profile } = member
  const offerTags = profile.offers.flatMap(({ tags }) => tags)
  const needTags = profile.needs.flatMap(({ tags }) => tags)
  const { location } = profile
  return withHash(withoutEmpty({
    id: member.id,
    community: member.communityId,
    version: member.version,
    ...nameForms({ displayName: profile.displayName, aliases: profile.aliases, statedReading: profile.nameReading }),
    nameSort: nameSortKey(profile.displayName, profile.nameReading),
    skillText: joined([...profile.skills, ...offerTags]),
    workText: joined([profile.title, profile.company, profile.industry]),
    placeText: joined([profile.city]),
    offerText: sentences(profile.offers.map(({ text }) => text)),
    headlineText: sentences([profile.headline]),
    needText: sentences(profile.needs.flatMap(({ text, tags }) => [text, ...tags])),
    interestText: joined([...profile.interests, ...profile.languages, ...profile.education]),
    customText: sentences(searchableCustomTexts(profile.custom, customUse)),
    bioText: sentences([profile.bio]),
    ...keywords('city', [profile.city]),
    ...keywords('industry', [profile.industry]),
    ...keywords('company', [profile.company]),
    ...keywords('title', [profile.title]),
    ...keywords('skills', profile.skills),
    ...keywords('interests', profile.interests),
    ...keywords('languages', profile.languages),
    ...keywords('education', profile.education),
    ...keywords('offerTags', offerTags),
    ...keywords('needTags', needTags),
    ...customFacets(profile.custom, customUse.facets),
    yearsOfExperience: profile.yearsOfExperience,
    number: member.number,
    joinedAt: member.createdAt.getTime(),
    activeAt: member.updatedAt.getTime(),
    _geo: location && { lat: location.lat, lng: location.lng },
  }))
}

/** What each of these documents says about its state. */
export const stampsOf = (documents: readonly MemberDocument[]) => new Map(documents.map(({ id, version, hash }): [MemberId, Stamp] => [id, { version, hash }]))

const withHash = (document: Record<string, unknown>) =>
  ({ ...document, hash: hash('sha256', JSON.stringify(document), 'base64url').slice(0, hashChars) }) as MemberDocument

/** 96 bits: two states of one member never share it. */
const hashChars = 16

/** Short values in index form, each its own clause, so that no match runs from one into the next. */
function joined (texts: readonly (string | null)[], grain: TermGrain = 'characters and pairs'): string {
  return texts.filter((text) => text !== null && text !== '').map((text) => indexText(text ?? '', grain)).join(' . ')
}

/** Running text, without single characters: measured on 2 000 members, they more than double the time of indexing. */
const sentences = (texts: readonly (string | null)[]) => joined(texts, 'pairs')

/** A keyword attribute and the twin that is counted; one entry per value after folding. */
function keywords (attribute: string, values: readonly (string | null)[]): Record<string, string[]> {
  const byKey = new Map<string, string>()
  for (const value of values) {
    // Of two spellings of one value the first is shown.
    if (value !== null && value.trim() !== '' && !byKey.has(filterKey(value))) byKey.set(filterKey(value), value)
  }
  return { [attribute]: [...byKey.keys()], [`${attribute}Label`]: [...byKey.values()].map(facetLabel) }
}

/** Custom values that are searched as text. */
export function searchableCustomTexts (custom: Readonly<Record<string, CustomValue>>, use: CustomFieldUse): string[] {
  return Object.entries(custom)
    .filter(([key]) => !use.unsearchableKeys.has(key))
    .flatMap(([, value]) => Array.isArray(value) ? value : typeof value === 'boolean' ? [] : [String(value)])
}

function customFacets (custom: Readonly<Record<string, CustomValue>>, facets: readonly IndexedCustomField[]): Record<string, unknown> {
  return Object.assign({}, ...facets.filter(({ key }) => Object.hasOwn(custom, key)).map((field) => {
    const value = custom[field.key] ?? ''
    const attribute = customAttribute(field)
    switch (field.kind) {
      case 'number': return { [attribute]: Number(value) }
      case 'instant': return { [attribute]: Date.parse(String(value)) }
      case 'boolean': return keywords(attribute, [String(value)])
      case 'keyword': return keywords(attribute, Array.isArray(value) ? value : [String(value)])
    }
  })) as Record<string, unknown>
}

function withoutEmpty (document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)))
}
