import fc from 'fast-check'
import t from 'tap'
import { searchWeights } from '../../src/domain/ranking/search-weights.ts'
import { seededRandom } from '../../src/domain/random.ts'
import { quantised } from '../../src/meaning/quantise.ts'
import { growingUint8 } from '../../src/search/roster/growing-array.ts'
import { MeaningEvidence } from '../../src/search/roster/meaning-evidence.ts'
import { MemberVectors } from '../../src/search/roster/member-vectors.ts'
import { SparseSums } from '../../src/search/roster/sparse-sums.ts'

const seed = 20_261_122
const { foundMax } = searchWeights.meaning

const cosineOf = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  const dot = (x: ArrayLike<number>, y: ArrayLike<number>) => Array.from(x).reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

/** Roughly normal numbers around 0 with a spread of 1. */
function normals (count: number, random = seededRandom(seed)): number[] {
  return Array.from({ length: count }, () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6))
}

/** Who gets how much, when the words have found those with a score. */
function added (cosines: readonly number[], scores: readonly number[] = cosines.map(() => 0)): Map<number, number> {
  const evidence = new MeaningEvidence(Float32Array.from(cosines), 'q', 1)
  const alive = growingUint8()
  for (let ordinal = 0; ordinal < scores.length; ordinal++) alive.push(1)
  const sums = new SparseSums().begin({ length: scores.length, alive })
  for (const [ordinal, score] of scores.entries()) sums.add(ordinal, score)
  evidence.addTo(sums)
  const all = [...sums.values.subarray(0, scores.length)]
  for (const [ordinal, sum] of all.entries()) if (Math.abs(sum - (scores[ordinal] ?? 0) - evidence.of(ordinal)) > 1e-9) throw new Error(`${ordinal} was told something else`)
  return new Map(all.flatMap((_, ordinal) => evidence.of(ordinal) > 0 ? [[ordinal, evidence.of(ordinal)]] : []))
}

t.test('a direction in bytes is within a hundredth of the real one', async (t) => {
  fc.assert(fc.property(fc.array(fc.float({ noNaN: true, min: -1, max: 1 }), { minLength: 64, maxLength: 64 }), (values) => {
    const vector = Float32Array.from(values)
    fc.pre(values.some((value) => Math.abs(value) > 1e-6))
    return cosineOf(vector, quantised(vector)) > 0.99
  }), { seed })
  t.strictSame(quantised(new Float32Array(3)), new Int8Array(3))
})

t.test('cosines are those of the vectors members have now', async (t) => {
  const vector = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 7, maxLength: 7 })
    .map((values) => Int8Array.from(values)).filter((bytes) => bytes.some((value) => value !== 0))
  const change = fc.record({ ordinal: fc.nat({ max: 40 }), vector: fc.option(vector, { nil: null }) })
  fc.assert(fc.property(fc.array(change, { maxLength: 60 }), vector, (changes, query) => {
    const vectors = new MemberVectors()
    const known = new Map<number, Int8Array>()
    for (const { ordinal, vector: own } of changes) {
      if (own) {
        vectors.set(ordinal, own, 1)
        known.set(ordinal, own)
      } else {
        vectors.clear(ordinal)
        known.delete(ordinal)
      }
    }
    const cosines = vectors.cosines(query) ?? new Float32Array(0)
    for (const [ordinal, cosine] of cosines.entries()) {
      const own = known.get(ordinal)
      if (own ? Math.abs(cosine - cosineOf(own, query)) > 1e-5 : !Number.isNaN(cosine)) return false
    }
    return known.size === cosines.filter((cosine) => !Number.isNaN(cosine)).length
  }), { seed })
})

t.test('vectors of two lengths are never compared', async (t) => {
  const vectors = new MemberVectors()
  vectors.set(0, Int8Array.from([1, 0]), 1)
  vectors.set(1, new Int8Array(0), 2)
  t.equal(vectors.cosines(Int8Array.from([1, 0, 0])), null)
  t.strictSame([...vectors.cosines(Int8Array.from([1, 0])) ?? []].slice(0, 2), [1, NaN])
  vectors.set(2, Int8Array.from([0, 1, 0]), 3)
  t.equal(vectors.cosines(Int8Array.from([1, 0])), null)
  t.strictSame([...vectors.cosines(Int8Array.from([0, 1, 0])) ?? []].slice(0, 3), [NaN, NaN, 1])
  t.strictSame([0, 1, 2, 3].map((ordinal) => vectors.versionOf(ordinal)), [null, null, 3, null])
})

t.test('who stands out is found by meaning alone, whatever the model calls a high cosine', async (t) => {
  for (const [middle, spread] of [[0.1, 0.1], [0.78, 0.025], [-0.2, 0.05]] as const) {
    const cosines = normals(2_000).map((value) => middle + spread * value)
    for (const [at, above] of [[7, 8], [700, 7]] as const) cosines[at] = middle + spread * above
    const found = added(cosines)
    t.ok(found.has(7) && found.has(700), `${middle}`)
    t.ok(found.size <= 6, `chance finds few of 2 000, not ${found.size}`)
  }
})

t.test('a text that means nothing finds next to nobody', async (t) => {
  for (const members of [1, 2, 5, 30, 500, 5_000]) {
    const random = seededRandom(seed + members)
    const counts = Array.from({ length: 20 }, () => added(normals(members, random).map((value) => 0.3 + 0.05 * value)).size)
    t.ok(counts.reduce((sum, count) => sum + count, 0) / counts.length <= 2, `${members}: ${counts.join(' ')}`)
  }
})

t.test('who was found by words is supported from less on than it takes to be found alone', async (t) => {
  const cosines = normals(2_000).map((value) => 0.3 + 0.05 * value)
  cosines[5] = 0.3 + 0.05 * 3
  t.notOk(added(cosines).has(5))
  t.ok((added(cosines, cosines.map((_, ordinal) => ordinal === 5 ? 1 : 0)).get(5) ?? 0) > 0)
})

t.test('more alike is worth more, up to a bound; what is common in a community is worth nothing', async (t) => {
  const cosines = normals(500).map((value) => 0.3 + 0.02 * value)
  cosines[1] = 0.4
  cosines[2] = 0.41
  cosines[3] = 0.9
  const found = added(cosines)
  t.ok((found.get(1) ?? 0) < (found.get(2) ?? 0) && (found.get(2) ?? 0) < (found.get(3) ?? 0))
  t.equal(found.get(3), 1)
  t.strictSame(added(Array.from({ length: 100 }, () => 0.95)).size, 0)
})

t.test(`at most ${foundMax} are found by meaning alone, the most alike`, async (t) => {
  const cosines = normals(3_000).map((value, at) => at < 200 ? 0.6 + at / 1_000 : 0.3 + 0.02 * value)
  t.strictSame([...added(cosines).keys()], Array.from({ length: foundMax }, (_, at) => 200 - foundMax + at))
})
