/**
 * Who is not to be left over this time, as indices: everybody but those for whom it was longest ago, of whom there are at least as many as
 * will be left over. So with the same people, how often each was left over differs by at most one when one is left over at a time.
 *
 * @param lastLeftOver of each, any number that grows with time; null for never
 * @param seatsMissing how many will be left over at least
 */
export function firstInTurn (lastLeftOver: readonly (number | null)[], seatsMissing: number): number[] {
  const times = lastLeftOver.map((time) => time ?? -Infinity)
  const threshold = times.toSorted((a, b) => a - b)[Math.max(1, seatsMissing) - 1] ?? -Infinity
  return times.flatMap((time, person) => time > threshold ? [person] : [])
}
