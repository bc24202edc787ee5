import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { purposes, type Standing } from '../../domain/member/standing.ts'
import type { Deps } from '../../deps.ts'
import type { PageQuery } from '../../http/schema-parts.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { readPage } from '../../postgres/keyset.ts'
import { recordAct } from '../audit/index.ts'
import { profileOf, reserveNumbers, writeMembers } from '../members/index.ts'
import { listHoney, type HoneyRow } from './honey.repository.ts'
import { honeyProfile } from './honey-profiles.ts'
import type { AddHoneyInput, HoneyMember } from './budgets.schemas.ts'

const honeyStanding: Standing = { status: 'active', role: 'member', listing: 'listed', consents: [...purposes], joinSource: 'key', visibility: {} }

/** Adds people who do not exist. A repeat with the same Idempotency-Key answers how many there were to be, and adds none. */
export async function addHoneyMembers (
  { postgres, newId, randomBytes, now }: Deps, viewer: CommunityViewer, { count }: AddHoneyInput, idempotency: Idempotency | null
): Promise<Once<{ added: number }>> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, (tx) => once(tx, idempotency, async () => {
    const firstNumber = await reserveNumbers(tx, communityId, count)
    await writeMembers(tx, communityId, Array.from({ length: count }, (_, index) => ({
      id: newId('member'), number: firstNumber + index, externalId: null, standing: honeyStanding, profile: profileOf(honeyProfile(randomBytes)), isHoney: true,
    })))
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'honey_members.added', subjectMemberId: null, detail: { count } }, now())
    return { id: String(count), value: { added: count } }
  }, async (id) => ({ added: Number(id) })))
}

export async function listHoneyMembers ({ postgres, cursors }: Deps, { communityId }: CommunityViewer, query: PageQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['honey', communityId],
    query,
    rows: (after: number | null, limit) => listHoney(tx, communityId, { after, limit }),
    positionOf: (row) => row.number,
    present: ({ id, number, displayName, createdAt }: HoneyRow): HoneyMember => ({ id, number, displayName, createdAt: createdAt.toISOString() }),
  }))
}
