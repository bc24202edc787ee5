import type { SideEdges } from '../../domain/pairing/sides.ts'
import { PairList, type ScoredPairs } from './round-edges.ts'

/**
 * The pairs several people were scored for, each once and in order, as edges; the same however people were divided among those who scored.
 *
 * @param isFirst whether an edge names the first of two people first
 */
export function joinPairs (parts: readonly ScoredPairs[], people: number, isFirst: (person: number, other: number) => boolean): SideEdges {
  const places = Array.from({ length: people }, (): { part: ScoredPairs, from: number, to: number } | null => null)
  for (const part of parts) {
    for (let from = 0; from < part.a.length;) {
      const person = part.a[from] ?? 0
      let to = from + 1
      while (to < part.a.length && part.a[to] === person) to++
      places[person] = { part, from, to }
      from = to
    }
  }
  const isScored = (person: number, other: number) => {
    const place = places[person]
    return place ? place.part.b.subarray(place.from, place.to).includes(other) : false
  }
  const edges = new PairList()
  for (const [person, place] of places.entries()) {
    if (!place) continue
    const { part: { b, forward, backward, weight }, from, to } = place
    for (let at = from; at < to; at++) {
      const other = b[at] ?? 0
      const [there, back, mutual] = [forward[at] ?? 0, backward[at] ?? 0, weight[at] ?? 0]
      if (isFirst(person, other)) edges.add(person, other, { forward: there, backward: back, mutual }, 1)
      else if (!isScored(other, person)) edges.add(other, person, { forward: back, backward: there, mutual }, 1)
    }
  }
  return edges.finish()
}
