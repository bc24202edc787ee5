import { z } from 'zod'
import { admissionModes, defaultCommunitySettings, insightAskers, moderationModes, profileBudget, weeklyCapacities, type CommunitySettings } from '../../domain/community/settings.ts'
import { exploration } from '../../domain/learning/explore.ts'
import { isGovernedField, visibilities } from '../../domain/visibility/field-rules.ts'
import { list, nonEmptyText } from '../../http/schema-parts.ts'

const acceptsUndefinedCustomFields = z.boolean().describe('Whether profiles may carry custom values whose key is not defined. They are kept and searched as text.')
const insightAskersMin = z.int().min(insightAskers.min).max(insightAskers.max).describe('How many different people must have searched for a term before its counts are shown.')
const requiresOwnConsent = z.boolean().describe('Whether members whom a server adds stay unseen until they consent themselves. Otherwise the community vouches for it.')
const policyVersion = nonEmptyText(100).nullable().describe('Of the privacy policy members accept; kept in each receipt of consent.')
const moderation = z.enum(moderationModes).describe('Who decides about texts members write about themselves before others see them.')
const profilesPerMemberDay = z.int().min(profileBudget.min).max(profileBudget.max).describe('How many different profiles a member may be shown in a day.')

const fieldName = nonEmptyText(120).refine((name): boolean => isGovernedField(name), 'must be a field of the profile, `contact.` and a way of contact, or `custom.` and a key')
const visibility = z.enum(visibilities)
const fieldRule = z.strictObject({
  default: visibility.optional().describe('For members who chose nothing; for all when locked.'),
  widest: visibility.optional().describe('The widest a member may choose.'),
  isLocked: z.boolean().optional().describe('Whether the default is for all.'),
  isSearchable: z.boolean().optional().describe('Whether what is seen of it can be searched, filtered, counted and matched by. Contacts never are.'),
}).meta({ id: 'FieldRule' })
const fieldRulesMax = 150
const fieldRules = z.record(fieldName, fieldRule).refine((rules) => Object.keys(rules).length <= fieldRulesMax, `must have at most ${fieldRulesMax} fields`)
  .describe('Who may see which field. A field that is absent is seen by the community; contacts by connections. Replaces what was there.')

const question = z.strictObject({ key: z.string().min(1).max(40).regex(/^[a-z][a-zA-Z0-9]*$/, 'must begin with a-z and be of letters and digits'), label: nonEmptyText(300), isRequired: z.boolean() })
const mode = z.enum(admissionModes).describe('How people become members by themselves.')
const questions = list(question, 20).refine((asked) => new Set(asked.map(({ key }) => key)).size === asked.length, 'must have different keys')
const seatsMax = z.int().min(1).max(1_000_000).nullable().describe('Members there are seats for; who comes later waits. Null for no limit.')
const admission = z.object({ mode, questions, seatsMax }).meta({ id: 'AdmissionRules' })
const admissionInput = z.strictObject({ mode, questions: questions.default([]), seatsMax: seatsMax.default(null) })

const days = z.int().min(1).max(3_650)
const retentionDays = z.strictObject({
  rejectedApplications: days, moderationItems: days, endedSessions: days, profileSights: days, auditEntries: z.int().min(180).max(3_650),
}).describe('Days after which data of a class is deleted.').meta({ id: 'RetentionDays' })

const rulesMax = 50
const matching = {
  isOn: z.boolean().describe('Whether members are proposed to each other.'),
  learns: z.boolean().describe('Whether what members say about proposals changes later ones.'),
  weeklyCapacity: z.int().min(weeklyCapacities.min).max(weeklyCapacities.max).nullable()
    .describe('How many people a week may be told to meet the same member, unless the member chose another number. Null for no limit.'),
  declineWindowDays: z.int().min(1).max(3_650).describe('Days for which two are not proposed to each other after one of them said not now.'),
  explorationShare: z.number().min(0).max(exploration.shareMax).describe('Of the first five places, the share that is given to somebody new, so that the model learns.'),
  rules: list(z.tuple([nonEmptyText(100), nonEmptyText(100)]), rulesMax).nullable().describe('Groups whose members may meet, in either order: roles, or circles kept as custom fields, such as `circle:mentor` for that value of the field `circle`. Null for everybody.'),
}

const parts = {
  acceptsUndefinedCustomFields, insightAskersMin, visibility: fieldRules, requiresOwnConsent, policyVersion, admission, moderation, profilesPerMemberDay, retentionDays,
  matching: z.object(matching).meta({ id: 'MatchingSettings' }),
}

export const Settings = z.object(parts).meta({ id: 'CommunitySettings', examples: [defaultCommunitySettings satisfies CommunitySettings] })

/** What is absent stays. */
export const SettingsInput = z.strictObject({
  acceptsUndefinedCustomFields: acceptsUndefinedCustomFields.optional(),
  insightAskersMin: insightAskersMin.optional(),
  visibility: fieldRules.optional(),
  requiresOwnConsent: requiresOwnConsent.optional(),
  policyVersion: policyVersion.optional(),
  admission: admissionInput.optional(),
  moderation: moderation.optional(),
  profilesPerMemberDay: profilesPerMemberDay.optional(),
  retentionDays: retentionDays.optional(),
  matching: z.strictObject(matching).partial().optional(),
})
