import type { InputFault } from '../../domain/errors.ts'
import { emptyProfile, profileLimits, type Contact, type CustomValue, type Profile } from '../../domain/member/profile.ts'
import type { Standing } from '../../domain/member/standing.ts'
import { choiceFaults, mergeChoices } from '../../domain/visibility/choice-faults.ts'
import { escapePointer } from '../../http/zod-faults.ts'
import { memberFaults, type ProfileRules } from '../custom-fields/index.ts'
import type { MemberInput, MemberPatch } from './members.schemas.ts'

const noContact: Contact = emptyProfile.contact

/** The whole profile a member input stands for. Empty texts are absent. */
export function profileOf (input: MemberInput): Profile {
  return mergeProfile({ ...emptyProfile, displayName: input.displayName }, input)
}

/** A profile with a merge-patch applied. */
export function mergeProfile (profile: Profile, patch: MemberPatch): Profile {
  const merged: Profile = { ...profile, contact: { ...profile.contact }, custom: { ...profile.custom } }
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || notProfile.has(name)) continue
    if (name === 'contact') merged.contact = mergeContact(profile.contact, value as MemberPatch['contact'])
    else if (name === 'custom') merged.custom = mergeCustom(profile.custom, value as MemberPatch['custom'])
    else Object.assign(merged, { [name]: value === null || value === '' ? emptyOf(name) : value })
  }
  return merged
}

const notProfile = new Set(['externalId', 'listing', 'visibility'])

const emptyOf = (name: string) => emptyProfile[name as keyof typeof emptyProfile]

function mergeContact (contact: Contact, patch: MemberPatch['contact']): Contact {
  if (!patch) return noContact
  const given = Object.entries(patch).filter(([, value]) => value !== undefined).map(([name, value]) => [name, value === '' ? null : value])
  return { ...contact, ...Object.fromEntries(given) as Partial<Contact> }
}

function mergeCustom (custom: Record<string, CustomValue>, patch: MemberPatch['custom']): Record<string, CustomValue> {
  if (!patch) return {}
  const merged = { ...custom, ...patch }
  return Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, CustomValue] => entry[1] !== null && entry[1] !== ''))
}

/** Where a member stands with what an input chose about it. */
export function mergeStanding (standing: Standing, { listing, visibility }: Pick<MemberPatch, 'listing' | 'visibility'>): Standing {
  return { ...standing, listing: listing ?? standing.listing, visibility: mergeChoices(standing.visibility, visibility) }
}

export const standingFaults = (rules: ProfileRules, before: Standing | null, after: Standing): InputFault[] =>
  choiceFaults(rules.settings.visibility, before?.visibility ?? {}, after.visibility, escapePointer)

/** The faults of a whole profile, with pointers into the member. Merging makes it larger than any one input was. */
export function profileFaults (profile: Profile, rules: ProfileRules): InputFault[] {
  const faults: InputFault[] = []
  if (Buffer.byteLength(JSON.stringify(profile)) > profileLimits.memberBytes) faults.push({ pointer: '', message: `must have at most ${profileLimits.memberBytes / 1024} kB in all` })
  if (Object.keys(profile.custom).length > profileLimits.customValues) faults.push({ pointer: '/custom', message: `must have at most ${profileLimits.customValues} values in all` })
  return [...faults, ...memberFaults(profile, rules)]
}
