// How much a tag named in a text says of whoever wrote it: what somebody is, whom they only work for, and what is a part of another craft.
import type { TagMention } from './tags.ts'

/** Before whom somebody works for or looks for: 主招设计师, 帮设计师守住名字, 懂一点产品的律师, lawyer for designers. */
const objectCue = /(?:招聘?|帮助?|为|给|替|找|(?:懂|学|学过)(?:一?点儿?|一些)?|想学|正?在学|服务|面向|陪|合作|认识|(?<![a-z])(?:help(?:s|ing)?|hir(?:es?|ing)|recruit(?:s|ing)?|serv(?:es?|ing)|learn(?:s|ing)?|for|with|to|into)) ?$/
const objectCueMax = 12

/** Whether a tag in a headline or a title says what the member is, and not whom they work for. */
export function isOwnRole (folded: string, { start }: TagMention): boolean {
  return !objectCue.test(folded.slice(Math.max(0, start - objectCueMax), start))
}

const wordLength = 2
/** What may stand before a word of two characters without making another word with it: 做设计, 三年设计, 喜欢设计. */
const leadingIn = /(?:[\P{Script=Han}]|[做学懂会能搞教聊干玩爱看有无过也兼是在从到的和与及或跟、年月等为对把让用以找求招需要想讲谈写帮给替请上下了]|从事|喜欢|热爱|负责|擅长|研究|参与|主修|自学|转行|转战|专业|方向|熟悉|精通|了解|提供|进行|关注|承接|兼职|全职|资深|高级|初级|首席|独立|自由|业余|国际|海外|商业|专注|专职)$/u

/**
 * Whether a word of two characters is only the end of a longer one that names another craft: 膳食设计 is no 设计, 体重管理 no 管理.
 */
export function isPartOfCompound (folded: string, { start, end }: TagMention): boolean {
  if (end - start !== wordLength || start < wordLength || !/^\p{Script=Han}+$/u.test(folded.slice(start - wordLength, end))) return false
  return !leadingIn.test(folded.slice(0, start))
}
