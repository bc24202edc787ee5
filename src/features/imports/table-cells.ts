import type { CustomFieldDefinition } from '../../domain/member/custom-field.ts'
import type { CustomValue, Need, Offer } from '../../domain/member/profile.ts'
import { parseStrictJson } from '../../formats/strict-json.ts'

/**
 * A text in a cell: as it is, or as a JSON string where a reader would take it for something else, because it begins or
 * ends with blanks or is nothing. `readTextCell` reads both; blanks around what people write are not theirs.
 */
export function writeTextCell (text: string): string {
  return isPlainText(text) ? text : JSON.stringify(text)
}

export function readTextCell (cell: string): string {
  const text = cell.trim()
  return quotedText(text) ?? text
}

const isPlainText = (text: string): boolean => text !== '' && text === text.trim() && quotedText(text) === null

/** The text that `writeTextCell` made this JSON string of; null when it did not: “"老冯"” is a nickname in quotes. */
function quotedText (cell: string): string | null {
  if (!cell.startsWith('"') || !cell.endsWith('"')) return null
  const text = readJson(cell)
  return typeof text === 'string' && !isPlainText(text) ? text : null
}

const separators = /[;；、\n|]/
const separatorsAndCommas = /[;；、\n|,，]/

/**
 * A list in one cell: values between `; `. Where a value could not be told apart so, the whole list as JSON.
 * `readListCell` reads both, and what people write: `、`, `|` and line breaks.
 */
export function writeListCell (values: readonly string[]): string {
  const isPlain = values.every((value) => value !== '' && value === value.trim() && !separatorsAndCommas.test(value)) && !values[0]?.startsWith('[')
  return isPlain && values.length > 0 ? values.join('; ') : JSON.stringify(values)
}

/** @param hasCommas whether commas part values too: they do between skills, not within the name of a school */
export function readListCell (cell: string, hasCommas = false): unknown[] {
  return readJsonList(cell) ?? cell.split(hasCommas ? separatorsAndCommas : separators).map((part) => part.trim()).filter((part) => part !== '')
}

/** Offers or needs in one cell: a line each when they are nothing but text, else as JSON. */
export function writeItemsCell (items: readonly (Offer | Need)[]): string {
  if (items.length === 0) return ''
  const isPlain = (item: Offer | Need) =>
    item.tags.length === 0 && !('urgency' in item && (item.urgency !== 'normal' || item.expiresOn !== null)) && item.text === item.text.trim() && !item.text.includes('\n')
  return items.every(isPlain) && !items[0]?.text.startsWith('[') ? items.map(({ text }) => text).join('\n') : JSON.stringify(items)
}

export function readItemsCell (cell: string): unknown[] {
  return readJsonList(cell) ?? cell.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

function readJsonList (cell: string): unknown[] | null {
  const parsed = cell.trimStart().startsWith('[') ? readJson(cell) : null
  return Array.isArray(parsed) ? parsed : null
}

/** The value of strict JSON; undefined when it is none. */
export function readJson (cell: string): unknown {
  try {
    return parseStrictJson(cell)
  } catch {
    return undefined
  }
}

export function writeCustomCell (value: CustomValue | undefined): string {
  if (value === undefined) return ''
  return Array.isArray(value) ? writeListCell(value) : writeTextCell(String(value))
}

const yes = new Set(['true', '是', '有', 'yes', 'y', '1', '√', '✓'])
const no = new Set(['false', '否', '无', '没有', 'no', 'n', '0', '×'])

/** A custom value in the type its definition asks for; what does not fit stays text, and validation says so. */
export function readCustomCell (cell: string, definition: CustomFieldDefinition | undefined): unknown {
  const word = cell.trim().toLowerCase()
  switch (definition?.kind) {
    case 'number': return numberOrText(cell)
    case 'boolean': return yes.has(word) ? true : no.has(word) ? false : readTextCell(cell)
    case 'multiSelect': return readListCell(cell)
    default: return readTextCell(cell)
  }
}

/** A number as people write it in a roster: `6`, `6.5`, `6年`, `10+`; and as our exports do: `1e+21`. */
export function numberOrText (cell: string): unknown {
  const match = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:年|\+|years?)?$/.exec(cell.normalize('NFKC').trim())
  return match ? Number(match[1]) : readTextCell(cell)
}
