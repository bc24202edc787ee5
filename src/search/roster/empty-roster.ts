import type { CommunityId } from '../../domain/ids.ts'
import { tagBookOf } from '../../text/tags.ts'
import type { RosterSource } from './roster-source.ts'
import { Roster } from './roster.ts'

/** A roster for members of a community, who are read by its fields and tags as they are defined now. */
export async function emptyRoster (source: Pick<RosterSource, 'customFieldUse' | 'communityTags'>, communityId: CommunityId): Promise<Roster> {
  return new Roster(await source.customFieldUse(communityId), tagBookOf(await source.communityTags(communityId)))
}
