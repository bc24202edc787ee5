import { defineError } from '../../domain/errors.ts'

export const moderationItemNotFound = defineError(
  'moderation.item_not_found', 'not_found',
  'No text with this id waits or waited for a decision in the community.',
  () => 'There is no such item.'
)

export const moderationItemDecided = defineError(
  'moderation.item_decided', 'conflict',
  'The text was decided about, or the member has proposed another since. List the items again.',
  () => 'This item does not wait for a decision any more.'
)
