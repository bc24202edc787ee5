import type { CommunityViewer } from '../../domain/access/viewer.ts'
import { gini, weekOf, weeksBefore } from '../../domain/learning/exposure.ts'
import { countMin } from '../../domain/visibility/small-counts.ts'
import type { Deps } from '../../deps.ts'
import { countAcceptance, countExposures, countLookers, type CohortCounts } from './metrics.repository.ts'
import type { Cohort, MatchingMetrics } from './metrics.schemas.ts'

const weeks = 4
const newcomerDays = 30
/** A mutual score from which both probably gain by meeting (chosen), and how many of them make a member content. */
const good = { score: 0.35, matches: 3 } as const

/** Halves of the same proposals: when one is too small to tell, so is the other, which would tell it by the difference. */
const partitions: readonly (readonly [Cohort, Cohort])[] = [['newcomers', 'established'], ['withOffers', 'withoutOffers']]

/** How matching does in the community over this week and the three before, in counts that tell nothing of single people. */
export async function readMetrics ({ postgres, now }: Deps, { communityId }: CommunityViewer): Promise<MatchingMetrics> {
  const from = weeksBefore(weekOf(now()), weeks - 1)
  return postgres.inCommunity(communityId, async (tx) => {
    const exposures = await countExposures(tx, communityId, from)
    const { lookers, satisfied } = await countLookers(tx, communityId, from, good)
    const cohorts = await countAcceptance(tx, communityId, from, newcomerDays)
    const active = exposures.reduce((sum, { members }) => sum + members, 0)
    const proposals = [...cohorts].reduce((sum, [cohort, counts]) => partitions[0]?.includes(cohort) ? sum + counts.proposals : sum, 0)
    return {
      from,
      to: now().toISOString().slice(0, 10),
      countMin,
      activeMembers: told(active),
      proposals: told(proposals),
      exposureGini: isTold(active) ? rounded(gini(exposures.flatMap(({ told, members }) => new Array<number>(members).fill(told)))) : null,
      lookers: told(lookers),
      goodMatchesShare: isTold(lookers) ? rounded(satisfied / lookers) : null,
      acceptance: partitions.flatMap((partition) => acceptanceOf(partition, cohorts)),
    }
  })
}

const isTold = (count: number) => count >= countMin
const told = (count: number) => isTold(count) ? count : null
const rounded = (share: number) => Math.round(share * 1_000) / 1_000

const nobody: CohortCounts = { members: 0, proposals: 0, accepted: 0 }

function acceptanceOf (partition: readonly Cohort[], cohorts: ReadonlyMap<Cohort, CohortCounts>): MatchingMetrics['acceptance'] {
  const halves = partition.map((cohort) => ({ cohort, ...cohorts.get(cohort) ?? nobody }))
  const areTold = halves.every(({ members }) => isTold(members))
  const areAcceptedTold = areTold && halves.every(({ accepted }) => isTold(accepted))
  return halves.map(({ cohort, members, proposals, accepted }) => ({
    cohort,
    members: areTold ? members : null,
    proposals: areTold ? proposals : null,
    accepted: areAcceptedTold ? accepted : null,
    rate: areAcceptedTold ? rounded(accepted / proposals) : null,
  }))
}
