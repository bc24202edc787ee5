import { answerFaults, statusOfNewcomer, type Answers, type OpenMode } from '../../domain/admission/admission.ts'
import type { CommunitySettings } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { MemberStatus } from '../../domain/member/standing.ts'
import type { Deps } from '../../deps.ts'
import { escapePointer } from '../../http/zod-faults.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { insertNewcomer } from '../members/index.ts'
import { judgeOfNames, namelessNewcomer, proposeTexts } from '../moderation/index.ts'
import { hashOfCode, hashOfProof } from './admission-secrets.ts'
import { admissionClosed, answersMissing, displayNameMissing, invitationInvalid, proofInvalid } from './admission.errors.ts'
import { consumeProof, findSettings, insertApplication, lockSeat } from './admission.repository.ts'
import type { NewcomerInput } from './admission.schemas.ts'
import { consumeInvitation } from './invitations.repository.ts'

export type Admitted = { memberId: MemberId, status: MemberStatus }

/**
 * Makes a member of somebody nobody knew, as the community admits people, in the transaction of their first sign-in. They agreed to nothing
 * yet, so nobody sees them. Raises `admission.closed`, `admission.display_name_missing`, `admission.invitation_invalid`,
 * `admission.proof_invalid`, `admission.answers_missing`.
 *
 * @param tx of the system
 */
export async function admitNewcomer (
  deps: Pick<Deps, 'jobs' | 'newId' | 'now' | 'secret'>, tx: Tx, communityId: CommunityId, input: NewcomerInput
): Promise<Admitted> {
  const { newId, now, secret } = deps
  const settings = await findSettings(tx, communityId)
  const mode = settings?.admission.mode ?? 'closed'
  if (!settings || mode === 'closed') throw admissionClosed()
  const displayName = input.displayName?.trim() ?? ''
  if (displayName === '') throw displayNameMissing()
  const memberId = newId('member')
  const at = now()
  const { answers, invitationId } = await passThreshold(tx, { communityId, memberId, mode, settings, secret, at }, input)
  const status = statusOfNewcomer(mode, await lockSeat(tx, communityId))
  const judge = judgeOfNames(settings)
  await insertNewcomer(tx, communityId, {
    id: memberId, displayName: judge ? namelessNewcomer : displayName, standing: { status, role: 'member', listing: 'listed', consents: [], joinSource: mode, visibility: {} },
  })
  if (judge) await proposeTexts(deps, tx, { communityId, memberId }, judge, { displayName })
  if (status === 'pending' || status === 'waiting') await insertApplication(tx, { communityId, memberId, answers, status, submittedAt: at })
  const detail = { joinSource: mode, status, ...(invitationId === null ? {} : { invitationId }) }
  await recordAct(tx, { communityId, actor: memberId, action: 'member.joined', subjectMemberId: memberId, detail }, at)
  return { memberId, status }
}

type Threshold = { communityId: CommunityId, memberId: MemberId, mode: OpenMode, settings: CommunitySettings, secret: string, at: Date }

/** What the community's mode asks for; what can be used once is used up. */
async function passThreshold (
  tx: Tx, { communityId, memberId, mode, settings, secret, at }: Threshold, { invitationCode, proof, answers }: NewcomerInput
): Promise<{ answers: Answers, invitationId: string | null }> {
  const nothing = { answers: {}, invitationId: null }
  if (mode === 'invitation') {
    const invitationId = invitationCode === undefined ? null : await consumeInvitation(tx, communityId, hashOfCode(secret, communityId, invitationCode), at)
    if (invitationId === null) throw invitationInvalid()
    return { ...nothing, invitationId }
  }
  if (mode === 'proof') {
    if (proof === undefined || !await consumeProof(tx, communityId, hashOfProof(secret, communityId, proof), memberId, at)) throw proofInvalid()
  }
  if (mode === 'application') {
    const faults = answerFaults(settings.admission.questions, answers ?? {}, escapePointer)
    if (faults.length > 0) throw answersMissing(faults)
    return { ...nothing, answers: answers ?? {} }
  }
  return nothing
}
