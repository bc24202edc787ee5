import type { ConceptName } from './judge.ts'

/** A question about people, and what a right answer must be. */
export type TopicQuery = {
  category: string
  text: string
  /** What the person must be able to do; all of it, the first most of all. Empty when only the conditions matter. */
  about: readonly ConceptName[]
  /** The first tag of a need the person must have: somebody who looks for it. */
  needs?: string
  /** What the person must not be. */
  without?: readonly ConceptName[]
  /** Cities or regions. */
  places?: readonly string[]
  excludedPlaces?: readonly string[]
  speaks?: readonly string[]
  studied?: readonly string[]
  yearsMin?: number
  yearsMax?: number
}

export type Conditions = Omit<TopicQuery, 'category' | 'text' | 'about'>

/** A row of a table of queries: what is typed, what it is about, on which conditions. */
export type QueryRow = readonly [text: string, about: readonly ConceptName[], conditions?: Conditions]

export const inCategory = (category: string, rows: readonly QueryRow[]): TopicQuery[] => rows.map(([text, about, conditions = {}]) => ({ category, text, about, ...conditions }))
