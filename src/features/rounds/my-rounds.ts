import { communitySightOf } from '../../domain/access/sight.ts'
import { hasScope, type MemberViewer } from '../../domain/access/viewer.ts'
import type { PhraseLanguage } from '../../domain/matching/phrase.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { readPage } from '../../postgres/keyset.ts'
import { hydrateMembers, type HydratedMember } from '../directory/index.ts'
import { modelOf } from '../match-feedback/index.ts'
import { rounded } from '../matching/index.ts'
import { lookOf, presentMember, type Member } from '../members/index.ts'
import type { MyRound, MyRoundSummary } from './my-rounds.schemas.ts'
import { findOwnRounds, type OwnRoundRow } from './my-rounds.repository.ts'
import { isForMember, knownRound } from './known-rounds.ts'
import { pairReasons } from './pair-reasons.ts'
import type { RoundPosition } from './rounds.repository.ts'

/** The rounds a member knows of, newest first; a page has fewer where some are for others. Who is not admitted yet knows of none. Raises `search.unavailable`. */
export async function listOwnRounds (deps: Deps, viewer: MemberViewer, query: PageQuery): Promise<{ items: MyRoundSummary[], nextCursor: string | null }> {
  const { postgres, cursors } = deps
  const { communityId, memberId } = viewer
  const { items: announced, nextCursor } = await postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['own rounds', communityId, memberId],
    query,
    rows: async (after: RoundPosition | null, limit) => hasScope(viewer, 'members:read') ? findOwnRounds(tx, communityId, memberId, { after, limit }) : [],
    positionOf: ({ round }): RoundPosition => ({ createdAt: round.createdAt.toISOString(), id: round.id }),
    present: (row) => row,
  }))
  const isOwn = await Promise.all(announced.map((row) => isForMember(deps, viewer, row)))
  const items = announced.filter((_, at) => isOwn[at])
  const { byId, policy } = await hydrateMembers(postgres, communitySightOf(viewer), items.flatMap(({ partnerId }) => partnerId ?? []))
  const shown = (partner: HydratedMember | undefined) => partner ? presentMember(partner.row, lookOf(viewer, policy, partner.relation)) : null
  return { items: items.map((row) => presentOwnRound(row, row.partnerId && shown(byId.get(row.partnerId)))), nextCursor }
}

/** One of them, with why the two suit each other. Raises `round.not_found`, `search.unavailable`. */
export async function getOwnRound (deps: Deps, viewer: MemberViewer, roundId: string, language: PhraseLanguage): Promise<MyRound> {
  const { communityId, memberId } = viewer
  const row = await knownRound(deps, viewer, roundId)
  const sight = communitySightOf(viewer)
  const { byId, policy } = await hydrateMembers(deps.postgres, sight, row.partnerId === null ? [] : [memberId, row.partnerId])
  const [own, partner] = [byId.get(memberId), row.partnerId && byId.get(row.partnerId)]
  if (!own || !partner) return { ...presentOwnRound(row, null), reasons: [] }
  const shown = presentMember(partner.row, lookOf(viewer, policy, partner.relation))
  const model = await modelOf(deps.postgres, sight)
  return { ...presentOwnRound(row, shown), reasons: await pairReasons(deps, { communityId, policy, model, language }, own, partner, shown) }
}

function presentOwnRound ({ round, takesPart, isLeftOver, score }: OwnRoundRow, partner: Member | null): MyRoundSummary {
  const { id, name, kind, plan: { participation }, publishedAt } = round
  const outcome = partner ? 'paired' : isLeftOver ? 'left_over' : 'partner_gone'
  return {
    id,
    name,
    kind,
    status: round.status === 'published' ? outcome : 'open',
    participation,
    takesPart,
    publishedAt: publishedAt?.toISOString() ?? null,
    partner,
    score: partner && score !== null ? rounded(score) : null,
  }
}
