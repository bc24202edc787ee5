// All systems on one planted community.

import { calibrationError, type Forecast } from '../../../src/domain/learning/calibration.ts'
import { measureLists, type ListMeasures } from './list-metrics.ts'
import { listSystems, scoresOf, type ListSystem } from './list-systems.ts'
import { plantedNeeds } from './need-sets.ts'
import { runNeeds, type NeedRun } from './need-measures.ts'
import { plantedCommunity, type PlantedLanguage, type PlantedPart } from './planted-community.ts'
import { truthOf, type Truth } from './planted-truth.ts'
import { pairedRounds, type RoundMeasures } from './rounds.ts'
import { scoredCommunity } from './scored-community.ts'
import { timed } from './timed.ts'

/** Calibration errors of the forward probability: of all pairs, and of those who are told; null where a system says none. */
export type SystemMeasures = ListMeasures & { readonly system: string, readonly ece: number | null, readonly eceTold: number | null }

export type PlantedRun = {
  readonly language: PlantedLanguage
  readonly part: PlantedPart
  readonly seed: number
  readonly systems: readonly SystemMeasures[]
  readonly needs: NeedRun
  readonly rounds: readonly RoundMeasures[]
  /** Of reading all profiles, and of scoring one pair. */
  readonly factsMs: number
  readonly pairMicroseconds: number
}

export function runPlanted (language: PlantedLanguage, part: PlantedPart, size: number, seed: number): PlantedRun {
  const community = plantedCommunity(language, part, size, seed)
  const truth = truthOf(community)
  const scored = timed(() => scoredCommunity(community.members))
  const scores = timed(() => scoresOf(scored.result))
  return {
    language,
    part,
    seed,
    systems: listSystems(community, scored.result, scores.result, truth).map((system) => (
      { system: system.name, ...measureLists(system.lists, truth), ...calibrationOf(system, truth) }
    )),
    needs: runNeeds(plantedNeeds(community)),
    rounds: pairedRounds(scores.result, truth, seed),
    factsMs: scored.cpuMs,
    pairMicroseconds: scores.cpuMs * 1_000 / (size * (size - 1)),
  }
}

const told = 10

/** Of the members whose feedback nothing was learned from. */
function calibrationOf ({ lists, forward }: ListSystem, { said }: Truth): Pick<SystemMeasures, 'ece' | 'eceTold'> {
  if (forward === null) return { ece: null, eceTold: null }
  const errorOf = (count: number) => calibrationError(lists.flatMap((list, own): Forecast[] => list.slice(0, own % 2 * count).map((other) => (
    { stated: forward(own, other), observed: said[own]?.[other] === 1 ? 1 : 0, weight: 1 }
  ))))
  return { ece: errorOf(lists.length), eceTold: errorOf(told) }
}
