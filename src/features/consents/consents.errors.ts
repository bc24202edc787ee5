import { defineError } from '../../domain/errors.ts'

export const consentNeedsMember = defineError(
  'consent.needs_member', 'conflict',
  'A server cannot give this consent: the member withdrew it themselves, or the community asks each member for their own. Log the member in and let them give it.',
  () => 'Only the member can give this consent.'
)
