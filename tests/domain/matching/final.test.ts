import fc from 'fast-check'
import t from 'tap'
import type { MemberId } from '../../../src/domain/ids.ts'
import { factsOn } from '../../../src/domain/matching/facts.ts'
import { finalScore } from '../../../src/domain/matching/final.ts'
import { compareMatches, type Ordered } from '../../../src/domain/matching/order.ts'
import { mutualOf } from '../../../src/domain/matching/reciprocity.ts'
import { tagSimilarity } from '../../../src/domain/matching/coverage.ts'
import { aMember, anItem, runs } from './a-member.ts'

const probability = fc.double({ min: 0, max: 1, noNaN: true })

t.test('what both want lies between what each wants, is the same from either side and grows with either', async (t) => {
  const side = fc.record({ probability, confidence: fc.double({ min: 0.1, max: 1, noNaN: true }) })
  fc.assert(fc.property(side, side, fc.constantFrom('harmonic' as const, 'product' as const), (a, b, operator) => {
    const mutual = mutualOf(a, b, operator)
    const wider = mutualOf({ ...a, probability: Math.min(1, a.probability + 0.1) }, b, operator)
    return mutual >= 0 && mutual <= 1 && Math.abs(mutual - mutualOf(b, a, operator)) < 1e-12 && wider >= mutual - 1e-12
  }), runs)
  t.equal(mutualOf({ probability: 0.6, confidence: 1 }, { probability: 0.3, confidence: 1 }), 0.4)
  t.equal(mutualOf({ probability: 0.5, confidence: 1 }, { probability: 0.3, confidence: 1 }, 'product'), 0.15)
})

t.test('a side that says nothing of what it wants hardly decides', async (t) => {
  const unsure = { probability: 0.1, confidence: 0.25 }
  t.ok(mutualOf({ probability: 0.6, confidence: 1 }, unsure) > mutualOf({ probability: 0.5, confidence: 1 }, { ...unsure, probability: 0.2 }))
})

t.test('who has little room left is proposed less, who was proposed lately less again', async (t) => {
  const cases = [
    [null, 1, 0.8], [{ load: 0, capacity: 3 }, 1, 0.8], [{ load: 3, capacity: 3 }, 1, 0.4], [{ load: 9, capacity: 3 }, 1, 0.4], [{ load: 3, capacity: 3 }, 0.5, 0.2],
  ] as const
  t.strictSame(cases.map(([room, novelty]) => finalScore(0.8, room, novelty)), cases.map(([, , expected]) => expected))
})

t.test('matches have one order, whatever order they come in', async (t) => {
  const first: Ordered = { id: 'a' as MemberId, score: 0.5, mutual: 0.5, forward: 0.5, proposedAtMs: null }
  const inOrder: Ordered[] = [
    { ...first, score: 0.6 }, { ...first, mutual: 0.6 }, { ...first, forward: 0.6 }, first,
    { ...first, id: 'b' as MemberId }, { ...first, proposedAtMs: 1 }, { ...first, proposedAtMs: 2 },
  ]
  fc.assert(fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (mixed) => {
    t.strictSame(mixed.toSorted(compareMatches), inOrder)
  }), { seed: runs.seed, numRuns: 20 })
})

t.test('concepts are the same, related by a parent, or apart', async (t) => {
  const [react, vue, frontend, law] = [{ term: 1, parent: 3 }, { term: 2, parent: 3 }, { term: 3, parent: null }, { term: 4, parent: null }]
  const cases = [[react, react, 1], [react, vue, 0.35], [react, frontend, 0.35], [frontend, react, 0.35], [react, law, 0], [frontend, law, 0]] as const
  t.strictSame(cases.map(([a, b]) => tagSimilarity(a, b)), cases.map(([, , expected]) => expected))
})

t.test('a need counts up to its last day', async (t) => {
  const facts = { ...aMember('a'), needs: [anItem('need', 0, 'tax', { expiresOn: '2026-11-21' }), anItem('need', 1, 'law')] }
  t.strictSame(factsOn(facts, '2026-11-21').needs.length, 2)
  t.strictSame(factsOn(facts, '2026-11-22').needs.map(({ index }) => index), [1])
})
