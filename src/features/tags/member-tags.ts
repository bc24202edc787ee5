import { sightOf } from '../../domain/access/sight.ts'
import { hasScope, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import { visibleCard } from '../../domain/visibility/visible-profile.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import type { Tx } from '../../postgres/client.ts'
import { readPage } from '../../postgres/keyset.ts'
import { noteSights } from '../budgets/index.ts'
import { keepDefinitions } from '../custom-fields/index.ts'
import { hydrateMembers, rosterSource } from '../directory/index.ts'
import { memberNotFound } from '../members/index.ts'
import { exists } from '../relations/index.ts'
import { readCommunityTags } from './list-tags.ts'
import { recognisedTags } from './recognise-tags.ts'
import { tagNotRecognised } from './tags.errors.ts'
import { deleteChoice, lockMember, putChoice, touchMember, type Choice } from './tags.repository.ts'
import type { MemberTag, TagChoice } from './tags.schemas.ts'

/**
 * What was recognised in what the viewer sees of a member, by the id of the tag. Who may not decide for the member is shown nothing that was dropped.
 * Raises `member.not_found`, `directory.budget_exhausted`.
 */
export async function listMemberTags (deps: Deps, viewer: CommunityViewer, memberId: string, query: PageQuery) {
  const tags = await seenTags(deps, viewer, memberId)
  return readPage({
    cursors: deps.cursors,
    scope: ['member tags', viewer.communityId, memberId],
    query,
    rows: async (after: string | null, limit) => tags.filter(({ tag }) => after === null || tag.id > after).slice(0, limit),
    positionOf: ({ tag }) => tag.id,
    present: (tag) => tag,
  })
}

/** Confirms or drops a tag for a member. Raises `member.not_found`, `tag.not_recognised`. */
export async function chooseTag (deps: Deps, viewer: CommunityViewer, memberId: string, tagId: string, { state }: TagChoice): Promise<MemberTag> {
  const recognised = (await seenTags(deps, viewer, memberId)).find(({ tag }) => tag.id === tagId)
  if (!recognised) throw tagNotRecognised()
  await change(deps, choiceOf(viewer, memberId, tagId), (tx, choice) => putChoice(tx, choice, state === 'dropped', deps.now()))
  return { ...recognised, state }
}

/** Lets a tag count as it is recognised again. Raises `member.not_found`. */
export async function unchooseTag (deps: Deps, viewer: CommunityViewer, memberId: string, tagId: string): Promise<void> {
  if (!await deps.postgres.inSight(sightOf(viewer), (tx) => exists(tx, viewer.communityId, memberId))) throw memberNotFound()
  await change(deps, choiceOf(viewer, memberId, tagId), deleteChoice)
}

const choiceOf = ({ communityId }: CommunityViewer, memberId: string, tagId: string): Choice => ({ communityId, memberId: memberId as MemberId, tagId })
const isSelf = (viewer: CommunityViewer, memberId: string) => viewer.kind === 'member' && viewer.memberId === memberId

async function seenTags (deps: Deps, viewer: CommunityViewer, memberId: string): Promise<MemberTag[]> {
  const { communityId } = viewer
  const id = memberId as MemberId
  const { byId, policy } = await hydrateMembers(deps.postgres, sightOf(viewer), [id])
  const member = byId.get(id)
  if (!member) throw memberNotFound()
  if (!isSelf(viewer, memberId)) await noteSights(deps, viewer, [id], 'opened')
  const { row: { profile: { contact: _contact, ...card }, standing }, relation, tagChoices } = member
  const [{ book }, customUse] = await Promise.all([readCommunityTags(deps, communityId), rosterSource(deps.postgres, null).customFieldUse(communityId)])
  const recognised = recognisedTags(visibleCard(card, standing.visibility, policy, relation), customUse, book)
  const mayChoose = isSelf(viewer, memberId) || (viewer.kind === 'key' && hasScope(viewer, 'members:write'))
  // Others are not told of a choice about words they do not see.
  const ids = isSelf(viewer, memberId) ? new Set([...recognised.keys(), ...tagChoices.keys()]) : new Set(recognised.keys())
  return [...ids].sort().flatMap((tagId): MemberTag[] => {
    const tag = book.byId(tagId)
    const state = tagChoices.get(tagId) ?? 'recognised'
    if (tag === null || (state === 'dropped' && !mayChoose)) return []
    return [{ tag: { id: tag.id, label: tag.name, kind: tag.kind }, state, mentions: recognised.get(tagId)?.mentions ?? [] }]
  })
}

/** Changes a choice, and with it the member: whoever keeps them in memory reads them again. */
async function change ({ postgres }: Deps, choice: Choice, make: (tx: Tx, choice: Choice) => Promise<boolean>): Promise<void> {
  await postgres.inCommunity(choice.communityId, async (tx) => {
    await keepDefinitions(tx, choice.communityId)
    if (!await lockMember(tx, choice)) throw memberNotFound()
    if (await make(tx, choice)) await touchMember(tx, choice)
  })
}
