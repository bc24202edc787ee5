import { ok } from 'node:assert/strict'
import t from 'tap'
import fc from 'fast-check'
import { emptyProfile } from '../../src/domain/member/profile.ts'
import { highlighter } from '../../src/features/directory/highlight-member.ts'
import { understandQuery } from '../../src/text/understanding/understand-query.ts'
import { profile, queryText } from '../roster/arbitrary-members.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

/** Text of what folds to more, to fewer, or to other units than it has, beside words that are looked for. */
const oddText = fc.array(fc.constantFrom(
  '跨境', '電商', '前端', 'React', 'ＲＥＡＣＴ', '㈱', 'ﬃ', 'İ', 'é', 'e\u0301', '😀', '🧑‍🤝‍🧑', '𠮷', '〇', '️', '\u200b', ' ', '\n', '，', 'ß', '㍿', 'Node.js', 'C++', '税务', '稅務師', '义乌', 'が', 'ｶﾞ', '裡', '乾'
), { maxLength: 12 }).map((parts) => parts.join(''))

const oddProfile = fc.record({
  displayName: oddText.map((text) => text || '无名'), headline: oddText, bio: oddText, aliases: fc.array(oddText, { maxLength: 2 }), skills: fc.array(oddText, { maxLength: 2 }),
  offers: fc.array(oddText.map((text) => ({ text, tags: [text] })), { maxLength: 1 }), custom: fc.record({ 一句话: oddText }),
}).map((written) => ({ ...emptyProfile, ...written }))

const written = fc.oneof(profile.map((own) => ({ ...emptyProfile, ...own })), oddProfile)
const query = fc.oneof(queryText, oddText, fc.string({ unit: 'binary', maxLength: 20 }))

/** The text a highlight's path leads to. */
const textAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined, value)

const isInsidePair = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

t.test('highlights lie inside the text they point to, in order, apart, and cut no character in two', async (t) => {
  let marked = 0
  fc.assert(fc.property(written, query, (own, typed) => {
    for (const { field, ranges } of highlighter(typed, understandQuery(typed))(own)) {
      const text = textAt(own, field)
      if (typeof text !== 'string') throw new Error(`${field} is no text`)
      ok(ranges.length > 0, `${field} has no ranges`)
      let behind = 0
      for (const [start, length] of ranges) {
        ok(start >= behind && length > 0 && start + length <= text.length, `${start}+${length} in ${JSON.stringify(text)}, behind ${behind}`)
        ok(!isInsidePair(text, start) && !isInsidePair(text, start + length), `${start}+${length} cuts ${JSON.stringify(text)}`)
        behind = start + length
        marked++
      }
    }
  }), { seed, numRuns: 3_000 })
  t.ok(marked > 1_000, `${marked} ranges`)
})

t.test('what is typed as it stands is marked as it stands', async (t) => {
  const name = highlighter('冯宝宝', understandQuery('冯宝宝'))({ ...emptyProfile, displayName: '✨冯宝宝✨｜上海', aliases: ['馮寶寶'] })
  t.strictSame(name, [{ field: 'displayName', ranges: [[1, 3]] }, { field: 'aliases.0', ranges: [[0, 3]] }])
})

t.test('what is not wanted is not marked', async (t) => {
  const typed = '前端，不要销售'
  const marks = highlighter(typed, understandQuery(typed))({ ...emptyProfile, displayName: '甲', headline: '前端', skills: ['销售'] })
  t.strictSame(marks, [{ field: 'headline', ranges: [[0, 2]] }])
})

t.test('what was meant by a word in letters with one wrong is marked', async (t) => {
  const marks = highlighter('shopfiy', understandQuery('shopfiy'))({ ...emptyProfile, displayName: '甲', headline: '做 Shopify 独立站' })
  t.strictSame(marks, [{ field: 'headline', ranges: [[2, 7]] }])
})
