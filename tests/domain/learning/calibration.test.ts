import fc from 'fast-check'
import t from 'tap'
import { asStated, calibrated, calibrationError, isotonicCalibration, plattCalibration, type Forecast } from '../../../src/domain/learning/calibration.ts'
import { seededRandom } from '../../../src/domain/random.ts'

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const weight = fc.double({ min: 0.1, max: 3, noNaN: true })
const forecasts = fc.array(fc.record({ stated: probability, observed: fc.constantFrom(0 as const, 1 as const), weight }), { maxLength: 80 })

/** A model that states too much: what is observed is the square of what it states. */
function tooSure (count: number, seed: number): Forecast[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const stated = random()
    return { stated, observed: random() < stated ** 2 ? 1 : 0, weight: 1 } as const
  })
}

t.test('worked example: neighbours that fall are taken together, and lines join the steps', async (t) => {
  const calibration = isotonicCalibration([[0.2, 0], [0.4, 1], [0.6, 0], [0.8, 1]].map(([stated = 0, observed]) => ({ stated, observed: observed === 1 ? 1 : 0, weight: 1 })))
  t.strictSame(calibration, [[0, 0], [0.2, 0.001], [0.5, 0.5], [0.8, 0.999], [1, 1]])
  for (const [stated, observed] of [[0, 0], [0.5, 0.5], [0.65, 0.7495], [1, 1]] as const) t.ok(Math.abs(calibrated(calibration, stated) - observed) < 1e-9)
  for (const stated of [0, 0.3, 1]) t.equal(calibrated(asStated, stated), stated)
})

for (const [name, calibrate] of [['isotonic', isotonicCalibration], ['platt', plattCalibration]] as const) {
  t.test(`${name}: whoever was stated to be likelier is answered as likelier, and all within [0, 1]`, async (t) => {
    fc.assert(fc.property(forecasts, probability, probability, (seen, a, b) => {
      const calibration = calibrate(seen)
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const [answeredLow, answeredHigh] = [calibrated(calibration, low), calibrated(calibration, high)]
      return answeredLow >= 0 && answeredHigh <= 1 && (high - low < 1e-9 || answeredLow < answeredHigh)
    }), { seed: 11, numRuns: 300 })
  })

  t.test(`${name}: a model that is too sure is corrected on what was not seen`, async (t) => {
    const calibration = calibrate(tooSure(4_000, 1))
    const unseen = tooSure(4_000, 2)
    const before = calibrationError(unseen)
    const after = calibrationError(unseen.map((forecast) => ({ ...forecast, stated: calibrated(calibration, forecast.stated) })))
    t.comment(`error ${before.toFixed(3)} before, ${after.toFixed(3)} after`)
    t.ok(before > 0.15 && after < 0.03)
  })
}

t.test('with few forecasts the Platt calibration stays near what was stated', async (t) => {
  const calibration = plattCalibration([{ stated: 0.7, observed: 0, weight: 1 }, { stated: 0.3, observed: 1, weight: 1 }])
  t.ok([0.1, 0.3, 0.5, 0.7, 0.9].every((stated) => Math.abs(calibrated(calibration, stated) - stated) < 0.1))
})

t.test('the calibration error is 0 for what is right on average, and the whole gap for what is not', async (t) => {
  const always = (stated: number, observed: 0 | 1) => ({ stated, observed, weight: 2 })
  const cases: [Forecast[], number][] = [
    [[], 0], [[always(0.5, 1), always(0.5, 0)], 0], [[always(0.9, 0)], 0.9], [[always(1, 1), always(0, 0)], 0], [[always(0.25, 1), always(0.75, 1)], 0.5],
  ]
  for (const [seen, expected] of cases) t.ok(Math.abs(calibrationError(seen) - expected) < 1e-9)
})
