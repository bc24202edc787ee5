import type { CountedRound } from './rounds.repository.ts'
import type { Round } from './rounds.schemas.ts'

export function presentRound ({ round, operation, participants }: CountedRound): Round {
  const { id, name, kind, status, seed, plan, quality, version, createdBy, createdAt, publishedAt, undoneAt, operationId } = round
  return {
    id,
    name,
    kind,
    status,
    participation: plan.participation,
    seed,
    rules: plan.rules,
    locked: plan.locked,
    forbidden: plan.forbidden,
    participants,
    quality,
    operation: operationId === null
      ? null
      : { id: operationId, progress: { done: operation?.progressDone ?? 0, total: operation?.progressTotal ?? null }, failure: operation?.failure ?? null },
    version,
    createdBy,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
  }
}
