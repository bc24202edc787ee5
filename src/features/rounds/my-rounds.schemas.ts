import { z } from 'zod'
import { roundKinds } from '../../domain/rounds/round.ts'
import { exampleOf, idOf, instant, pageOf } from '../../http/schema-parts.ts'
import { Reason } from '../matching/index.ts'
import { Member } from '../members/index.ts'
import { participations } from './round-plan.ts'

const example = {
  id: 'rnd_k3v8x2m9q4w7z5b6d8f2', name: '本周一对一', kind: 'pool', status: 'paired', participation: 'opt_out', takesPart: true, publishedAt: '2026-11-23T01:00:00.000Z',
  partner: exampleOf(Member), score: 0.71,
}

export const MyRound = z.object({
  id: idOf('round'),
  name: z.string(),
  kind: z.enum(roundKinds),
  status: z.enum(['open', 'paired', 'left_over', 'partner_gone']).describe(
    '`open`: not published yet; you may join or leave. `paired`: you meet `partner`. `left_over`: nobody was left for you this time, and you come first next time. ' +
    '`partner_gone`: whom you were to meet is not there any more.'
  ),
  participation: z.enum(participations),
  takesPart: z.boolean().describe('Whether you take part.'),
  publishedAt: instant.nullable(),
  partner: Member.nullable(),
  score: z.number().min(0).max(1).nullable().describe('How well you suit each other.'),
  reasons: z.array(Reason).describe('Why you suit each other.'),
}).meta({ id: 'MyRound', examples: [{ ...example, reasons: [] }] })
export type MyRound = z.infer<typeof MyRound>

export const MyRoundSummary = MyRound.omit({ reasons: true }).meta({ id: 'MyRoundSummary', examples: [example] })
export type MyRoundSummary = z.infer<typeof MyRoundSummary>
export const MyRoundPage = pageOf(MyRoundSummary).meta({ id: 'MyRoundPage' })
