import { communitySightOf } from '../../domain/access/sight.ts'
import type { MemberViewer } from '../../domain/access/viewer.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { purposes, type Purpose } from '../../domain/member/standing.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { memberNotFound } from '../members/index.ts'
import { findConsentState, findSettings, latestReceipts, listReceipts, type ConsentState, type ReceiptRow } from './consents.repository.ts'
import type { ConsentReceipt, Consents } from './consents.schemas.ts'

/** A receipt that was not written yet has no id. */
export type Receipt = Omit<ReceiptRow, 'communityId' | 'memberId' | 'id'> & { id: string | null }

const receiptsShown = 100

/** What the viewer agrees to, and the log of it. */
export async function readOwnConsents ({ postgres }: Deps, viewer: MemberViewer): Promise<Consents> {
  return postgres.inSight(communitySightOf(viewer), (tx) => consentsOf(tx, viewer.communityId, viewer.memberId, receiptsShown))
}

/**
 * @param receiptsMax null for all
 * @throws AppError `member.not_found`
 */
export async function consentsOf (tx: Tx, communityId: CommunityId, memberId: string, receiptsMax: number | null = receiptsShown): Promise<Consents> {
  const state = await findConsentState(tx, communityId, memberId)
  if (!state) throw memberNotFound()
  const latest = await latestReceipts(tx, communityId, state.id)
  const { policyVersion } = await findSettings(tx, communityId)
  const joined = state.consents.filter((purpose) => !latest.has(purpose)).map((purpose) => receiptOfJoining(state, purpose))
  const receipts = [...await listReceipts(tx, communityId, state.id, receiptsMax), ...joined].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const last = new Map([...latest, ...joined.map((receipt) => [receipt.purpose, receipt] as const)])
  return {
    policyVersion,
    consents: purposes.map((purpose) => present(purpose, state, last.get(purpose) ?? null)),
    receipts: receipts.slice(0, receiptsMax ?? undefined).map(presentReceipt),
  }
}

/**
 * What was agreed to when the member came in: one who was added by a server or a file has the community's word, the others gave it
 * themselves. It becomes a row only when the consent changes, so that an import of 100 000 members does not write 300 000 receipts.
 */
export function receiptOfJoining ({ joinSource, createdAt }: ConsentState, purpose: Purpose): Receipt {
  return { id: null, purpose, isGiven: true, policyVersion: null, source: joinSource === 'key' || joinSource === 'import' ? 'community' : 'member', appId: null, at: createdAt }
}

const present = (purpose: Purpose, { consents }: ConsentState, last: Receipt | null): Consents['consents'][number] => ({
  purpose,
  isGiven: consents.includes(purpose),
  policyVersion: last?.policyVersion ?? null,
  source: last && sourceOf(last),
  since: last && last.at.toISOString(),
})

const presentReceipt = (receipt: Receipt): ConsentReceipt => ({
  id: receipt.id,
  purpose: receipt.purpose as Purpose,
  isGiven: receipt.isGiven,
  policyVersion: receipt.policyVersion,
  source: sourceOf(receipt),
  appId: receipt.appId,
  at: receipt.at.toISOString(),
})

const sourceOf = ({ source }: Receipt) => source === 'community' ? 'community' : 'member'
