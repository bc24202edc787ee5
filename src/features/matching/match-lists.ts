import type { MatchAnswer, MatchQuery } from '../../search/match-query.ts'

/** Lists are kept for communities that do not fit in memory, or do not any more. Each takes about 30 kB. */
const listsMax = 300
const keptMs = 15 * 60_000

type List = { readonly answer: MatchAnswer, readonly madeAtMs: number }

/** What members were answered last, for as long as their own profile stays as it is. Whoever uses it looks again at whom the list names. */
export class MatchLists {
  /** In the order they were made. */
  readonly #lists = new Map<string, List>()

  put (query: MatchQuery, answer: MatchAnswer): void {
    const key = keyOf(query)
    this.#lists.delete(key)
    this.#lists.set(key, { answer, madeAtMs: query.nowMs })
    const [first] = this.#lists.keys()
    if (this.#lists.size > listsMax && first !== undefined) this.#lists.delete(first)
  }

  /** Null when there is none that is long enough, without those who are excluded now. */
  find (query: MatchQuery): List | null {
    const list = this.#lists.get(keyOf(query))
    if (!list || list.madeAtMs + keptMs < query.nowMs) return null
    const excluded = new Set(query.excluded)
    const matches = list.answer.matches.filter(({ id }) => !excluded.has(id))
    return matches.length < query.limit ? null : { answer: { ...list.answer, matches: matches.slice(0, query.limit) }, madeAtMs: list.madeAtMs }
  }
}

const keyOf = ({ communityId, member: { id, version }, model }: MatchQuery) => `${communityId} ${id} ${version} ${model?.version ?? 0}`
