import { z } from 'zod'
import { customFieldKinds, customFieldLimits as limits } from '../../domain/member/custom-field.ts'
import { idOf, instant, list, nonEmptyText } from '../../http/schema-parts.ts'

const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as zh or en').max(35)
const labels = z.record(languageTag, nonEmptyText(200)).refine((value) => Object.keys(value).length <= 20, 'must have at most 20 languages')
const key = nonEmptyText(limits.keyChars)
const options = list(z.strictObject({ value: nonEmptyText(200), labels: labels.default({}) }), limits.options)
const position = z.int().min(0).max(10_000)

const flags = {
  isRequired: z.boolean().describe('New and changed profiles must have a value; existing ones stay as they are.'),
  isSearchable: z.boolean().describe('Whether a search text is looked for in the values.'),
  isFacetable: z.boolean().describe('Whether search can filter and count by it.'),
}

const example = {
  id: 'cf_k3v8x2m9q4w7z5b6d8f2',
  key: '行业年限',
  kind: 'number',
  labels: { zh: '行业年限', en: 'Years in the industry' },
  options: [],
  isRequired: false,
  isSearchable: true,
  isFacetable: true,
  position: 0,
  createdAt: '2026-11-21T08:30:00.000Z',
}

export const CustomField = z.object({
  id: idOf('customField'),
  key: z.string(),
  kind: z.enum(customFieldKinds),
  labels: z.record(z.string(), z.string()),
  options: z.array(z.object({ value: z.string(), labels: z.record(z.string(), z.string()) })),
  ...flags,
  position: z.int().describe('Order in forms; fields with the same position are ordered by key.'),
  createdAt: instant,
}).meta({ id: 'CustomField', examples: [example] })
export type CustomField = z.infer<typeof CustomField>

export const CustomFieldList = z.object({ items: z.array(CustomField) }).meta({ id: 'CustomFieldList', examples: [{ items: [example] }] })

export const CreateCustomFieldInput = z.strictObject({
  key,
  kind: z.enum(customFieldKinds),
  labels: labels.default({}),
  options: options.default([]),
  isRequired: flags.isRequired.default(false),
  isSearchable: flags.isSearchable.default(true),
  isFacetable: flags.isFacetable.default(false),
  position: position.default(0),
}).meta({
  id: 'CreateCustomField',
  examples: [{ key: '行业年限', kind: 'number', labels: { zh: '行业年限', en: 'Years in the industry' }, isFacetable: true }],
})
export type CreateCustomFieldInput = z.infer<typeof CreateCustomFieldInput>

export const CustomFieldPatch = z.strictObject({
  labels: labels.optional(),
  options: options.optional(),
  isRequired: flags.isRequired.optional(),
  isSearchable: flags.isSearchable.optional(),
  isFacetable: flags.isFacetable.optional(),
  position: position.optional(),
}).meta({ id: 'CustomFieldPatch', examples: [{ isSearchable: false }] })
export type CustomFieldPatch = z.infer<typeof CustomFieldPatch>

export const CustomFieldPath = z.strictObject({ key: key.describe('Key of the custom field, such as 行业年限.') })
