import type { CustomFieldDefinition } from '../../domain/member/custom-field.ts'
import type { MappedColumn } from './map-columns.ts'
import { numberOrText, readCustomCell, readItemsCell, readListCell } from './table-cells.ts'

const listFields = new Set(['aliases', 'skills', 'interests', 'languages', 'education', 'links'])

/**
 * A row of a table in the form of a member input, not yet validated. Empty cells are absent.
 *
 * @param columns what each cell stands for, in order
 */
export function inputOfCells (cells: readonly string[], columns: readonly MappedColumn[], definitions: ReadonlyMap<string, CustomFieldDefinition>): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  const custom: Record<string, unknown> = {}
  for (const [index, { field }] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (field === null || cell.trim() === '') continue
    if (field === 'custom') Object.assign(custom, readCustomObject(cell))
    else if (field.startsWith('custom.')) custom[field.slice('custom.'.length)] = readCustomCell(cell, definitions.get(field.slice('custom.'.length)))
    else if (field.includes('.')) setInside(input, field, cell)
    else input[field] = readCell(field, cell)
  }
  return Object.keys(custom).length === 0 ? input : { ...input, custom }
}

function readCell (field: string, cell: string): unknown {
  if (listFields.has(field)) return readListCell(cell)
  if (field === 'offers' || field === 'needs') return readItemsCell(cell)
  return field === 'yearsOfExperience' ? numberOrText(cell) : cell
}

/** `contact.phone`, `location.lat`. */
function setInside (input: Record<string, unknown>, field: string, cell: string): void {
  const [outer = '', inner = ''] = field.split('.')
  const value = outer === 'location' ? numberOrText(cell) : cell.trim()
  input[outer] = { ...input[outer] as object | undefined, [inner]: value }
}

function readCustomObject (cell: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(cell)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed as Record<string, unknown> : { custom: cell }
  } catch {
    return { custom: cell }
  }
}
