import { defineError } from '../../domain/errors.ts'

export const viewNotHeld = defineError(
  'search.view_not_held', 'forbidden',
  'Searching what only admins see needs the scope members:admin. Leave `view` out to search what members see.',
  () => 'This credential cannot search as admins do.'
)
