import { profileLimits } from '../../domain/member/profile.ts'
import { parseNickname, type NicknamePart } from '../../text/nickname.ts'
import { takeContacts } from './nickname-contacts.ts'

/** Parts the parser is less sure of stay in the nickname, which is kept as an alias. */
const confidenceMin = 0.5

type Row = Record<string, unknown>

/**
 * A row whose name is a group nickname, with the parts the parser is sure of in their fields.
 *
 * What the row says itself wins. The nickname stays among the aliases, so nothing is lost, but without contact
 * details: those are not for everybody, an alias is. Without a name beside them there is none: the row is refused.
 *
 * @param isWanted whether the caller asked for nicknames to be taken apart
 */
export function applyNickname (value: unknown, isWanted: boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { nickname, ...row } = value as Row
  const source = nickname ?? row['displayName']
  if (!isWanted || typeof source !== 'string' || source.length > profileLimits.displayNameChars) return withNickname(row, nickname)
  return withDraft(row, source, nickname === undefined ? null : row['displayName'] ?? null)
}

function withDraft (row: Row, source: string, nameGiven: unknown): Row {
  const draft = parseNickname(source)
  const { contact, rest } = takeContacts(source)
  const sure = (part: NicknamePart | null) => part && part.confidence >= confidenceMin ? part.value : null
  const school = sure(draft.school)
  const name = nameGiven ?? draft.displayName?.value ?? (rest === '' ? null : rest)
  const isNews = rest !== '' && rest !== name
  return {
    ...given({ city: sure(draft.city), title: sure(draft.occupation), company: sure(draft.company), education: school && [school] }),
    ...row,
    ...given({ contact: withContact(row['contact'], contact), aliases: isNews ? [...asList(row['aliases']), rest] : null }),
    displayName: name ?? undefined,
  }
}

/** Without the option a nickname column is a name where there is none, and an alias otherwise. */
function withNickname (row: Row, nickname: unknown): Row {
  if (nickname === undefined) return row
  if ((row['displayName'] ?? null) === null) return { ...row, displayName: nickname }
  return row['displayName'] === nickname ? row : { ...row, aliases: [...asList(row['aliases']), nickname] }
}

function withContact (own: unknown, found: Row): unknown {
  if (Object.keys(found).length === 0) return null
  return typeof own === 'object' && own !== null ? { ...found, ...own } : own ?? found
}

const asList = (value: unknown): unknown[] => Array.isArray(value) ? value : []
const given = (fields: Row) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
