import { createHmac } from 'node:crypto'
import type { CommunityId } from '../../domain/ids.ts'
import { fold } from '../../text/fold.ts'

/** Something a search asked for, as it is kept. `kind` is what it was read as; of a `name` the term is a keyed hash. */
export type SearchTerm = { kind: string, term: string }

const limits = { termsPerSearch: 8, termChars: 40, hashChars: 32 } as const

/** Phone numbers and addresses are no topics; they are not kept even for a moment. */
const isContact = (text: string) => /@|\d{6}|(?:\d[\s-]?){10}/.test(text)

/**
 * The terms kept of a search: folded, each once, at most 8; a name only as its hash, a text of more than 40 characters not at all.
 * Nothing is kept where a contact was typed, since what it was read as may be parts of that.
 */
export function termsOf (secret: string, communityId: CommunityId, text: string, readings: readonly { kind: string, label: string }[]): SearchTerm[] {
  if (isContact(fold(text))) return []
  const terms = new Map<string, SearchTerm>()
  for (const { kind, label } of readings) {
    const folded = fold(label).trim()
    if (folded === '' || folded.length > limits.termChars) continue
    const term = kind === 'name' ? keyedHash(secret, ['searched name', communityId, folded]) : folded
    terms.set(`${kind}\0${term}`, { kind, term })
    if (terms.size === limits.termsPerSearch) break
  }
  return [...terms.values()]
}

/** The term that is shown, and whose askers are counted: all names are one, so that nothing says who asked for which. */
export const shownTerm = ({ kind, term }: SearchTerm): string => kind === 'name' ? '' : term

/**
 * Who asked for a term. The same asker has the same hash on every day, so that they are counted once over any period,
 * and another one for every other term, so that what somebody searches for cannot be put together.
 */
export function askerHashOf (secret: string, communityId: CommunityId, term: SearchTerm, asker: string): string {
  return keyedHash(secret, ['asker', communityId, term.kind, shownTerm(term), asker])
}

function keyedHash (secret: string, parts: readonly string[]): string {
  return createHmac('sha256', secret).update('search insight\0').update(JSON.stringify(parts)).digest('hex').slice(0, limits.hashChars)
}
