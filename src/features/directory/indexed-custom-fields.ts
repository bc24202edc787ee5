import type { CommunityId } from '../../domain/ids.ts'
import type { CustomFieldKind } from '../../domain/member/custom-field.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { IndexedCustomField } from '../../search/member-index.ts'
import { findCustomFields, type CustomFieldRow } from '../custom-fields/index.ts'

const indexKinds: Readonly<Record<CustomFieldKind, IndexedCustomField['kind'] | null>> = {
  text: 'keyword', select: 'keyword', multiSelect: 'keyword', number: 'number', date: 'instant', boolean: 'boolean', longText: null, url: null,
}

/** The custom fields that can be filtered, counted and sorted by, as the index keeps them. */
export function indexedCustomFields (fields: readonly CustomFieldRow[]): IndexedCustomField[] {
  return fields.filter(({ isFacetable }) => isFacetable).flatMap(({ key, slot, kind }) => {
    const indexKind = indexKinds[kind]
    return indexKind === null ? [] : [{ key, slot, kind: indexKind }]
  })
}

export async function findIndexedCustomFields (postgres: Postgres, communityId: CommunityId): Promise<IndexedCustomField[]> {
  return indexedCustomFields(await postgres.inCommunity(communityId, (tx) => findCustomFields(tx, communityId)))
}
