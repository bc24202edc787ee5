import type { EvaluationSet, SetName } from '../evaluation-set.ts'

export const resultLimit = 10

/** A community that can be searched. */
export type OpenSearch = {
  /** External ids of the members found, best first, at most `resultLimit`. */
  search: (text: string) => Promise<string[]>
  close: () => Promise<void>
}

export type SearchSystem = {
  name: string
  /** The sets it is made for. */
  sets: readonly SetName[]
  /** How many searches may run at once. */
  connections: number
  open: (set: EvaluationSet) => Promise<OpenSearch>
}
