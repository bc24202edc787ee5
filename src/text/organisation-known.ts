// Organisations that are known by name: the tables of schools, companies and institutions, looked up whole or at the start of a text.
import { fold } from './fold.ts'
import { companyTable } from './organisation-companies.ts'
import { institutionTable } from './organisation-institutions.ts'
import { schoolTable } from './organisation-schools.ts'

export type OrganisationKind = 'school' | 'company' | 'institute' | 'government' | 'hospital'

/** An organisation of the tables; `name` is what it is called in full, as people call it. */
export interface KnownOrganisation {
  readonly name: string
  readonly kind: OrganisationKind
}

/** `isWeak`: the name is also a plain word (平安) or a product (淘宝) and means the organisation only when it stands alone. */
interface Entry { readonly organisation: KnownOrganisation, readonly isWeak: boolean }

const companyForm = /(?:股份|有限|责任|集团|控股|公司)+$/
const separators = /[\s·.,()'&-]+/g

const entries = new Map<string, Entry>()
/** First two characters of a name → length of the longest name that begins so. */
const lengthMaxByBeginning = new Map<string, number>()
readTables()

/** Full names of all known organisations. */
export const knownNames: readonly string[] = [...new Set([...entries.values()].map(({ organisation }) => organisation.name))]

/** Everything known organisations are called, folded. */
export const knownForms = (): readonly string[] => [...entries.keys()]

/**
 * The organisation `text` names as a whole, in either script: by full name, known short form, nickname or English name, with or without
 * 公司 or 集团 at the end. `null` when it names none, or several alike (科大).
 */
export function knownOrganisation (text: string): KnownOrganisation | null {
  const key = keyOf(fold(text))
  return (entries.get(key) ?? entries.get(key.replace(companyForm, '')))?.organisation ?? null
}

/** The longest known name that starts at `start` of a folded text; Latin names end where the word ends. `null` when there is none. */
export function knownOrganisationAt (folded: string, start: number): { organisation: KnownOrganisation, isWeak: boolean, end: number } | null {
  const longest = lengthMaxByBeginning.get(folded.slice(start, start + 2)) ?? 0
  if (longest === 0 || isInsideWord(folded, start)) return null
  for (let end = Math.min(folded.length, start + longest); end > start; end--) {
    if (isInsideWord(folded, end) || !/[\p{L}\p{N})]/u.test(folded.charAt(end - 1))) continue
    const entry = entries.get(keyOf(folded.slice(start, end)))
    if (entry !== undefined) return { ...entry, end }
  }
  return null
}

function keyOf (folded: string): string {
  return folded.replace(/^the /, '').replace(/\buniv\b/, 'university').replace(separators, '')
}

/** Whether the words of Latin letters on both sides of a boundary are one. */
function isInsideWord (folded: string, at: number): boolean {
  return /^[a-z\d]{2}$/.test(folded.slice(Math.max(0, at - 1), at + 1))
}

function readTables (): void {
  readLines(schoolTable, 'school')
  readLines(companyTable, 'company')
  for (const section of institutionTable.split(/^= /m).slice(1)) {
    const [kind = '', ...lines] = section.split('\n')
    readLines(lines.join('\n'), kind as OrganisationKind)
  }
}

function readLines (table: string, kind: OrganisationKind): void {
  for (const line of table.split('\n')) {
    const [name, ...others] = line.split(' ')
    if (name === undefined || name === '') continue
    const organisation = { name: name.replace(/^~/, '').replaceAll('_', ' '), kind }
    for (const other of [name, ...others]) addName(other.replaceAll('_', ' '), organisation)
  }
}

function addName (marked: string, organisation: KnownOrganisation): void {
  const folded = fold(marked.replace(/^~/, ''))
  const key = keyOf(folded)
  if (!entries.has(key)) entries.set(key, { organisation, isWeak: marked.startsWith('~') })
  for (const beginning of [folded.slice(0, 2), key.slice(0, 2)]) {
    lengthMaxByBeginning.set(beginning, Math.max(lengthMaxByBeginning.get(beginning) ?? 0, folded.length))
  }
}
