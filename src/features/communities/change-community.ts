import { isDeepStrictEqual } from 'node:util'
import { credentialOf, type Viewer } from '../../domain/access/viewer.ts'
import { communityNotFound } from '../../domain/community/errors.ts'
import { settingsOf } from '../../domain/community/settings.ts'
import type { Deps } from '../../deps.ts'
import { requireVersion } from '../../domain/version.ts'
import { recordAct } from '../audit/index.ts'
import { communityOfViewer } from '../keys/index.ts'
import { findCommunity, presentCommunity, touchMembers, updateCommunity } from './communities.repository.ts'
import { mergeSettings, type Community, type CommunityPatch } from './communities.schemas.ts'

/** Merge-patches a community. Raises `community.not_found`, `community.slug_taken`, `request.version_outdated`. */
export async function changeCommunity (deps: Deps, viewer: Viewer, communityId: string, patch: CommunityPatch, ifMatch: number | null): Promise<Community> {
  const id = await communityOfViewer(deps, viewer, communityId)
  return deps.postgres.asSystemInRequest(async (tx) => {
    const before = await findCommunity(tx, id, 'for no key update')
    if (!before) throw communityNotFound()
    requireVersion(ifMatch, before.version)
    const settings = mergeSettings(settingsOf(before.settings), patch.settings)
    const row = await updateCommunity(tx, id, {
      name: patch.name ?? before.name,
      slug: patch.slug ?? before.slug,
      settings,
      version: before.version + 1,
      updatedAt: deps.now(),
    })
    if (!isDeepStrictEqual(settings.visibility, settingsOf(before.settings).visibility)) await touchMembers(tx, id)
    await recordAct(tx, { communityId: id, actor: credentialOf(viewer), action: 'community.changed', subjectMemberId: null, detail: { fields: [...Object.keys(patch), ...Object.keys(patch.settings ?? {}).map((name) => `settings.${name}`)] } }, deps.now())
    return presentCommunity(row)
  })
}
