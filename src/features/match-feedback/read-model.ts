import type { Sight } from '../../domain/access/sight.ts'
import type { CommunityViewer } from '../../domain/access/viewer.ts'
import { asStated } from '../../domain/learning/calibration.ts'
import { acceptanceNames, learningLimits } from '../../domain/learning/learn-acceptance.ts'
import type { AcceptanceWeights, LearnedModel } from '../../domain/matching/learned-model.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import type { Deps } from '../../deps.ts'
import type { Postgres } from '../../postgres/client.ts'
import { findMatchingSettings } from './feedback.repository.ts'
import { findModel, findModelInUse, type ModelRow } from './model.repository.ts'
import type { MatchingModel } from './model.schemas.ts'

/** What a community's behaviour taught; null where nothing is learned, or learning is off: the shipped weights hold. */
export async function modelOf (postgres: Postgres, sight: Sight): Promise<LearnedModel | null> {
  return learnedOf(await findModelInUse(postgres, sight))
}

function learnedOf (row: Pick<ModelRow, 'version' | 'weights' | 'calibration' | 'outcomes'> | null): LearnedModel | null {
  if (!row || acceptanceNames.some((name) => row.weights[name] === undefined)) return null
  return {
    version: row.version,
    weights: row.weights as AcceptanceWeights,
    calibration: row.calibration,
    operator: row.outcomes >= learningLimits.outcomesForIsotonic ? 'product' : 'harmonic',
  }
}

/** What was learned, beside what is shipped. */
export async function readModel ({ postgres }: Deps, { communityId }: CommunityViewer): Promise<MatchingModel> {
  return postgres.inCommunity(communityId, async (tx) => {
    const { isOn, learns } = await findMatchingSettings(tx, communityId)
    const row = await findModel(tx, communityId)
    const learned = learnedOf(row)
    return {
      isLearning: isOn && learns,
      isUsed: isOn && learns && learned !== null,
      version: row?.version ?? null,
      fittedAt: row?.fittedAt.toISOString() ?? null,
      outcomes: row?.outcomes ?? 0,
      outcomesNeeded: learningLimits.outcomesMin,
      weights: acceptanceNames.map((name) => ({ name, shipped: matchWeights.acceptance[name], learned: learned?.weights[name] ?? null })),
      calibration: (learned?.calibration ?? asStated).map(([stated, observed]) => ({ stated, observed })),
      operator: learned?.operator ?? 'harmonic',
    }
  })
}
