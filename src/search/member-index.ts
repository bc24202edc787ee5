import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { Filter, Sort } from '../domain/query/filter.ts'
import { defineError } from '../domain/errors.ts'
import type { MemberDocument } from './member-document.ts'

/** How a community's custom field is kept in the index: by slot, because keys are any text and belong to one community. */
export type IndexedCustomField = { key: string, slot: number, kind: 'keyword' | 'number' | 'instant' | 'boolean' }

/** What is asked of the index. It never names an attribute or a syntax of the engine. */
export type IndexQuery = {
  communityId: CommunityId
  /** As typed; '' finds everyone the filters admit. */
  text: string
  filters: Filter[]
  /** The community's filterable custom fields. */
  customFields: readonly IndexedCustomField[]
  sort: Sort[]
  /** Names of fields to count, as in a filter. */
  facets: string[]
  offset: number
  limit: number
  /** What the first page was answered from, so that the following ones continue it; null for a first page. */
  lanes: SearchLanes | null
}

/** Only members who match everything, or also those who match in part or sound alike. */
export type SearchLanes = 'exact' | 'relaxed'

export type FacetValue = { value: string, count: number }

export type IndexAnswer = {
  /** Best first. */
  hits: { id: MemberId, score: number }[]
  facets: Record<string, FacetValue[]>
  total: number
  totalIsExact: boolean
  lanes: SearchLanes
  /** What was looked for, folded. */
  terms: string[]
}

/** The port to the engine for readers: it answers ids, never profiles. */
export type MemberIndex = {
  /** @throws AppError `search.unavailable` when the engine does not answer in time */
  search: (query: IndexQuery) => Promise<IndexAnswer>
  /** @throws when the engine does not answer; used by readiness only */
  ping: () => Promise<void>
}

/** How a task of the engine ended; `unknown` when the engine has no memory of it. */
export type TaskOutcome = { state: 'succeeded' } | { state: 'waiting' } | { state: 'unknown' } | { state: 'failed', code: string }

/** The port to the engine for the relay. An answered call means accepted; only `outcomes` tells what was done. */
export type IndexWriter = {
  /** Sends full replacements and deletions; ids of both are disjoint. @returns the engine's tasks */
  write: (target: IndexTarget, documents: readonly MemberDocument[], deleted: readonly MemberId[]) => Promise<number[]>
  outcomes: (tasks: readonly number[]) => Promise<Map<number, TaskOutcome>>
  /** Makes the index empty, with its settings, and waits until it is so. */
  create: (target: IndexTarget) => Promise<void>
  /** Whether the index exists and was made by `create`: the engine makes one without settings for any document it is sent. */
  isReady: (target: IndexTarget) => Promise<boolean>
  /** Documents in an index, after all accepted tasks. */
  count: (target: IndexTarget) => Promise<number>
  /** Puts the build in the place of the live index, in one step, and deletes what was live. */
  swap: () => Promise<void>
  /** Deletes the build if there is one. */
  abandonBuild: () => Promise<void>
}

/** The index that is searched, and the one that is being built beside it. */
export type IndexTarget = 'live' | 'build'

export const searchUnavailable = defineError(
  'search.unavailable', 'unavailable',
  'The search engine does not answer in time. Reading and changing members goes on. Send the search again after the time in Retry-After.',
  () => 'Search is not available at the moment.'
)
