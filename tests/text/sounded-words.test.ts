import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import t from 'tap'
import { fold, foldWithOffsets } from '../../src/text/fold.ts'
import { soundedOut, soundedWordsIn } from '../../src/text/sounded-words.ts'
import { understandQuery } from '../../src/text/understanding/understand-query.ts'

const heard = (text: string) => {
  const typed = foldWithOffsets(text)
  return soundedOut(typed, soundedWordsIn(typed.folded)).folded
}

const table: readonly (readonly [typed: string, heard: string])[] = [
  ['wo xiang zhao yi ge lvshi', '我想找一个律师'],
  ['woxiangzhaoyigelvshi', '我想找一个律师'],
  ['wo xiang zhao yi ge lu shi', '我想找一个律师'],
  ['qian duan', '前端'],
  ['zai shanghai zuo kuajing dianshang de', '在上海做跨境电商的'],
  ['you mei you dong zhishi chanquan de lvshi', '有没有懂知识产权的律师'],
  ['上海 qianduan', '上海 前端'],
  ['hui xiaohongshu yunying de', '会小红书运营的'],
  ['zai tai bei de she ji shi', '在台北的设计师'],
  ['zai chengdu de sheyingshi', '在成都的摄影师'],
  ['wo xiang zhao yi ge hui shopify de', '我想找一个会 shopify de'],
]

t.test('Chinese typed by its sound is heard as what it says', (t) => {
  for (const [typed, expected] of table) t.equal(heard(typed), expected)
  t.end()
})

const kept = [
  'feng baobao', 'fengbaobao', 'zhang wen hua', 'zhangwenhua', 'ouyang nana', 'li na', 'wang jingli', 'jiao da', 'xiaohongshu content marketing', 'he can dance', 'game design', 'data science',
  'Shanghai designer who speaks Japanese', 'someone who can help with fundraising', 'shanghai', 'chengdu', 'weibo', 'node.js', 'wo xiang', '冯宝宝',
]

t.test('names, English and what is written in letters anyway are left as they are', (t) => {
  for (const typed of kept) t.equal(heard(typed), fold(typed))
  t.end()
})

t.test('a word that may be a given name is read with less trust, and a sentence as if it were written', (t) => {
  const [one] = understandQuery('yunying').readings
  const [written] = understandQuery('运营').readings
  t.match([one?.kind, one?.label], [written?.kind, written?.label])
  t.ok((one?.confidence ?? 1) < 0.6 && (written?.confidence ?? 0) > 0.8)
  t.strictSame(understandQuery('hui riyu de sheyingshi').readings.map(({ kind, label, confidence }) => [kind, label, confidence]),
    understandQuery('会日语的摄影师').readings.map(({ kind, label, confidence }) => [kind, label, confidence]))
  t.end()
})

t.test('readings of what is spelled lie where it was typed', (t) => {
  const typed = 'zhao  Shanghai de Qian Duan, 3 nian yishang'
  t.strictSame(understandQuery(typed).readings.filter(({ kind }) => kind !== 'text').map(({ kind, start, end }) => [kind, typed.slice(start, end)]).slice(0, 2), [['place', 'Shanghai'], ['skill', 'Qian Duan']])
  t.end()
})

const word = fc.constantFrom('前端', '律师', '亚马逊运营', '上海', '我想找', '的', '会', '日语', '冯宝宝', '张伟', 'React', '3', ',', '心理咨询', '不要', '懂', '欧阳')
const spelled = fc.array(fc.tuple(word, fc.boolean(), fc.constantFrom('', ' ', '  ')), { maxLength: 8 })
  .map((words) => words.map(([text, isSpelled, space]) => (isSpelled ? pinyin(text, { toneType: 'none', v: true }) : text) + space).join(''))

t.test('every character that is heard has its place in the text, in order, and readings do not overlap', (t) => {
  fc.assert(fc.property(spelled, (text) => {
    const typed = foldWithOffsets(text)
    const { folded, starts } = soundedOut(typed, soundedWordsIn(typed.folded))
    const readings = understandQuery(text).readings
    return starts.length === folded.length + 1 && starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0)) && starts.at(-1) === text.length &&
      readings.every(({ start, end }, at) => start < end && end <= text.length && start >= (readings[at - 1]?.end ?? 0))
  }), { seed: 20_261_122, numRuns: 500 })
  t.end()
})
