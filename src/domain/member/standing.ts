// Where a member stands in the community: admitted or not, found or not, and what they agreed to.

import type { Role } from '../access/roles.ts'
import type { VisibilityChoices } from '../visibility/field-rules.ts'

/** Only `active` members exist for other members. `pending` waits for a decision, `waiting` for a seat. */
export const memberStatuses = ['active', 'pending', 'waiting', 'rejected'] as const
export type MemberStatus = typeof memberStatuses[number]

/**
 * `listed`: found and shown. `unlisted`: shown to whoever has the id, but in no search, suggestion, count or match.
 * `hidden`: does not exist for other members; admins know them.
 */
export const listings = ['listed', 'unlisted', 'hidden'] as const
export type Listing = typeof listings[number]

/** What personal data may be used for; each is agreed to and withdrawn on its own. */
export const purposes = ['directory', 'matching', 'contact'] as const
export type Purpose = typeof purposes[number]

/** How a member came in. */
export const joinSources = ['key', 'import', 'open', 'invitation', 'application', 'proof'] as const
export type JoinSource = typeof joinSources[number]

export type Standing = {
  status: MemberStatus
  role: Role
  listing: Listing
  /** What holds now; the receipts are kept beside. */
  consents: Purpose[]
  joinSource: JoinSource
  visibility: VisibilityChoices
}

/** Whether other members can see somebody. migrations/0008 has the same rule as the column `is_shown`. */
export const isShown = ({ status, listing, consents }: Pick<Standing, 'status' | 'listing' | 'consents'>): boolean =>
  status === 'active' && listing !== 'hidden' && consents.includes('directory')

/** Whether other members can find somebody. In the database: `is_found`. */
export const isFound = (standing: Pick<Standing, 'status' | 'listing' | 'consents'>): boolean => isShown(standing) && standing.listing === 'listed'
