import { and, inArray } from 'drizzle-orm'
import type { CommunityId } from '../../domain/ids.ts'
import type { Tx } from '../../postgres/client.ts'
import { customFields, members } from '../../postgres/tables/members.ts'
import { memberDocument, type CustomFieldUse, type MemberDocument } from '../../search/member-document.ts'
import type { Claim } from '../../search/outbox.ts'
import { rowFromColumns } from '../members/index.ts'
import { indexedCustomFields } from './indexed-custom-fields.ts'

/** Documents derived before the event loop gets a turn; about 10 ms of work. */
const derivedAtOnce = 50

/** The one way from a member in PostgreSQL to a document in the index. Members that are gone have none. */
export async function projectMembers (tx: Tx, claims: readonly Claim[]): Promise<MemberDocument[]> {
  const communityIds = [...new Set(claims.map(({ communityId }) => communityId))]
  const rows = await tx.select().from(members)
    .where(and(inArray(members.communityId, communityIds), inArray(members.id, claims.map(({ memberId }) => memberId))))
  const uses = await customFieldUses(tx, communityIds)
  const documents: MemberDocument[] = []
  for (const [index, columns] of rows.entries()) {
    if (index > 0 && index % derivedAtOnce === 0) await new Promise(setImmediate)
    const { id, number, version, createdAt, updatedAt, profile } = rowFromColumns(columns, null)
    const use = uses.get(columns.communityId) ?? { unsearchableKeys: new Set(), facets: [] }
    documents.push(memberDocument({ id, communityId: columns.communityId, number, version, createdAt, updatedAt, profile }, use))
  }
  return documents
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
