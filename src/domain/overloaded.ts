import { defineError } from './errors.ts'

/** What a part of the service says that has as much to do as it can do in time. */
export const overloaded = defineError(
  'service.overloaded', 'unavailable',
  'More is asked at the moment than can be answered in time, so this request was not begun. Wait for the time in Retry-After and send it again.',
  () => 'The service has too much to do at the moment.'
)
