// Who may be proposed to whom at all.

import type { CustomValue } from '../member/profile.ts'
import type { MatchFacts } from './facts.ts'

/** Why a pair is not proposed. The same for both sides, but for `capacity_full`, which is about the other one. */
export const obstacles = [
  'self', 'blocked', 'not_listed', 'consent_withdrawn', 'declined', 'connected', 'capacity_full', 'no_common_language', 'community_rules',
] as const
export type Obstacle = typeof obstacles[number]

/** What stands between two members besides their profiles. */
export type Between = {
  readonly isBlocked: boolean
  /** One of them said no to the other, for good or within the window. */
  readonly isDeclined: boolean
  readonly isConnected: boolean
}

/** What a member allows. */
export type Willing = { readonly isListed: boolean, readonly consentsToMatching: boolean, readonly hasRoom: boolean, readonly groups: readonly string[] }

/** Groups whose members may meet, in either order; null lets everybody meet everybody. */
export type MeetingRules = readonly (readonly [string, string])[] | null

export const nothingBetween: Between = { isBlocked: false, isDeclined: false, isConnected: false }
export const willing: Willing = { isListed: true, consentsToMatching: true, hasRoom: true, groups: [] }

type Person = { readonly facts: Pick<MatchFacts, 'id' | 'languages'>, readonly willing: Willing }

/** Everything that keeps `other` from being proposed to `own`, in the order of `obstacles`; empty when nothing does. Whoever is not listed may be proposed others. */
export function obstaclesBetween (own: Person, other: Person, between: Between, rules: MeetingRules = null): Obstacle[] {
  const holds: Record<Obstacle, boolean> = {
    self: own.facts.id === other.facts.id,
    blocked: between.isBlocked,
    not_listed: !other.willing.isListed,
    consent_withdrawn: !own.willing.consentsToMatching || !other.willing.consentsToMatching,
    declined: between.isDeclined,
    connected: between.isConnected,
    capacity_full: !other.willing.hasRoom,
    no_common_language: !haveCommonLanguage(own.facts.languages, other.facts.languages),
    community_rules: !mayMeet(rules, own.willing.groups, other.willing.groups),
  }
  return obstacles.filter((obstacle) => holds[obstacle])
}

/** Who says no language speaks whatever the other one does. */
export function haveCommonLanguage (a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((language) => b.includes(language))
}

/**
 * The groups of a member that rules may name: the role, and the circles a community keeps as custom fields, `circle:导师` for the value 导师 of
 * the field `circle`.
 */
export function groupsOf (role: string, custom: Readonly<Record<string, CustomValue>>): string[] {
  return [role, ...Object.entries(custom).flatMap(([key, value]) => [value].flat().map((one) => `${key}:${one}`))]
}

/** Whether the rules let members of these groups meet. */
export function mayMeet (rules: MeetingRules, a: readonly string[], b: readonly string[]): boolean {
  return rules === null || rules.some(([one, other]) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one)))
}
