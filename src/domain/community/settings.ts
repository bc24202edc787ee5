// What an operator or the community's own admins choose for their community.

import type { FieldRules } from '../visibility/field-rules.ts'

/** How somebody becomes a member by themselves. A server with a key may add members whatever the mode. */
export const admissionModes = ['closed', 'open', 'invitation', 'application', 'proof'] as const
export type AdmissionMode = typeof admissionModes[number]

export type AdmissionQuestion = { key: string, label: string, isRequired: boolean }

export type AdmissionRules = {
  mode: AdmissionMode
  /** Asked of those who apply. */
  questions: AdmissionQuestion[]
  /** Members there are seats for; who comes later waits. Null for no limit. */
  seatsMax: number | null
}

/** Who decides about texts that members write about themselves before others see them. */
export const moderationModes = ['none', 'manual', 'wechat'] as const
export type ModerationMode = typeof moderationModes[number]

/** Days after which data of a class is deleted. */
export type RetentionDays = {
  /** People who applied and were rejected, with what they wrote. */
  rejectedApplications: number
  /** Texts that were proposed, and what was decided. */
  moderationItems: number
  /** Sessions that ended. */
  endedSessions: number
  /** Who was shown whose profile; only counted, for budgets. */
  profileSights: number
  /** The audit log. */
  auditEntries: number
}

export type MatchingSettings = {
  /** Whether members are proposed to each other at all. */
  isOn: boolean
  /** Whether what members say about proposals changes later ones. */
  learns: boolean
  /** How many people a week may be told to meet the same member, who may choose another number; null for no limit. */
  weeklyCapacity: number | null
  /** For how long two are not proposed to each other after one said not now. */
  declineWindowDays: number
  /** Of the first places, how many are given to somebody who would not have been proposed, so that the model learns. */
  explorationShare: number
  /** Who may meet whom, by role or circle; null for everybody. */
  rules: [string, string][] | null
}

/** What `weeklyCapacity` may be; for a member and for a community. */
export const weeklyCapacities = { min: 0, max: 50 } as const

export type CommunitySettings = {
  /** Whether a profile may carry custom values whose key the community has not defined. They are kept and searched as text. */
  acceptsUndefinedCustomFields: boolean
  /** How many different people must have searched for a term before its counts are shown; see `insightAskers`. */
  insightAskersMin: number
  /** Who may see which field; fields that are absent are open, contacts are for connections. */
  visibility: FieldRules
  /** Whether members whom a server adds stay unseen until they consent themselves. */
  requiresOwnConsent: boolean
  /** Of the privacy policy members are asked to accept; null when there is none. */
  policyVersion: string | null
  admission: AdmissionRules
  moderation: ModerationMode
  /** Distinct profiles a member may be shown in a day. */
  profilesPerMemberDay: number
  retentionDays: RetentionDays
  matching: MatchingSettings
}

/** What `insightAskersMin` may be: with fewer than three, two people who know of each other's search would know all. */
export const insightAskers = { min: 3, max: 100, default: 5 } as const

/** What `profilesPerMemberDay` may be. */
export const profileBudget = { min: 20, max: 100_000, default: 300 } as const

export const defaultCommunitySettings: CommunitySettings = {
  acceptsUndefinedCustomFields: true,
  insightAskersMin: insightAskers.default,
  visibility: {},
  requiresOwnConsent: false,
  policyVersion: null,
  admission: { mode: 'closed', questions: [], seatsMax: null },
  moderation: 'none',
  profilesPerMemberDay: profileBudget.default,
  retentionDays: { rejectedApplications: 30, moderationItems: 90, endedSessions: 30, profileSights: 14, auditEntries: 1_095 },
  // Three times what a member is shown in a week who looks at ten people: nobody is left without, and nobody is told to a whole community.
  matching: { isOn: true, learns: true, weeklyCapacity: 30, declineWindowDays: 60, explorationShare: 0.05, rules: null },
}

/** As stored, with what the community is older than. */
export const settingsOf = (stored: Partial<CommunitySettings>): CommunitySettings => ({ ...defaultCommunitySettings, ...stored })
