// The fields a community adds to its profiles, and whether a value fits one.
// Where definitions come from and how values are stored is not decided here.

import type { CustomValue } from './profile.ts'

export const customFieldKinds = ['text', 'longText', 'number', 'date', 'boolean', 'url', 'select', 'multiSelect'] as const
export type CustomFieldKind = typeof customFieldKinds[number]

/** By language tag (BCP 47): `{ "zh": "毕业年份", "en": "Graduation year" }`. */
export type CustomFieldLabels = Record<string, string>
export type CustomFieldOption = { value: string, labels: CustomFieldLabels }

export type CustomFieldDefinition = {
  key: string
  kind: CustomFieldKind
  options: CustomFieldOption[]
  isRequired: boolean
}

export const customFieldLimits = { perCommunity: 100, keyChars: 100, options: 500, textChars: 200, longTextChars: 20_000, urlChars: 2_000 } as const

export type CustomValueFault = { key: string, message: string }

/**
 * The faults of a profile's custom values.
 *
 * @param acceptsUndefined whether a key without a definition is kept as it is
 * @returns one fault per key, empty when all values fit
 */
export function customValueFaults (
  values: Readonly<Record<string, CustomValue>>,
  definitions: readonly CustomFieldDefinition[],
  acceptsUndefined: boolean
): CustomValueFault[] {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]))
  const faults: CustomValueFault[] = []
  for (const [key, value] of Object.entries(values)) {
    const definition = byKey.get(key)
    const message = definition ? valueFault(value, definition) : acceptsUndefined ? null : 'is not a custom field of this community'
    if (message !== null) faults.push({ key, message })
  }
  for (const { key, isRequired } of definitions) {
    if (isRequired && !hasValue(values, key) && !faults.some((fault) => fault.key === key)) faults.push({ key, message: 'is required by this community' })
  }
  return faults
}

function hasValue (values: Readonly<Record<string, CustomValue>>, key: string): boolean {
  const value = Object.hasOwn(values, key) ? values[key] : undefined
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function valueFault (value: CustomValue, definition: CustomFieldDefinition): string | null {
  switch (definition.kind) {
    case 'text': return textFault(value, customFieldLimits.textChars)
    case 'longText': return textFault(value, customFieldLimits.longTextChars)
    case 'number': return typeof value === 'number' && Number.isFinite(value) ? null : 'must be a number'
    case 'boolean': return typeof value === 'boolean' ? null : 'must be true or false'
    case 'date': return typeof value === 'string' && isCalendarDate(value) ? null : 'must be a date like 2026-11-21'
    case 'url': return typeof value === 'string' && value.length <= customFieldLimits.urlChars && /^https?:\/\/[^\s]+$/.test(value) ? null : 'must be a URL that starts with http:// or https://'
    case 'select': return typeof value === 'string' && hasOption(definition, value) ? null : `must be one of the options of ${definition.key}`
    case 'multiSelect': return Array.isArray(value) && value.every((item) => hasOption(definition, item)) ? null : `must be a list of options of ${definition.key}`
  }
}

function textFault (value: CustomValue, charsMax: number): string | null {
  if (typeof value !== 'string') return 'must be a text'
  return value.length <= charsMax ? null : `must have at most ${charsMax} characters`
}

const hasOption = (definition: CustomFieldDefinition, value: string) => definition.options.some((option) => option.value === value)

/** Whether a text is a day of the calendar, `YYYY-MM-DD`; 2025-02-29 is not. */
export function isCalendarDate (text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
