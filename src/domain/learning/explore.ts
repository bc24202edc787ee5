// Now and then somebody else is shown, so that the model learns about those it would not have proposed.

import { seededRandom } from '../random.ts'

/** Somebody in a place, and how likely this place was given to them: what an outcome has to be divided by. */
export type Placed<Candidate> = { readonly candidate: Candidate, readonly propensity: number }

/** A list is looked at from its top: places that are given up, counted from 0, and how many of those that follow may come in. */
export const exploration = { slots: 5, slotsGivenUp: [3, 4], reach: 20, shareMax: 0.1 } as const

/**
 * The candidates in order, where at times one of the last of the first five places is exchanged with one of the next twenty.
 * The same seed explores in the same way, so a list stays as it is while its seed does.
 *
 * @param ranked best first
 * @param share of the first five places that are given to somebody else, in [0, 0.1]: on average, five times the share is how often a list is changed
 * @param seed a safe integer; see `explorationSeed`
 */
export function explore<Candidate> (ranked: readonly Candidate[], share: number, seed: number): Placed<Candidate>[] {
  const { slots, slotsGivenUp, reach, shareMax } = exploration
  const reached = Math.min(reach, ranked.length - slots)
  if (reached <= 0 || share <= 0) return ranked.map((candidate) => ({ candidate, propensity: 1 }))
  const chance = slots * Math.min(share, shareMax)
  const random = seededRandom(seed)
  const isChanged = random() < chance
  const slot = slotsGivenUp[Math.floor(random() * slotsGivenUp.length)] ?? slots - 1
  const rank = slots + Math.floor(random() * reached)
  const perPair = chance / slotsGivenUp.length / reached
  const stays = (place: number) => {
    if (slotsGivenUp.some((given) => given === place)) return 1 - chance / slotsGivenUp.length
    return place >= slots && place < slots + reached ? 1 - chance / reached : 1
  }
  return ranked.map((_, place) => {
    const from = !isChanged ? place : place === slot ? rank : place === rank ? slot : place
    return { candidate: ranked[from] as Candidate, propensity: from === place ? stays(place) : perPair }
  })
}

/** A seed for a member and a week: 52 bits of FNV-1a, twice. */
export function explorationSeed (memberId: string, week: string): number {
  const hash = (text: string) => {
    let sum = 0x811c9dc5
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
    return sum >>> 0
  }
  return (hash(`${memberId} ${week}`) & 0xfffff) * 2 ** 32 + hash(`${week} ${memberId}`)
}
