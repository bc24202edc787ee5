import type { AppError } from '../../domain/errors.ts'
import { defineError } from '../../domain/errors.ts'
import type { ProviderFailure, ProviderReason } from '../../identity/provider-failure.ts'

export const loginCodeInvalid = defineError(
  'login.code_invalid', 'unauthenticated',
  'The login code is unknown, expired or was used before; a code works once, for five minutes at most. Have the app get another and send it at once.',
  () => 'The provider does not accept this login code.'
)

export const loginRefused = defineError(
  'login.refused', 'forbidden',
  'The provider refuses this person, or what it says about them does not hold: it is for another app or login, or not signed by it.',
  () => 'The provider does not vouch for this login.'
)

export const loginLimited = defineError(
  'login.limited', 'limited',
  'The provider takes no more logins for a while, of this person or of the app. Wait for the seconds in Retry-After.',
  () => ({ message: 'The provider takes no more logins at the moment.', retryAfterSeconds: 60 })
)

export const loginAppRefused = defineError(
  'login.app_refused', 'conflict',
  'The provider does not accept the id or the secret of the login app. An admin of the community registers it again, with the right ones.',
  () => 'The provider does not accept this login app.'
)

export const loginProviderUnavailable = defineError(
  'login.provider_unavailable', 'unavailable',
  'The provider does not answer, or not in a way that can be read. The code may be used up: have the app get another after the time in Retry-After.',
  () => 'The provider does not answer at the moment.'
)

export const identityTaken = defineError(
  'identity.taken', 'conflict',
  'Another member of the community has this identity. Remove it there first.',
  () => 'This identity belongs to another member.'
)

export const identityNotFound = defineError(
  'identity.not_found', 'not_found',
  'The member has no such identity.',
  () => 'There is no such identity.'
)

/** For the documentation. */
export const signInErrors = [loginCodeInvalid, loginRefused, loginLimited, loginAppRefused, loginProviderUnavailable, identityTaken, identityNotFound]

const errorOfReason: Readonly<Record<ProviderReason, () => AppError>> = {
  code_invalid: loginCodeInvalid,
  refused: loginRefused,
  absent: loginRefused,
  limited: loginLimited,
  misconfigured: loginAppRefused,
  token_invalid: loginAppRefused,
  unavailable: loginProviderUnavailable,
}

/** What somebody is told who logs in, when their provider failed. */
export const loginErrorOf = ({ reason }: ProviderFailure): AppError => errorOfReason[reason]()
