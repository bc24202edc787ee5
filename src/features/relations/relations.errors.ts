import { defineError } from '../../domain/errors.ts'

export const cannotRelateToSelf = defineError(
  'relation.with_self', 'invalid',
  'A member cannot block themselves or be connected to themselves. Name another member.',
  () => ({ message: 'Both are the same member.', faults: [{ pointer: '/path/memberId', message: 'is the same member' }] })
)
