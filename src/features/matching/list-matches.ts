import type { CommunityViewer } from '../../domain/access/viewer.ts'
import { groupsOf, mayMeet } from '../../domain/matching/eligibility.ts'
import type { PhraseLanguage } from '../../domain/matching/phrase.ts'
import { withTrust } from '../../domain/matching/trust.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { isFound } from '../../domain/member/standing.ts'
import type { FieldPolicy } from '../../domain/visibility/visible-profile.ts'
import type { Deps } from '../../deps.ts'
import type { MatchAnswer } from '../../search/match-query.ts'
import { noteSights } from '../budgets/index.ts'
import { hydrateMembers, type HydratedMember } from '../directory/index.ts'
import { findTrust, rankFairly, showProposals, trustBetween, type Ranked } from '../match-feedback/index.ts'
import { lookOf, presentMember, type MemberRow } from '../members/index.ts'
import { askMatches } from './ask-matches.ts'
import { subjectOf, type Subject } from './match-subject.ts'
import type { Matches } from './matches.schemas.ts'
import { presentReasons, rounded } from './present-reasons.ts'

/** @property isShown whether the member is shown the answer: it then counts for those who are proposed, and teaches */
export type MatchesRequest = { limit: number, language: PhraseLanguage, isShown: boolean }

/** Ids are asked for in surplus: some may have withdrawn their consent, which only PostgreSQL knows. */
const surplus = 3
const askedMax = 600

type Match = MatchAnswer['matches'][number]
type Found = Match & { member: HydratedMember }

/**
 * The best people for a member to meet now. Raises `member.not_found`, `directory.budget_exhausted`.
 */
export async function listMatches (deps: Deps, viewer: CommunityViewer, memberId: string, { limit, language, isShown }: MatchesRequest): Promise<Matches> {
  const startedAt = performance.now()
  const subject = await subjectOf(deps, viewer, memberId)
  const { found: ranked, policy, isDegraded } = mayBeMatched(subject) ? await findMatches(deps, subject, limit) : { found: [], policy: subject.policy, isDegraded: false }
  const { sight, row: { id }, settings: { explorationShare }, model } = subject
  const shown = { limit, share: explorationShare, weightsVersion: `${matchWeights.version}.${model?.version ?? 0}` }
  const found = isShown ? await showProposals(deps, sight, id, ranked, shown) : ranked.slice(0, limit)
  await noteSights(deps, viewer, found.map(({ id }) => id))
  return {
    matches: found.map(({ member: { row, relation }, reasons, score, forward, backward }) => {
      const member = presentMember(row, lookOf(viewer, policy, isOwn(viewer, subject) ? relation : 'community'))
      return { member, score: rounded(score), forward: rounded(forward), backward: rounded(backward), reasons: presentReasons(reasons, member, language) }
    }),
    weightsVersion: matchWeights.version,
    degraded: isDegraded,
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

export const isOwn = (viewer: CommunityViewer, { row }: Subject) => viewer.kind === 'member' && viewer.memberId === row.id

/** Whether somebody may be proposed others at all: they need not be found themselves. */
const mayBeMatched = ({ row: { standing }, settings }: Subject) => settings.isOn && standing.status === 'active' && standing.consents.includes('matching')

/** Whom rules name. */
export const groupsOfRow = ({ standing, profile }: MemberRow) => groupsOf(standing.role, profile.custom)

/** Whether somebody may be proposed, by what PostgreSQL has now. */
const mayBeProposed = ({ standing, isHoney }: MemberRow) => isFound(standing) && standing.consents.includes('matching') && !isHoney

type FoundMatches = { found: Ranked<Found>[], policy: FieldPolicy, isDegraded: boolean }

async function findMatches (deps: Deps, subject: Subject, limit: number): Promise<FoundMatches> {
  const { row, indexable, sight, apart, settings, model, policy: knownPolicy } = subject
  const query = { communityId: sight.communityId, view: 'community' as const, member: indexable, others: null, excluded: [...apart.keys()], nowMs: deps.now().getTime(), model }
  const groups = groupsOfRow(row)
  let policy = knownPolicy
  for (let asked = limit + surplus; ; asked = Math.min(askedMax, asked * 4)) {
    const { matches, isDegraded, madeAtMs } = await askMatches(deps, sight, { ...query, limit: asked })
    const ids = matches.map(({ id }) => id)
    const [hydrated, trust] = await Promise.all([hydrateMembers(deps.postgres, sight, ids), findTrust(deps.postgres, sight, [row.id, ...ids])])
    policy = matches.length > 0 ? hydrated.policy : policy
    const trusted = (match: Match) => withTrust(match, trustBetween(trust, row.id, match.id), model)
    const found = matches.map(trusted).flatMap((match): Found[] => {
      const member = hydrated.byId.get(match.id)
      if (member && madeAtMs !== null && member.row.updatedAt.getTime() > madeAtMs) return []
      return member && mayBeProposed(member.row) && mayMeet(settings.rules, groups, groupsOfRow(member.row)) ? [{ ...match, member }] : []
    })
    const ranked = await rankFairly(deps, sight, row.id, found)
    if (ranked.length >= limit || matches.length < asked || asked === askedMax) return { found: ranked, policy, isDegraded }
  }
}
