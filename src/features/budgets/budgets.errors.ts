import { defineError } from '../../domain/errors.ts'

export const budgetExhausted = defineError(
  'directory.budget_exhausted', 'limited',
  'So many different profiles were shown today that the rest would go beyond what one member, or this key, may see in a day. Profiles seen today can be read again; ' +
  'others after midnight UTC, in Retry-After.',
  (retryAfterSeconds: number) => ({ message: 'The profiles that may be seen in a day are used up.', retryAfterSeconds })
)
