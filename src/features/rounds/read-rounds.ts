import { sightOf } from '../../domain/access/sight.ts'
import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { noteSights } from '../budgets/index.ts'
import { listParticipants } from './participants.repository.ts'
import { presentRound } from './present-round.ts'
import { roundNotFound } from './rounds.errors.ts'
import { findRound, readRounds, type RoundPosition } from './rounds.repository.ts'
import type { ParticipantsQuery, Round } from './rounds.schemas.ts'

/** The rounds of a community, newest first. */
export async function listRounds ({ postgres, cursors }: Deps, { communityId }: CommunityViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['rounds', communityId],
    query,
    rows: (after: RoundPosition | null, limit) => readRounds(tx, communityId, { after, limit }),
    positionOf: ({ round }): RoundPosition => ({ createdAt: round.createdAt.toISOString(), id: round.id }),
    present: presentRound,
  }))
}

/** Raises `round.not_found`. */
export async function getRound ({ postgres }: Deps, { communityId }: CommunityViewer, roundId: string): Promise<Round> {
  const [row] = await postgres.inCommunity(communityId, (tx) => readRounds(tx, communityId, { id: roundId }))
  if (!row) throw roundNotFound()
  return presentRound(row)
}

/** Who takes part and exists for the viewer. Raises `round.not_found`, `directory.budget_exhausted`. */
export async function listParticipantsOf (deps: Deps, viewer: CommunityViewer, roundId: string, { isLeftOver, ...query }: ParticipantsQuery) {
  const { communityId } = viewer
  const sight = sightOf(viewer)
  const page = await deps.postgres.inSight(sight, async (tx) => {
    if (!await findRound(tx, communityId, roundId)) throw roundNotFound()
    return readPage({
      cursors: deps.cursors,
      scope: ['round participants', communityId, roundId, isLeftOver ?? null, sight],
      query,
      rows: (after: string | null, limit) => listParticipants(tx, communityId, roundId, { after, limit, isLeftOver: isLeftOver ?? null }),
      positionOf: ({ memberId }) => memberId,
      present: (row) => row,
    })
  })
  await noteSights(deps, viewer, page.items.map(({ memberId }) => memberId))
  return page
}
