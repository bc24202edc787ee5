import { defineError } from '../../domain/errors.ts'

export const keyNotFound = defineError(
  'key.not_found', 'not_found',
  'No key with this id belongs to the community.',
  () => 'There is no such key.'
)

export const keyRevoked = defineError(
  'key.revoked', 'conflict',
  'A key that is revoked or expired cannot be rotated. Create a new one.',
  () => 'The key is revoked or expired.'
)

export const scopeNotHeld = defineError(
  'key.scope_not_held', 'forbidden',
  'A key can only give scopes it holds itself. Use a key with these scopes or the operator key.',
  (missing: string[]) => `This credential cannot give ${missing.join(', ')}.`
)
