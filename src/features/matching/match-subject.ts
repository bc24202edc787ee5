import { sightOf, type Sight } from '../../domain/access/sight.ts'
import { hasScope, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { MatchingSettings } from '../../domain/community/settings.ts'
import type { LearnedModel } from '../../domain/matching/learned-model.ts'
import { nothingBetween, type Between } from '../../domain/matching/eligibility.ts'
import { searchableCard, type FieldPolicy } from '../../domain/visibility/visible-profile.ts'
import type { Deps } from '../../deps.ts'
import type { IndexableMember } from '../../search/member-document.ts'
import { hydrateMembers, type HydratedMember } from '../directory/index.ts'
import { findDeclined, modelOf } from '../match-feedback/index.ts'
import { memberNotFound, type MemberRow } from '../members/index.ts'
import { findApart, findMatchingSettings } from './matches.repository.ts'

/** Whom matches are for. */
export type Subject = {
  row: MemberRow
  /** What of them may be searched, and so counts. */
  indexable: IndexableMember
  policy: FieldPolicy
  /** What they see of the community: whoever does not exist for them is proposed to them by nobody. */
  sight: Sight
  apart: ReadonlyMap<MemberId, Between>
  settings: MatchingSettings
  model: LearnedModel | null
}

/** @throws AppError `member.not_found`: also when somebody else's matches are not the viewer's business */
export async function subjectOf ({ postgres, now }: Pick<Deps, 'postgres' | 'now'>, viewer: CommunityViewer, memberId: string): Promise<Subject> {
  const isOwn = viewer.kind === 'member' && viewer.memberId === memberId
  if (viewer.kind === 'member' && !isOwn && !hasScope(viewer, 'members:admin')) throw memberNotFound()
  const id = memberId as MemberId
  const { byId, policy } = await hydrateMembers(postgres, sightOf(viewer), [id])
  const member = byId.get(id)
  if (!member) throw memberNotFound()
  const { row } = member
  const sight: Sight = { communityId: viewer.communityId, view: 'community', memberId: id }
  const [apart, declined, settings, model] = await Promise.all([
    findApart(postgres, sight, id), findDeclined(postgres, sight, id, now()), findMatchingSettings(postgres, sight), modelOf(postgres, sight),
  ])
  for (const otherId of declined) apart.set(otherId, { ...apart.get(otherId) ?? nothingBetween, isDeclined: true })
  return { row, indexable: indexableOf(member, policy, sight), policy, sight, apart, settings, model }
}

/** A member as matching gets them: nothing of them that is not searchable in the community. */
export function indexableOf ({ row: { profile: { contact: _contact, ...card }, ...row }, tagChoices }: HydratedMember, policy: FieldPolicy, { communityId }: Pick<Sight, 'communityId'>): IndexableMember {
  const { id, number, version, createdAt, updatedAt, standing } = row
  return { id, communityId, number, version, createdAt, updatedAt, tagChoices, profile: searchableCard(card, standing.visibility, policy, 'community') }
}
