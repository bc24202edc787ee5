import { communityNotFound } from './domain/community/errors.ts'
import { overloaded } from './domain/overloaded.ts'
import { versionOutdated } from './domain/version.ts'
import { budgetExhausted } from './features/budgets/index.ts'
import * as admission from './features/admission/admission.errors.ts'
import * as communities from './features/communities/communities.errors.ts'
import { consentNeedsMember } from './features/consents/consents.errors.ts'
import * as customFields from './features/custom-fields/custom-fields.errors.ts'
import { viewNotHeld } from './features/directory/directory.errors.ts'
import * as imports from './features/imports/imports.errors.ts'
import { searchIdInvalid } from './features/insights/insights.errors.ts'
import * as keys from './features/keys/keys.errors.ts'
import * as members from './features/members/members.errors.ts'
import * as moderation from './features/moderation/moderation.errors.ts'
import { operationNotFound } from './features/operations/index.ts'
import * as loginApps from './features/login-apps/login-apps.errors.ts'
import { signInErrors } from './features/sign-in/sign-in.errors.ts'
import * as sessions from './features/sessions/sessions.errors.ts'
import * as relations from './features/relations/relations.errors.ts'
import * as rounds from './features/rounds/rounds.errors.ts'
import * as roles from './features/roles/roles.errors.ts'
import * as tags from './features/tags/tags.errors.ts'
import * as request from './http/request-errors.ts'
import { idempotencyKeyReused } from './postgres/idempotency.ts'
import { cursorInvalid } from './postgres/keyset.ts'
import { databaseUnavailable } from './postgres/pg-errors.ts'
import { filterFieldUnknown, filterValueInvalid } from './search/filter-attribute.ts'
import { searchUnavailable } from './search/member-index.ts'

/** Every error the API answers; each has a documentation page, and a test proves that none is missing. */
export const errorCatalogue = [
  ...Object.values(request),
  cursorInvalid, idempotencyKeyReused, versionOutdated, databaseUnavailable, overloaded,
  communityNotFound, ...Object.values(communities),
  ...Object.values(keys),
  ...Object.values(members),
  ...Object.values(admission),
  ...Object.values(roles),
  ...Object.values(moderation),
  ...Object.values(relations),
  ...Object.values(rounds),
  ...Object.values(sessions),
  ...Object.values(loginApps), ...signInErrors,
  ...Object.values(customFields),
  ...Object.values(tags),
  ...Object.values(imports),
  operationNotFound,
  consentNeedsMember, budgetExhausted,
  filterFieldUnknown, filterValueInvalid, searchUnavailable, searchIdInvalid, viewNotHeld,
]
