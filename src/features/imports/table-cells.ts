import type { CustomFieldDefinition } from '../../domain/member/custom-field.ts'
import type { CustomValue, Need, Offer } from '../../domain/member/profile.ts'

const separators = /[;；、\n|]/

/**
 * A list in one cell: values between `; `. Where a value could not be told apart so, the whole list as JSON.
 * `readListCell` reads both, and what people write: `、`, `|` and line breaks.
 */
export function writeListCell (values: readonly string[]): string {
  const isPlain = values.every((value) => value !== '' && value === value.trim() && !separators.test(value)) && !values[0]?.startsWith('[')
  return isPlain ? values.join('; ') : JSON.stringify(values)
}

export function readListCell (cell: string): unknown[] {
  return readJsonList(cell) ?? cell.split(separators).map((part) => part.trim()).filter((part) => part !== '')
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
  if (!cell.startsWith('[')) return null
  try {
    const parsed: unknown = JSON.parse(cell)
    return Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

export function writeCustomCell (value: CustomValue | undefined): string {
  return value === undefined ? '' : Array.isArray(value) ? writeListCell(value) : String(value)
}

const yes = new Set(['true', '是', '有', 'yes', 'y', '1', '√', '✓'])
const no = new Set(['false', '否', '无', '没有', 'no', 'n', '0', '×'])

/** A custom value in the type its definition asks for; what does not fit stays text, and validation says so. */
export function readCustomCell (cell: string, definition: CustomFieldDefinition | undefined): unknown {
  switch (definition?.kind) {
    case 'number': return numberOrText(cell)
    case 'boolean': return yes.has(cell.trim().toLowerCase()) ? true : no.has(cell.trim().toLowerCase()) ? false : cell
    case 'multiSelect': return readListCell(cell)
    default: return cell
  }
}

/** A number as people write it in a roster: `6`, `6.5`, `6年`, `10+`. */
export function numberOrText (cell: string): unknown {
  const match = /^(-?\d+(?:\.\d+)?)\s*(?:年|\+|years?)?$/.exec(cell.trim())
  return match ? Number(match[1]) : cell
}
