import type { MemberViewer } from '../../domain/access/viewer.ts'
import { communitySightOf } from '../../domain/access/sight.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { recordAct } from '../audit/index.ts'
import { memberNotFound } from '../members/index.ts'
import { externalIdHash, type Erasure } from './erasure.ts'
import { deleteMemberRow, deleteTraces, insertErasures, lockMember, type Erased } from './erasures.repository.ts'

/** Erases the viewer. Raises `member.not_found`. */
export async function eraseSelf ({ erasureLedger, ...deps }: Deps, viewer: MemberViewer): Promise<void> {
  const { communityId, memberId } = viewer
  const erasure = await deps.postgres.inSight(communitySightOf(viewer), async (tx) => {
    const member = await lockMember(tx, communityId, memberId)
    if (!member) throw memberNotFound()
    return eraseMember(deps, tx, member, memberId)
  })
  await erasureLedger.append([erasure])
}

/**
 * Removes a member whose row the caller has locked, and every trace of them but ids: the index follows by the outbox, what is in memory
 * by the tombstone, and the audit log keeps what was done, under an id that leads nowhere.
 *
 * @param actor who asked for it; see `credentialOf`
 * @returns what the caller appends to `deps.erasureLedger` when the transaction is committed, before it answers
 */
export async function eraseMember ({ now, secret }: Pick<Deps, 'now' | 'secret'>, tx: Tx, member: Erased, actor: string): Promise<Erasure> {
  const { communityId, id, externalId } = member
  const erasure: Erasure = {
    communityId, memberId: id, erasedAt: now(), externalIdHash: externalId === null ? null : externalIdHash(secret, communityId, externalId),
  }
  await insertErasures(tx, [erasure], actor)
  await deleteTraces(tx, member)
  await deleteMemberRow(tx, member)
  await recordAct(tx, { communityId, actor, action: 'member.erased', subjectMemberId: id, detail: {} }, erasure.erasedAt)
  return erasure
}
