import { sightOf } from '../../domain/access/sight.ts'
import { hasScope, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import { nothingBetween, obstaclesBetween, willing, type Obstacle } from '../../domain/matching/eligibility.ts'
import type { PhraseLanguage } from '../../domain/matching/phrase.ts'
import { withTrust } from '../../domain/matching/trust.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { isFound } from '../../domain/member/standing.ts'
import type { Deps } from '../../deps.ts'
import type { MatchAnswer } from '../../search/match-query.ts'
import { noteSights } from '../budgets/index.ts'
import { hydrateMembers } from '../directory/index.ts'
import { findTrust, hasRoom, loadsOf, trustBetween } from '../match-feedback/index.ts'
import { lookOf, memberNotFound, presentMember, type MemberRow } from '../members/index.ts'
import { askMatches } from './ask-matches.ts'
import { groupsOfRow, isOwn } from './list-matches.ts'
import { indexableOf, subjectOf } from './match-subject.ts'
import type { PairMatch } from './matches.schemas.ts'
import { presentReasons, rounded } from './present-reasons.ts'

type Scores = Omit<MatchAnswer['matches'][number], 'id' | 'hasCommonLanguage' | 'sides'>

const noScores: Scores = { score: 0, forward: 0, backward: 0, reasons: [] }

/**
 * Why one member suits another, or why the two are not proposed to each other. Raises `member.not_found`, `directory.budget_exhausted`.
 */
export async function explainMatch (deps: Deps, viewer: CommunityViewer, memberId: string, otherId: string, language: PhraseLanguage): Promise<PairMatch> {
  const startedAt = performance.now()
  const subject = await subjectOf(deps, viewer, memberId)
  const { byId, policy } = await hydrateMembers(deps.postgres, sightOf(viewer), [otherId as MemberId])
  const other = byId.get(otherId as MemberId)
  // Who is not admitted yet sees nobody.
  if (!other || !hasScope(viewer, 'members:read')) throw memberNotFound()
  await noteSights(deps, viewer, [other.row.id], 'opened')
  const { communityId } = viewer
  const { settings: { isOn, rules } } = subject
  const pair = [subject.row.id, other.row.id] as const
  const [loads, trust] = await Promise.all([loadsOf(deps, subject.sight, subject.row.id, [other.row.id]), findTrust(deps.postgres, subject.sight, pair)])
  const load = loads.get(other.row.id)
  // Where nobody is matched, no rule lets anybody meet.
  const found = obstaclesBetween(personOf(subject.row), personOf(other.row, load && hasRoom(load)), subject.apart.get(other.row.id) ?? nothingBetween, isOn ? rules : [])
  const query = { communityId, view: 'community' as const, member: subject.indexable, others: [indexableOf(other, policy, { communityId })] }
  const answer = found.length > 0 ? null : await askMatches(deps, subject.sight, { ...query, excluded: [], limit: 1, nowMs: deps.now().getTime(), model: subject.model })
  const scored = answer?.matches.map((match) => withTrust(match, trustBetween(trust, ...pair), subject.model))[0]
  const obstacles: Obstacle[] = scored && !scored.hasCommonLanguage ? ['no_common_language'] : found
  const { score, forward, backward, reasons } = scored && obstacles.length === 0 ? scored : noScores
  const member = presentMember(other.row, lookOf(viewer, policy, isOwn(viewer, subject) ? other.relation : 'community'))
  return {
    member,
    score: rounded(score),
    forward: rounded(forward),
    backward: rounded(backward),
    reasons: presentReasons(reasons, member, language),
    blockedBy: isOwn(viewer, subject) ? shownToMember(obstacles, subject.row) : obstacles,
    weightsVersion: matchWeights.version,
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

/** Languages are compared where the profiles are read. */
const personOf = (row: MemberRow, hasRoom = true): Parameters<typeof obstaclesBetween>[0] => ({
  facts: { id: row.id, languages: [] },
  willing: { ...willing, hasRoom, isListed: isFound(row.standing), consentsToMatching: row.standing.status === 'active' && row.standing.consents.includes('matching'), groups: groupsOfRow(row) },
})

/** What is about the member themselves, or plain to see; of what the other one decided no more than that they are not available. */
function shownToMember (obstacles: readonly Obstacle[], { standing }: MemberRow): PairMatch['blockedBy'] {
  const isOpen = (obstacle: Obstacle) => obstacle === 'consent_withdrawn' ? !standing.consents.includes('matching') : !hiddenObstacles.has(obstacle)
  return [...new Set(obstacles.map((obstacle) => isOpen(obstacle) ? obstacle : 'unavailable'))]
}

const hiddenObstacles: ReadonlySet<Obstacle> = new Set(['blocked', 'not_listed', 'declined', 'capacity_full'])
