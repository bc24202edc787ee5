import { z } from 'zod'

export const ExportQuery = z.strictObject({
  format: z.enum(['ndjson', 'csv', 'xlsx']).default('ndjson'),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8').describe('Of a CSV file.'),
})
export type ExportQuery = z.infer<typeof ExportQuery>
