import type { Deps } from '../deps.ts'
import type { CommunityId, OperationId } from '../domain/ids.ts'
import { findCoordinatedViewers } from '../features/budgets/index.ts'
import { startEmbedding } from '../features/directory/embed-members.ts'
import { projectMembers } from '../features/directory/project-members.ts'
import { deleteOrphanedChunks, giveUpImport, runImport, type ImportJob } from '../features/imports/index.ts'
import { forgetSearches } from '../features/insights/index.ts'
import { forgetProposals, learnMatching, scheduleLearning } from '../features/match-feedback/index.ts'
import { giveUpRound, runRound, type RoundJob } from '../features/rounds/index.ts'
import { judgeTexts } from '../features/moderation/index.ts'
import { enforceRetention } from '../features/retention/enforce-retention.ts'
import { completeLedger, replayIfRestored } from '../features/rights/replay-erasures.ts'
import type { JobPayload } from '../jobs/jobs.ts'
import { forgetIdempotencyKeys } from '../postgres/idempotency.ts'
import { forgetRateWindows } from '../postgres/rate-windows.ts'
import { startRelay } from '../search/relay.ts'

const housekeepingMs = 600_000

/** Background work: a relay to each search server, the vectors of members, the jobs, and what is tidied up every ten minutes. */
export async function startWorker (deps: Deps): Promise<{ stop: () => Promise<void> }> {
  const { postgres, searchServers, embedder, now, log } = deps
  // Before anything is answered: a restored backup may hold members who were erased since.
  await replayIfRestored(deps)
  await completeLedger(deps)
  const relays = searchServers.map(({ writer }) => startRelay({ postgres, indexWriter: writer, project: projectMembers, now, log }))
  const embedding = embedder && startEmbedding({ postgres, embedder, log })
  await deps.jobs.work({
    imports: (payload, signal) => runImport(deps, operationJob(payload), signal),
    abandonedImports: (payload) => giveUpImport(deps, operationJob(payload)),
    moderation: ({ communityId, itemId = '' }) => judgeTexts(deps, { communityId: communityId as CommunityId, itemId }),
    rounds: (payload, signal) => runRound(deps, operationJob(payload), signal),
    abandonedRounds: (payload) => giveUpRound(deps, operationJob(payload)),
    matchLearning: ({ communityId }) => learnMatching(deps, communityId as CommunityId),
  })
  const tidy = async () => {
    await postgres.asSystem((tx) => forgetIdempotencyKeys(tx, now()))
    await postgres.asSystem((tx) => deleteOrphanedChunks(tx, now()))
    await postgres.asSystem((tx) => forgetSearches(tx, now()))
    await postgres.asSystem((tx) => forgetRateWindows(tx, now()))
    await postgres.asSystem((tx) => forgetProposals(tx, now()))
    await scheduleLearning(deps)
    await findCoordinatedViewers(deps)
    await enforceRetention(deps)
    await completeLedger(deps)
  }
  const housekeeping = setInterval(() => { tidy().catch((error: unknown) => { log.warn({ err: error }, 'housekeeping') }) }, housekeepingMs)
  housekeeping.unref()
  return {
    stop: async () => {
      clearInterval(housekeeping)
      await Promise.all([...relays.map((relay) => relay.stop()), embedding?.stop()])
    },
  }
}

const operationJob = ({ communityId, operationId }: JobPayload): ImportJob & RoundJob => ({ communityId: communityId as CommunityId, operationId: operationId as OperationId })
