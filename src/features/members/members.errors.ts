import { defineError, type InputFault } from '../../domain/errors.ts'
import { onConstraint } from '../../postgres/pg-errors.ts'

export const memberNotFound = defineError(
  'member.not_found', 'not_found',
  'No member with this id exists for this viewer. A member who is hidden from the viewer answers the same.',
  () => 'There is no such member.'
)

export const externalIdTaken = defineError(
  'member.external_id_taken', 'conflict',
  'Another member of the community has this external id. Use PUT /v1/members/by-external-id/{externalId} to create or replace.',
  () => ({ message: 'Another member has this external id.', faults: [{ pointer: '/body/externalId', message: 'is taken' }] })
)

export const customValuesInvalid = defineError(
  'member.custom_values_invalid', 'invalid',
  'Some custom values do not fit the fields the community has defined. `errors` names each by its key.',
  (faults: InputFault[]) => ({ message: 'Some custom values do not fit the fields of the community.', faults })
)

onConstraint('members_external_id_unique', externalIdTaken)
