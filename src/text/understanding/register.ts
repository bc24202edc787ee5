// What sort of text a search is: a few words, an ask, or prose (a title, an abstract) of which little can be read for sure.

import { englishStopWordsBlanked } from '../stop-words.ts'

export type Register = {
  /** Few words or an ask: words in it are about a person. */
  isQuery: boolean
  isLong: boolean
  /** The sentences of a long text, in order: their UTF-16 ranges, and whether they ask for something. */
  sentences: readonly { start: number, end: number, isAsking: boolean }[]
}

// Chosen: a bare list of words is rarely longer, an ask in one breath rarely longer than the second.
const wordsMax = 12
const oneBreathMax = 40

const asking = /[找寻招](?![到出])|求(?!职者|解|知欲|和|导)|谁|有没有|有无|有人|哪位|请教|请问|帮忙|认识|需要(?:一|个|位)|推荐(?!算法|系统|引擎|模型)|最好|优先|不要|勿扰|大佬|经验|以上|坐标|(?<![a-z])base(?![a-z])|[会能](?=[说讲用做写聊画])|懂|的人$|的吗|吗$|不考虑|免谈|就算了|(?:以外|之外)的|(?<![a-z])(?:not (?:in|from|an?)|except|other than|rather than|looking for|who|anyone|anybody|someone|somebody|seeking|need(?:ed)?|find|hire|hiring|recommend|wanted)(?![a-z])/
const scholarly = /基于|综述|探讨|探究|实证|视角|研究$|(?:的|及其|与|应用|影响|机制)(?:研究|分析)|本文|初探|(?<![a-z])(?:towards?|approach|based on|a study|analysis of|we propose|this (?:paper|talk))(?![a-z])/
const sentence = /[^。!?\n]{1,400}/g
/** Whoever asks says what for in that many characters; the limit keeps the work on 4 000 characters small. Topics are read in all sentences. */
const askedCharsMax = 500

export function registerOf (folded: string): Register {
  const size = sizeOf(folded)
  const isLong = size > oneBreathMax
  const isAsk = asking.test(folded)
  const isScholarly = scholarly.test(folded) && !/[找求谁]|有没有/.test(folded)
  const isQuery = !isScholarly && (isAsk || size <= wordsMax)
  return { isQuery, isLong, sentences: isLong && isQuery ? sentencesOf(folded) : [] }
}

function sentencesOf (folded: string): Register['sentences'] {
  let askedChars = 0
  return [...folded.matchAll(sentence)].map(({ index, 0: text }) => {
    const isAsking = askedChars < askedCharsMax && asking.test(text)
    if (isAsking) askedChars += text.length
    return { start: index, end: index + text.length, isAsking }
  })
}

/** Characters of Chinese, two for a word in letters; little ones are none: a photographer in Chengdu for a wedding. */
function sizeOf (folded: string): number {
  return (folded.match(/\p{Script=Han}/gu)?.length ?? 0) + 2 * (englishStopWordsBlanked(folded).match(/[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0)
}
