// How well texts of needs find the texts of experts.

import type { SandboxMember } from '../../../src/sandbox/sandbox-members.ts'
import { prepared, scorePair } from '../../../src/domain/matching/score-pair.ts'
import { mean } from './list-metrics.ts'
import type { Need, NeedSet } from './need-sets.ts'
import { nowMs, scoredCommunity } from './scored-community.ts'
import { tfIdfScores } from './tf-idf.ts'
import { timed } from './timed.ts'

export type NeedMeasures = {
  /** Of all pairs of needs an expert fits unlike well, those put in the wrong order, by how unlike: as reviewers are judged for papers. */
  readonly lossByExpert: number
  /** The same of pairs of experts, by need. */
  readonly lossByNeed: number
  /** One over the place of the first who is right, of the first ten. */
  readonly mrr10: number
}

export type NeedRow = { readonly task: string, readonly part: string, readonly needs: number, readonly reference: NeedMeasures, readonly ours: NeedMeasures }

export type NeedRun = { readonly set: string, readonly rows: readonly NeedRow[], readonly cpuMs: { readonly reference: number, readonly ours: number } }

export function runNeeds (set: NeedSet): NeedRun {
  const reference = timed(() => tfIdfScores(set.needs.map(({ text }) => text), set.texts))
  const ours = timed(() => oursOf(set))
  const groups = Map.groupBy(set.needs.keys(), (at) => `${set.needs[at]?.task}\n${set.needs[at]?.part}`)
  const rows = [...groups].filter(([, places]) => places.length >= 5).map(([group, places]): NeedRow => {
    const [task = '', part = ''] = group.split('\n')
    const needs = places.flatMap((at) => set.needs[at] ?? [])
    const measured = (scores: readonly (readonly number[])[]) => measure(needs, places.map((at) => scores[at] ?? []))
    return { task, part, needs: places.length, reference: measured(reference.result), ours: measured(ours.result) }
  })
  return { set: set.name, rows, cpuMs: { reference: reference.cpuMs, ours: ours.cpuMs } }
}

/** Each need as that of a member who says nothing else. */
function oursOf ({ needs, experts }: NeedSet): number[][] {
  const askers = needs.map(({ text }, at): SandboxMember => ({ externalId: `n-${at}`, displayName: `n-${at}`, needs: [{ text, tags: [], urgency: 'normal', expiresOn: null }] }))
  const { facts, context } = scoredCommunity(experts)
  return scoredCommunity(askers).facts.map((asker) => {
    const own = prepared(asker, context)
    return facts.map((expert) => scorePair(own, expert, context, { nowMs }).forward)
  })
}

function measure (needs: readonly Need[], scores: readonly (readonly number[])[]): NeedMeasures {
  const grades = needs.map((need) => need.grades)
  const turned = (rows: readonly (readonly number[])[]) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0))
  return {
    lossByExpert: pairwiseLoss(turned(scores), turned(grades)),
    lossByNeed: pairwiseLoss(scores, grades),
    mrr10: mean(scores.map((row, at) => reciprocalRank(row, grades[at] ?? []))),
  }
}

/** Within each row. A tie is half wrong. */
function pairwiseLoss (scores: readonly (readonly number[])[], grades: readonly (readonly number[])[]): number {
  let [wrong, all] = [0, 0]
  for (const [at, row] of grades.entries()) {
    for (const [one, grade] of row.entries()) {
      if (grade === 0) continue
      for (const [other, lower] of row.entries()) {
        if (lower >= grade) continue
        const [better = 0, worse = 0] = [scores[at]?.[one], scores[at]?.[other]]
        all += grade - lower
        wrong += (grade - lower) * (better < worse ? 1 : better === worse ? 0.5 : 0)
      }
    }
  }
  return all === 0 ? 0 : wrong / all
}

function reciprocalRank (scores: readonly number[], grades: readonly number[]): number {
  const best = Math.max(...grades)
  const first = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 10).findIndex((expert) => grades[expert] === best)
  return first < 0 ? 0 : 1 / (first + 1)
}
