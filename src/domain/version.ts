// Optimistic concurrency: a change that was meant for one version does not fall on another.

import { defineError } from './errors.ts'

export const versionOutdated = defineError(
  'request.version_outdated', 'precondition_failed',
  'Somebody changed the resource since it was read. Read it again, apply the change to what is there now, and send the new ETag.',
  () => ({ message: 'The resource has changed since this version.', faults: [{ pointer: '/headers/if-match', message: 'is not the current version' }] })
)

/** @throws AppError `request.version_outdated` when a version was asked for and another is there */
export function requireVersion (ifMatch: number | null, version: number): void {
  if (ifMatch !== null && ifMatch !== version) throw versionOutdated()
}
