import { isDeepStrictEqual } from 'node:util'
import type { CommunityId, MemberId, NewId } from '../../domain/ids.ts'
import type { InputFault } from '../../domain/errors.ts'
import { addedStanding } from '../../domain/member/new-standing.ts'
import type { JoinSource } from '../../domain/member/standing.ts'
import type { Tx } from '../../postgres/client.ts'
import { keepDefinitions, type ProfileRules } from '../custom-fields/index.ts'
import { mergeProfile, mergeStanding, profileFaults, profileOf, standingFaults } from './member-profile.ts'
import { findImportKeys, lockMembersByExternalId, reserveNumbers, writeMembers, type MemberRow, type MemberState } from './members.repository.ts'
import type { MemberInput } from './members.schemas.ts'

/** What happens to a member whose external id exists: left alone, replaced as a whole, or changed where the input says something. */
export const conflictPolicies = ['skip', 'update', 'merge'] as const
export type ConflictPolicy = typeof conflictPolicies[number]

/** An input and, when it has no external id, what tells it when the same file comes again. */
export type StoreInput = { input: MemberInput, importKey: string | null }

export type StoreOutcome = { kind: 'created' | 'updated' | 'unchanged' | 'skipped' } | { kind: 'refused', faults: InputFault[] }

type Decision = { outcome: StoreOutcome, write: Omit<MemberState, 'number'> & { number: number | null } | null }

/** How members come who do not exist yet. */
export type Storing = { rules: ProfileRules, onConflict: ConflictPolicy, joinSource: JoinSource }

/**
 * Creates or changes many members at once; the one way in for files and upserts.
 * External ids and import keys must be distinct within `inputs`.
 *
 * @returns one outcome per input, in their order; a refused input leaves the others as they are
 */
export async function storeMembers (
  tx: Tx, newId: NewId, communityId: CommunityId, inputs: readonly StoreInput[], storing: Storing
): Promise<StoreOutcome[]> {
  await keepDefinitions(tx, communityId)
  const externalIds = inputs.map(({ input }) => input.externalId).filter((id) => typeof id === 'string')
  const existing = new Map((await lockMembersByExternalId(tx, communityId, externalIds)).map((row) => [row.externalId, row]))
  const imported = await findImportKeys(tx, communityId, inputs.map(({ importKey }) => importKey).filter((key) => key !== null))
  const decisions = inputs.map(({ input, importKey }) => importKey !== null && imported.has(importKey)
    ? { outcome: { kind: 'unchanged' as const }, write: null }
    : decide(input, importKey, existing.get(input.externalId ?? null), storing, newId))
  const writes = decisions.flatMap(({ write }) => write ?? [])
  const freshCount = writes.filter(({ number }) => number === null).length
  let nextNumber = freshCount === 0 ? 0 : await reserveNumbers(tx, communityId, freshCount)
  await writeMembers(tx, communityId, writes.map((write) => ({ ...write, number: write.number ?? nextNumber++ })))
  return decisions.map(({ outcome }) => outcome)
}

function decide (
  input: MemberInput, importKey: string | null, before: MemberRow | undefined, { rules, onConflict, joinSource }: Storing, newId: (kind: 'member') => MemberId
): Decision {
  if (before && onConflict === 'skip') return { outcome: { kind: 'skipped' }, write: null }
  const contact = before?.profile.contact
  const profile = before && contact && onConflict === 'merge' ? mergeProfile({ ...before.profile, contact }, input) : profileOf(input)
  const standing = mergeStanding(before?.standing ?? addedStanding(rules.settings, joinSource), input)
  const faults = [...profileFaults(profile, rules), ...standingFaults(rules, before?.standing ?? null, standing)]
  if (faults.length > 0) return { outcome: { kind: 'refused', faults }, write: null }
  const externalId = input.externalId ?? null
  if (!before) return { outcome: { kind: 'created' }, write: { id: newId('member'), number: null, externalId, importKey, standing, profile } }
  if (isDeepStrictEqual(profile, before.profile) && isDeepStrictEqual(standing, before.standing)) return { outcome: { kind: 'unchanged' }, write: null }
  return { outcome: { kind: 'updated' }, write: { id: before.id, number: before.number, externalId, standing, profile, isHoney: before.isHoney } }
}
