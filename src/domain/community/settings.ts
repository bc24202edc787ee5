// What an operator or the community's own admins choose for their community.

export type CommunitySettings = {
  /** Whether a profile may carry custom values whose key the community has not defined. They are kept and searched as text. */
  acceptsUndefinedCustomFields: boolean
  /** How many different people must have searched for a term before its counts are shown; see `insightAskers`. */
  insightAskersMin: number
}

/** What `insightAskersMin` may be: with fewer than three, two people who know of each other's search would know all. */
export const insightAskers = { min: 3, max: 100, default: 5 } as const

export const defaultCommunitySettings: CommunitySettings = { acceptsUndefinedCustomFields: true, insightAskersMin: insightAskers.default }
