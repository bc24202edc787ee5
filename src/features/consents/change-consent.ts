import { communitySightOf } from '../../domain/access/sight.ts'
import type { KeyViewer, MemberViewer } from '../../domain/access/viewer.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { purposes, type Purpose } from '../../domain/member/standing.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { keepDefinitions } from '../custom-fields/index.ts'
import { memberNotFound } from '../members/index.ts'
import { consentNeedsMember } from './consents.errors.ts'
import { findAppOfSession, findConsentState, findSettings, insertReceipts, latestReceipts, setConsents } from './consents.repository.ts'
import type { Consents } from './consents.schemas.ts'
import { consentsOf, receiptOfJoining, type Receipt } from './read-consents.ts'

export type ConsentChange = { purpose: Purpose, isGiven: boolean }

/** Gives or withdraws a consent of the viewer's own; a search after the answer knows. */
export async function changeOwnConsent (deps: Deps, viewer: MemberViewer, change: ConsentChange): Promise<Consents> {
  const { communityId, memberId, sessionId } = viewer
  return deps.postgres.inSight(communitySightOf(viewer), async (tx) => {
    await applyChange(deps, tx, communityId, memberId, { ...change, source: 'member', appId: await findAppOfSession(tx, communityId, sessionId) })
    return consentsOf(tx, communityId, memberId)
  })
}

/** Records what a member told the community. Raises `member.not_found`, `consent.needs_member`. */
export async function changeConsentOf (deps: Deps, { communityId, keyId }: KeyViewer, memberId: string, change: ConsentChange): Promise<Consents> {
  return deps.postgres.inCommunity(communityId, async (tx) => {
    const { id, isChanged } = await applyChange(deps, tx, communityId, memberId, { ...change, source: 'community', appId: null })
    const consents = await consentsOf(tx, communityId, id)
    if (isChanged) {
      await recordAct(tx, {
        communityId, actor: keyId, action: change.isGiven ? 'consent.given' : 'consent.withdrawn', subjectMemberId: id, detail: { purpose: change.purpose },
      }, deps.now())
    }
    return consents
  })
}

async function applyChange (
  { newId, now }: Deps, tx: Tx, communityId: CommunityId, memberId: string, change: ConsentChange & { source: 'member' | 'community', appId: string | null }
) {
  const { purpose, isGiven, source, appId } = change
  await keepDefinitions(tx, communityId)
  const state = await findConsentState(tx, communityId, memberId, 'for update')
  if (!state) throw memberNotFound()
  const { id, consents } = state
  const { policyVersion, requiresOwnConsent } = await findSettings(tx, communityId)
  const written = (await latestReceipts(tx, communityId, id)).get(purpose) ?? null
  const had = consents.includes(purpose)
  const last = written ?? (had ? receiptOfJoining(state, purpose) : null)
  if (isGiven && source === 'community' && !had && (requiresOwnConsent || last?.source === 'member')) throw consentNeedsMember()
  if (saysNothingNew(last, had, { ...change, policyVersion })) return { id, isChanged: false }
  // Later than the one before, whatever the clock: their order is what was agreed.
  const at = new Date(Math.max(now().getTime(), (last?.at.getTime() ?? 0) + 1))
  const receipts: Receipt[] = [...(last && !written ? [last] : []), { id: null, purpose, isGiven, policyVersion, source, appId, at }]
  await insertReceipts(tx, receipts.map((receipt) => ({ ...receipt, communityId, memberId: id, id: newId('consentReceipt') })))
  if (had !== isGiven) await setConsents(tx, communityId, id, purposes.filter((other) => other === purpose ? isGiven : consents.includes(other)))
  return { id, isChanged: true }
}

/** Repeated requests leave one receipt; a member who confirms what the community vouched for, or a new policy, leaves another. */
function saysNothingNew (last: Receipt | null, had: boolean, { isGiven, source, policyVersion }: ConsentChange & { source: string, policyVersion: string | null }): boolean {
  if (had !== isGiven) return false
  return !isGiven || (last !== null && last.policyVersion === policyVersion && (last.source === source || source === 'community'))
}
