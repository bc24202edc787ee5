import type { Viewer } from '../../domain/access/viewer.ts'
import { communityNotFound } from '../../domain/community/errors.ts'
import type { Deps } from '../../deps.ts'
import { requireVersion } from '../../domain/version.ts'
import { communityOfViewer } from '../keys/index.ts'
import { findCommunity, presentCommunity, updateCommunity } from './communities.repository.ts'
import { compact, type Community, type CommunityPatch } from './communities.schemas.ts'

/** Merge-patches a community. Raises `community.not_found`, `community.slug_taken`, `request.version_outdated`. */
export async function changeCommunity (deps: Deps, viewer: Viewer, communityId: string, patch: CommunityPatch, ifMatch: number | null): Promise<Community> {
  const id = await communityOfViewer(deps, viewer, communityId)
  return deps.postgres.asSystem(async (tx) => {
    const before = await findCommunity(tx, id, 'for no key update')
    if (!before) throw communityNotFound()
    requireVersion(ifMatch, before.version)
    return presentCommunity(await updateCommunity(tx, id, {
      name: patch.name ?? before.name,
      slug: patch.slug ?? before.slug,
      settings: { ...before.settings, ...compact(patch.settings) },
      version: before.version + 1,
      updatedAt: deps.now(),
    }))
  })
}
