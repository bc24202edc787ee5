import fc from 'fast-check'
import t from 'tap'
import { gini, noveltyOf, weekOf, weeksBefore } from '../../../src/domain/learning/exposure.ts'
import { isQuietAt, isTimeZone } from '../../../src/domain/learning/quiet-hours.ts'

t.test('a week is named by its Monday in UTC', async (t) => {
  const cases = [['2026-11-16T00:00:00Z', '2026-11-16'], ['2026-11-22T23:59:59Z', '2026-11-16'], ['2026-11-23T00:00:00Z', '2026-11-23'], ['2027-01-01T12:00:00Z', '2026-12-28']] as const
  for (const [at, week] of cases) t.equal(weekOf(new Date(at)), week)
  t.equal(weeksBefore('2027-01-04', 3), '2026-12-14')
})

t.test('Gini: equal is 0, all to one of n is 1 - 1/n, and neither order nor unit matters', async (t) => {
  for (const [amounts, expected] of [[[], 0], [[0, 0], 0], [[3, 3, 3], 0], [[0, 0, 0, 8], 0.75], [[1, 2, 3, 4], 0.25]] as const) t.ok(Math.abs(gini(amounts) - expected) < 1e-12)
  fc.assert(fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (amounts, unit) => {
    const value = gini(amounts)
    return value >= -1e-12 && value < 1 && Math.abs(gini(amounts.toReversed().map((amount) => amount * unit)) - value) < 1e-9
  }), { seed: 2 })
})

t.test('novelty falls with each week somebody was shown, and not below a half', async (t) => {
  t.strictSame([0, 1, 2, 50].map((weeks) => Number(noveltyOf(weeks).toFixed(4))), [1, 0.85, 0.7225, 0.5])
})

t.test('quiet hours hold where the member lives, over midnight too', async (t) => {
  const night = { fromMinute: 22 * 60 + 30, toMinute: 8 * 60, timeZone: 'Asia/Shanghai' }
  const noon = { fromMinute: 12 * 60, toMinute: 13 * 60, timeZone: 'Europe/Berlin' }
  const cases = [
    [night, '2026-11-22T14:29:00Z', false], [night, '2026-11-22T14:30:00Z', true], [night, '2026-11-22T23:59:00Z', true], [night, '2026-11-23T00:00:00Z', false],
    [noon, '2026-07-01T10:30:00Z', true], [noon, '2026-07-01T11:30:00Z', false], [noon, '2026-12-01T11:30:00Z', true],
  ] as const
  for (const [hours, at, expected] of cases) t.equal(isQuietAt(hours, new Date(at)), expected, at)
  t.strictSame(['Asia/Shanghai', 'UTC', 'Asia/Baoshan', ''].map(isTimeZone), [true, true, false, false])
})
