import { AppError } from '../domain/errors.ts'
import type { AskableEngine } from './engine-breaker.ts'
import type { FallbackIndex } from './fallback-index.ts'
import { searchUnavailable, type DirectoryIndex, type IndexQuery, type SearchingIndex, type SearchLanes } from './member-index.ts'
import type { RosterIndex } from './roster/roster-index.ts'
import { validateQuery } from './validate-query.ts'

/** How long an answer may take: from memory, from memory and the engine, and in all. */
export type SearchBudget = { rosterMs: number, engineMs: number, totalMs: number }

/** Shares of what a search may take in all, so that each part leaves time for the next one. */
export function searchBudget (totalMs: number): SearchBudget {
  return { rosterMs: totalMs * 3 / 8, engineMs: totalMs * 5 / 8, totalMs }
}

const begunBy: Readonly<Record<SearchLanes, 'memory' | 'engine'>> = { roster: 'memory', meaning: 'memory', fallback: 'memory', exact: 'engine', relaxed: 'engine' }

/**
 * Searches in memory where the community is held there, which ranks better and at once knows every write; in the engine while a community is
 * being loaded or when it is larger than the memory allowed; and in PostgreSQL alone when the engine does not answer either.
 * A page continues what its first page was answered from, if that still answers.
 */
export function rosterFirstIndex (roster: RosterIndex, engine: AskableEngine, fallback: FallbackIndex, { rosterMs, engineMs, totalMs }: SearchBudget): DirectoryIndex {
  const answer = async <Answer>(
    held: (() => Promise<Answer | null>) | null, ofEngine: (engine: SearchingIndex) => Promise<Answer>, degraded: (byMs: number) => Promise<Answer>
  ): Promise<{ answer: Answer, isDegraded: boolean }> => {
    const startedMs = performance.now()
    const inMemory = held && await nullAfter(rosterMs, held())
    if (inMemory) return { answer: inMemory, isDegraded: false }
    try {
      return { answer: await ofEngine(engine.within(startedMs + engineMs - performance.now())), isDegraded: false }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== searchUnavailable.code) throw error
      return { answer: await degraded(startedMs + totalMs), isDegraded: true }
    }
  }
  return {
    search: async (query) => {
      validateQuery(query)
      const held = query.lanes === null || begunBy[query.lanes] === 'memory' ? () => roster.ask('search', query) : null
      const found = await answer(held, (available) => available.search(forEngine(query)), (byMs) => fallback.search({ ...query, byMs }))
      return found.answer
    },
    suggest: async (query) => {
      const found = await answer(() => roster.ask('suggest', query), (available) => available.suggest(query), (byMs) => fallback.suggest({ ...query, byMs }))
      return { suggestions: found.answer, isDegraded: found.isDegraded }
    },
    facetValues: async (query) => {
      validateQuery({ ...query, facets: [query.field], sort: [] })
      const found = await answer(() => roster.ask('facetValues', query), (available) => available.facetValues(query), (byMs) => fallback.facetValues({ ...query, byMs }))
      return { values: found.answer, isDegraded: found.isDegraded }
    },
  }
}

/** A page that something else began is looked for where everybody is that it may have had. */
function forEngine (query: IndexQuery): IndexQuery {
  return query.lanes !== null && begunBy[query.lanes] === 'memory' ? { ...query, lanes: 'relaxed' } : query
}

async function nullAfter<Answer> (ms: number, answer: Promise<Answer | null>): Promise<Answer | null> {
  const late = Promise.withResolvers<null>()
  const timer = setTimeout(() => { late.resolve(null) }, ms)
  try {
    return await Promise.race([answer, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
