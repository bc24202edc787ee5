import type { Edges } from './pairs.ts'

/** Everybody's edges, the heaviest first: those of `person` are at `start[person]` up to `start[person + 1]`. 12 bytes an end. */
export type Neighbours = { readonly start: Int32Array, readonly other: Int32Array, readonly weight: Float64Array }

/** @param order indices of edges, the heaviest first */
export function neighboursOf (people: number, { a, b, weight }: Edges, order: Int32Array): Neighbours {
  const start = new Int32Array(people + 1)
  for (const ends of [a, b]) {
    for (let at = 0; at < ends.length; at++) {
      const next = (ends[at] ?? 0) + 1
      start[next] = (start[next] ?? 0) + 1
    }
  }
  for (let person = 0; person < people; person++) start[person + 1] = (start[person + 1] ?? 0) + (start[person] ?? 0)

  const neighbours = { start, other: new Int32Array(2 * a.length), weight: new Float64Array(2 * a.length) }
  const free = start.slice()
  const add = (person: number, other: number, edge: number) => {
    const at = free[person] ?? 0
    neighbours.other[at] = other
    neighbours.weight[at] = weight[edge] ?? 0
    free[person] = at + 1
  }
  for (let rank = 0; rank < order.length; rank++) {
    const edge = order[rank] ?? 0
    const [one, two] = [a[edge] ?? 0, b[edge] ?? 0]
    add(one, two, edge)
    add(two, one, edge)
  }
  return neighbours
}
