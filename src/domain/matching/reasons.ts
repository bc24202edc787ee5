// Why two members suit each other, as data.

import type { Acceptance } from './acceptance.ts'
import type { Affinity } from './affinity.ts'
import type { Coverage } from './coverage.ts'
import type { Item, ItemKind, MatchFacts } from './facts.ts'
import type { AcceptanceSign } from './weights.ts'

/** `forward` is what speaks for the other one in the member's eyes; `backward` what speaks for the member in the other's. */
export const directions = ['forward', 'backward'] as const
export type Direction = typeof directions[number]

export const reasonKinds = ['need_met', 'can_help', 'shared_interest', 'same_place', 'same_industry', 'availability', 'seniority', 'trust'] as const
export type ReasonKind = typeof reasonKinds[number]

/** A line of a profile: `index` is its place within the field. */
export type Quoted = { readonly kind: ItemKind, readonly index: number, readonly text: string }

export type Reason = {
  readonly kind: ReasonKind
  readonly direction: Direction
  /** What is looked for; of the one whose direction it is for `need_met`, of the other one for `can_help`. Null for other kinds. */
  readonly need: Quoted | null
  /** What answers it. */
  readonly offer: Quoted | null
  /** What both have: an interest, a city, an industry. */
  readonly shared: string | null
  /** What of the direction's score it gives. */
  readonly contribution: number
}

/** Everything the reasons of one direction are made of. */
export type Grounds = {
  readonly direction: Direction
  readonly own: MatchFacts
  readonly acceptance: Acceptance
  readonly affinity: Affinity
  /** Of own wants by the other's gives, and the other way round. */
  readonly met: Coverage
  readonly helped: Coverage
}

/** All that can be cited for a direction, the largest first. */
export function reasonsOf (grounds: Grounds): Reason[] {
  return [...needReasons(grounds, 'need_met'), ...needReasons(grounds, 'can_help'), ...sharedReasons(grounds)]
    .filter(({ contribution }) => contribution > 0).sort((a, b) => b.contribution - a.contribution)
}

function needReasons ({ direction, acceptance, met, helped }: Grounds, kind: 'need_met' | 'can_help'): Reason[] {
  const coverage = kind === 'need_met' ? met : helped
  const total = acceptance.contributions[kind === 'need_met' ? 'needMet' : 'canHelp']
  return coverage.needs.flatMap(({ need, by }, at): Reason[] => {
    if (by === null || coverage.degree === 0) return []
    return [{ kind, direction, need: quoted(need), offer: quoted(by), shared: null, contribution: total * (coverage.parts[at] ?? 0) / coverage.degree }]
  })
}

const quoted = ({ kind, index, text }: Item): Quoted => ({ kind, index, text })

const sharedSigns: readonly (readonly [ReasonKind, AcceptanceSign])[] = [
  ['shared_interest', 'sharedInterest'], ['same_place', 'samePlace'], ['same_industry', 'sameIndustry'], ['availability', 'availability'],
  ['seniority', 'seniority'], ['trust', 'trust'],
]

function sharedReasons ({ direction, own, acceptance, affinity }: Grounds): Reason[] {
  const shared: Partial<Record<ReasonKind, string | null>> = {
    shared_interest: affinity.interests[0]?.text ?? null,
    same_place: own.city !== null && affinity.samePlace === 1 ? own.city.text : null,
    same_industry: own.industry?.text ?? null,
  }
  return sharedSigns.map(([kind, sign]) => ({
    kind, direction, need: null, offer: null, shared: shared[kind] ?? null, contribution: acceptance.contributions[sign],
  }))
}
