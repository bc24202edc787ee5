import type { CommunitySettings } from '../../domain/community/settings.ts'
import type { InputFault } from '../../domain/errors.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { customValueFaults, type CustomFieldDefinition } from '../../domain/member/custom-field.ts'
import type { Profile } from '../../domain/member/profile.ts'
import { escapePointer } from '../../http/zod-faults.ts'
import type { Tx } from '../../postgres/client.ts'
import { findCustomFields, keepDefinitions } from './custom-fields.repository.ts'

/** What a community asks of a profile beyond the schema; it stays so until the transaction ends. */
export type ProfileRules = { definitions: readonly CustomFieldDefinition[], settings: CommunitySettings }

export async function profileRules (tx: Tx, communityId: CommunityId): Promise<ProfileRules> {
  const settings = await keepDefinitions(tx, communityId)
  return { definitions: await findCustomFields(tx, communityId), settings }
}

/** The faults of a profile under the rules, with pointers into the member; empty when it fits. */
export function memberFaults (profile: Profile, rules: ProfileRules): InputFault[] {
  return customValueFaults(profile.custom, rules.definitions, rules.settings.acceptsUndefinedCustomFields)
    .map(({ key, message }) => ({ pointer: `/custom/${escapePointer(key)}`, message }))
}
