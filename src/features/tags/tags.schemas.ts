import { z } from 'zod'
import { communityTagLimits as limits } from '../../domain/taxonomy/community-tags.ts'
import { tagKinds } from '../../domain/taxonomy/tag.ts'
import { cursorQuery, limitQuery, list, nonEmptyText, pageOf, pathId, text } from '../../http/schema-parts.ts'

export const TagPath = z.strictObject({ tagId: pathId('tag') })
export const MemberPath = z.strictObject({ memberId: pathId('member') })
export const MemberTagPath = z.strictObject({ memberId: pathId('member'), tagId: pathId('tag') })

export const TagsQuery = z.strictObject({
  q: text(limits.labelChars, 1).optional().describe('A word for the tag or a part of one, in either script; whatever means it exactly comes first.'),
  kind: z.enum(tagKinds).optional().describe('Only tags of this kind.'),
  limit: limitQuery,
  cursor: cursorQuery,
})
export type TagsQuery = z.infer<typeof TagsQuery>

const label = nonEmptyText(limits.labelChars)
const aliases = list(label, limits.aliases)
const parentId = text(limits.labelChars, 1).nullable()

const words = { label: '小满计划', aliases: ['小满', 'Xiaoman'], parentId: '公益' }

export const CreateTagInput = z.strictObject({
  label,
  aliases: aliases.default([]).describe('Other words that mean the same, in any language. What is only related is another tag.'),
  parentId: parentId.default(null).describe('The wider tag, of yours or of those that ship.'),
}).meta({ id: 'CreateTagInput', examples: [words] })
export type CreateTagInput = z.infer<typeof CreateTagInput>

export const TagPatch = z.strictObject({
  label: label.optional(),
  aliases: aliases.optional().describe('All words the community adds, in the place of those before. For tags that ship, nothing else can be changed.'),
  parentId: parentId.optional(),
}).meta({ id: 'TagPatch', examples: [{ aliases: ['小满', '小满君'] }] })
export type TagPatch = z.infer<typeof TagPatch>

const id = z.string().describe('Of a tag that ships its name.').meta({ examples: ['前端开发'] })
const kind = z.enum(tagKinds).describe('Of the community’s own tags that of what they stand under; `skill` at the top.')

export const Tag = z.object({
  id,
  label: z.string(),
  kind,
  parentId: z.string().nullable().describe('The wider tag.'),
  aliases: z.array(z.string()).describe('Words that mean the same, in all languages, with those of the community.'),
  communityAliases: z.array(z.string()).describe('Of the aliases those that the community added.'),
  languages: z.array(z.enum(['zh', 'en'])).describe('Languages it has words in: Chinese; English and other Latin letters.'),
  isOwn: z.boolean().describe('Whether the community defined it; false for tags that ship.'),
}).meta({ id: 'Tag', examples: [{ id: 'tag_k3v8x2m9q4w7z5b6d8f2', label: words.label, kind: 'field', parentId: '公益', aliases: words.aliases, communityAliases: words.aliases, languages: ['zh', 'en'], isOwn: true }] })
export type Tag = z.infer<typeof Tag>
export const TagPage = pageOf(Tag).meta({ id: 'TagPage' })

const chosenStates = ['confirmed', 'dropped'] as const
export const TagChoice = z.strictObject({ state: z.enum(chosenStates).describe('`confirmed`: counts as if it were stated. `dropped`: does not count, and nobody else is shown it.') })
  .meta({ id: 'TagChoice', examples: [{ state: 'dropped' }] })
export type TagChoice = z.infer<typeof TagChoice>

const Mention = z.object({
  field: z.string().describe('The part of the profile; of a list with the place in it, from 0.'),
  ranges: z.array(z.tuple([z.int(), z.int()])).describe('Start and length in UTF-16 units of the text there.'),
}).meta({ id: 'TagMention' })

export const MemberTag = z.object({
  tag: z.object({ id, label: z.string(), kind }),
  state: z.enum(['recognised', ...chosenStates]),
  mentions: z.array(Mention).describe('What was recognised; empty for a choice of your own about words that are gone.'),
}).meta({ id: 'MemberTag', examples: [{ tag: { id: '前端开发', label: '前端开发', kind: 'skill' }, state: 'recognised', mentions: [{ field: 'offers.0.text', ranges: [[2, 2]] }] }] })
export type MemberTag = z.infer<typeof MemberTag>
export const MemberTagPage = pageOf(MemberTag).meta({ id: 'MemberTagPage' })
