import { z } from 'zod'
import { text } from '../../http/schema-parts.ts'
import { conflictPolicies } from '../members/index.ts'
import { columnFields } from './column-fields.ts'

export const importLimits = { rows: 200_000, bytes: 500 * 1000 * 1000 } as const

export const importFormats = {
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const
export type ImportFormat = typeof importFormats[keyof typeof importFormats]

const flag = z.enum(['true', 'false']).default('false').transform((value) => value === 'true')

const Mapping = z.record(z.string(), z.union([z.enum(columnFields), z.string().startsWith('custom.'), z.null()]))

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
export type ImportOptions = ImportQuery & { format: ImportFormat }
