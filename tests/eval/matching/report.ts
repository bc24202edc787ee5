import { mean } from './list-metrics.ts'
import type { NeedMeasures, NeedRow, NeedRun } from './need-measures.ts'
import type { PlantedPart } from './planted-community.ts'
import type { PlantedRun, SystemMeasures } from './run-planted.ts'

/** Markdown: whom members are told of, by system; means over languages and seeds. */
export function listsTable (part: PlantedPart, runs: readonly PlantedRun[]): string {
  const systems = runs[0]?.systems.map(({ system }) => system) ?? []
  const of = (name: string, key: Exclude<keyof SystemMeasures, 'system'>) => runs.flatMap(({ systems }) => systems.find(({ system }) => system === name)?.[key] ?? [])
  return `### Whom to meet, ${part}: ${runs.length} communities\n\n` + table(
    ['system', 'mutual P@3', 'nDCG@5', 'ECE', 'ECE of the told', 'coverage', 'Gini'],
    systems.map((name) => [name, ...(['precision3', 'ndcg5', 'ece', 'eceTold', 'coverage', 'gini'] as const).map((key) => digitsOfMean(of(name, key)))])
  )
}

/** Pairs of a whole community, by the way they are made. */
export function roundsTable (runs: readonly PlantedRun[]): string {
  const ways = runs[0]?.rounds.map(({ way }) => way) ?? []
  const rows = ways.map((way) => {
    const measured = runs.flatMap(({ rounds }) => rounds.filter((round) => round.way === way))
    const of = (key: Exclude<keyof typeof measured[number], 'way'>) => measured.map((round) => round[key])
    return [way, digitsOfMean(of('ofExact')), digitsOfMean(of('bothWant')), mean(of('blockingPairs')).toFixed(1), mean(of('leftOver')).toFixed(1), digitsOfMean(of('gini')), mean(of('cpuMs')).toFixed(0)]
  })
  return '### One round of pairs\n\n' + table(['way', 'value / exact', 'P(both want)', 'blocking pairs', 'left over', 'Gini', 'CPU ms'], rows)
}

/** Needs and experts: the reference beside ours. */
export function needsTable (runs: readonly NeedRun[]): string {
  const rows = runs.flatMap(({ set, rows }) => rows.map(({ task, part, needs, reference, ours }) => [set, task, part, String(needs), cells(reference), cells(ours)]))
  return '### Texts of needs and of experts: loss by expert / loss by need / MRR@10\n\n' + table(['set', 'task', 'part', 'needs', 'TF-IDF by item', 'ours'], rows)
}

/** Runs of several seeds as one, weighted by their needs. */
export function needsTogether (runs: readonly NeedRun[]): NeedRun[] {
  return [...Map.groupBy(runs, ({ set }) => set).values()].map((same) => ({
    set: same[0]?.set ?? '',
    cpuMs: { reference: mean(same.map(({ cpuMs }) => cpuMs.reference)), ours: mean(same.map(({ cpuMs }) => cpuMs.ours)) },
    rows: [...Map.groupBy(same.flatMap(({ rows }) => rows), ({ task, part }) => `${task} ${part}`).values()].flatMap((rows) => {
      const [first] = rows
      if (!first) return []
      const needs = rows.reduce((sum, row) => sum + row.needs, 0)
      const together = (of: (row: NeedRow) => NeedMeasures): NeedMeasures => {
        const weighted = (key: keyof NeedMeasures) => rows.reduce((sum, row) => sum + of(row)[key] * row.needs, 0) / needs
        return { lossByExpert: weighted('lossByExpert'), lossByNeed: weighted('lossByNeed'), mrr10: weighted('mrr10') }
      }
      return [{ ...first, needs, reference: together(({ reference }) => reference), ours: together(({ ours }) => ours) }]
    }),
  }))
}

const digitsOfMean = (values: readonly number[]) => values.length === 0 ? '–' : digits(mean(values))
const cells = ({ lossByExpert, lossByNeed, mrr10 }: NeedMeasures) => [lossByExpert, lossByNeed, mrr10].map(digits).join(' / ')
const digits = (value: number) => value.toFixed(3).replace(/^0/, '')

function table (head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => column === 0 ? '---' : '--:'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n'
}
