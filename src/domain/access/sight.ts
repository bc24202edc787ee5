// How far a viewer sees in a community, in the form row-level security is told.

import type { CommunityId, MemberId } from '../ids.ts'
import { hasScope, type CommunityViewer } from './viewer.ts'

/**
 * `community`: members who are listed, as members see each other. `admins`: everybody, as admins see them.
 */
export const views = ['community', 'admins'] as const
export type View = typeof views[number]

export type Sight = {
  communityId: CommunityId
  view: View
  /** The member who looks: they see themselves, and nobody they blocked or who blocked them. Null for a key. */
  memberId: MemberId | null
}

/** All a viewer may see. */
export function sightOf (viewer: CommunityViewer): Sight {
  return { ...communitySightOf(viewer), view: hasScope(viewer, 'members:admin') ? 'admins' : 'community' }
}

/** What a viewer sees as one of the community: for answers that are shown to members, whoever asks. */
export function communitySightOf ({ communityId, ...viewer }: CommunityViewer): Sight {
  return { communityId, view: 'community', memberId: viewer.kind === 'member' ? viewer.memberId : null }
}

/** For the community's own work: imports, background jobs and writes of its servers. */
export const wholeCommunity = (communityId: CommunityId): Sight => ({ communityId, view: 'admins', memberId: null })
