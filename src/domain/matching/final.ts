import { matchWeights } from './weights.ts'

/** How much room somebody has in a week: introductions under way, and how many they take. */
export type Room = { readonly load: number, readonly capacity: number }

/**
 * The score a match is ordered by: the mutual one, less for those who have little room left, and less for those who were proposed lately.
 *
 * @param room of the member who is proposed; null without a capacity
 * @param novelty in [0, 1]; 1 for those never proposed
 */
export function finalScore (mutual: number, room: Room | null, novelty: number): number {
  const filled = room === null || room.capacity === 0 ? 0 : Math.min(1, room.load / room.capacity)
  return mutual * (1 - matchWeights.loadPenalty * filled) * novelty
}
