import type { KeyViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import type { FacetValuesAnswer, FacetValuesQuery } from './directory.schemas.ts'
import { findIndexedCustomFields } from './indexed-custom-fields.ts'
import { filtersFromQuery } from './search-request.ts'

/**
 * Lists the values of a field that contain a text, for choosing one of many.
 * Raises `search.field_unknown`, `search.filter_value_invalid`, `search.unavailable`.
 */
export async function searchFacetValues ({ postgres, memberIndex }: Deps, { communityId }: KeyViewer, query: FacetValuesQuery): Promise<FacetValuesAnswer> {
  const { field, q: text, limit } = query
  const customFields = field.startsWith('custom.') ? await findIndexedCustomFields(postgres, communityId) : []
  return { items: await memberIndex.facetValues({ communityId, field, text, filters: filtersFromQuery(query), customFields, limit }) }
}
