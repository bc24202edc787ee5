import { z } from 'zod'
import { idOf, instant, pageOf, pathId } from '../../http/schema-parts.ts'
import { operationStatuses } from '../../postgres/tables/operations.ts'

const exampleSummary = {
  id: 'op_k3v8x2m9q4w7z5b6d8f2',
  kind: 'import',
  status: 'succeeded',
  progress: { done: 500, total: 500 },
  result: { dryRun: false, rows: 500, created: 498, updated: 1, unchanged: 0, skipped: 0, refused: 1, encoding: 'utf-8', columns: null },
  errorCount: 1,
  failure: null,
  createdAt: '2026-11-21T08:30:00.000Z',
  startedAt: '2026-11-21T08:30:00.200Z',
  finishedAt: '2026-11-21T08:30:03.900Z',
}

/** How an import found out what a column is. */
export const columnUses = ['given', 'guessed', 'own field', 'new field', 'left out'] as const
export type ColumnUse = typeof columnUses[number]

const ImportResult = z.object({
  dryRun: z.boolean().describe('Whether this is only what would have been done.'),
  rows: z.int().describe('Rows of the file that were read, the header and blank rows aside: the sum of the following five.'),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int().describe('Members who were already as the row says.'),
  skipped: z.int().describe('Members who exist, with `onConflict=skip`.'),
  refused: z.int().describe('Rows that were not taken; `errors` says why.'),
  encoding: z.string().nullable().describe('How the text of the file was read; null for XLSX.'),
  columns: z.array(z.object({
    header: z.string(),
    field: z.string().nullable().describe('Null when the column was left out.'),
    how: z.enum(columnUses).describe('By `mapping`, by its name, as a custom field of the community, as a new custom value, or not at all.'),
  })).nullable().describe('What each column of a table was taken for; null for NDJSON.'),
}).meta({ id: 'ImportResult', examples: [exampleSummary.result] })
export type ImportResult = z.infer<typeof ImportResult>

const RoundResult = z.object({ roundId: idOf('round') }).meta({ id: 'RoundResult', examples: [{ roundId: 'rnd_k3v8x2m9q4w7z5b6d8f2' }] })

const operationKinds = ['import', 'round'] as const

export const Operation = z.object({
  id: idOf('operation'),
  kind: z.enum(operationKinds),
  status: z.enum(operationStatuses),
  progress: z.object({ done: z.int(), total: z.int().nullable().describe('An estimate until the operation has ended; null while there is none.') }),
  result: z.union([ImportResult, RoundResult]).nullable().describe('What the operation did, by its kind. Null until it has ended, and when it failed before it did anything.'),
  errors: z.array(z.object({
    row: z.int().describe("The file's own row number: the header of a table is row 1."),
    pointer: z.string(),
    message: z.string(),
  })).describe('The first 1000 rows that were not taken, and why.'),
  errorCount: z.int(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why the operation failed as a whole.'),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
}).meta({ id: 'Operation', examples: [{ ...exampleSummary, errors: [{ row: 7, pointer: '/displayName', message: 'is required' }] }] })
export type Operation = z.infer<typeof Operation>

export const OperationSummary = Operation.omit({ errors: true }).meta({ id: 'OperationSummary', examples: [exampleSummary] })
export const OperationPage = pageOf(OperationSummary).meta({ id: 'OperationPage' })
export const OperationPath = z.strictObject({ operationId: pathId('operation') })
export const OperationAccepted = z.object({ operation: z.object({ id: idOf('operation') }) })
  .meta({ id: 'OperationAccepted', examples: [{ operation: { id: exampleSummary.id } }] })
