import fc from 'fast-check'
import t, { type Test } from 'tap'
import { explainPair, prepared } from '../../../src/domain/matching/score-pair.ts'
import { logistic } from '../../../src/domain/matching/acceptance.ts'
import { matchWeights } from '../../../src/domain/matching/weights.ts'
import { aMember, anItem, arbitraryMember, context, options, runs, score } from './a-member.ts'

const pair = [arbitraryMember('a'), arbitraryMember('b')] as const
const holds = (t: Test, check: (a: Parameters<typeof score>[0], b: Parameters<typeof score>[0]) => boolean) => { fc.assert(fc.property(...pair, check), runs); t.pass() }

t.test('every score is in [0, 1]', async (t) => {
  holds(t, (a, b) => Object.values(score(a, b)).every((value) => value >= 0 && value <= 1))
})

t.test('a pair has the same scores from either side', async (t) => {
  holds(t, (a, b) => {
    const [there, back] = [score(a, b), score(b, a)]
    return Math.abs(there.forward - back.backward) < 1e-12 && Math.abs(there.backward - back.forward) < 1e-12 && Math.abs(there.mutual - back.mutual) < 1e-12
  })
})

t.test('nothing that somebody offers besides makes them less wanted', async (t) => {
  const offer = fc.constantFrom('tax japan', 'photo', 'Law code', 'piano piano shop')
  fc.assert(fc.property(...pair, offer, (a, b, text) => (
    score(a, { ...b, gives: [...b.gives, anItem('offer', 9, text)] }).forward >= score(a, b).forward - 1e-12
  )), runs)
  t.ok(score(aMember('a', { needs: ['tax japan'] }), aMember('b', { offers: ['tax japan'] })).forward > score(aMember('a', { needs: ['tax japan'] }), aMember('b')).forward + 0.3)
})

t.test('the order in which somebody says things does not matter', async (t) => {
  holds(t, (a, b) => {
    const turned = { ...b, needs: b.needs.toReversed(), gives: b.gives.toReversed(), about: b.about.toReversed(), interests: b.interests.toReversed() }
    return Math.abs(score(a, turned).forward - score(a, b).forward) < 1e-12 && Math.abs(score(a, turned).mutual - score(a, b).mutual) < 1e-12
  })
})

t.test('what all reasons give, the activity and the score of nobody in particular make up the score', async (t) => {
  holds(t, (a, b) => {
    const { score: { forward }, forward: reasons } = explainPair(prepared(a, context), b, context, options)
    const cited = reasons.reduce((sum, { contribution }) => sum + contribution, 0)
    const base = logistic(matchWeights.acceptance.bias)
    // Activity is the only sign that is never cited.
    return cited <= forward - base + 1e-12 && forward - base - cited <= 0.2
  })
})

const tax = aMember('tax', { offers: ['tax japan'], needs: ['shop'] })
const cases: [name: string, better: ReturnType<typeof aMember>, worse: ReturnType<typeof aMember>][] = [
  ['who offers what is needed comes before who needs it too', aMember('b', { offers: ['tax japan'] }), aMember('c', { needs: ['tax japan'] })],
  ['an offer counts more than a line about oneself', aMember('b', { offers: ['tax japan'] }), aMember('c', { about: ['tax japan'] })],
  ['all of a need counts more than half of it', aMember('b', { offers: ['tax japan'] }), aMember('c', { offers: ['tax piano'] })],
  ['who also needs what is offered comes before who does not', { ...tax, needs: [anItem('need', 0, 'photo')] }, tax],
]
for (const [name, better, worse] of cases) {
  t.test(name, async (t) => {
    const own = aMember('a', { needs: ['tax japan'], offers: ['photo'] })
    t.ok(score(own, better).mutual > score(own, worse).mutual)
  })
}

t.test('an urgent need weighs more than one that is not', async (t) => {
  const own = (urgency: number) => ({ ...aMember('a'), needs: [anItem('need', 0, 'tax', { urgency }), anItem('need', 1, 'photo')] })
  const other = aMember('b', { offers: ['tax'] })
  t.ok(score(own(1.4), other).forward > score(own(0.7), other).forward)
})
