import type { EvaluationSet, SetName } from './evaluation-set.ts'
import { meanOf, type Measures } from './metrics.ts'
import type { SystemRun } from './run-system.ts'

/** The two measures a set is read by. */
const shown: Readonly<Record<SetName, readonly [keyof Measures, keyof Measures]>> = { names: ['hit1', 'mrr10'], topics: ['ndcg10', 'hit1'], spelled: ['ndcg10', 'hit1'], organisations: ['hit1', 'ndcg10'] }
const measureNames: Readonly<Record<keyof Measures, string>> = { hit1: 'hit@1', mrr10: 'MRR@10', ndcg10: 'nDCG@10' }

/** One Markdown table: a row for each category and one for all queries, a column for each system. */
export function markdownTable (set: EvaluationSet, runs: readonly SystemRun[]): string {
  const [first, second] = shown[set.name]
  const rows = categoriesOf(set).map(({ category, positions }) => [
    category, String(positions.length), ...runs.map(({ measures }) => cell(meanAt(measures, positions), first, second)),
  ])
  const lines = [['category', 'queries', ...runs.map(({ system }) => system)], ['---', '--:', ...runs.map(() => ':-:')], ...rows, ['searches per second', '', ...runs.map((run) => perSecond(run))]]
  return `### ${set.name}: ${measureNames[first]} / ${measureNames[second]}, ${set.members.length} members, ${set.queries.length} queries\n\n` +
    lines.map((columns) => `| ${columns.join(' | ')} |`).join('\n') + '\n'
}

/** Every measure of every system by category, and what each query found, for other programs. */
export function detailsOf (set: EvaluationSet, runs: readonly SystemRun[]): object {
  return {
    set: set.name,
    systems: runs.map(({ system, measures, indexMs, searchMs }) => ({
      system, indexMs, searchMs,
      categories: Object.fromEntries(categoriesOf(set).map(({ category, positions }) => [category, { queries: positions.length, ...meanAt(measures, positions) }])),
    })),
    queries: set.queries.map(({ category, text, grades }, position) => ({
      category, text, grades: Object.fromEntries([...grades].slice(0, 50)),
      systems: Object.fromEntries(runs.map(({ system, measures, ranked }) => [system, { ...measures[position], ranked: ranked[position] }])),
    })),
  }
}

function categoriesOf ({ queries }: EvaluationSet): { category: string, positions: number[] }[] {
  const everything = queries.map((_, position) => position)
  const byCategory = Map.groupBy(everything, (position) => queries[position]?.category ?? '')
  return [...byCategory].map(([category, positions]) => ({ category, positions })).concat({ category: '**all**', positions: everything })
}

const meanAt = (measures: readonly Measures[], positions: readonly number[]) => meanOf(positions.flatMap((position) => measures[position] ?? []))
const cell = (mean: Measures, first: keyof Measures, second: keyof Measures) => `${digits(mean[first])} / ${digits(mean[second])}`
const digits = (value: number) => value.toFixed(3).replace(/^0/, '')
const perSecond = ({ measures, searchMs }: SystemRun) => (measures.length / searchMs * 1_000).toFixed(0)
