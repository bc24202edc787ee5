import { defineError } from '../../domain/errors.ts'

export const roleNotGivable = defineError(
  'role.not_givable', 'forbidden',
  'A member gives and takes only roles below their own; owners give every role. Ask an owner.',
  () => 'This role is not yours to give or to take.'
)

export const lastOwner = defineError(
  'role.last_owner', 'conflict',
  'The last owner cannot give up their role: nobody would be left who can give it back. Make somebody else an owner first.',
  () => 'You are the last owner.'
)
