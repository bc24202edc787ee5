// Rewrites a member in traditional characters, as people write them in everyday life.

import { Converter } from 'opencc-js/cn2t'
import { unchangedSurnames } from './people-names.ts'
import type { Name } from './names.ts'
import type { SandboxMember } from './sandbox-members.ts'

type Rewrite = (text: string) => string

// The types of opencc-js do not resolve under nodenext, hence the assertion.
const dictionary = Converter({ from: 'cn', to: 'tw' }) as Rewrite

// Nobody types 臺, whatever the dictionary says.
const convert = remembering((text) => dictionary(text).replaceAll('臺', '台'))

const hanCharacter = /\p{Script=Han}/u

/** Stands for the name while its surroundings are converted, so that neither changes the other. */
const placeholder = '\uE000'

/** The same member with every text converted; links, ids and keys stay as they are. */
export function inTraditional (member: SandboxMember, name: Name): SandboxMember {
  const surname = name.surname ?? ''
  const keepsSurname = unchangedSurnames.includes(surname)
  const written = (keepsSurname ? surname : convert(surname)) + convert(name.full.slice(surname.length))

  const around = (kept: string, writtenAs: string): Rewrite => (text) => convert(text.replaceAll(kept, placeholder)).replaceAll(placeholder, writtenAs)
  const rewrite = around(name.full, written)
  const rewriteName = keepsSurname ? around(surname, surname) : rewrite
  return {
    ...rewriteStrings(member, rewrite),
    displayName: rewriteName(member.displayName),
    ...(member.aliases ? { aliases: member.aliases.map(rewriteName) } : {}),
  }
}

function rewriteStrings<T> (value: T, rewrite: Rewrite): T
function rewriteStrings (value: unknown, rewrite: Rewrite): unknown {
  if (typeof value === 'string') return rewrite(value)
  if (Array.isArray(value)) return value.map((item: unknown) => rewriteStrings(item, rewrite))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewriteStrings(item, rewrite)]))
}

/** Converts clause by clause and keeps the results: the same clauses and tags come back in many members. */
function remembering (rewrite: Rewrite): Rewrite {
  const known = new Map<string, string>()
  return (text) => !hanCharacter.test(text)
    ? text
    : text.split(/(?<=[，。\n])/).map((clause) => {
      const rewritten = known.get(clause) ?? rewrite(clause)
      known.set(clause, rewritten)
      return rewritten
    }).join('')
}
