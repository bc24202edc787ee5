import { defineError } from '../../domain/errors.ts'
import { importFormats, importLimits } from './import-options.ts'

export const importEmpty = defineError(
  'import.empty', 'invalid',
  'The body of an import is the file itself, and it was empty.',
  () => ({ message: 'The file is empty.', faults: [{ pointer: '/body', message: 'is empty' }] })
)

export const importTooLarge = defineError(
  'import.too_large', 'too_large',
  `One import takes ${importLimits.bytes / 2 ** 20} MB. Split the file.`,
  () => `The file is larger than ${importLimits.bytes / 2 ** 20} MB.`
)

const fileTypes = Object.keys(importFormats).join(', ')

export const importTypeUnsupported = defineError(
  'import.type_unsupported', 'unsupported',
  `An import takes the file itself as the body, not a form (multipart/form-data): ${fileTypes}. With curl: --data-binary @file -H 'Content-Type: text/csv'.`,
  () => `Send the file itself as the body, not a form, with one of these as its Content-Type: ${fileTypes}.`
)

export const importBrokenOff = defineError(
  'import.broken_off', 'invalid',
  'The connection ended before the file did. Nothing was imported; send the file again.',
  () => 'The file did not arrive as a whole.'
)

export const importTooManyRows = defineError(
  'import.too_many_rows', 'invalid',
  `One import takes ${importLimits.rows} rows. Nothing was imported. Split the file.`,
  () => `The file has more than ${importLimits.rows} rows.`
)

export const importFileUnreadable = defineError(
  'import.file_unreadable', 'invalid',
  'The file is not what its Content-Type says, or its encoding is broken. What was imported before the broken place is kept; repeat the import with a repaired file.',
  (reason: string) => reason
)

export const importNoNames = defineError(
  'import.no_names', 'invalid',
  'No column of the header is a name. Name one with `mapping`, for example {"谁":"displayName"}. Nothing was imported.',
  () => 'No column of the file is a name.'
)

export const importGaveUp = defineError(
  'import.gave_up', 'unavailable',
  'The import met a failure of the service again and again. What was imported is kept; repeat the import, it makes no duplicates.',
  () => 'The import could not be finished.'
)
