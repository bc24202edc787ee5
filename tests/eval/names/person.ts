import type { SandboxMember } from '../../../src/sandbox/sandbox-members.ts'
import { readingsOf, surnameReadingsOf } from './readings.ts'

export type NameKind = 'chinese' | 'minority' | 'foreign' | 'japanese' | 'mixed'

/** What a person is called, known from the making and not read back from the member. Characters are simplified. */
export type Called = {
  kind: NameKind
  /** The whole name; of a mixed one the surname alone. */
  full: string
  surname: string | null
  given: string | null
  /** Latin letters a person uses beside the characters: an English given name, or the whole foreign name. */
  latin: string | null
  /** Of Japanese names: as written at home. */
  native: string | null
}

/** How the name stands in the member. */
export type NameStyle = 'plain' | 'decorated' | 'nickname' | 'handle'

export type EvalPerson = {
  member: SandboxMember
  called: Called
  style: NameStyle
  isTraditional: boolean
  /** Where and what, simplified whatever the member writes. */
  city: string
  company: string
  skills: string[]
  /** Group names and English names beside the name. */
  aliases: string[]
  /** Every display name and alias, simplified, lower case. */
  texts: string[]
}

/** Surname and given name as lists of syllables, in every reading; the usual one first. Of people without a surname all is given name. */
export function readings ({ called }: EvalPerson): { surname: string[], given: string[] }[] {
  if (called.kind === 'foreign' || called.kind === 'japanese') return []
  const surnames = called.surname === null ? [[]] : surnameReadingsOf(called.surname)
  const givens = called.kind === 'mixed' ? [[]] : readingsOf((called.given ?? called.full).replaceAll('·', ''))
  return surnames.flatMap((surname) => givens.map((given) => ({ surname, given })))
}
