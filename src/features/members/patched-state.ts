import type { InputFault } from '../../domain/errors.ts'
import { emptyProfile } from '../../domain/member/profile.ts'
import type { ProfileRules } from '../custom-fields/index.ts'
import { mergeProfile, mergeStanding, profileFaults, standingFaults } from './member-profile.ts'
import type { MemberRow, MemberState } from './members.repository.ts'
import type { MemberPatch } from './members.schemas.ts'

/** A member with a merge-patch applied, to be checked with `stateFaults` before it is written. */
export function patchedState ({ id, number, isHoney, externalId, profile, standing }: MemberRow, patch: MemberPatch): MemberState {
  return {
    id,
    number,
    isHoney,
    externalId: patch.externalId === undefined ? externalId : patch.externalId,
    profile: mergeProfile({ ...profile, contact: profile.contact ?? emptyProfile.contact }, patch),
    standing: mergeStanding(standing, patch),
  }
}

/** What does not fit about the new state of a member, with pointers into the member. */
export const stateFaults = (before: MemberRow, { profile, standing }: MemberState, rules: ProfileRules): InputFault[] =>
  [...profileFaults(profile, rules), ...standingFaults(rules, before.standing, standing)]
