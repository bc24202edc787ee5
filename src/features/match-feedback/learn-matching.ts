import type { CommunityId } from '../../domain/ids.ts'
import { learnAcceptance } from '../../domain/learning/learn-acceptance.ts'
import type { Deps } from '../../deps.ts'
import { deleteModelsUpTo, findModel, insertModel, listDue, listObservations, lockModel } from './model.repository.ts'

const dayMs = 86_400_000
/** Somebody who was shown for so long and about whom nothing was said was passed over. */
const silentDays = 7
const modelsKept = 30
/** The newest; bounds memory, and how long the process is busy: about half a second. */
const observationsMax = 10_000

/** Has a model fitted in each community that learned something since yesterday. Background work; doing it twice does no harm. */
export async function scheduleLearning ({ postgres, jobs, now }: Pick<Deps, 'postgres' | 'jobs' | 'now'>): Promise<void> {
  await postgres.asSystem(async (tx) => {
    for (const communityId of await listDue(tx, now())) await jobs.enqueue(tx, 'matchLearning', { communityId })
  })
}

/** Fits the model of a community to what its members said, once a day. */
export async function learnMatching ({ postgres, now }: Pick<Deps, 'postgres' | 'now'>, communityId: CommunityId): Promise<void> {
  await postgres.asSystem(async (tx) => {
    await lockModel(tx, communityId)
    const fittedAt = now()
    if ((await listDue(tx, fittedAt, communityId)).length === 0) return
    const observations = await listObservations(tx, communityId, { silentBefore: new Date(fittedAt.getTime() - silentDays * dayMs), limit: observationsMax })
    const learned = learnAcceptance(observations)
    const version = ((await findModel(tx, communityId))?.version ?? 0) + 1
    await insertModel(tx, {
      communityId,
      version,
      fittedAt,
      outcomes: learned.outcomes,
      weights: learned.isLearned ? { ...learned.weights } : {},
      calibration: learned.calibration.map(([stated, observed]) => [stated, observed]),
    })
    await deleteModelsUpTo(tx, communityId, version - modelsKept)
  })
}
