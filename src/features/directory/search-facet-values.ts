import type { CommunityViewer } from '../../domain/access/viewer.ts'
import { sharedByMany } from '../../domain/visibility/small-counts.ts'
import type { Deps } from '../../deps.ts'
import type { FacetValuesAnswer, FacetValuesQuery } from './directory.schemas.ts'
import { findIndexedCustomFields } from './indexed-custom-fields.ts'
import { searchScopeOf } from './search-scope.repository.ts'
import { filtersFromQuery } from './search-request.ts'

/**
 * Lists the values of a field that contain a text, for choosing one of many.
 * Raises `search.view_not_held`, `search.field_unknown`, `search.filter_value_invalid`, `search.unavailable`.
 */
export async function searchFacetValues ({ postgres, memberIndex }: Deps, viewer: CommunityViewer, query: FacetValuesQuery): Promise<FacetValuesAnswer> {
  const { communityId } = viewer
  const { field, q: text, limit, view } = query
  const { excluded } = await searchScopeOf(postgres, viewer, view)
  const customFields = field.startsWith('custom.') ? await findIndexedCustomFields(postgres, communityId) : []
  const { values, isDegraded } = await memberIndex.facetValues({ communityId, view, excluded, field, text, filters: filtersFromQuery(query), customFields, limit })
  return { items: viewer.kind === 'member' ? sharedByMany(values) : values, degraded: isDegraded }
}
