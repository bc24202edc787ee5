import fc from 'fast-check'
import t from 'tap'
import { fitLogistic, type Belief, type Sample } from '../../../src/domain/learning/fit-logistic.ts'
import { seededRandom } from '../../../src/domain/random.ts'

const belief = (mean: number, lowest = -Infinity, deviation = 1): Belief => ({ mean, deviation, lowest })
const logistic = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

function planted (weights: readonly number[], count: number, seed: number): Sample[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const inputs = [1, ...weights.slice(1).map(() => random())]
    const logOdds = inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)
    return { inputs, target: random() < logistic(logOdds) ? 1 : 0, weight: 1 } as const
  })
}

t.test('nothing seen leaves what was believed, or its bound', async (t) => {
  t.strictSame(fitLogistic([], [belief(-2), belief(3, 0), belief(-1, 0)]), [-2, 3, 0])
})

t.test('the weights that made the samples are found again, closer with more of them', async (t) => {
  const truth = [-1.5, 4, 0, 1]
  const beliefs = truth.map((_, at) => belief(at === 0 ? -2.2 : 2, at === 0 ? -Infinity : 0, 1))
  const gap = (count: number) => Math.max(...fitLogistic(planted(truth, count, 7), beliefs).map((weight, at) => Math.abs(weight - (truth[at] ?? 0))))
  const gaps = [100, 2_000, 20_000].map(gap)
  t.comment(`largest gap with 100, 2,000 and 20,000 samples: ${gaps.map((value) => value.toFixed(2)).join(', ')}`)
  t.ok((gaps[2] ?? 1) < 0.15)
  t.ok((gaps[2] ?? 1) < (gaps[1] ?? 0) && (gaps[1] ?? 1) < (gaps[0] ?? 0))
})

t.test('at the answer every free weight balances its prior with the samples, and one at its bound is pushed against it', async (t) => {
  const inputs = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 })
  const sampleOf = fc.record({ inputs, target: fc.constantFrom(0 as const, 1 as const), weight: fc.double({ min: 0.1, max: 5, noNaN: true }) })
  fc.assert(fc.property(fc.array(sampleOf, { maxLength: 30 }), (drawn) => {
    const samples = drawn.map((sample) => ({ ...sample, inputs: [1, ...sample.inputs] }))
    const beliefs = [belief(-1), belief(1, 0, 0.7), belief(0.5, 0, 0.7)]
    const weights = fitLogistic(samples, beliefs)
    return beliefs.every(({ mean, deviation, lowest }, at) => {
      const slope = samples.reduce((sum, { inputs, target, weight }) => {
        const probability = logistic(inputs.reduce((odds, input, place) => odds + input * (weights[place] ?? 0), 0))
        return sum + weight * (probability - target) * (inputs[at] ?? 0)
      }, ((weights[at] ?? 0) - mean) / deviation ** 2)
      return weights[at] === lowest ? slope >= -1e-5 : Math.abs(slope) < 1e-5
    })
  }), { seed: 5, numRuns: 300 })
})

t.test('the order of the samples and which of them are counted twice as one make no difference', async (t) => {
  const samples = planted([-1, 2, 1], 200, 3)
  const beliefs = [belief(-2), belief(1, 0), belief(1, 0)]
  const same = (a: number[], b: number[]) => a.every((weight, at) => Math.abs(weight - (b[at] ?? 0)) < 1e-6)
  t.ok(same(fitLogistic(samples, beliefs), fitLogistic(samples.toReversed(), beliefs)))
  t.ok(same(fitLogistic([...samples, ...samples], beliefs), fitLogistic(samples.map((sample) => ({ ...sample, weight: 2 })), beliefs)))
})

t.test('samples that no finite weight could explain, and huge weights, still give finite answers', async (t) => {
  const separable: Sample[] = Array.from({ length: 50 }, (_, at) => ({ inputs: [1, at < 25 ? 0 : 1], target: at < 25 ? 0 : 1, weight: 1_000 }))
  t.ok(fitLogistic(separable, [belief(0), belief(0, 0)]).every(Number.isFinite))
})
