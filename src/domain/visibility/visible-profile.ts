// A profile as somebody may see it. Whatever leaves the product about a member went through here.

import { emptyProfile, type Contact, type Profile } from '../member/profile.ts'
import { contactFields, governedParts, ruleOf, visibilities, visibilityOf, type FieldRules, type Visibility, type VisibilityChoices } from './field-rules.ts'

/** What somebody is to the member they look at. */
export const relations = ['community', 'connection', 'admin', 'self'] as const
export type Relation = typeof relations[number]

/** Whether a field of this visibility is seen: each relation sees what those before it see. */
export const sees = (relation: Relation, visibility: Visibility): boolean => visibilities.indexOf(visibility) <= relations.indexOf(relation)

/** A profile without contact, as it is stored; and one of which only what a viewer may see is left. */
export type Card = Omit<Profile, 'contact'>
declare const shown: unique symbol
export type VisibleCard = Card & { readonly [shown]: true }

/** Whether a field of a member is hidden from some relation; made once per community. */
export type FieldPolicy = { readonly rules: FieldRules, readonly ruled: readonly string[] }

export const fieldPolicy = (rules: FieldRules): FieldPolicy => ({ rules, ruled: Object.keys(rules) })

/**
 * What is left of a profile for a relation. Hidden parts are as if they had never been filled in.
 *
 * The usual profile, about which neither the community nor the member said anything, is returned as it is.
 */
export function visibleCard (card: Card, choices: VisibilityChoices, policy: FieldPolicy, relation: Relation): VisibleCard {
  return withoutFields(card, policy, choices, (field) => !sees(relation, visibilityOf(policy.rules, choices, field)))
}

/** What of a profile may be searched in a view: seen there, and searchable by the community's rules. */
export function searchableCard (card: Card, choices: VisibilityChoices, policy: FieldPolicy, relation: 'community' | 'admin'): VisibleCard {
  return withoutFields(card, policy, choices, (field) => (
    !sees(relation, visibilityOf(policy.rules, choices, field)) || !ruleOf(policy.rules, field).isSearchable
  ))
}

/** How to reach a member, as far as the relation may know; null when nothing of it is known. */
export function visibleContact (contact: Contact, choices: VisibilityChoices, { rules }: FieldPolicy, relation: Relation): Contact | null {
  const left = { ...contact }
  for (const field of contactFields) {
    if (!sees(relation, visibilityOf(rules, choices, field))) left[field.slice('contact.'.length) as keyof Contact] = null
  }
  return Object.values(left).some((value) => value !== null) ? left : null
}

function withoutFields (card: Card, { ruled }: FieldPolicy, choices: VisibilityChoices, isHidden: (field: string) => boolean): VisibleCard {
  const named = new Set([...ruled, ...Object.keys(choices)])
  if (named.size === 0) return card as VisibleCard
  const left: Card = { ...card }
  for (const part of governedParts) {
    if (named.has(part) && isHidden(part)) Object.assign(left, { [part]: emptyProfile[part] })
  }
  const keys = Object.keys(card.custom).filter((key) => named.has(`custom.${key}`) && isHidden(`custom.${key}`))
  if (keys.length > 0) left.custom = Object.fromEntries(Object.entries(card.custom).filter(([key]) => !keys.includes(key)))
  return left as VisibleCard
}
