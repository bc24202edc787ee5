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

export const profileInvalid = defineError(
  'member.profile_invalid', 'invalid',
  'The profile as a whole does not fit: custom values that are not what the community has defined, or, after merging, more than 100 of them or more than 64 kB; or a field would be seen by more people than the community allows. `errors` names each place.',
  (faults: InputFault[]) => ({
    message: 'The profile does not fit what the community asks for.',
    faults: faults.map(({ pointer, message }) => ({ pointer: `/body${pointer}`, message })),
  })
)

onConstraint('members_external_id_unique', externalIdTaken)
