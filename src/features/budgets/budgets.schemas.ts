import { z } from 'zod'
import { idOf, instant, PageQuery, pageOf } from '../../http/schema-parts.ts'
import { anomalyKinds } from './anomalies.repository.ts'

const day = z.iso.date('must be a date like 2026-11-21')

export const AddHoneyInput = z.strictObject({
  count: z.int().min(1).max(20).describe('How many people to make up.'),
}).meta({ id: 'HoneyMembersInput', examples: [{ count: 5 }] })
export type AddHoneyInput = z.infer<typeof AddHoneyInput>

export const HoneyMembersAdded = z.object({ added: z.int() }).meta({ id: 'HoneyMembersAdded', examples: [{ added: 5 }] })

export const HoneyMember = z.object({
  id: idOf('member'), number: z.int(), displayName: z.string(), createdAt: instant,
}).meta({ id: 'HoneyMember', examples: [{ id: 'mem_k3v8x2m9q4w7z5b6d8f2', number: 512, displayName: '苏沐橙', createdAt: '2026-11-21T08:30:00.000Z' }] })
export type HoneyMember = z.infer<typeof HoneyMember>
export const HoneyMemberPage = pageOf(HoneyMember).meta({ id: 'HoneyMemberPage' })

export const AnomaliesQuery = z.strictObject({ ...PageQuery.shape, since: day.optional().describe('First day, by UTC.') })
export type AnomaliesQuery = z.infer<typeof AnomaliesQuery>

export const Anomaly = z.object({
  viewer: z.string().describe('The member, by id, or the API key.').meta({ examples: ['mem_k3v8x2m9q4w7z5b6d8f2'] }),
  day: day.describe('By UTC.'),
  kind: z.enum(anomalyKinds).describe('`budget_exhausted`: wanted to see more profiles than one may in a day. `honey_seen`: opened the profile of somebody who does not exist, or was ' +
    'shown several. `coordinated`: several who divide the directory among themselves, or many near their budget on one day. `rapid`: went on asking after being refused for the rate.'),
  count: z.int().describe('Requests that were refused; for `honey_seen` how many such people; for `coordinated` how many viewers.'),
  firstAt: instant,
  lastAt: instant,
}).meta({
  id: 'Anomaly',
  examples: [{ viewer: 'mem_k3v8x2m9q4w7z5b6d8f2', day: '2026-11-21', kind: 'budget_exhausted', count: 3, firstAt: '2026-11-21T08:30:00.000Z', lastAt: '2026-11-21T09:12:00.000Z' }],
})
export type Anomaly = z.infer<typeof Anomaly>
export const AnomalyPage = pageOf(Anomaly).meta({ id: 'AnomalyPage' })
