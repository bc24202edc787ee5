import type { CustomFieldDefinition } from '../../domain/member/custom-field.ts'
import type { MappedColumn } from './map-columns.ts'
import { numberOrText, readCustomCell, readItemsCell, readJson, readListCell, readTextCell } from './table-cells.ts'

const listFields = new Set(['aliases', 'skills', 'interests', 'languages', 'education', 'links'])
const commaListFields = new Set(['skills', 'interests', 'languages'])

/**
 * A row of a table in the form of a member input, not yet validated. Empty cells are absent.
 *
 * @param columns what each cell stands for, in order
 */
export function inputOfCells (cells: readonly string[], columns: readonly MappedColumn[], definitions: ReadonlyMap<string, CustomFieldDefinition>): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [index, { field }] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (field === null || cell.trim() === '') continue
    const [outer = '', inner] = splitField(field)
    if (field === 'custom') input['custom'] = withCustomObject(input['custom'], cell)
    else if (inner === undefined) input[outer] = readCell(outer, cell)
    else input[outer] = { ...input[outer] as object | undefined, [inner]: readInnerCell(outer, inner, cell, definitions) }
  }
  return input
}

/** `contact.phone`, `custom.a.b`: what stands before the first dot, and all behind it. */
function splitField (field: string): [string, string?] {
  const dot = field.indexOf('.')
  return dot === -1 ? [field] : [field.slice(0, dot), field.slice(dot + 1)]
}

function readCell (field: string, cell: string): unknown {
  if (listFields.has(field)) return readListCell(cell, commaListFields.has(field))
  if (field === 'offers' || field === 'needs') return readItemsCell(cell)
  return field === 'yearsOfExperience' ? numberOrText(cell) : readTextCell(cell)
}

function readInnerCell (outer: string, inner: string, cell: string, definitions: ReadonlyMap<string, CustomFieldDefinition>): unknown {
  if (outer === 'custom') return readCustomCell(cell, definitions.get(inner))
  return outer === 'location' ? numberOrText(cell) : readTextCell(cell)
}

/** The column `custom` holds a JSON object with the values that have no column of their own; anything else is left for validation to refuse. */
function withCustomObject (custom: unknown, cell: string): unknown {
  const parsed = readJson(cell)
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...custom as object | undefined, ...parsed } : cell
}
