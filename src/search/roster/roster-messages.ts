import type { MatchAnswer, MatchQuery } from '../match-query.ts'
import type { FacetValue, FacetValuesQuery, IndexAnswer, IndexQuery, SuggestQuery, Suggestion } from '../member-index.ts'

// What the API's thread and the thread that holds the rosters tell each other.

/** What can be asked of the rosters. */
export type RosterQuestions = {
  search: { query: IndexQuery, answer: IndexAnswer }
  suggest: { query: SuggestQuery, answer: Suggestion[] }
  facetValues: { query: FacetValuesQuery, answer: FacetValue[] }
  matches: { query: MatchQuery, answer: MatchAnswer }
}
export type RosterQuestion = keyof RosterQuestions

export type RosterRequest = { id: number, question: RosterQuestion, query: RosterQuestions[RosterQuestion]['query'] }

/** `answer` is null when the engine has to answer; `failure` is a fault of the roster, without personal data. */
export type RosterReply =
  | { kind: 'answer', id: number, answer: RosterQuestions[RosterQuestion]['answer'] | null, failure: string | null }
  | { kind: 'report', communities: number, bytes: number }

/** `model` is the one whose vectors are searched too, null without an embedder; `patienceMs` is how long a search waits at most for a roster to be ready. */
export type RosterThreadData = { databaseUrl: string, bytesMax: number, model: string | null, patienceMs?: number }
