import type { Names } from './name-forms.ts'
import { addKey, type KeyStrengths, wholeLengthMax } from './name-key-set.ts'
import { memberStrengths, queryStrengths } from './name-key-strengths.ts'
import { addMemberName } from './name-keys-of-member.ts'
import { addQueryWays } from './name-keys-of-query.ts'
import { asWritten, foldedLetters } from './name-parts.ts'

/**
 * One way to find a person by name.
 *
 * How well a query names a member, in [0, 1], is the best product of the two strengths over the keys they share. The first letter of a key tells
 * its kind: x as written, h characters, v characters with the sound of one, l Latin letters, z letters with like sounds made one,
 * w other romanisations, s surname.
 */
export interface NameKey {
  readonly key: string
  /** How exactly this names the person, in (0, 1]. */
  readonly strength: number
}

const lookupsMax = 60
// chosen: far beyond any person's names; a hostile list of aliases must not fill the index.
const keysMax = 1000

/** Every way in which a member is found by name: about forty for a Chinese name of three characters. */
export function nameKeys ({ displayName, aliases, statedReading }: Names): NameKey[] {
  const keys: KeyStrengths = new Map()
  addKey(keys, `x${asWritten(displayName)}`, memberStrengths.asWritten)
  addMemberName(keys, displayName, 1, statedReading)
  for (const alias of aliases) if (keys.size < keysMax) addMemberName(keys, alias, memberStrengths.alias, null)
  return listed(keys)
}

/** What to look up for a query that is a name or part of one, most exact first, at most sixty. A text without letters is only looked up as written. */
export function nameQueryKeys (query: string): NameKey[] {
  const keys: KeyStrengths = new Map()
  const letters = foldedLetters(query)
  addKey(keys, `x${asWritten(query)}`, queryStrengths.exact)
  addKey(keys, `h${letters.slice(0, wholeLengthMax)}`, queryStrengths.exact)
  addQueryWays(keys, query, letters.length)
  return listed(keys).sort((one, other) => other.strength - one.strength).slice(0, lookupsMax)
}

function listed (keys: KeyStrengths): NameKey[] {
  return [...keys].map(([key, strength]) => ({ key, strength }))
}
