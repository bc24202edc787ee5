import type { CommunityId, MemberId } from '../../../src/domain/ids.ts'
import type { MatchFacts } from '../../../src/domain/matching/facts.ts'
import type { MatchContext } from '../../../src/domain/matching/similarity.ts'
import { emptyProfile } from '../../../src/domain/member/profile.ts'
import type { SandboxMember } from '../../../src/sandbox/sandbox-members.ts'
import type { IndexableMember } from '../../../src/search/member-document.ts'
import { matchFacts } from '../../../src/search/roster/match-facts.ts'
import { RosterRarity } from '../../../src/search/roster/match-rarity.ts'
import { Roster } from '../../../src/search/roster/roster.ts'

/** When everything is measured; everybody was active a day before. */
export const nowMs = Date.UTC(2026, 10, 22)

const noCustomFields = { unsearchableKeys: new Set<string>(), facets: [] }

/** What the product knows of a community when it scores pairs: facts of each member, in their order, and how rare words are among them. */
export type ScoredCommunity = { readonly facts: readonly MatchFacts[], readonly context: MatchContext }

export function scoredCommunity (members: readonly SandboxMember[]): ScoredCommunity {
  const roster = new Roster(noCustomFields)
  const indexables = members.map(indexable)
  for (const member of indexables) roster.put(member)
  return { facts: indexables.map((member) => matchFacts(member, noCustomFields)), context: new RosterRarity(roster).context() }
}

function indexable ({ externalId, ...profile }: SandboxMember, index: number): IndexableMember {
  const updatedAt = new Date(nowMs - 86_400_000)
  return {
    id: externalId as MemberId, communityId: 'c' as CommunityId, number: index + 1, version: 1, createdAt: updatedAt, updatedAt,
    profile: { ...emptyProfile, ...profile },
  }
}
