import { parseNickname, type NicknamePart } from '../../text/nickname.ts'

/** Parts the parser is less sure of stay in the nickname, which is kept as an alias. */
const confidenceMin = 0.5

/**
 * A row whose name is a group nickname, with the parts the parser is sure of in their fields.
 * What the row says itself wins; the nickname stays among the aliases, so nothing is lost.
 *
 * @param isWanted whether the caller asked for nicknames to be taken apart
 */
export function applyNickname (value: unknown, isWanted: boolean): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { nickname, ...row } = value as Record<string, unknown>
  const source = nickname ?? row['displayName']
  if (!isWanted || typeof source !== 'string' || source.length > 200) return withNickname(row, nickname)
  const draft = parseNickname(source)
  const sure = (part: NicknamePart | null) => part && part.confidence >= confidenceMin ? part.value : null
  const name = (nickname === undefined ? null : row['displayName']) ?? draft.displayName?.value ?? source
  return {
    ...given({
      displayName: name,
      city: sure(draft.city),
      title: sure(draft.occupation),
      company: sure(draft.company),
      education: draft.school && draft.school.confidence >= confidenceMin ? [draft.school.value] : null,
      contact: draft.phone ? { phone: draft.phone.value } : null,
    }),
    ...row,
    displayName: name,
    aliases: name === source ? row['aliases'] ?? [] : [...asList(row['aliases']), withoutPart(source, draft.phone)],
  }
}

/** Without the option a nickname column is a name where there is none, and an alias otherwise. */
function withNickname (row: Record<string, unknown>, nickname: unknown): Record<string, unknown> {
  if (nickname === undefined) return row
  if (row['displayName'] === undefined) return { ...row, displayName: nickname }
  return row['displayName'] === nickname ? row : { ...row, aliases: [...asList(row['aliases']), nickname] }
}

const asList = (value: unknown): unknown[] => Array.isArray(value) ? value : []
const given = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** A telephone number is contact, which not everybody may see; an alias is public. */
function withoutPart (nickname: string, part: NicknamePart | null): string {
  return part ? `${nickname.slice(0, part.start)}${nickname.slice(part.end)}`.trim().replace(/[\s|｜_-]+$/, '') : nickname
}
