import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { offersPrior } from '../../domain/ranking/term-weight.ts'
import type { ScorePart } from '../member-index.ts'
import type { TermEvidence } from './evidence.ts'
import type { QueryPlan } from './query-plan.ts'
import { keptShare, nameGain, scoreOf, shareOf, togetherShare, type Ranking } from './rank-members.ts'
import type { Roster } from './roster.ts'

const partsMax = 20
const digits = 1e6

/**
 * Why a member is where they are.
 *
 * @returns parts that sum to the score, largest first; at most 20, the smallest ones of topics as one
 */
export function explainMember (roster: Roster, plan: QueryPlan, ranking: Ranking, ordinal: number): { score: number, parts: ScorePart[] } {
  const total = ranking.evidence[ordinal] ?? 0
  const perEvidence = total === 0 ? 0 : scoreOf(total, ranking) / total
  const together = togetherShare(plan, ordinal)
  const topics = [...topicStretches(plan.terms, ordinal), ...plan.readings.map((source) => ({ kind: source.kind, text: source.text, evidence: source.of(ordinal) }))]
    .map((part) => ({ ...part, evidence: part.evidence * together }))
  const gains = gainsOf(plan, ordinal, topics.reduce((sum, { evidence }) => sum + evidence, 0))
  const wanted = [...topics, ...gains].reduce((sum, { evidence }) => sum + evidence, 0)
  const against = plan.excluded.filter(({ evidence }) => evidence.of(ordinal) > 0)
  const kept = keptShare(plan, ordinal)
  const all = [
    { kind: 'name' as const, text: plan.names?.textOf(ordinal) ?? '', evidence: (plan.names?.of(ordinal) ?? 0) * nameGain(plan, ordinal) },
    ...topics,
    ...gains,
    ...(against.length === 0 ? [] : [{ kind: 'excluded' as const, text: [...new Set(against.map(({ evidence }) => evidence.text))].join(' '), evidence: -wanted * (1 - kept) }]),
    { kind: 'prior' as const, text: '', evidence: offersPrior(roster.offers.values[ordinal] ?? 0, searchWeights) },
  ]
  const parts = fewest(all.filter(({ evidence }) => evidence !== 0).map(({ kind, text, evidence }) => ({ kind, text, score: rounded(evidence * perEvidence) })))
  return { score: rounded(parts.reduce((sum, { score }) => sum + score, 0)), parts }
}

const rounded = (score: number) => Math.round(score * digits) / digits

/** Each condition raises what the ones before it left. */
function gainsOf ({ conditions }: QueryPlan, ordinal: number, topic: number): { kind: ScorePart['kind'], text: string, evidence: number }[] {
  let raised = topic
  return conditions.map(({ evidence, gain }) => {
    const added = raised * gain * shareOf(evidence, ordinal)
    raised += added
    return { kind: evidence.kind, text: evidence.text, evidence: added }
  })
}

/** Terms that adjoin in the text are one stretch: 跨境 境电 电商 are 跨境电商. */
function topicStretches (terms: readonly TermEvidence[], ordinal: number): { kind: 'topic', text: string, evidence: number }[] {
  const matched = terms.map((term) => ({ term, evidence: term.of(ordinal) })).filter(({ evidence }) => evidence > 0).sort((a, b) => a.term.start - b.term.start)
  const stretches: { text: string, end: number, evidence: number }[] = []
  for (const { term, evidence } of matched) {
    const last = stretches.at(-1)
    if (last && term.start <= last.end) {
      last.text += term.text.slice(Math.max(0, last.end - term.start))
      last.end = Math.max(last.end, term.end)
      last.evidence += evidence
    } else {
      stretches.push({ text: term.text, end: term.end, evidence })
    }
  }
  return stretches.map(({ text, evidence }) => ({ kind: 'topic', text, evidence }))
}

function fewest (parts: ScorePart[]): ScorePart[] {
  const ordered = parts.sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
  const rest = ordered.slice(partsMax - 1)
  if (rest.length <= 1) return ordered
  return [...ordered.slice(0, partsMax - 1), { kind: 'topic', text: rest.map(({ text }) => text).join(' '), score: rest.reduce((sum, { score }) => sum + score, 0) }]
}
