import { z } from 'zod'
import { applicationStatuses, decisions, invitationStates } from '../../domain/admission/admission.ts'
import { admissionModes } from '../../domain/community/settings.ts'
import { profileLimits } from '../../domain/member/profile.ts'
import { joinSources } from '../../domain/member/standing.ts'
import { cursorQuery, exampleOf, idOf, instant, limitQuery, list, nonEmptyText, pageOf, pathId, text } from '../../http/schema-parts.ts'

const answersMax = 20
const answersInput = z.record(text(40, 1), text(2_000)).refine((answers) => Object.keys(answers).length <= answersMax, `must have at most ${answersMax} answers`)
  .describe("Answers to the community's questions, by their key.").meta({ examples: [{ whyJoin: '想认识做跨境的朋友' }] })

/** What somebody may send who signs in for the first time; which of it is needed depends on how the community admits people. */
export const newcomerParts = {
  displayName: nonEmptyText(profileLimits.displayNameChars).optional().describe('How a newcomer is called; needed the first time.'),
  invitationCode: text(100, 1).optional().describe('For a community that admits by invitation.'),
  proof: text(200, 1).optional().describe('Such as an order number, for a community that admits by proof.'),
  answers: answersInput.optional(),
}
export type NewcomerInput = z.infer<z.ZodObject<typeof newcomerParts>>

export const CommunityPath = z.strictObject({ communityId: pathId('community') })

export const Admission = z.object({
  mode: z.enum(admissionModes).describe('`closed`: nobody by themselves. `open`: everybody. `invitation`: with a code. `application`: after a decision. `proof`: with something like an order number.'),
  questions: z.array(z.object({ key: z.string(), label: z.string(), isRequired: z.boolean() })).describe('Asked of those who apply.'),
  policyVersion: z.string().nullable().describe('Of the privacy policy newcomers are asked to accept; null when there is none.'),
}).meta({ id: 'Admission', examples: [{ mode: 'application', questions: [{ key: 'whyJoin', label: '为什么想加入？', isRequired: true }], policyVersion: '2026-11' }] })
export type Admission = z.infer<typeof Admission>

const invitationExample = {
  id: 'inv_k3v8x2m9q4w7z5b6d8f2', state: 'usable', codeLast4: 'q4w7', note: '上海同城会', usesMax: 50, uses: 3, createdBy: 'mem_k3v8x2m9q4w7z5b6d8f2',
  createdAt: '2026-11-21T08:30:00.000Z', expiresAt: '2026-12-21T08:30:00.000Z', revokedAt: null,
}
export const Invitation = z.object({
  id: idOf('invitation'),
  state: z.enum(invitationStates).describe('Only a `usable` one lets anybody in.'),
  codeLast4: z.string().describe('The last four characters of the code, to tell invitations apart.'),
  note: z.string().nullable(),
  usesMax: z.int(),
  uses: z.int(),
  createdBy: z.string().describe('Id of the key or member who made it.'),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
}).meta({ id: 'Invitation', examples: [invitationExample] })
export type Invitation = z.infer<typeof Invitation>

export const InvitationPage = pageOf(Invitation).meta({ id: 'InvitationPage' })
export const InvitationPath = z.strictObject({ invitationId: pathId('invitation') })

export const InvitationWithCode = Invitation.extend({
  code: z.string().nullable().describe('What the invited person types in, shown this once; null when an Idempotency-Key repeats the request.'),
}).meta({ id: 'InvitationWithCode', examples: [{ ...invitationExample, code: 'k3v8-x2m9-q4w7' }] })
export type InvitationWithCode = z.infer<typeof InvitationWithCode>

export const CreateInvitationInput = z.strictObject({
  usesMax: z.int().min(1).max(10_000).default(1).describe('How many people it lets in.'),
  expiresInDays: z.int().min(1).max(3_650).nullable().default(30).describe('Days until it lets nobody in any more; null: never.'),
  note: nonEmptyText(200).nullable().default(null).describe('For you; the invited person does not see it.'),
}).meta({ id: 'CreateInvitation', examples: [{ usesMax: 50, expiresInDays: 30, note: '上海同城会' }] })
export type CreateInvitationInput = z.infer<typeof CreateInvitationInput>

export const proofsMax = 1_000
export const AddProofsInput = z.strictObject({
  proofs: list(nonEmptyText(200), proofsMax).min(1, 'must not be empty').describe('Each lets one person in. Case, width and white space around do not matter. Those that are known already stay as they are.'),
}).meta({ id: 'AddProofs', examples: [{ proofs: ['ORDER-2026-0001', 'ORDER-2026-0002'] }] })
export type AddProofsInput = z.infer<typeof AddProofsInput>

export const ProofCounts = z.object({ total: z.int(), used: z.int() }).meta({ id: 'ProofCounts', examples: [{ total: 1200, used: 311 }] })

const status = z.enum(applicationStatuses).describe('`pending`: for a decision. `waiting`: for a seat.')
const answers = z.record(z.string(), z.string())
const ownExample = {
  status: 'pending', answers: { whyJoin: '想认识做跨境的朋友' }, reason: null, submittedAt: '2026-11-21T08:30:00.000Z', decidedAt: null,
}
export const OwnApplication = z.object({
  status,
  answers,
  reason: z.string().nullable().describe('Why it was decided so; null when not said.'),
  submittedAt: instant,
  decidedAt: instant.nullable(),
}).meta({ id: 'OwnApplication', examples: [ownExample] })
export type OwnApplication = z.infer<typeof OwnApplication>

export const OwnApplicationPatch = z.strictObject({ answers: answersInput }).describe('Replaces the answers.').meta({ id: 'OwnApplicationPatch', examples: [{ answers: { whyJoin: '做日本税务，想帮到大家' } }] })

export const Application = OwnApplication.extend({
  memberId: idOf('member'),
  number: z.int(),
  displayName: z.string(),
  joinSource: z.enum(joinSources),
  decidedBy: z.string().nullable().describe('Id of the key or member who decided.'),
}).meta({ id: 'Application', examples: [{ ...ownExample, memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', number: 1025, displayName: '冯宝宝', joinSource: 'application', decidedBy: null }] })
export type Application = z.infer<typeof Application>

export const ApplicationPage = pageOf(Application).meta({ id: 'ApplicationPage', examples: [{ items: [exampleOf(Application)], nextCursor: null }] })
export const ApplicationQuery = z.strictObject({ limit: limitQuery, cursor: cursorQuery, status: status.default('pending') })
export type ApplicationQuery = z.infer<typeof ApplicationQuery>
export const ApplicantPath = z.strictObject({ memberId: pathId('member') })

export const DecisionInput = z.strictObject({
  decision: z.enum(decisions).describe('`approve`: a member, or waiting when no seat is free. `waiting`: for later.'),
  reason: nonEmptyText(1_000).nullable().default(null).describe('The person reads it; needed to reject.'),
}).refine(({ decision, reason }) => decision !== 'reject' || reason !== null, { path: ['reason'], error: 'is required to reject' })
  .meta({ id: 'ApplicationDecision', examples: [{ decision: 'reject', reason: '目前只接受在上海的朋友' }] })
export type DecisionInput = z.infer<typeof DecisionInput>
