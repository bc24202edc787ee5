import { z } from 'zod'
import { text } from '../../http/schema-parts.ts'
import { conflictPolicies } from '../members/index.ts'
import type { TextEncodingName } from '../../formats/encoding.ts'
import { columnFields } from './column-fields.ts'
import { isCustomKey } from './map-columns.ts'

export const importLimits = { rows: 200_000, bytes: 500 * 2 ** 20 } as const

export const importFormats = {
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const
export type ImportFormat = typeof importFormats[keyof typeof importFormats]

const flag = z.enum(['true', 'false']).default('false').transform((value) => value === 'true')

const customField = z.string().refine((field) => field.startsWith('custom.') && isCustomKey(field.slice('custom.'.length)))
const Mapping = z.record(z.string(), z.union([z.enum(columnFields), customField, z.null()]))

/** `{"姓名":"displayName","备注":null}`: which field a column of the file is; null leaves it out. */
const mapping = text(8_000).optional().transform((value, context) => {
  if (value === undefined) return {}
  try {
    const parsed = Mapping.safeParse(JSON.parse(value))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: `must map column names to fields: ${columnFields.join(', ')}, custom.… or null` })
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a JSON object such as {"姓名":"displayName"}' })
  }
  return z.NEVER
})

export const ImportQuery = z.strictObject({
  dryRun: flag.describe('Only say what would be done.'),
  onConflict: z.enum(conflictPolicies).default('update')
    .describe('A row whose externalId exists: skip leaves the member alone, update replaces the whole profile, merge changes what the row says.'),
  parseNicknames: flag.describe('Take the names in the file as group nicknames such as 上海-产品-冯宝宝 and fill city, title and name from them.'),
  encoding: z.enum(['auto', 'utf-8', 'gb18030']).default('auto').describe('Of a CSV file.'),
  mapping: mapping.describe('JSON object from column names to fields, for those that are not guessed.'),
})
export type ImportQuery = z.infer<typeof ImportQuery>

/** What is stored with the operation. */
export type ImportOptions = Omit<ImportQuery, 'encoding'> & {
  format: ImportFormat
  encoding: TextEncodingName | 'auto'
  /** Lines of the file, at least as many as it has rows; null for XLSX. */
  linesMax: number | null
}
