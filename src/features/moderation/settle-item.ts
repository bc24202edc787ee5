import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { profileRules, type ProfileRules } from '../custom-fields/index.ts'
import { findMember, patchedState, stateFaults, writeMembers, type MemberRow } from '../members/index.ts'
import type { Verdict } from './moderation-provider.ts'
import { findItem, updateItem, type ItemRow } from './moderation.repository.ts'

/** An item of a member whose row is locked: nobody else decides about it or replaces it until the transaction ends. */
export type HeldItem = { item: ItemRow, member: MemberRow, rules: ProfileRules }

export async function holdItem (tx: Tx, communityId: CommunityId, itemId: string): Promise<HeldItem | null> {
  const rules = await profileRules(tx, communityId)
  const found = await findItem(tx, communityId, itemId)
  const member = found && await findMember(tx, communityId, { id: found.memberId }, 'for update')
  // What was read before the lock may have changed while we waited for it.
  const item = member && await findItem(tx, communityId, itemId)
  return item && { item, member, rules }
}

export type Judgement = {
  isApproved: boolean
  /** For the author. */
  reason: string | null
  /** The id of a key or a member, or `system`. */
  decidedBy: string
  verdict: Verdict | null
}

/** Carries a judgement out: what is approved becomes part of the profile as it is now, unless it does not fit it any more. */
export async function settleItem (tx: Tx, held: HeldItem, { isApproved, reason, decidedBy, verdict }: Judgement, at: Date): Promise<ItemRow> {
  const { communityId, memberId, id, patch, provider } = held.item
  const misfit = isApproved ? await publish(tx, held) : null
  const status = isApproved && misfit === null ? 'approved' : 'rejected'
  const settled = await updateItem(tx, held.item, { status, reason: misfit ?? reason, decidedBy, decidedAt: at, verdict })
  const detail = { itemId: id, provider, fields: Object.keys(patch) }
  await recordAct(tx, { communityId, actor: decidedBy, action: `moderation.${status}`, subjectMemberId: memberId, detail }, at)
  return settled
}

/** @returns why it cannot be published; null when it is */
async function publish (tx: Tx, { item, member, rules }: HeldItem): Promise<string | null> {
  const state = patchedState(member, item.patch)
  const faults = stateFaults(member, state, rules)
  if (faults.length > 0) return `It does not fit the profile any more: ${faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}.`
  await writeMembers(tx, item.communityId, [state])
  return null
}
