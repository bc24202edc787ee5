// Skills, industries and languages in a query, as the taxonomy of tags knows them.
import type { Vocabulary } from '../../domain/query/reading.ts'
import { findFoldedPlace } from '../places/gazetteer.ts'
import { occupationFit, occupationPrefixEnd } from '../occupations.ts'
import { findTag, type TagBook } from '../tags.ts'
import { mention, type Mention } from './mention.ts'
import { namesWorker } from './worker-words.ts'

/** How much of a text is to be taken for topics: in a paragraph words of two characters (设计, 管理) are more often just words. */
export type TopicRegister = 'query' | 'title' | 'paragraph'

const languageBefore = /(?:[会说讲聊懂用学]|母语|能|精通|speaks?|speaking|fluent(?: in)?|native|know)\s*(?:一[点些])?$/
const languageBehind = /^\s*(?:流利|口语|母语|沟通|交流|好的?|熟练|水平|翻译|导游|[听说读写]|speak|native|fluent|n[1-5](?!\d)|专[四八]|$)/
/** What one does with a language is no topic of its own. */
const usedBehind = /^(?:流利|沟通|交流|口语)/
/** 前端工程师 is somebody for 前端, as one topic. */
const workerBehind = /^(?:开发)?(?:工程师|专家|顾问|从业者|从业人员|达人|高手|大佬|大神|大牛)/
/** Subjects of lessons; a 老师 of anything else is a polite word for somebody who does it. */
const taught = /(?:语|语文|数学|物理|化学|生物|历史|地理|政治|音乐|钢琴|吉他|古筝|琴|舞|舞蹈|瑜伽|普拉提|书法|美术|绘画|国画|素描|体育|游泳|武术|太极|声乐|唱歌|围棋|象棋|编程|雅思|托福|奥数|作文|阅读|小学|中学|初中|高中|幼儿园|大学|培训)$/

/** Topics named in folded text. */
export function topicMentions (folded: string, register: TopicRegister, tags: TagBook): Mention[] {
  return tags.findIn(folded).flatMap(({ tag, start, end, isWeak }) => {
    const written = folded.slice(start, end)
    if (written === '老师' && isPoliteWord(folded, start, end)) return []
    const isLanguage = tag.kind === 'language'
    const confidence = isLanguage ? languageConfidence(folded, start, end) : topicConfidence(written, isWeak, register)
    if (confidence === 0 || (isLanguage && register !== 'query')) return []
    const kind = isLanguage ? 'language' : tag.kind === 'industry' ? 'industry' : 'skill'
    const behind = (isLanguage ? usedBehind : workerBehind).exec(folded.slice(end, end + 8))?.[0].length ?? 0
    const asked = folded.slice(start, end + behind)
    return [mention(kind, start, end + behind, tag.name, confidence, { values: tags.formsOf(tag), title: namesWorker(asked) ? asked : null })]
  })
}

/** Trades that the taxonomy does not know and that nicknames say (茶艺培训): chains of known words of work. */
export function tradeMentions (folded: string): Mention[] {
  const mentions: Mention[] = []
  for (let start = 0; start < folded.length;) {
    const length = folded.charCodeAt(start) >= hanFrom ? occupationPrefixEnd(folded.slice(start, start + tradeLengthMax)) : 0
    const written = folded.slice(start, start + length)
    if (length > 1 && !isAddress.test(written) && occupationFit(written) >= 0.9 && !isOnlyColoured(written)) mentions.push(mention('skill', start, start + length, written, 0.65, { title: namesWorker(written) ? written : null }))
    start += Math.max(length, 1)
  }
  return mentions
}

const tradeLengthMax = 12
/** The first UTF-16 unit of Han characters. */
const hanFrom = 0x3400
/** 资深后端 says no more of the trade than 后端, which the taxonomy knows. */
const colour = /^(?:资深|高级|初级|首席|独立|自由|全职|兼职|退休|前|原|副|女|男|小|大|海外|国际|个人|私人|专业)+/
const isOnlyColoured = (written: string) => findTag(written.replace(colour, '')) !== null && colour.test(written)
const isAddress = /^(?:行业|老师|学生|老板|法师|师傅|院长|主任|经理|负责人)$/

/** Values of the community's own members named in folded text that no table knows. */
export function vocabularyMentions (folded: string, vocabulary: Vocabulary): Mention[] {
  const mentions: Mention[] = []
  for (let start = 0; start < folded.length;) {
    const found = isInsideWord(folded, start) ? null : vocabulary.longestAt(folded, start)
    const isUsable = found !== null && found.end - start > 1 && !isInsideWord(folded, found.end) && found.kind !== 'text' && found.kind !== 'experience' &&
      (found.kind === 'place' || findFoldedPlace(folded.slice(start, found.end)) === null)
    if (isUsable) mentions.push(mention(found.kind, start, found.end, folded.slice(start, found.end), found.end - start > 2 ? 0.9 : 0.75))
    start = isUsable ? found.end : start + 1
  }
  return mentions
}

function topicConfidence (written: string, isWeak: boolean, register: TopicRegister): number {
  const isLong = written.length >= (/[a-z]/.test(written) ? 5 : 3)
  if (register === 'query') return isWeak ? 0.6 : 0.9
  return isWeak || (!isLong && register === 'paragraph') ? 0 : 0.8
}

function languageConfidence (folded: string, start: number, end: number): number {
  if (/^\s*(?:restaurant|food|market|culture|history|company|companies|cuisine|tea|garden)/.test(folded.slice(end))) return 0
  const isSpoken = languageBefore.test(folded.slice(Math.max(0, start - 12), start)) || languageBehind.test(folded.slice(end, end + 10))
  return isSpoken ? 0.95 : 0.75
}

function isPoliteWord (folded: string, start: number, end: number): boolean {
  return start > 0 && end - start < folded.length && !taught.test(folded.slice(0, start)) && !/[当做是]$/.test(folded.slice(0, start))
}

/** Whether `at` is inside a Latin word or a number. */
function isInsideWord (folded: string, at: number): boolean {
  return isWordUnit(folded.charCodeAt(at - 1)) && isWordUnit(folded.charCodeAt(at))
}

function isWordUnit (unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7A) || (unit >= 0x30 && unit <= 0x39)
}
