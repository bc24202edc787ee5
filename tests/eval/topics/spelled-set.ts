import { pinyin } from 'pinyin-pro'
import type { EvaluationSet } from '../evaluation-set.ts'
import { topicsSet } from './topics-set.ts'

const lengthMax = 24

/** The Chinese questions of the topics, typed by their sound without an input method: every other one in one piece, the others a syllable at a time. */
export function spelledSet (): EvaluationSet {
  const { members, queries } = topicsSet()
  const chinese = queries.filter(({ text }) => text.length <= lengthMax && /^[\p{Script=Han}，、？]+$/u.test(text))
  const spelled = chinese.map((query, at) => {
    const syllables = pinyin(query.text, { toneType: 'none', v: true }).split(/[，、？ ]+/).filter((syllable) => syllable !== '')
    return { ...query, text: syllables.join(at % 2 === 0 ? '' : ' ') }
  })
  return { name: 'spelled', members, queries: spelled }
}
