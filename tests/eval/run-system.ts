import { measure, type Measures } from './metrics.ts'
import type { EvaluationSet } from './evaluation-set.ts'
import type { SearchSystem } from './systems/search-system.ts'

/** What one system made of one set; `measures` and `ranked` in the order of the queries. */
export type SystemRun = { system: string, measures: Measures[], ranked: string[][], indexMs: number, searchMs: number }

export async function runSystem (system: SearchSystem, set: EvaluationSet): Promise<SystemRun> {
  const startedAt = performance.now()
  const opened = await system.open(set)
  const openedAt = performance.now()
  const ranked: string[][] = []
  try {
    await eachAtOnce(system.connections, set.queries, async ({ text }, index) => { ranked[index] = await opened.search(text) })
  } finally {
    await opened.close()
  }
  return {
    system: system.name,
    measures: set.queries.map(({ grades }, index) => measure(ranked[index] ?? [], grades)),
    ranked,
    indexMs: openedAt - startedAt,
    searchMs: performance.now() - openedAt,
  }
}

async function eachAtOnce<T> (atOnce: number, items: readonly T[], handle: (item: T, index: number) => Promise<void>): Promise<void> {
  const left = items.entries()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const [index, item] of left) await handle(item, index)
  }))
}
