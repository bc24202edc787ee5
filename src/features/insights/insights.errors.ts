import { defineError } from '../../domain/errors.ts'

export const searchIdInvalid = defineError(
  'search.id_invalid', 'invalid',
  'The searchId was not given by a search of this community, was altered, or is older than a week. Take `searchId` from the answer the member was chosen from, as it is.',
  () => ({ message: 'The searchId does not belong to a search of the last week.', faults: [{ pointer: '/body/searchId', message: 'does not belong to a search of the last week' }] })
)
