import { defineError } from '../../domain/errors.ts'
import { onConstraint } from '../../postgres/pg-errors.ts'
import { memberNotFound } from '../members/index.ts'

export const cannotRelateToSelf = defineError(
  'relation.with_self', 'invalid',
  'A member cannot block themselves or be connected to themselves. Name another member.',
  () => ({ message: 'Both are the same member.', faults: [{ pointer: '/path/memberId', message: 'is the same member' }] })
)

// Whoever is erased at the same moment.
for (const constraint of ['member_blocks_blocker_fk', 'member_blocks_blocked_fk', 'connections_member_fk', 'connections_other_fk']) onConstraint(constraint, memberNotFound)
