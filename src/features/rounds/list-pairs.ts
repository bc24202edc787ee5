import { sightOf, wholeCommunity } from '../../domain/access/sight.ts'
import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { PhraseLanguage } from '../../domain/matching/phrase.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { noteSights } from '../budgets/index.ts'
import { hydrateMembers } from '../directory/index.ts'
import { modelOf } from '../match-feedback/index.ts'
import { rounded } from '../matching/index.ts'
import { lookOf, presentMember } from '../members/index.ts'
import { listPairs, type PairPosition, type PairRow } from './pairs.repository.ts'
import { pairReasons } from './pair-reasons.ts'
import { roundNotFound } from './rounds.errors.ts'
import { findRound } from './rounds.repository.ts'
import type { RoundPair, RoundPairPage } from './rounds.schemas.ts'

/** The pairs of a round as planned or published, the best first. Raises `round.not_found`, `directory.budget_exhausted`, `request.cursor_invalid`. */
export async function listPairsOf (deps: Deps, viewer: CommunityViewer, roundId: string, query: PageQuery, language: PhraseLanguage): Promise<RoundPairPage> {
  const { postgres, cursors } = deps
  const { communityId } = viewer
  const { items, nextCursor } = await postgres.inCommunity(communityId, async (tx) => {
    if (!await findRound(tx, communityId, roundId)) throw roundNotFound()
    return readPage({
      cursors,
      scope: ['round pairs', communityId, roundId],
      query,
      rows: (after: PairPosition | null, limit) => listPairs(tx, communityId, roundId, { after, limit }),
      positionOf: ({ score, memberId, otherId }): PairPosition => ({ score, memberId, otherId }),
      present: (row) => row,
    })
  })
  return { items: await presentPairs(deps, viewer, items, language), nextCursor }
}

async function presentPairs (deps: Deps, viewer: CommunityViewer, pairs: readonly PairRow[], language: PhraseLanguage): Promise<RoundPair[]> {
  const { communityId } = viewer
  const [{ byId, policy }, model] = await Promise.all([
    hydrateMembers(deps.postgres, sightOf(viewer), pairs.flatMap(({ memberId, otherId }) => [memberId, otherId])),
    modelOf(deps.postgres, wholeCommunity(communityId)),
  ])
  await noteSights(deps, viewer, [...byId.keys()])
  const seen = (id: PairRow['memberId']) => {
    const found = byId.get(id)
    return found ? { found, shown: presentMember(found.row, lookOf(viewer, policy, found.relation)) } : null
  }
  return Promise.all(pairs.map(async ({ memberId, otherId, score, isLocked }) => {
    const [member, other] = [seen(memberId), seen(otherId)]
    const reasons = member && other ? await pairReasons(deps, { communityId, policy, model, language }, member.found, other.found, other.shown) : []
    return { member: member?.shown ?? null, other: other?.shown ?? null, score: rounded(score), isLocked, reasons }
  }))
}
