import { defineError } from '../../domain/errors.ts'

export const refreshInvalid = defineError(
  'session.refresh_invalid', 'unauthenticated',
  'The refresh token is unknown, expired, was used before, or its session has ended. Log the member in again. A token that comes a second time ends its session.',
  () => 'This refresh token is not valid.'
)

export const sessionNotFound = defineError(
  'session.not_found', 'not_found',
  'The member has no session with this id, or it has ended.',
  () => 'There is no such session.'
)
