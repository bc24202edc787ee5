import { customFieldLimits } from '../../domain/member/custom-field.ts'
import { defineError, type InputFault } from '../../domain/errors.ts'
import { onConstraint } from '../../postgres/pg-errors.ts'

export const customFieldNotFound = defineError(
  'custom_field.not_found', 'not_found',
  'The community has no custom field with this key.',
  () => 'There is no such custom field.'
)

export const customFieldKeyTaken = defineError(
  'custom_field.key_taken', 'conflict',
  'The community has a custom field with this key already. Change that one with PATCH.',
  () => ({ message: 'The key is taken.', faults: [{ pointer: '/body/key', message: 'is taken' }] })
)

export const tooManyCustomFields = defineError(
  'custom_field.too_many', 'conflict',
  `A community has at most ${customFieldLimits.perCommunity} custom fields. Delete one first.`,
  () => `The community has ${customFieldLimits.perCommunity} custom fields, which is the most.`
)

export const customFieldInvalid = defineError(
  'custom_field.invalid', 'invalid',
  'The definition contradicts itself: options belong to the kinds select and multiSelect, which need at least one; texts of any length cannot be facets.',
  (faults: InputFault[]) => ({ message: 'The definition of the custom field contradicts itself.', faults })
)

onConstraint('custom_fields_key_unique', customFieldKeyTaken)
onConstraint('custom_fields_slot_unique', tooManyCustomFields)
