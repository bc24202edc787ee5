import type { Sight } from '../../domain/access/sight.ts'
import type { MemberId } from '../../domain/ids.ts'
import { explorationSeed, explore } from '../../domain/learning/explore.ts'
import { noveltyOf, weekOf } from '../../domain/learning/exposure.ts'
import { finalScore } from '../../domain/matching/final.ts'
import { compareMatches } from '../../domain/matching/order.ts'
import type { Deps } from '../../deps.ts'
import { hasRoom, loadsOf, noteProposals, recentlyProposed } from './proposals.ts'

type Parts = Pick<Deps, 'postgres' | 'now'>

/** Somebody who suits a member; `score` is what both think of each other. */
type Candidate = { id: MemberId, score: number, forward: number, sides: { readonly forward: { readonly signs: Readonly<Record<string, number>> } } }

/** With the score the list is ordered by, and the one it was made of. */
export type Ranked<Match extends Candidate> = Match & { mutual: number }

/** Those who have room for another one this week, with less score for who has little left and for who was proposed in earlier weeks; best first. */
export async function rankFairly<Match extends Candidate> (deps: Parts, sight: Sight, memberId: MemberId, found: readonly Match[]): Promise<Ranked<Match>[]> {
  const [loads, proposed] = await Promise.all([loadsOf(deps, sight, memberId, found.map(({ id }) => id)), recentlyProposed(deps, sight, memberId)])
  return found.flatMap((match) => {
    const load = loads.get(match.id) ?? { load: 0, capacity: null, wasShown: false }
    if (!hasRoom(load)) return []
    const { earlierWeeks = 0, lastAtMs = null } = proposed.get(match.id) ?? {}
    const room = load.capacity === null ? null : { load: load.load, capacity: load.capacity }
    return [{ ...match, mutual: match.score, score: finalScore(match.score, room, noveltyOf(earlierWeeks)), proposedAtMs: lastAtMs }]
  }).sort(compareMatches)
}

/**
 * What a member is shown of a ranking, now and then with somebody from further down, and kept as shown to them.
 *
 * @param share of the first places that are explored; see `explore`
 */
export async function showProposals<Match extends Candidate> (
  deps: Parts, sight: Sight, memberId: MemberId, ranked: readonly Ranked<Match>[], { limit, share, weightsVersion }: { limit: number, share: number, weightsVersion: string }
): Promise<Ranked<Match>[]> {
  const shown = explore(ranked, share, explorationSeed(memberId, weekOf(deps.now()))).slice(0, limit)
  const noted = await noteProposals(deps, sight, memberId, shown.map(({ candidate, propensity }, position) => ({
    otherId: candidate.id, position, propensity, features: { ...candidate.sides.forward.signs, mutual: candidate.mutual },
  })), weightsVersion)
  return shown.flatMap(({ candidate }) => noted.has(candidate.id) ? [candidate] : [])
}
