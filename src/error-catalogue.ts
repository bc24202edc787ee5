import { communityNotFound } from './domain/community/errors.ts'
import { versionOutdated } from './domain/version.ts'
import * as communities from './features/communities/communities.errors.ts'
import * as customFields from './features/custom-fields/custom-fields.errors.ts'
import * as imports from './features/imports/imports.errors.ts'
import { searchIdInvalid } from './features/insights/insights.errors.ts'
import * as keys from './features/keys/keys.errors.ts'
import * as members from './features/members/members.errors.ts'
import { operationNotFound } from './features/operations/index.ts'
import * as request from './http/request-errors.ts'
import { idempotencyKeyReused } from './postgres/idempotency.ts'
import { cursorInvalid } from './postgres/keyset.ts'
import { databaseUnavailable } from './postgres/pg-errors.ts'
import { filterFieldUnknown, filterValueInvalid } from './search/filter-attribute.ts'
import { searchUnavailable } from './search/member-index.ts'

/** Every error the API answers; each has a documentation page, and a test proves that none is missing. */
export const errorCatalogue = [
  ...Object.values(request),
  cursorInvalid, idempotencyKeyReused, versionOutdated, databaseUnavailable,
  communityNotFound, ...Object.values(communities),
  ...Object.values(keys),
  ...Object.values(members),
  ...Object.values(customFields),
  ...Object.values(imports),
  operationNotFound,
  filterFieldUnknown, filterValueInvalid, searchUnavailable, searchIdInvalid,
]
