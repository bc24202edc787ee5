import { z } from 'zod'
import { weeklyCapacities } from '../../domain/community/settings.ts'
import { isTimeZone } from '../../domain/learning/quiet-hours.ts'
import { text } from '../../http/schema-parts.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 22:30').max(5)
const capacity = z.int().min(weeklyCapacities.min).max(weeklyCapacities.max).nullable()

const QuietHours = z.strictObject({
  from: clock,
  to: clock.describe('May be on the next day.'),
  timeZone: text(60, 1).refine(isTimeZone, 'must be a time zone like Asia/Shanghai').meta({ examples: ['Asia/Shanghai'] }),
}).refine(({ from, to }) => from !== to, { path: ['to'], error: 'must differ from `from`' }).meta({ id: 'QuietHours', examples: [{ from: '22:30', to: '08:00', timeZone: 'Asia/Shanghai' }] })

const example = { weeklyCapacity: 5, quietHours: { from: '22:30', to: '08:00', timeZone: 'Asia/Shanghai' } }

export const MatchPreferencesPatch = z.strictObject({
  weeklyCapacity: capacity.optional().describe('How many people a week may be told to meet you; 0 for nobody, null for what the community has.'),
  quietHours: QuietHours.nullable().optional().describe('When you are not to be told of anything; null for never.'),
}).meta({ id: 'MatchPreferencesPatch', examples: [example] })
export type MatchPreferencesPatch = z.infer<typeof MatchPreferencesPatch>

export const MatchPreferences = z.object({
  weeklyCapacity: capacity.describe('Null: what the community has.'),
  effectiveWeeklyCapacity: capacity.describe('What holds: your own, or that of the community; null for no limit.'),
  quietHours: QuietHours.nullable(),
  isQuietNow: z.boolean().describe('Whether a message would come in quiet hours.'),
}).meta({ id: 'MatchPreferences', examples: [{ ...example, effectiveWeeklyCapacity: 5, isQuietNow: false }] })
export type MatchPreferences = z.infer<typeof MatchPreferences>
