// Errors about communities that more than one feature raises.

import { defineError } from '../errors.ts'

export const communityNotFound = defineError(
  'community.not_found', 'not_found',
  'No community with this id exists for this credential.',
  () => 'There is no such community.'
)
