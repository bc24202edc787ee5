import type { View } from '../../domain/access/sight.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { CommunityTag } from '../../domain/taxonomy/community-tags.ts'
import type { CustomFieldUse, IndexableMember } from '../member-document.ts'

/** What happened in a community since a horizon. Some of it may have been told before; nothing is left out. */
export type MemberChanges = {
  /** To ask from next time: what was not yet committed when this was read comes after it. */
  horizon: string
  changed: { id: MemberId, version: number }[]
  gone: MemberId[]
  /** Vectors that are new; `version` grows with each change of one. None without an embedder. */
  embedded: { id: MemberId, version: number }[]
  /** Of the definitions of custom fields and tags; another one makes every profile read differently. */
  fieldsVersion: string
}

/** The truth a roster is made from. A view has those members and fields that may be found by whoever has it. */
export type RosterSource = {
  /** @param horizon of an earlier answer; null for all members there are */
  changes: (communityId: CommunityId, view: View, horizon: string | null) => Promise<MemberChanges>
  /** What may be searched of members as they are now; who is missing in the answer is gone. */
  members: (communityId: CommunityId, view: View, ids: readonly MemberId[]) => Promise<IndexableMember[]>
  /** Vectors as they are now, empty for members who say nothing; who is missing in the answer has none. */
  vectors: (communityId: CommunityId, ids: readonly MemberId[]) => Promise<{ id: MemberId, version: number, vector: Int8Array }[]>
  customFieldUse: (communityId: CommunityId) => Promise<CustomFieldUse>
  communityTags: (communityId: CommunityId) => Promise<CommunityTag[]>
  /** Communities with members and how many there were ever, smallest first; and what the vector of one takes. */
  communities: () => Promise<{ id: CommunityId, members: number, vectorBytes: number }[]>
}
