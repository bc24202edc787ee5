import { z } from 'zod'
import { exampleOf, idOf, instant, cursorQuery, limitQuery, nonEmptyText, pageOf, pathId } from '../../http/schema-parts.ts'
import { moderationStatuses } from '../../postgres/tables/access.ts'
import { Member } from '../members/index.ts'
import { verdicts } from './moderation-provider.ts'

/** The parts of a profile that are texts of the member. How to be reached is checked for its form alone: it is nobody's to read. */
const textParts = Member.pick({
  displayName: true, nameReading: true, aliases: true, headline: true, bio: true, city: true, industry: true, company: true, title: true, skills: true, interests: true,
  languages: true, education: true, links: true, offers: true, needs: true, availability: true, custom: true,
})

export const ProposedTexts = textParts.partial().describe('What the profile becomes, by field; what is absent stays.')
  .meta({ id: 'ProposedTexts', examples: [{ headline: '独立顾问', custom: { 一句话需求: '找一位日本税务师' } }] })
export type ProposedTexts = z.infer<typeof ProposedTexts>
export const textFields: ReadonlySet<string> = new Set(Object.keys(textParts.omit({ custom: true }).shape))

const since = instant.describe('When it was proposed.')
const reason = z.string().nullable().describe('Why it was rejected.')
const [sinceExample, proposal] = ['2026-11-21T08:30:00.000Z', exampleOf(ProposedTexts)]

export const PendingTexts = z.object({
  patch: ProposedTexts,
  since,
  status: z.enum(['pending', 'rejected']),
  reason,
}).meta({ id: 'PendingTexts' })
export type PendingTexts = z.infer<typeof PendingTexts>

/** Oneself: the profile as others may see it, and what they do not see yet. */
export const Me = Member.extend({
  pending: PendingTexts.nullable().describe('Texts that nobody else sees: they wait for a decision, or the last one was against them. Null when there are none.'),
}).meta({ id: 'Me', examples: [{ ...exampleOf(Member) as object, pending: { patch: proposal, since: sinceExample, status: 'pending', reason: null } }] })
export type Me = z.infer<typeof Me>

const status = z.enum(moderationStatuses).describe('`superseded`: the member proposed something else before anybody decided.')
const ownExample = { id: 'mod_k3v8x2m9q4w7z5b6d8f2', patch: proposal, status: 'pending', reason: null, since: sinceExample, decidedAt: null }

export const OwnModerationItem = z.object({ id: idOf('moderationItem'), patch: ProposedTexts, status, reason, since, decidedAt: instant.nullable() })
  .meta({ id: 'OwnModerationItem', examples: [ownExample] })
export type OwnModerationItem = z.infer<typeof OwnModerationItem>
export const OwnModerationPage = pageOf(OwnModerationItem).meta({ id: 'OwnModerationPage' })

export const ModerationItem = OwnModerationItem.extend({
  memberId: idOf('member'),
  verdict: z.enum(verdicts).nullable().describe('What the provider said last; null when it was not asked yet.'),
  needsModerator: z.boolean().describe('Whether the provider leaves it to you. You may decide before that too.'),
  decidedBy: z.string().nullable().describe('Id of the key or member who decided; `system` when the provider did.'),
}).meta({ id: 'ModerationItem', examples: [{ ...ownExample, memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', verdict: 'review', needsModerator: true, decidedBy: null }] })
export type ModerationItem = z.infer<typeof ModerationItem>

export const ModerationPage = pageOf(ModerationItem).meta({ id: 'ModerationPage' })
export const ModerationQuery = z.strictObject({ limit: limitQuery, cursor: cursorQuery, status: status.default('pending') })
export type ModerationQuery = z.infer<typeof ModerationQuery>
export const ModerationPath = z.strictObject({ itemId: pathId('moderationItem') })

export const ModerationDecision = z.strictObject({
  decision: z.enum(['approve', 'reject']),
  reason: nonEmptyText(1_000).nullable().default(null).describe('The member reads it; needed to reject.'),
}).refine(({ decision, reason }) => decision === 'approve' || reason !== null, { path: ['reason'], error: 'is required to reject' })
  .meta({ id: 'ModerationDecision', examples: [{ decision: 'reject', reason: '请不要在简介里放广告' }] })
export type ModerationDecision = z.infer<typeof ModerationDecision>
