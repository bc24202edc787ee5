import { seededRandom } from '../random.ts'

const digits = 4
const buckets = 2 ** 16
/** Below this, comparing is faster than counting in so many buckets. */
const fewMax = 2 ** 13

/**
 * Indices of weights, heaviest first; equal weights fall in an order drawn from the seed.
 *
 * Of many, a radix sort over the bits of the numbers, which are ordered like the numbers themselves as long as none is negative:
 * 2 million in a fifth of the time that a comparing sort takes.
 */
export function orderByWeight (weights: Float64Array, seed: number): Int32Array {
  let order: Int32Array = shuffled(weights.length, seed)
  if (order.length < fewMax) return order.sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))
  let next: Int32Array = new Int32Array(weights.length)
  const parts = new Uint16Array(Float64Array.from(weights, (weight) => weight + 0).buffer)
  for (let digit = 0; digit < digits; digit++) {
    sortByDigit(order, next, parts, digitAt(digit))
    ;[order, next] = [next, order]
  }
  return order
}

/** Sorts by one digit, greatest first, and keeps the order of equals. */
function sortByDigit (from: Int32Array, to: Int32Array, parts: Uint16Array, offset: number): void {
  const starts = new Int32Array(buckets + 1)
  for (let at = offset; at < parts.length; at += digits) {
    const bucket = buckets - (parts[at] ?? 0)
    starts[bucket] = (starts[bucket] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  for (let at = 0; at < from.length; at++) {
    const index = from[at] ?? 0
    const bucket = buckets - 1 - (parts[index * digits + offset] ?? 0)
    const place = starts[bucket] ?? 0
    to[place] = index
    starts[bucket] = place + 1
  }
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

function digitAt (digit: number): number { return isLittleEndian ? digit : digits - 1 - digit }

function shuffled (count: number, seed: number): Int32Array {
  const random = seededRandom(seed)
  const order = Int32Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = moved
  }
  return order
}
