import { defineError, type InputFault } from '../../domain/errors.ts'

export const admissionClosed = defineError(
  'admission.closed', 'forbidden',
  'Nobody becomes a member of this community by themselves. A server of the community can add them.',
  () => 'The community takes no new members this way.'
)

export const invitationInvalid = defineError(
  'admission.invitation_invalid', 'forbidden',
  'The community asks for an invitation code, and there was none, or one that is unknown, expired, used up or revoked. Ask whoever invited you for another.',
  () => ({ message: 'This invitation code lets nobody in.', faults: [{ pointer: '/body/invitationCode', message: 'does not let anybody in' }] })
)

export const proofInvalid = defineError(
  'admission.proof_invalid', 'forbidden',
  'The community asks for a proof such as an order number, and there was none, or one that is unknown or was used before.',
  () => ({ message: 'This proof lets nobody in.', faults: [{ pointer: '/body/proof', message: 'does not let anybody in' }] })
)

export const answersMissing = defineError(
  'admission.answers_missing', 'unprocessable',
  'Required questions of the community are not answered, or something is answered that is not asked. GET /v1/communities/{communityId}/admission names the questions.',
  (faults: InputFault[]) => ({
    message: "The answers do not fit the community's questions.",
    faults: faults.map(({ pointer, message }) => ({ pointer: `/body/answers${pointer}`, message })),
  })
)

export const displayNameMissing = defineError(
  'admission.display_name_missing', 'unprocessable',
  'Whoever comes for the first time says how they are called. Send `displayName` with the same request.',
  () => ({ message: 'A newcomer needs a display name.', faults: [{ pointer: '/body/displayName', message: 'is required' }] })
)

export const applicationNotFound = defineError(
  'application.not_found', 'not_found',
  'There is no application of this member, or none any more.',
  () => 'There is no such application.'
)

export const applicationDecided = defineError(
  'application.decided', 'conflict',
  'The application was decided. Who was approved is a member and cannot be rejected any more; who was decided about cannot change their answers.',
  () => 'The application is decided.'
)

export const invitationNotFound = defineError(
  'invitation.not_found', 'not_found',
  'No invitation with this id belongs to the community.',
  () => 'There is no such invitation.'
)
