import type { CustomFieldKind } from '../../domain/member/custom-field.ts'
import type { IndexedCustomField } from '../../search/member-index.ts'
import type { CustomFieldRow } from '../custom-fields/index.ts'

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
