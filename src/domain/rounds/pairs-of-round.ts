import { PairSet } from '../pairing/pair-set.ts'
import type { Pairs } from '../pairing/pairs.ts'
import type { RoundInput } from './round.ts'

/** Pairs that are not made: those kept apart, and those who met lately unless they are locked. */
export function forbiddenPairs ({ sides, apart, met, locked }: RoundInput): Pairs {
  const isLocked = new PairSet(sides.length, locked)
  return joined(apart, filtered(met, (a, b) => !isLocked.has(a, b)))
}

export function joined (one: Pairs, other: Pairs): Pairs {
  return { a: concat(one.a, other.a), b: concat(one.b, other.b) }
}

export function filtered ({ a, b }: Pairs, isKept: (a: number, b: number) => boolean): Pairs {
  const kept = a.map((_, at) => at).filter((at) => isKept(a[at] ?? 0, b[at] ?? 0))
  return { a: kept.map((at) => a[at] ?? 0), b: kept.map((at) => b[at] ?? 0) }
}

function concat (one: Int32Array, other: Int32Array): Int32Array {
  const all = new Int32Array(one.length + other.length)
  all.set(one)
  all.set(other, one.length)
  return all
}
