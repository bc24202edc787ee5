import type { importFormats } from './import-options.ts'

/** A file of each form for the documentation; an XLSX file is a table as in CSV. */
export const importExamples: Record<keyof typeof importFormats, string | null> = {
  'application/x-ndjson': '{"externalId":"u-1024","displayName":"冯宝宝","city":"上海","skills":["亚马逊运营","供应链"]}\n{"displayName":"张楚岚","needs":["在找懂日本税务的人"]}\n',
  'text/csv': '姓名,城市,技能\n冯宝宝,上海,亚马逊运营; 供应链\n张楚岚,北京,\n',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': null,
}
