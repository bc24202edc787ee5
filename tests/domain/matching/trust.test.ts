import fc from 'fast-check'
import t from 'tap'
import { groupsOf, mayMeet } from '../../../src/domain/matching/eligibility.ts'
import { phraseOf } from '../../../src/domain/matching/phrase.ts'
import { prepared } from '../../../src/domain/matching/score-pair.ts'
import { tellReasons } from '../../../src/domain/matching/tell-reasons.ts'
import { trustOf, withTrust, type Scored } from '../../../src/domain/matching/trust.ts'
import { aMember, arbitraryMember, context, options, runs, value } from './a-member.ts'

function scored (own: ReturnType<typeof aMember>, other: ReturnType<typeof aMember>): Scored {
  const { score: { forward, backward, mutual }, sides, reasons } = tellReasons(prepared(own, context), other, context, options)
  return { score: mutual, forward, backward, sides, reasons }
}

const trust = fc.record({ forward: fc.double({ min: 0, max: 1, noNaN: true }), backward: fc.double({ min: 0, max: 1, noNaN: true }) })

t.test('whoever is trusted is wanted more, and nobody less for it', async (t) => {
  fc.assert(fc.property(arbitraryMember('a'), arbitraryMember('b'), trust, (a, b, given) => {
    const [before, after] = [scored(a, b), withTrust(scored(a, b), given, null)]
    return after.forward >= before.forward && after.backward >= before.backward && after.score >= before.score - 1e-12 && after.score <= 1
  }), runs)
  t.pass()
})

t.test('what reasons give never sums to more than the score', async (t) => {
  fc.assert(fc.property(arbitraryMember('a'), arbitraryMember('b'), trust, (a, b, given) => {
    const after = withTrust(scored(a, b), given, null)
    return (['forward', 'backward'] as const).every((direction) => {
      const told = after.reasons.filter((reason) => reason.direction === direction)
      return told.length <= 2 && told.reduce((sum, { contribution }) => sum + contribution, 0) <= after[direction] + 1e-12
    })
  }), runs)
  t.pass()
})

t.test('thanks count more than a meeting, and the first few most', async (t) => {
  const [none, met, thanked, many] = [{ thanked: 0, met: 0 }, { thanked: 0, met: 1 }, { thanked: 1, met: 0 }, { thanked: 40, met: 10 }].map(trustOf)
  t.strictSame([none, met, thanked].map((value) => value?.toFixed(3)), ['0.000', '0.111', '0.200'])
  t.ok(Number(many) > 0.9 && Number(many) < 1)
})

t.test('that somebody was thanked is told where little else speaks for them', async (t) => {
  const pair = withTrust(scored(aMember('a'), aMember('b')), { forward: 0.8, backward: 0 }, null)
  t.strictSame(pair.reasons.map((reason) => [reason.direction, phraseOf(reason, 'zh')]), [['forward', '群里有人见过对方，或感谢过对方']])
})

t.test('what both sides would say is said once', async (t) => {
  const both = { city: value('上海'), interests: [value('徒步')] }
  const { reasons } = scored(aMember('a', { ...both, needs: ['tax japan'] }), aMember('b', { ...both, offers: ['tax japan'] }))
  t.strictSame(reasons.map(({ kind, direction }) => `${direction} ${kind}`), ['forward need_met', 'forward same_place'])
})

t.test('rules name roles, and circles by the custom field they are kept in', async (t) => {
  t.strictSame(groupsOf('member', { circle: ['导师', '核心圈'], batch: 3 }), ['member', 'circle:导师', 'circle:核心圈', 'batch:3'])
  const [mentor, mentee] = [groupsOf('member', { circle: '导师' }), groupsOf('member', { circle: '学员' })]
  t.strictSame([mayMeet([['circle:导师', 'circle:学员']], mentee, mentor), mayMeet([['circle:导师', 'circle:学员']], mentor, mentor)], [true, false])
})
