import type { CustomValue } from '../../domain/member/profile.ts'
import { customAttribute } from '../filter-attribute.ts'
import type { CustomFieldUse, IndexableMember } from '../member-document.ts'
import type { IndexedCustomField } from '../member-index.ts'

/** What a member has in the fields that are filtered, counted and sorted, by attribute: texts as they are written, or one number; instants as ms since 1970. */
export type ColumnValues = Readonly<Record<string, readonly (string | null)[] | number | null>>

export function columnValues ({ profile, number, createdAt, updatedAt }: Pick<IndexableMember, 'profile' | 'number' | 'createdAt' | 'updatedAt'>, customUse: CustomFieldUse): ColumnValues {
  const custom = customUse.facets.map((field) => [customAttribute(field), customValueOf(profile.custom, field)] as const)
  return {
    city: [profile.city],
    industry: [profile.industry],
    company: [profile.company],
    title: [profile.title],
    skills: profile.skills,
    interests: profile.interests,
    languages: profile.languages,
    education: profile.education,
    offerTags: profile.offers.flatMap(({ tags }) => tags),
    needTags: profile.needs.flatMap(({ tags }) => tags),
    yearsOfExperience: profile.yearsOfExperience,
    number,
    joinedAt: createdAt.getTime(),
    activeAt: updatedAt.getTime(),
    ...Object.fromEntries(custom),
  }
}

function customValueOf (custom: Readonly<Record<string, CustomValue>>, { key, kind }: IndexedCustomField): readonly string[] | number | null {
  // A field may be called `constructor`.
  const value = Object.hasOwn(custom, key) ? custom[key] : undefined
  if (value === undefined) return null
  if (kind === 'number') return Number(value)
  if (kind === 'instant') return Date.parse(String(value))
  return Array.isArray(value) ? value : [String(value)]
}
