import { defineError } from '../../domain/errors.ts'
import { onConstraint } from '../../postgres/pg-errors.ts'

export const loginAppNotFound = defineError(
  'login_app.not_found', 'not_found',
  'The community has no such login app. An admin registers it with POST /v1/login-apps.',
  () => 'There is no such login app.'
)

export const loginAppExists = defineError(
  'login_app.exists', 'conflict',
  'The community has registered this app already. To change its secret, delete it and register it again: members stay linked.',
  () => 'This app is registered already.'
)

export const issuerNotAllowed = defineError(
  'login_app.issuer_not_allowed', 'invalid',
  'An issuer is an https URL without query, fragment, user and password, of a host outside of private networks.',
  () => ({ message: 'The issuer cannot be used.', faults: [{ pointer: '/body/issuer', message: 'must be an https URL of a public host' }] })
)

onConstraint('login_apps_app_unique', loginAppExists)
