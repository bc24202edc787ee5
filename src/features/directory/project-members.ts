import { and, eq, inArray } from 'drizzle-orm'
import { settingsOf } from '../../domain/community/settings.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { fieldPolicy, searchableCard, type FieldPolicy } from '../../domain/visibility/visible-profile.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { customFields, members } from '../../postgres/tables/members.ts'
import { memberDocument, type CustomFieldUse, type MemberDocument } from '../../search/member-document.ts'
import type { MemberRef } from '../../search/outbox.ts'
import { rowFromColumns } from '../members/index.ts'
import { indexedCustomFields } from './indexed-custom-fields.ts'

/** Documents derived before the event loop gets a turn; about 10 ms of work. */
const derivedAtOnce = 50

/** The one way from a member in PostgreSQL to a document in the index: what the whole community may search. Who is gone or not found has none. */
export async function projectMembers (tx: Tx, refs: readonly MemberRef[]): Promise<MemberDocument[]> {
  const communityIds = [...new Set(refs.map(({ communityId }) => communityId))]
  const rows = await tx.select().from(members)
    .where(and(inArray(members.communityId, communityIds), inArray(members.id, refs.map(({ memberId }) => memberId)), eq(members.isFound, true)))
  const uses = await customFieldUses(tx, communityIds)
  const policies = await fieldPolicies(tx, communityIds)
  const documents: MemberDocument[] = []
  for (const [index, columns] of rows.entries()) {
    if (index > 0 && index % derivedAtOnce === 0) await new Promise(setImmediate)
    const { profile: { contact: _contact, ...card }, standing, ...row } = rowFromColumns(columns, null)
    const use = uses.get(columns.communityId) ?? { unsearchableKeys: new Set(), facets: [] }
    const profile = searchableCard(card, standing.visibility, policies.get(columns.communityId) ?? fieldPolicy({}), 'community')
    documents.push(memberDocument({ ...row, communityId: columns.communityId, profile }, use))
  }
  return documents
}

async function fieldPolicies (tx: Tx, communityIds: CommunityId[]): Promise<Map<CommunityId, FieldPolicy>> {
  const rows = await tx.select({ id: communities.id, settings: communities.settings }).from(communities).where(inArray(communities.id, communityIds))
  return new Map(rows.map(({ id, settings }) => [id, fieldPolicy(settingsOf(settings).visibility)]))
}

async function customFieldUses (tx: Tx, communityIds: CommunityId[]): Promise<Map<CommunityId, CustomFieldUse>> {
  const fields = await tx.select().from(customFields).where(inArray(customFields.communityId, communityIds))
  return new Map(communityIds.map((communityId) => {
    const own = fields.filter((field) => field.communityId === communityId)
    return [communityId, {
      unsearchableKeys: new Set(own.filter(({ isSearchable }) => !isSearchable).map(({ key }) => key)),
      facets: indexedCustomFields(own),
    }]
  }))
}
