import t from 'tap'
import fc from 'fast-check'
import { customFieldKinds, customValueFaults, isCalendarDate, type CustomFieldDefinition } from '../../src/domain/member/custom-field.ts'

const seed = 20_260_102
const define = (key: string, more: Partial<CustomFieldDefinition> = {}): CustomFieldDefinition => ({ key, kind: 'text', options: [], isRequired: false, ...more })
const anyKey = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('constructor', 'toString', 'hasOwnProperty', '年限'))
const anyValue = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }))
const anyDefinition = fc.record({ key: anyKey, kind: fc.constantFrom(...customFieldKinds), options: fc.constant<CustomFieldDefinition['options']>([{ value: '甲', labels: {} }]), isRequired: fc.boolean() })
const anyValues = fc.array(fc.tuple(anyKey, anyValue), { maxLength: 5 }).map((entries) => Object.fromEntries(entries))

t.test('a value without a definition is a fault only in a strict community', async (t) => {
  t.strictSame(customValueFaults({ a: 1 }, [], true), [])
  t.strictSame(customValueFaults({ a: 1 }, [], false), [{ key: 'a', message: 'is not a custom field of this community' }])
})

t.test('a required key that every object inherits is missing all the same', async (t) => {
  for (const key of ['constructor', 'toString', 'hasOwnProperty']) {
    t.strictSame(customValueFaults({}, [define(key, { isRequired: true })], true), [{ key, message: 'is required by this community' }])
  }
})

t.test('a key has one fault at most, and none when nothing is required and nothing given', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyValues, fc.uniqueArray(anyDefinition, { selector: ({ key }) => key, maxLength: 5 }), fc.boolean(), (values, definitions, acceptsUndefined) => {
    const keys = customValueFaults(values, definitions, acceptsUndefined).map(({ key }) => key)
    const optional = definitions.map((definition) => ({ ...definition, isRequired: false }))
    return new Set(keys).size === keys.length && customValueFaults({}, optional, acceptsUndefined).length === 0
  }), { seed })
})

t.test('the order of the values and of the definitions decides nothing but the order of the faults', async (t) => {
  const sorted = (faults: { key: string }[]) => faults.toSorted((a, b) => a.key < b.key ? -1 : 1)
  fc.assert(fc.property(anyValues, fc.uniqueArray(anyDefinition, { selector: ({ key }) => key, maxLength: 5 }), (values, definitions) => {
    const turned = Object.fromEntries(Object.entries(values).reverse())
    t.strictSame(sorted(customValueFaults(turned, definitions.toReversed(), false)), sorted(customValueFaults(values, definitions, false)))
  }), { seed, numRuns: 50 })
})

t.test('a day is one of the calendar', async (t) => {
  for (const day of ['2026-11-21', '2024-02-29', '2000-02-29', '0100-01-01', '9999-12-31']) t.ok(isCalendarDate(day), day)
  for (const none of ['2025-02-29', '1900-02-29', '2026-00-01', '2026-13-01', '2026-04-31', '2026-1-1', '26-01-01', '2026-11-21 ', '2026-11-21T00:00', '２０２６-11-21', '']) t.notOk(isCalendarDate(none), none)
  fc.assert(fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => isCalendarDate(date.toISOString().slice(0, 10))), { seed })
})
