import { z } from 'zod'
import { outcomes } from '../../domain/learning/outcomes.ts'
import { idOf, instant, nonEmptyText, pageOf, pathId } from '../../http/schema-parts.ts'

const outcome = z.enum(outcomes).describe(
  '`interested`: wants to meet. `not_now`: the two are not proposed to each other for a while. `never`: no longer at all. `met`: they met; when both say so they are connected. ' +
  '`thanked`: the other one helped. `reported`: as `never`, and moderators read it.'
)
const noteMax = 1_000

export const OwnPath = z.strictObject({ memberId: pathId('member') })
export const PairPath = z.strictObject({ memberId: pathId('member'), otherId: pathId('member') })

export const MatchFeedbackInput = z.strictObject({
  outcome,
  note: nonEmptyText(noteMax).nullable().default(null).describe('For moderators, where it is a report; never for the other one.'),
}).meta({ id: 'GiveMatchFeedback', examples: [{ outcome: 'interested' }] })
export type MatchFeedbackInput = z.infer<typeof MatchFeedbackInput>

const example = { id: 'mfb_k3v8x2m9q4w7z5b6d8f2', memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', displayName: '王也', outcome: 'interested', note: null, at: '2026-11-21T08:30:00.000Z' }

export const MatchFeedback = z.object({
  id: idOf('matchFeedback'),
  memberId: idOf('member').describe('Whom it is about.'),
  displayName: z.string(),
  outcome: z.enum(outcomes),
  note: z.string().nullable(),
  at: instant,
}).meta({ id: 'MatchFeedback', examples: [example] })
export type MatchFeedback = z.infer<typeof MatchFeedback>
export const MatchFeedbackPage = pageOf(MatchFeedback).meta({ id: 'MatchFeedbackPage' })

const Person = z.object({ memberId: idOf('member'), displayName: z.string() })

export const MatchReport = z.object({ id: idOf('matchFeedback'), reportedBy: Person, reported: Person, note: z.string().nullable(), at: instant }).meta({
  id: 'MatchReport',
  examples: [{
    id: example.id, reportedBy: { memberId: 'mem_b6d8f2k3v8x2m9q4w7z5', displayName: '冯宝宝' }, reported: { memberId: example.memberId, displayName: '王也' },
    note: '一直推销保险', at: example.at,
  }],
})
export const MatchReportPage = pageOf(MatchReport).meta({ id: 'MatchReportPage' })
