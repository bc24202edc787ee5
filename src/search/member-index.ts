import type { View } from '../domain/access/sight.ts'
import type { Stamp } from '../domain/difference.ts'
import type { CommunityId, MemberId } from '../domain/ids.ts'
import type { Filter, Near, Sort } from '../domain/query/filter.ts'
import type { Interpretation, ReadingChoice } from '../domain/query/reading.ts'
import { defineError } from '../domain/errors.ts'
import type { MemberDocument } from './member-document.ts'
import type { MemberRef } from './outbox.ts'

/** How a community's custom field is kept in the index: by slot, because keys are any text and belong to one community. */
export type IndexedCustomField = { key: string, slot: number, kind: 'keyword' | 'number' | 'instant' | 'boolean' }

/** What is asked of the index. It never names an attribute or a syntax of the engine. */
export type IndexQuery = {
  communityId: CommunityId
  /** Whose members and fields are searched. The engine knows the community's only, and answers admins with those. */
  view: View
  /** Members who do not exist for whoever asks, at most a few hundred. */
  excluded: readonly MemberId[]
  /** As typed; '' finds everyone the filters admit. */
  text: string
  filters: Filter[]
  /** The community's filterable custom fields. */
  customFields: readonly IndexedCustomField[]
  sort: Sort[]
  /** Where the hits are counted by distance from; null for nowhere. It filters nothing by itself. */
  near: Near | null
  /** Names of fields to count, as in a filter. */
  facets: string[]
  /** What the caller decided about the text: readings that must hold, and readings that are none. */
  choices: ReadingChoice[]
  /** Whether each hit comes with the parts of its score. */
  explain: boolean
  /** What the text means, as the members' vectors have it; null to go by words alone. */
  vector: Int8Array | null
  offset: number
  limit: number
  /** What the first page was answered from, so that the following ones continue it; null for a first page. */
  lanes: SearchLanes | null
}

/**
 * The roster in memory, with or without meaning; the engine: only members who match everything, or also those who match in part or sound alike;
 * or PostgreSQL alone, which may have missed some.
 */
export type SearchLanes = 'roster' | 'meaning' | 'exact' | 'relaxed' | 'fallback'

export type FacetValue = { value: string, count: number }

/** A part of a score: what in the query spoke for the member, and how much of the score that was; below 0 it spoke against. */
export type ScorePart = { kind: EvidenceKind | 'excluded', text: string, score: number }

/** What a part of a score is about. */
export type EvidenceKind = 'name' | 'topic' | 'skill' | 'industry' | 'language' | 'place' | 'company' | 'school' | 'experience' | 'prior' | 'meaning'

/** Where few are found: a condition to drop, and how many that would find. */
export type WayOn = {
  /** The field of the filter; `filter` for one about several, `reading` for what the caller forced, `text` for the query itself. */
  drop: string
  total: number
}

/** How many of those found are at most so far away. */
export type DistanceBand = { withinKm: number, count: number }

export type IndexAnswer = {
  /** Best first; `parts` is null where no explanation was asked for or there is none. */
  hits: { id: MemberId, score: number, parts: ScorePart[] | null }[]
  facets: Record<string, FacetValue[]>
  /** From near to far, each with those of the ones before; null without `near`, or where the engine answered. */
  distanceBands: DistanceBand[] | null
  total: number
  totalIsExact: boolean
  lanes: SearchLanes
  interpretation: Interpretation
  waysOn: WayOn[]
  /** Whether the text names somebody, so that it is personal data itself. */
  isAboutName: boolean
}

export type SuggestQuery = Pick<IndexQuery, 'communityId' | 'view' | 'excluded'> & {
  /** What was typed so far. */
  text: string
  limit: number
}

export type SuggestedValueKind = 'skill' | 'industry' | 'interest' | 'city' | 'company' | 'school'
export type SuggestedPerson = { kind: 'person', id: MemberId }
/** A value of a field, as most of those write it who have it, and how many they are. */
export type SuggestedValue = { kind: SuggestedValueKind, text: string, count: number }
export type Suggestion = SuggestedPerson | SuggestedValue

