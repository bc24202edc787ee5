import { z } from 'zod'
import { profileLimits as limits, urgencies } from '../../domain/member/profile.ts'
import { roles } from '../../domain/access/roles.ts'
import { joinSources, listings, memberStatuses, purposes } from '../../domain/member/standing.ts'
import { visibilities } from '../../domain/visibility/field-rules.ts'
import { isCalendarDate } from '../../domain/member/custom-field.ts'
import { idOf, inputExamples, instant, list, nonEmptyText, pageOf, pathId, text } from '../../http/schema-parts.ts'

const line = text(limits.textChars)
const tag = nonEmptyText(limits.tagChars)
const tags = list(tag, limits.listItems)
const names = list(nonEmptyText(limits.displayNameChars), limits.listItems)
const lines = list(nonEmptyText(limits.textChars), limits.listItems)
const links = list(text(limits.linkChars).regex(/^https?:\/\/\S+$/, 'must be a URL that starts with http:// or https://'), limits.listItems)
// Not as `regex`: a client's own engine may not know \p{…} in the pattern of the document.
const latinReading = /^[\p{Script=Latin}\u0300-\u036f\p{Zs}\p{Pd}'’‘ʼ＇]*$/u
const nameReading = text(limits.nameReadingChars)
  .refine((value) => latinReading.test(value), 'must be Latin letters, with or without tone marks, spaces, apostrophes and hyphens: Yuè Jiā')
  .describe('How the display name is read, in pinyin or any Latin spelling, with or without tones: “Yuè Jiā”. The member is found by it and by its initials.')
const day = z.string().refine(isCalendarDate, 'must be a date like 2026-11-21')

const OfferInput = z.strictObject({ text: nonEmptyText(limits.offerChars), tags: tags.default([]) })
const NeedInput = z.strictObject({
  text: nonEmptyText(limits.offerChars),
  tags: tags.default([]),
  urgency: z.enum(urgencies).default('normal'),
  expiresOn: day.nullable().default(null),
})
// A plain string is an item without tags. Not a union: a fault then names the field of the item, not “invalid union”.
const orPlain = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => typeof value === 'string' ? { text: value } : value, item)
    .meta({ type: ['object', 'string'], minLength: 1, maxLength: limits.offerChars })

const location = z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
const contact = z.strictObject({
  wechatId: line.nullable().optional(),
  phone: line.nullable().optional(),
  email: text(320).regex(/^\S+@\S+$/, 'must be an e-mail address').nullable().optional(),
}).meta({ 'x-personal': true })

const customKey = nonEmptyText(100)
const customValue = z.union([text(limits.customTextChars), z.number(), z.boolean(), list(nonEmptyText(limits.textChars), limits.listItems)],
  `must be a text of at most ${limits.customTextChars} characters, a number, true or false, or a list of texts`)
const withinCustomLimit = (values: object) => Object.keys(values).length <= limits.customValues
const customLimitMessage = `must have at most ${limits.customValues} values`

const profileParts = {
  nameReading,
  aliases: names,
  headline: text(limits.headlineChars),
  bio: text(limits.bioChars),
  city: line,
  industry: line,
  company: line,
  title: line,
  yearsOfExperience: z.number().min(0).max(limits.yearsOfExperienceMax),
  skills: tags,
  interests: tags,
  languages: tags,
  education: lines,
  links,
  offers: list(orPlain(OfferInput), limits.listItems),
  needs: list(orPlain(NeedInput), limits.listItems),
  availability: line,
  contact,
  location,
}

/** What is not part of the profile: it stays when a profile is replaced. */
const standingParts = {
  listing: z.enum(listings).optional().describe('`listed`: found and shown. `unlisted`: shown to whoever has the id, never found. `hidden`: does not exist for other members.'),
  visibility: z.record(nonEmptyText(120), z.enum(visibilities).nullable()).refine(withinCustomLimit, customLimitMessage).nullable().optional()
    .describe('Who sees which field, by name: `bio`, `contact.phone`, `custom.` and a key; null returns to what the community presets. Merged by field.'),
}

const optional = Object.fromEntries(Object.entries(profileParts).map(([name, schema]) => [name, schema.nullable().optional()])) as
  { [Name in keyof typeof profileParts]: z.ZodOptional<z.ZodNullable<(typeof profileParts)[Name]>> }

const fitsMember = (member: object) => Buffer.byteLength(JSON.stringify(member)) <= limits.memberBytes
const memberTooLarge = `must have at most ${limits.memberBytes / 1024} kB`

const example = {
  externalId: 'u-1024',
  displayName: '冯宝宝',
  city: '上海',
  headline: '跨境电商操盘手',
  skills: ['亚马逊运营', '供应链'],
  offers: [{ text: '可以聊亚马逊选品和广告投放', tags: ['亚马逊运营', '广告投放'] }],
  needs: ['在找懂日本税务的人'],
}

/** A member as it is created or imported: only `displayName` is needed; null and absent are the same. */
export const MemberInput = z.strictObject({
  externalId: nonEmptyText(limits.externalIdChars).nullable().optional(),
  displayName: nonEmptyText(limits.displayNameChars),
  ...optional,
  ...standingParts,
  custom: z.record(customKey, customValue).refine(withinCustomLimit, customLimitMessage).nullable().optional(),
}).refine(fitsMember, memberTooLarge).meta({ id: 'NewMember', [inputExamples]: [example] })
export type MemberInput = z.infer<typeof MemberInput>

