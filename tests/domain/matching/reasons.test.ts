import fc from 'fast-check'
import t from 'tap'
import { phraseLanguageOf, phraseOf } from '../../../src/domain/matching/phrase.ts'
import { reasonKinds, type Reason } from '../../../src/domain/matching/reasons.ts'
import { prepared } from '../../../src/domain/matching/score-pair.ts'
import { deletionsOf, tellReasons } from '../../../src/domain/matching/tell-reasons.ts'
import { aMember, arbitraryMember, context, options, runs, score, value } from './a-member.ts'

const told = (own: ReturnType<typeof aMember>, other: ReturnType<typeof aMember>) => tellReasons(prepared(own, context), other, context, options)

t.test('without what a reason cites the score of its direction is lower', async (t) => {
  let checked = 0
  fc.assert(fc.property(arbitraryMember('a'), arbitraryMember('b'), (a, b) => {
    const before = score(a, b)
    return told(a, b).reasons.every((reason) => deletionsOf(reason, a, b).every(([one, two]) => {
      checked++
      return score(one, two)[reason.direction] < before[reason.direction]
    }))
  }), runs)
  t.ok(checked > 500)
})

t.test('at most two reasons are told in each direction, the largest first', async (t) => {
  fc.assert(fc.property(arbitraryMember('a'), arbitraryMember('b'), (a, b) => {
    const { reasons } = told(a, b)
    return (['forward', 'backward'] as const).every((direction) => {
      const sizes = reasons.filter((reason) => reason.direction === direction).map(({ contribution }) => contribution)
      return sizes.length <= 2 && sizes.every((size, at) => size > 0 && size <= (sizes[at - 1] ?? 1))
    })
  }), runs)
  t.pass()
})

t.test('a reason names the need and the offer, or what both have', async (t) => {
  const own = aMember('a', { needs: ['tax japan'], city: value('上海') })
  const other = aMember('b', { offers: ['piano', 'tax japan'], city: value('上海') })
  t.match(told(own, other).reasons.slice(0, 2), [
    { kind: 'need_met', direction: 'forward', need: { kind: 'need', index: 0, text: 'tax japan' }, offer: { kind: 'offer', index: 1, text: 'tax japan' }, shared: null },
    { kind: 'same_place', direction: 'forward', need: null, offer: null, shared: '上海' },
  ])
})

t.test('every reason is a sentence in either language', async (t) => {
  const base = { need: { kind: 'need', index: 0, text: '税务' }, offer: { kind: 'offer', index: 0, text: 'x'.repeat(300) }, shared: '徒步', contribution: 0.1 } as const
  for (const kind of reasonKinds) {
    for (const direction of ['forward', 'backward'] as const) {
      const reason: Reason = { ...base, kind, direction }
      t.match(phraseOf(reason, 'zh'), /^[^x]*\p{Script=Han}.{0,80}/u)
      t.match(phraseOf(reason, 'en'), /^(You|They|Your|Their)\b/)
      t.ok(phraseOf(reason, 'zh').length < 120)
    }
  }
})

t.test('sentences are in the language the client prefers, Chinese when it says nothing', async (t) => {
  const cases = [[undefined, 'zh'], ['', 'zh'], ['en', 'en'], ['zh-TW,en;q=0.8', 'zh'], ['en-US;q=0.4, zh-CN;q=0.5', 'zh'], ['fr, en;q=0.1', 'en'], ['de', 'zh'], ['zh;q=0, en;q=0.1', 'en']] as const
  t.strictSame(cases.map(([header]) => phraseLanguageOf(header)), cases.map(([, language]) => language))
})
