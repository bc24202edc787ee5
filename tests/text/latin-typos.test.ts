import t from 'tap'
import { wordsLike } from '../../src/text/latin-typos.ts'

t.test('a word in letters with one wrong is taken for those it is like', (t) => {
  for (const [typed, meant] of [['pyhton', 'python'], ['shopfiy', 'shopify'], ['desinger', 'designer'], ['acountant', 'accountant'], ['lawyerr', 'lawyer']] as const) t.ok(wordsLike(typed).includes(meant), typed)
  t.end()
})

t.test('words we know, short ones, other beginnings and those with two letters wrong are left as they are', (t) => {
  for (const typed of ['python', 'designer', 'jva', 'photografer', 'kython', 'Pyhton', '前端']) t.strictSame(wordsLike(typed), [], typed)
  t.end()
})
