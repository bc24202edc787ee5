// Choices made from a source of random numbers.

/** Choices of one person's life, all taken from one random sequence. */
export type Draw = {
  /** True with the given probability in [0, 1]. */
  chance: (probability: number) => boolean
  /** A whole number from `min` to `max`, both possible. */
  whole: (min: number, max: number) => number
  /** A number from `min` up to `max`. */
  between: (min: number, max: number) => number
  one: <T>(list: readonly T[]) => T
  /** At most `count` different items, in random order. */
  some: <T>(list: readonly T[], count: number) => T[]
  weighted: <T>(table: Weighted<T>) => T
}

/** Items with their running sums of weights. */
export type Weighted<T> = { items: readonly T[], sums: readonly number[] }

/** A table to draw from in proportion to weights, which need not add up to anything. */
export function weighted<T> (entries: readonly (readonly [T, number])[]): Weighted<T> {
  let sum = 0
  return { items: entries.map(([item]) => item), sums: entries.map(([, weight]) => (sum += weight)) }
}

export function drawFrom (random: () => number): Draw {
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1))
  const one = <T>(list: readonly T[]) => at(list, Math.floor(random() * list.length))

  return {
    chance: (probability) => random() < probability,
    whole,
    between: (min, max) => min + random() * (max - min),
    one,
    some: (list, count) => {
      if (count <= 0) return []
      const order = [...list]
      const taken = Math.min(count, order.length)
      for (let index = 0; index < taken; index++) {
        const other = whole(index, order.length - 1)
        const item = at(order, other)
        order[other] = at(order, index)
        order[index] = item
      }
      return order.slice(0, taken)
    },
    weighted: ({ items, sums }) => at(items, firstAbove(sums, random() * at(sums, sums.length - 1))),
  }
}

/** Index of the first running sum above the value, by halving. */
function firstAbove (sums: readonly number[], value: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(sums, middle) > value) high = middle
    else low = middle + 1
  }
  return low
}

function at<T> (list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('nothing to choose from')
  return list[index] as T
}
