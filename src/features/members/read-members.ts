import { sightOf, type Sight } from '../../domain/access/sight.ts'
import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { profileBudgetOf } from '../../domain/limits/profile-budget.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import type { Tx } from '../../postgres/client.ts'
import { readPage } from '../../postgres/keyset.ts'
import { recordAct } from '../audit/index.ts'
import { noteSights } from '../budgets/index.ts'
import { areConnected, findFieldPolicy } from './field-policy.repository.ts'
import { closeLookOf, lookOf, relationOf } from './look.ts'
import { memberNotFound } from './members.errors.ts'
import { presentMember } from './members.presenter.ts'
import { findMember, listMembers, type MemberRow } from './members.repository.ts'
import type { Member } from './members.schemas.ts'

/**
 * One member, with contact as far as the viewer may know it; that they learnt it is recorded.
 * Raises `member.not_found`, `directory.budget_exhausted`.
 */
export async function getMember (deps: Deps, viewer: CommunityViewer, by: { id: string } | { externalId: string }): Promise<Member> {
  const { communityId } = viewer
  const sight = sightOf(viewer)
  await countOpening(deps, viewer, by)
  return deps.postgres.inSight(sight, async (tx) => {
    const row = await findMember(tx, communityId, by)
    if (!row) throw memberNotFound()
    const relation = relationOf(sight, row.id, await isConnection(tx, sight, row))
    const member = presentMember(row, closeLookOf(viewer, await findFieldPolicy(tx, communityId), relation))
    const revealed = Object.entries(member.contact ?? {}).filter(([, value]) => value !== null).map(([name]) => name)
    if (revealed.length > 0 && relation !== 'self') {
      await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'contact.revealed', subjectMemberId: row.id, detail: { fields: revealed, as: relation } }, deps.now())
    }
    return member
  })
}

/** Before anything is read: who has no budget left is refused without a record that they saw somebody. */
async function countOpening (deps: Deps, viewer: CommunityViewer, by: { id: string } | { externalId: string }): Promise<void> {
  if (profileBudgetOf(viewer) === 'unlimited') return
  const row = await deps.postgres.inSight(sightOf(viewer), (tx) => findMember(tx, viewer.communityId, by))
  if (!row) throw memberNotFound()
  await noteSights(deps, viewer, [row.id], 'opened')
}

const isConnection = async (tx: Tx, { communityId, memberId }: Sight, row: MemberRow) =>
  memberId !== null && memberId !== row.id && areConnected(tx, communityId, memberId, row.id)

/** All members in sight by number, without contacts. */
export async function listMembersOf ({ postgres, cursors }: Deps, viewer: CommunityViewer, query: PageQuery) {
  const { communityId } = viewer
  const sight = sightOf(viewer)
  return postgres.inSight(sight, async (tx) => {
    const policy = await findFieldPolicy(tx, communityId)
    return readPage({
      cursors,
      scope: ['members', communityId, sight.view],
      query,
      rows: (after: number | null, limit) => listMembers(tx, communityId, { after, limit }),
      positionOf: (row) => row.number,
      present: (row) => presentMember(row, lookOf(viewer, policy, relationOf(sight, row.id, false))),
    })
  })
}
