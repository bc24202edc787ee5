import { orderByWeight } from './order-by-weight.ts'
import { forbiddenIn, pairSetOfSides, type Side, type SidesInput } from './sides.ts'

/** Lists of one side: whom each person wants, the best first. */
export type Lists = {
  /** Those of a person are at `start[person]` up to `start[person + 1]`. */
  readonly start: Int32Array
  readonly other: Int32Array
  /** Place of the person in the order of the other, the lowest being the best. */
  readonly rankWithOther: Int32Array
  readonly weight: Float64Array
}

/** What two sides want, as strict orders: equals fall in an order drawn from the seed. */
export type Preferences = {
  readonly lists: Readonly<Record<Side, Lists>>
  /** Whether a pair without an edge may be made. */
  readonly mayPair: (left: number, right: number) => boolean
}

/** Only pairs that may still be made: neither forbidden nor locked. */
export function preferencesOf (input: SidesInput): Preferences {
  const { left, right, edges, seed, admissible } = input
  const isOpen = opennessOfSides(input)
  const open = edges.a.map((_, edge) => edge).filter((edge) => isOpen(edges.a[edge] ?? 0, edges.b[edge] ?? 0))
  const pick = (values: Float64Array) => Float64Array.from(open, (edge) => values[edge] ?? 0)
  const [a, b, weight] = [open.map((edge) => edges.a[edge] ?? 0), open.map((edge) => edges.b[edge] ?? 0), pick(edges.weight)]
  const [byLeft, byRight] = [orderByWeight(pick(edges.forward), seed), orderByWeight(pick(edges.backward), seed)]
  return {
    lists: { left: listsOf(left, a, b, weight, byLeft, byRight), right: listsOf(right, b, a, weight, byRight, byLeft) },
    mayPair: (one, other) => admissible !== null && isOpen(one, other) && admissible(one, other),
  }
}

/** Whether a pair is neither locked nor forbidden. */
export function opennessOfSides (input: SidesInput): (left: number, right: number) => boolean {
  const isForbidden = forbiddenIn(input)
  const locked = pairSetOfSides(input.left, input.right, input.locked)
  return (left, right) => !isForbidden(left, right) && !locked.has(left, input.left + right)
}

function listsOf (people: number, own: Int32Array, others: Int32Array, weights: Float64Array, order: Int32Array, orderOfOthers: Int32Array): Lists {
  const rank = new Int32Array(order.length)
  orderOfOthers.forEach((edge, at) => { rank[edge] = at })
  const start = new Int32Array(people + 1)
  for (const person of own) start[person + 1] = (start[person + 1] ?? 0) + 1
  for (let person = 0; person < people; person++) start[person + 1] = (start[person + 1] ?? 0) + (start[person] ?? 0)
  const free = start.slice()
  const lists = { start, other: new Int32Array(order.length), rankWithOther: new Int32Array(order.length), weight: new Float64Array(order.length) }
  for (const edge of order) {
    const person = own[edge] ?? 0
    const at = free[person] ?? 0
    lists.other[at] = others[edge] ?? 0
    lists.rankWithOther[at] = rank[edge] ?? 0
    lists.weight[at] = weights[edge] ?? 0
    free[person] = at + 1
  }
  return lists
}
