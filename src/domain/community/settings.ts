// What an operator or the community's own admins choose for their community.

export type CommunitySettings = {
  /** Whether a profile may carry custom values whose key the community has not defined. They are kept and searched as text. */
  acceptsUndefinedCustomFields: boolean
}

export const defaultCommunitySettings: CommunitySettings = { acceptsUndefinedCustomFields: true }