/** RFC 7396: what is absent stays, null removes, lists are replaced; `contact` and `custom` are merged by name. */
export const MemberPatch = z.strictObject({
  externalId: nonEmptyText(limits.externalIdChars).nullable().optional(),
  displayName: nonEmptyText(limits.displayNameChars).optional(),
  ...optional,
  ...standingParts,
  custom: z.record(customKey, customValue.nullable()).refine(withinCustomLimit, customLimitMessage).nullable().optional(),
}).refine(fitsMember, memberTooLarge).meta({ id: 'MemberPatch', [inputExamples]: [{ headline: '独立顾问', company: null, custom: { 一句话需求: '找一位日本税务师' } }] })
export type MemberPatch = z.infer<typeof MemberPatch>

/** What members change about themselves: all but the id another system knows them by. */
export const OwnPatch = z.strictObject({ ...MemberPatch.shape, externalId: z.never('is given by the community').optional() })
  .refine(fitsMember, memberTooLarge).meta({ id: 'OwnPatch', [inputExamples]: [{ headline: '独立顾问', listing: 'unlisted', visibility: { company: 'connections' } }] })
export type OwnPatch = z.infer<typeof OwnPatch>

export const UpsertMemberInput = z.strictObject({ ...MemberInput.shape, externalId: z.never('is given by the path').optional() })
  .refine(fitsMember, memberTooLarge).meta({ id: 'UpsertMember', [inputExamples]: [{ displayName: '冯宝宝', city: '杭州' }] })
export type UpsertMemberInput = z.infer<typeof UpsertMemberInput>

const Offer = z.object({ text: z.string(), tags: z.array(z.string()) }).meta({ id: 'Offer' })
const Need = z.object({ text: z.string(), tags: z.array(z.string()), urgency: z.enum(urgencies), expiresOn: z.string().nullable() }).meta({ id: 'Need' })
const Contact = z.object({ wechatId: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }).meta({ id: 'Contact', 'x-personal': true })

const exampleMember = {
  id: 'mem_k3v8x2m9q4w7z5b6d8f2',
  number: 1024,
  externalId: example.externalId,
  displayName: example.displayName,
  nameReading: 'Féng Bǎobao',
  aliases: ['宝儿姐'],
  headline: example.headline,
  bio: null,
  city: example.city,
  industry: '跨境电商',
  company: null,
  title: '运营总监',
  yearsOfExperience: 6,
  skills: example.skills,
  interests: [],
  languages: ['中文', '日语'],
  education: [],
  links: [],
  offers: example.offers,
  needs: [{ text: '在找懂日本税务的人', tags: [], urgency: 'normal', expiresOn: null }],
  availability: null,
  contact: null,
  location: { lat: 31.23, lng: 121.47 },
  custom: { 一句话需求: '找一位日本税务师' },
  role: 'member',
  standing: null,
  version: 1,
  createdAt: '2026-11-21T08:30:00.000Z',
  updatedAt: '2026-11-21T08:30:00.000Z',
}

export const Member = z.object({
  id: idOf('member'),
  number: z.int().describe('成员编号: per community, from 1, never reused.'),
  externalId: z.string().nullable().describe('In your system; null for members.'),
  displayName: z.string(),
  nameReading: z.string().nullable().describe('How the display name is read, as the member says it. Null when not said.'),
  aliases: z.array(z.string()),
  headline: z.string().nullable(),
  bio: z.string().nullable(),
  city: z.string().nullable(),
  industry: z.string().nullable(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  yearsOfExperience: z.number().nullable(),
  skills: z.array(z.string()),
  interests: z.array(z.string()),
  languages: z.array(z.string()),
  education: z.array(z.string()),
  links: z.array(z.string()),
  offers: z.array(Offer),
  needs: z.array(Need),
  availability: z.string().nullable(),
  contact: Contact.nullable().describe('Null when this viewer may not see it, and in lists and search.'),
  location: z.object({ lat: z.number(), lng: z.number() }).nullable(),
  custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  role: z.enum(roles),
  standing: z.object({
    status: z.enum(memberStatuses),
    listing: z.enum(listings),
    consents: z.array(z.enum(purposes)).describe('What the member agrees to now.'),
    joinSource: z.enum(joinSources),
    visibility: z.record(z.string(), z.enum(visibilities)).describe('What the member chose; a community that is stricter now prevails.'),
  }).nullable().describe('For admins and the member; null for others.').meta({ id: 'Standing' }),
  version: z.int().describe('Grows by one with each change; the ETag is made of it.'),
  createdAt: instant,
  updatedAt: instant,
}).meta({ id: 'Member', examples: [exampleMember] })
export type Member = z.infer<typeof Member>

export const MemberPage = pageOf(Member).meta({ id: 'MemberPage' })

export const MemberPath = z.strictObject({ memberId: pathId('member') })
export const ExternalIdPath = z.strictObject({ externalId: nonEmptyText(limits.externalIdChars).describe('Id of the member in your system.') })
