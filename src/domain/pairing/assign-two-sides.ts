// The pairing of two sides that is worth most in all, exactly. It may be unstable: two may both wish they were together.

import { pairsFrom } from './pairs.ts'
import { pairingOf, roomsBesideLocks, type SidesPairing } from './pair-two-sides.ts'
import { opennessOfSides } from './preferences.ts'
import { checkSides, type SidesInput } from './sides.ts'

/** Places of a side above which it takes too long: 1 200 take some seconds. */
export const placesMax = 1_200

/**
 * Two sides paired for the greatest weight in all.
 *
 * With `everybody`, the most pairs come first, and that whoever was left over last time has somebody; with `weightOnly`, nothing does.
 *
 * @throws RangeError when the input contradicts itself, a side has more than `placesMax` places, or both take several each
 * @see Kuhn, "The Hungarian method for the assignment problem", 1955
 */
export function assignTwoSides (input: SidesInput, aim: 'everybody' | 'weightOnly' = 'everybody'): SidesPairing {
  checkSides(input)
  const rooms = roomsBesideLocks(input)
  if (rooms.left.some((room) => room > 1) && rooms.right.some((room) => room > 1)) throw new RangeError('only one side can take several each')
  const [rows, columns] = [placesOf(rooms.left), placesOf(rooms.right)]
  if (Math.max(rows.length, columns.length) > placesMax) throw new RangeError(`a side has more than ${placesMax} places`)
  const values = valuesOf(input, rows, columns, aim)
  const isWide = rows.length <= columns.length
  const found = isWide
    ? assign(rows.length, columns.length, (row, column) => values[row * columns.length + column] ?? 0)
    : assign(columns.length, rows.length, (column, row) => values[row * columns.length + column] ?? 0)
  const pairs = Array.from(found, (to, from) => isWide ? [from, to] as const : [to, from] as const)
    .filter(([row, column]) => (values[row * columns.length + column] ?? 0) > 0)
    .map(([row, column]) => [rows[row] ?? 0, columns[column] ?? 0] as const)
  return pairingOf(input, pairsFrom(pairs), 'welfare')
}

/** Each person as often as there is room. */
function placesOf (room: Int32Array): number[] { return Array.from(room, (places, person) => new Array<number>(places).fill(person)).flat() }

/** Places × places: what a pair is worth, above 0 where it may be made, and so much more for each pair that their number comes first. */
function valuesOf (input: SidesInput, rows: readonly number[], columns: readonly number[], aim: 'everybody' | 'weightOnly'): Float64Array {
  const { edges, right, admissible } = input
  const isOpen = opennessOfSides(input)
  const weights = new Map<number, number>()
  edges.a.forEach((a, edge) => weights.set(a * right + (edges.b[edge] ?? 0), edges.weight[edge] ?? 0))
  const [firstLeft, firstRight] = [new Set(input.firstLeft), new Set(input.firstRight)]
  const heaviest = edges.weight.reduce((most, weight) => Math.max(most, weight), 0)
  const bonus = aim === 'weightOnly' ? 0 : (Math.min(rows.length, columns.length) + 1) * (heaviest === 0 ? 1 : heaviest)
  return Float64Array.from({ length: rows.length * columns.length }, (_, cell) => {
    const [a, b] = [rows[Math.floor(cell / columns.length)] ?? 0, columns[cell % columns.length] ?? 0]
    const weight = weights.get(a * right + b) ?? (admissible?.(a, b) === true ? 0 : null)
    if (weight === null || !isOpen(a, b)) return 0
    return weight + bonus * (1 + Number(firstLeft.has(a)) + Number(firstRight.has(b)))
  })
}

/**
 * Column of each row in the assignment of the greatest value, by shortest augmenting paths over duals: rows² × columns steps.
 *
 * @param rows at most as many as columns
 * @see Jonker, Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems", 1987
 */
function assign (rows: number, columns: number, valueOf: (row: number, column: number) => number): Int32Array {
  const rowOf = new Int32Array(columns + 1).fill(-1)
  const [rowDual, columnDual] = [new Float64Array(rows), new Float64Array(columns + 1)]
  for (let row = 0; row < rows; row++) {
    const before = new Int32Array(columns + 1).fill(-1)
    const distance = new Float64Array(columns + 1).fill(Infinity)
    const isDone = new Uint8Array(columns + 1)
    let column = columns
    rowOf[columns] = row
    while (rowOf[column] !== -1) column = settleNearest(column, { rowOf, rowDual, columnDual, before, distance, isDone, columns, valueOf })
    while (column !== columns) {
      const previous = before[column] ?? columns
      rowOf[column] = rowOf[previous] ?? -1
      column = previous
    }
  }
  const columnOf = new Int32Array(rows).fill(-1)
  rowOf.subarray(0, columns).forEach((row, column) => { if (row >= 0) columnOf[row] = column })
  return columnOf
}

type Search = {
  readonly rowOf: Int32Array, readonly rowDual: Float64Array, readonly columnDual: Float64Array
  readonly before: Int32Array, readonly distance: Float64Array, readonly isDone: Uint8Array
  readonly columns: number, readonly valueOf: (row: number, column: number) => number
}

/** Takes the row of a column into the tree, and answers the column that is nearest to the tree now, all duals moved up to it. */
function settleNearest (from: number, { rowOf, rowDual, columnDual, before, distance, isDone, columns, valueOf }: Search): number {
  isDone[from] = 1
  const row = rowOf[from] ?? 0
  let nearest = from
  let least = Infinity
  for (let column = 0; column < columns; column++) {
    if (isDone[column] === 1) continue
    const reduced = -valueOf(row, column) - (rowDual[row] ?? 0) - (columnDual[column] ?? 0)
    if (reduced < (distance[column] ?? 0)) {
      distance[column] = reduced
      before[column] = from
    }
    if ((distance[column] ?? 0) < least) {
      least = distance[column] ?? 0
      nearest = column
    }
  }
  for (let column = 0; column <= columns; column++) {
    if (isDone[column] === 1) {
      rowDual[rowOf[column] ?? 0] = (rowDual[rowOf[column] ?? 0] ?? 0) + least
      columnDual[column] = (columnDual[column] ?? 0) - least
    } else distance[column] = (distance[column] ?? 0) - least
  }
  return nearest
}
