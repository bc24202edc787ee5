// How somebody becomes a member by themselves: what the community asks, and where they stand after that.

import type { AdmissionMode, AdmissionQuestion } from '../community/settings.ts'
import type { InputFault } from '../errors.ts'
import type { JoinSource, MemberStatus } from '../member/standing.ts'

/** Answers to the community's questions, by the question's key. */
export type Answers = Record<string, string>

/** Modes that let somebody in. */
export type OpenMode = Exclude<AdmissionMode, 'closed'> & JoinSource

/** Where a newcomer stands: applicants wait for a decision, and whoever comes after the last seat for a seat. */
export function statusOfNewcomer (mode: OpenMode, hasSeat: boolean): MemberStatus {
  if (mode === 'application') return 'pending'
  return hasSeat ? 'active' : 'waiting'
}

/** What is wrong with answers, with pointers into them: required ones that are missing or blank, and answers to what is not asked. */
export function answerFaults (questions: readonly AdmissionQuestion[], answers: Answers, escapePointer: (key: string) => string): InputFault[] {
  const given = (key: string) => Object.hasOwn(answers, key) && answers[key]?.trim() !== ''
  const missing = questions.filter(({ key, isRequired }) => isRequired && !given(key)).map(({ key }) => ({ key, message: 'must be answered' }))
  const unasked = Object.keys(answers).filter((key) => !questions.some((question) => question.key === key)).map((key) => ({ key, message: 'is not asked' }))
  return [...missing, ...unasked].map(({ key, message }) => ({ pointer: `/${escapePointer(key)}`, message }))
}

export const applicationStatuses = ['pending', 'waiting', 'approved', 'rejected'] as const
export type ApplicationStatus = typeof applicationStatuses[number]

export const decisions = ['approve', 'reject', 'waiting'] as const
export type Decision = typeof decisions[number]

/** What a decision makes of an application and of the person: who is approved when no seat is free waits for one. */
export function outcomeOf (decision: Decision, hasSeat: boolean): { application: ApplicationStatus, member: MemberStatus } {
  if (decision === 'reject') return { application: 'rejected', member: 'rejected' }
  return decision === 'approve' && hasSeat ? { application: 'approved', member: 'active' } : { application: 'waiting', member: 'waiting' }
}

/** What of an invitation says whether it lets somebody in. */
export type InvitationState = { uses: number, usesMax: number, expiresAt: Date | null, revokedAt: Date | null }

export const invitationStates = ['usable', 'used_up', 'expired', 'revoked'] as const

export function stateOfInvitation ({ uses, usesMax, expiresAt, revokedAt }: InvitationState, now: Date): typeof invitationStates[number] {
  if (revokedAt) return 'revoked'
  if (expiresAt && expiresAt <= now) return 'expired'
  return uses < usesMax ? 'usable' : 'used_up'
}
