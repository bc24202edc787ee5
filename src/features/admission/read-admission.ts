import { communityNotFound } from '../../domain/community/errors.ts'
import type { Deps } from '../../deps.ts'
import { findSettings } from './admission.repository.ts'
import type { Admission } from './admission.schemas.ts'

/** What a community asks of newcomers; anybody may know. Raises `community.not_found`. */
export async function readAdmission ({ postgres }: Deps, communityId: string): Promise<Admission> {
  const settings = await postgres.asSystemInRequest((tx) => findSettings(tx, communityId))
  if (!settings) throw communityNotFound()
  const { admission: { mode, questions }, policyVersion } = settings
  return { mode, questions, policyVersion }
}
