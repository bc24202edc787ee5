import type { EvaluationSet } from '../evaluation-set.ts'
import { gradeOf } from './judge.ts'
import { longAsks } from './long-asks.ts'
import { longTalks } from './long-talks.ts'
import { demoCommunity } from './member-facts.ts'
import { sentenceQueries } from './sentence-queries.ts'
import { shortQueries } from './short-queries.ts'

/** What the 500 people of the demo do, asked in many ways; who fits is judged by the facts they were made from. */
export function topicsSet (): EvaluationSet {
  const { members, facts } = demoCommunity()
  const queries = [...shortQueries, ...sentenceQueries, ...longAsks, ...longTalks].map((query) => {
    const grades = new Map(facts.map((member): [string, number] => [member.externalId, gradeOf(query, member)]).filter(([, grade]) => grade > 0))
    if (grades.size === 0) throw new Error(`nobody fits: ${query.text}`)
    return { category: query.category, text: query.text, grades }
  })
  return { name: 'topics', members, queries }
}
