import { z } from 'zod'
import { idOf, instant, pageOf, pathId } from '../../http/schema-parts.ts'
import { operationStatuses } from '../../postgres/tables/operations.ts'

export const Operation = z.object({
  id: idOf('operation'),
  kind: z.enum(['import']),
  status: z.enum(operationStatuses),
  progress: z.object({ done: z.int(), total: z.int().nullable().describe('Null while it is not known.') }),
  result: z.record(z.string(), z.json()).nullable().describe('What the operation did; its form depends on `kind`. Null until it has ended.'),
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
}).meta({ id: 'Operation' })
export type Operation = z.infer<typeof Operation>

export const OperationSummary = Operation.omit({ errors: true }).meta({ id: 'OperationSummary' })
export const OperationPage = pageOf(OperationSummary).meta({ id: 'OperationPage' })
export const OperationPath = z.strictObject({ operationId: pathId('operation') })
export const OperationAccepted = z.object({ operation: z.object({ id: idOf('operation') }) }).meta({ id: 'OperationAccepted' })
