import { z } from 'zod'

export const ExportQuery = z.strictObject({
  format: z.enum(['ndjson', 'csv', 'xlsx']).default('ndjson').describe('Form of the file.'),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8').describe('Of a CSV file.'),
})
export type ExportQuery = z.infer<typeof ExportQuery>

/** A file of each form for the documentation, cut to one member and a few columns. */
export const exportExamples = {
  'application/x-ndjson': '{"externalId":"u-1024","displayName":"冯宝宝","city":"上海","skills":["亚马逊运营","供应链"]}\n',
  'text/csv': 'number,externalId,displayName,city,skills\r\n1024,u-1024,冯宝宝,上海,亚马逊运营; 供应链\r\n',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': null,
}
