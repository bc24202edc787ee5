import { eq } from 'drizzle-orm'
import type { Viewer } from '../../domain/access/viewer.ts'
import { communityNotFound } from '../../domain/community/errors.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { communities } from '../../postgres/tables/communities.ts'

/** The community a path names, if the viewer may act on it: the operator on each, everybody else on their own. Raises `community.not_found`. */
export async function communityOfViewer ({ postgres }: Deps, viewer: Viewer, communityId: string): Promise<CommunityId> {
  if (viewer.kind !== 'operator') {
    if (viewer.communityId !== communityId) throw communityNotFound()
    return viewer.communityId
  }
  const [row] = await postgres.asSystemInRequest((tx) => tx.select({ id: communities.id }).from(communities).where(eq(communities.id, communityId as CommunityId)))
  if (!row) throw communityNotFound()
  return row.id
}