/** Values of a field that contain a text, among the members whom filters about other fields admit. */
export type FacetValuesQuery = Pick<IndexQuery, 'communityId' | 'view' | 'excluded' | 'filters' | 'customFields' | 'limit'> & {
  /** As in a filter. */
  field: string
  /** '' for all values. */
  text: string
}

/** The port to the engine for readers: it answers ids, never profiles. */
export type MemberIndex = {
  /** @throws AppError `search.unavailable` when the engine does not answer in time */
  search: (query: IndexQuery) => Promise<IndexAnswer>
  /** Best first. @throws AppError `search.unavailable` */
  suggest: (query: SuggestQuery) => Promise<Suggestion[]>
  /** Most frequent first. @throws AppError `search.unavailable`, `search.field_unknown`, `search.filter_value_invalid` */
  facetValues: (query: FacetValuesQuery) => Promise<FacetValue[]>
  /** @throws when the engine does not answer; used by readiness only */
  ping: () => Promise<void>
}

/** What can be asked of it. */
export type SearchingIndex = Omit<MemberIndex, 'ping'>

/** The port for whoever asks: as the engine's, from wherever there is an answer. One that is degraded came from PostgreSQL alone and may be short of members. */
export type DirectoryIndex = Pick<SearchingIndex, 'search'> & {
  suggest: (query: SuggestQuery) => Promise<{ suggestions: Suggestion[], isDegraded: boolean }>
  facetValues: (query: FacetValuesQuery) => Promise<{ values: FacetValue[], isDegraded: boolean }>
}

/** How a task of the engine ended; `unknown` when the engine has no memory of it. */
export type TaskOutcome = { state: 'succeeded' } | { state: 'waiting' } | { state: 'unknown' } | { state: 'failed', code: string }

/** The port to the engine for the relay. An answered call means accepted; only `outcomes` tells what was done. */
export type IndexWriter = {
  /** The name of the engine's server. */
  server: string
  /** Sends full replacements and deletions; ids of both are disjoint. */
  write: (target: IndexTarget, documents: readonly MemberDocument[], deleted: readonly MemberId[]) => Promise<Accepted>
  outcomes: (tasks: readonly number[]) => Promise<Map<number, TaskOutcome>>
  /** Makes the index empty, with its settings, and waits until it is so. */
  create: (target: IndexTarget) => Promise<void>
  /** Whether the index exists and was made by `create`: the engine makes one without settings for any document it is sent. */
  isReady: (target: IndexTarget) => Promise<boolean>
  /** When the index was made, as the engine wrote it down; it tells two indexes apart whatever their names are. Null for none. */
  madeAt: (target: IndexTarget) => Promise<string | null>
  /** Documents in an index, after all accepted tasks. */
  count: (target: IndexTarget) => Promise<number>
  /** What the index has of these members. */
  stamps: (target: IndexTarget, members: readonly MemberId[]) => Promise<Map<MemberId, Stamp>>
  /** Whom the index has, of one community or of all, by place; fewer than `limit` at the end. */
  listing: (target: IndexTarget, communityId: CommunityId | null, offset: number, limit: number) => Promise<MemberRef[]>
  /** Lets the live index and the one beside it change places, in one step. */
  swap: () => Promise<void>
  /** Deletes the index beside the live one if there is one. */
  abandonBuild: () => Promise<void>
  /** Asks the engine to forget tasks of ours that ended before; its queue is bounded. */
  forgetTasks: (endedBefore: Date) => Promise<void>
}

/** Tasks of the engine, and how much was sent for them. */
export type Accepted = { tasks: number[], bytes: number }

/** The index that is searched, and the one beside it: a new one that is being built, or the former one. */
export type IndexTarget = 'live' | 'build'

export const searchUnavailable = defineError(
  'search.unavailable', 'unavailable',
  'The search engine does not answer in time. Reading and changing members goes on. Send the search again after the time in Retry-After.',
  () => 'Search is not available at the moment.'
)
