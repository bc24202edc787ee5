import { distanceKm } from '../../domain/place/distance.ts'
import type { Sort } from '../../domain/query/filter.ts'
import { filterFieldUnknown } from '../filter-attribute.ts'
import { KeywordColumn, NumberColumn } from './columns.ts'
import type { Roster } from './roster.ts'

export type Compare = (a: number, b: number) => number

/**
 * The order of ordinals that a caller asked for; members without the value come last, equal ones by `otherwise`.
 *
 * @throws AppError `search.field_unknown` for distance without a point
 */
export function bySorts (roster: Roster, sorts: readonly Sort[], otherwise: Compare): Compare {
  const compares = sorts.map((sort) => bySort(roster, sort))
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return otherwise(a, b)
  }
}

function bySort (roster: Roster, { field, direction, from }: Sort): Compare {
  const sign = direction === 'asc' ? 1 : -1
  if (field === 'name') {
    const names = roster.nameSorts
    return (a, b) => sign * byText(names[a] ?? '', names[b] ?? '')
  }
  const valueOf = field === 'distance' ? distanceOf(roster, from) : columnOf(roster, field)
  return (a, b) => byNumber(valueOf(a), valueOf(b), sign)
}

function columnOf (roster: Roster, field: string): (ordinal: number) => number {
  const column = roster.fields.get(field)
  if (!(column instanceof NumberColumn)) throw filterFieldUnknown(field)
  return (ordinal) => column.of(ordinal)
}

function distanceOf (roster: Roster, from: Sort['from']): (ordinal: number) => number {
  if (!from) throw filterFieldUnknown('distance')
  return (ordinal) => distanceKm(from, { lat: roster.lat.of(ordinal), lng: roster.lng.of(ordinal) })
}

const byText = (a: string, b: string) => a < b ? -1 : a > b ? 1 : 0

function byNumber (a: number, b: number, sign: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return sign * (a - b)
}

/** Who changed something last comes first, then who joined last. */
export function byActivity (roster: Roster): Compare {
  const [activeAt, number] = [columnOf(roster, 'activeAt'), columnOf(roster, 'number')]
  return (a, b) => byNumber(activeAt(a), activeAt(b), -1) || number(b) - number(a)
}

/** Steps of evidence within which members are equal: rounding of impacts, no more. */
const evidenceSteps = 1e4

const dayMs = 86_400_000

/** Best evidence first; equals by how complete a profile is, then by the day of the last change, then who joined first. */
export function byEvidence (roster: Roster, evidence: Float64Array): Compare {
  const [activeAt, number] = [columnOf(roster, 'activeAt'), columnOf(roster, 'number')]
  const completeness = roster.completeness.values
  return (a, b) => {
    const difference = (evidence[b] ?? 0) - (evidence[a] ?? 0)
    // Most are told apart by this alone.
    if (Math.abs(difference) > 2 / evidenceSteps || !isEqualEvidence(evidence, a, b)) return difference
    return (completeness[b] ?? 0) - (completeness[a] ?? 0) || Math.floor(activeAt(b) / dayMs) - Math.floor(activeAt(a) / dayMs) || number(a) - number(b)
  }
}

function isEqualEvidence (evidence: Float64Array, a: number, b: number): boolean {
  return Math.round((evidence[a] ?? 0) * evidenceSteps) === Math.round((evidence[b] ?? 0) * evidenceSteps)
}

/** The first `count` of `ordinals` in order; the others are not ordered, which takes a tenth of the time for a page of thousands. */
export function firstInOrder (ordinals: readonly number[], count: number, compare: Compare): number[] {
  if (ordinals.length <= count * 4) return [...ordinals].sort(compare).slice(0, count)
  // A heap with the last of the first `count` at its top.
  const heap = ordinals.slice(0, count)
  for (let at = (count >> 1) - 1; at >= 0; at--) sink(heap, at, compare)
  for (let at = count; at < ordinals.length; at++) {
    const ordinal = ordinals[at] ?? 0
    if (compare(ordinal, heap[0] ?? 0) >= 0) continue
    heap[0] = ordinal
    sink(heap, 0, compare)
  }
  return heap.sort(compare)
}

function sink (heap: number[], from: number, compare: Compare): void {
  const item = heap[from] ?? 0
  let at = from
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && compare(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child++
    if (compare(heap[child] ?? 0, item) <= 0) break
    heap[at] = heap[child] ?? 0
    at = child
  }
  heap[at] = item
}

/** Runs of equal evidence within the first this many are mixed. */
export const mixedMax = 200

/** Where many are equally good, the first of each trade come before the second of any: twenty colleagues do not fill a page. */
export function mixEquals (roster: Roster, ordered: readonly number[], evidence: Float64Array): number[] {
  const out: number[] = []
  for (let from = 0; from < ordered.length;) {
    let to = from + 1
    while (to < ordered.length && isEqualEvidence(evidence, ordered[from] ?? 0, ordered[to] ?? 0)) to++
    out.push(...(to - from > 2 ? mixed(roster, ordered.slice(from, to)) : ordered.slice(from, to)))
    from = to
  }
  return out
}

const tradeFields = ['title', 'industry'] as const

function mixed (roster: Roster, equals: readonly number[]): number[] {
  const turns = new Map<string, number>()
  const turnOf = equals.map((ordinal) => {
    const trade = tradeFields.map((field) => { const column = roster.fields.get(field); return column instanceof KeywordColumn ? column.of(ordinal)[0] ?? '' : '' }).join(' ')
    const turn = turns.get(trade) ?? 0
    turns.set(trade, turn + 1)
    return turn
  })
  return equals.map((ordinal, index) => ({ ordinal, index, turn: turnOf[index] ?? 0 })).sort((a, b) => a.turn - b.turn || a.index - b.index).map(({ ordinal }) => ordinal)
}
