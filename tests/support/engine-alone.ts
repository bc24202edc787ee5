import { searchUnavailable, type DirectoryIndex, type MemberIndex } from '../../src/search/member-index.ts'
import { rosterFirstIndex, searchBudget } from '../../src/search/roster-first-index.ts'
import { candidatesFrom, rosterSource } from '../../src/features/directory/index.ts'
import { guardEngine } from '../../src/search/engine-breaker.ts'
import { fallbackIndex, type FallbackIndex } from '../../src/search/fallback-index.ts'
import type { RosterIndex } from '../../src/search/roster/roster-index.ts'
import type { TestApp } from './start-app.ts'

const unavailable = () => Promise.reject(searchUnavailable())

/** Nothing answers but memory and the engine. */
export const noFallback: FallbackIndex = { search: unavailable, suggest: unavailable, facetValues: unavailable }

const noRosters: RosterIndex = { start: () => {}, ask: async () => null, report: () => ({ communities: 0, bytes: 0 }), close: async () => {} }

/** Searches answered by the engine or not at all. */
export const engineAlone = (engine: MemberIndex): DirectoryIndex => rosterFirstIndex(noRosters, guardEngine(engine, 64), noFallback, searchBudget(5_000))

const awayEngine: MemberIndex = { search: unavailable, suggest: unavailable, facetValues: unavailable, ping: unavailable }

/** Takes memory and engine away from an application: PostgreSQL alone answers, with as much time as it needs. */
export function withoutEngine ({ deps: { memberIndex, postgres } }: TestApp): void {
  const fallback = fallbackIndex(rosterSource(postgres, null), candidatesFrom(postgres), 4)
  Object.assign(memberIndex, rosterFirstIndex(noRosters, guardEngine(awayEngine, 64), fallback, searchBudget(20_000)))
}
