// How likely people shorten a full name to a given short form: a model of what is kept and what is dropped, searched by dynamic programming.
import { positionCount, positions, type NameUnits } from './organisation-units.ts'
import { keepShares } from './organisation-keeping.ts'

/** Costs of keeping or dropping a unit, in nats, for each mark: [after a kept unit of the same word, after a dropped one]. */
interface UnitCosts { readonly keep: Float64Array, readonly drop: Float64Array }

/** What a cost of the model weighs against the rarity of a character that is not found in the name. */
const costWeight = 0.2
/** What an unmatched character costs beside not being matched, in its own rarity; less when the name has it elsewhere. */
const strangePenalty = 1
const displacedPenalty = 0.4

const costs = unitCosts()

const impossible = Number.NEGATIVE_INFINITY
const unitsMax = 64

// Scratch rows of the dynamic programming: best score with j units of the short form placed, the last unit of the name kept or dropped.
const kept = new Float64Array(unitsMax + 1)
const dropped = new Float64Array(unitsMax + 1)
const skipCosts = new Float64Array(unitsMax)

/**
 * How well the units of `short` fit the name `full` when they are read in order, at most 1; 0 or less when they do not.
 *
 * @param weights rarity of each unit of `short`, at least 0; a unit that is not matched costs in proportion
 */
export function alignmentFit (short: string, full: NameUnits, weights: Float64Array): number {
  const length = Math.min(short.length, unitsMax)
  let total = 0
  for (let at = 0; at < length; at++) total += weights[at] ?? 0
  if (length === 0 || total === 0) return 0
  return alignmentScore(short, length, full, weights) / total
}

function alignmentScore (short: string, length: number, full: NameUnits, weights: Float64Array): number {
  kept.fill(impossible, 0, length + 1)
  dropped.fill(impossible, 0, length + 1)
  dropped[0] = 0
  for (let at = 0; at < length; at++) {
    skipCosts[at] = (weights[at] ?? 0) * (full.units.includes(short.charAt(at)) ? displacedPenalty : strangePenalty)
  }
  skipUnits(length)
  for (let at = 0; at < full.units.length; at++) {
    placeUnit(full.units.charCodeAt(at), full.marks.charCodeAt(at), short, length, weights)
    skipUnits(length)
  }
  return Math.max(kept[length] ?? impossible, dropped[length] ?? impossible)
}

/** Advances both rows over one unit of the full name. */
function placeUnit (unit: number, mark: number, short: string, length: number, weights: Float64Array): void {
  const isStart = mark % positionCount === positions.start
  const afterKept = isStart ? 2 * mark + 1 : 2 * mark
  const keepAfterKept = costs.keep[afterKept] ?? 0
  const dropAfterKept = costs.drop[afterKept] ?? 0
  const keepAfterDropped = costs.keep[2 * mark + 1] ?? 0
  const dropAfterDropped = costs.drop[2 * mark + 1] ?? 0
  for (let placed = length; placed >= 0; placed--) {
    const wasKept = kept[placed] ?? impossible
    const wasDropped = dropped[placed] ?? impossible
    dropped[placed] = Math.max(wasKept - dropAfterKept, wasDropped - dropAfterDropped)
    kept[placed] = placed > 0 && short.charCodeAt(placed - 1) === unit
      ? Math.max((kept[placed - 1] ?? impossible) - keepAfterKept, (dropped[placed - 1] ?? impossible) - keepAfterDropped) + (weights[placed - 1] ?? 0)
      : impossible
  }
}

/** Lets units of the short form go unmatched. */
function skipUnits (length: number): void {
  for (let placed = 1; placed <= length; placed++) {
    const cost = skipCosts[placed - 1] ?? 0
    kept[placed] = Math.max(kept[placed] ?? impossible, (kept[placed - 1] ?? impossible) - cost)
    dropped[placed] = Math.max(dropped[placed] ?? impossible, (dropped[placed - 1] ?? impossible) - cost)
  }
}

function unitCosts (): UnitCosts {
  const keep = new Float64Array(keepShares.length)
  const drop = new Float64Array(keepShares.length)
  keepShares.forEach((share, at) => {
    keep[at] = -Math.log(share) * costWeight
    drop[at] = -Math.log(1 - share) * costWeight
  })
  return { keep, drop }
}
