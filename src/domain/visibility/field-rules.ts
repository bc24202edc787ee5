// Who may see which field: what the community allows, and what the member chooses within that.

import type { Profile } from '../member/profile.ts'

/** From the widest to the narrowest. `private` is for the member alone. */
export const visibilities = ['community', 'connections', 'admins', 'private'] as const
export type Visibility = typeof visibilities[number]

/** Parts of a profile that have a visibility. The name has none: whoever sees a member sees their name. */
export const governedParts = [
  'aliases', 'headline', 'bio', 'city', 'industry', 'company', 'title', 'yearsOfExperience', 'skills', 'interests', 'languages', 'education',
  'links', 'offers', 'needs', 'availability', 'location',
] as const satisfies readonly (keyof Profile)[]
export type GovernedPart = typeof governedParts[number]

export const contactFields = ['contact.wechatId', 'contact.phone', 'contact.email'] as const
export type ContactField = typeof contactFields[number]

/** A part, a way of contact, or a custom field by its key. */
export type GovernedField = GovernedPart | ContactField | `custom.${string}`

export const isGovernedField = (name: string): name is GovernedField =>
  (governedParts as readonly string[]).includes(name) || (contactFields as readonly string[]).includes(name) || /^custom\../.test(name)

/** What a community decides about a field. */
export type FieldRule = {
  /** For members who chose nothing, and for all when the field is locked. */
  default: Visibility
  /** The widest a member may choose; a wider choice made before counts as this. */
  widest: Visibility
  isLocked: boolean
  /** Whether what is seen of it can also be searched, filtered, counted, sorted and matched by. */
  isSearchable: boolean
}

/** By field; what is absent is open, and for contacts, for connections. */
export type FieldRules = Readonly<Record<string, { readonly [Part in keyof FieldRule]?: FieldRule[Part] | undefined }>>

/** By field; what is absent follows the community's default. */
export type VisibilityChoices = Readonly<Record<string, Visibility>>

const openRule: FieldRule = { default: 'community', widest: 'community', isLocked: false, isSearchable: true }
const contactRule: FieldRule = { default: 'connections', widest: 'connections', isLocked: false, isSearchable: false }

const isContact = (field: string) => field.startsWith('contact.')

/** Contacts are never searchable, whatever the community says. */
export function ruleOf (rules: FieldRules, field: string): FieldRule {
  const own = Object.hasOwn(rules, field) ? rules[field] : undefined
  const base = isContact(field) ? contactRule : openRule
  const widest = own?.widest ?? base.widest
  return {
    default: narrower(own?.default ?? base.default, widest),
    widest,
    isLocked: own?.isLocked ?? base.isLocked,
    isSearchable: (own?.isSearchable ?? base.isSearchable) && !isContact(field),
  }
}

export const isWider = (a: Visibility, b: Visibility): boolean => visibilities.indexOf(a) < visibilities.indexOf(b)
const narrower = (a: Visibility, b: Visibility): Visibility => isWider(a, b) ? b : a

/** Who sees a field of a member now. */
export function visibilityOf (rules: FieldRules, choices: VisibilityChoices, field: string): Visibility {
  const { default: preset, widest, isLocked } = ruleOf(rules, field)
  const choice = Object.hasOwn(choices, field) ? choices[field] : undefined
  return isLocked || choice === undefined ? preset : narrower(choice, widest)
}
