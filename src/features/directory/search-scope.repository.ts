import { communitySightOf, sightOf, type Sight, type View } from '../../domain/access/sight.ts'
import { hasScope, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'
import { viewNotHeld } from './directory.errors.ts'

/** Within what a viewer searches: what they see, and who of it does not exist for them. */
export type SearchScope = { sight: Sight, excluded: readonly MemberId[] }

// Two halves, so that each uses its index.
const blocksStatement = `
  select blocked_id as id from member_blocks where community_id = $1 and blocker_id = $2
  union select blocker_id from member_blocks where community_id = $1 and blocked_id = $2`

/** @throws AppError `search.view_not_held` */
export async function searchScopeOf (postgres: Postgres, viewer: CommunityViewer, view: View): Promise<SearchScope> {
  if (view === 'admins' && !hasScope(viewer, 'members:admin')) throw viewNotHeld()
  const sight = view === 'admins' ? sightOf(viewer) : communitySightOf(viewer)
  if (sight.memberId === null || view === 'admins') return { sight, excluded: [] }
  const rows = await postgres.readInSight<{ id: MemberId }>(sight, blocksStatement, [sight.communityId, sight.memberId])
  return { sight, excluded: rows.map(({ id }) => id) }
}
