import fc from 'fast-check'
import t from 'tap'
import { fold } from '../../src/text/fold.ts'
import { translationsIn } from '../../src/text/translation/translate.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

/** Each English word of a text that is known, with the first of its Chinese words. */
const translated = (text: string) => {
  const folded = fold(text)
  return translationsIn(folded).map(({ start, end, words }) => [folded.slice(start, end), words[0]])
}

t.test('English words and phrases are known in Chinese, the longest phrase at each place', async (t) => {
  const cases: [text: string, expected: string[][]][] = [
    ['visa application', [['visa application', '签证']]],
    ['a landlord and two tenants', [['landlord', '房东'], ['tenants', '租客']]],
    ['Relocating families', [['relocating', '搬家'], ['families', '家庭']]],
    ['document-level annotation', [['document-level', '文档级'], ['annotation', '标注']]],
    ['3D printing', [['3d printing', '3d打印']]],
  ]
  for (const [text, expected] of cases) t.strictSame(translated(text), expected, text)
})

t.test('what the dictionary lacks and the taxonomy knows is translated by its tag', async (t) => {
  t.strictSame(translated('frobnicating'), [])
  t.strictSame(translated('badminton'), [['badminton', '羽毛球']])
})

t.test('Chinese is not translated, nor a word that only begins like a known one, and phrases end where a sentence ends', async (t) => {
  for (const text of ['找房东', 'taxonomies', '', '!', '上海']) t.strictSame(translated(text), [], text)
  t.strictSame(translated('visa. application'), [['visa', '签证'], ['application', '申请']])
})

t.test('translations of any text lie in it and apart', async () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('visa', 'application', 'tax', 'designer', '设计', '-', '. ', ' ')).map((words) => words.join(' '))), (text) => {
    const folded = fold(text)
    const found = translationsIn(folded).sort((a, b) => a.start - b.start)
    return found.every(({ start, end, words }, at) => start < end && end <= folded.length && words.length > 0 && start >= (found[at - 1]?.end ?? 0))
  }), { seed })
})
