// Names of people in a query: the query itself or what remains of it without the words that ask (谁认识冯宝宝), forms of address (张医生), 叫… and 姓….
import type { Vocabulary } from '../../domain/query/reading.ts'
import { addressee } from '../honorifics.ts'
import { occupationFit } from '../occupations.ts'
import { personNameFit, surnameLength, titledNameFit } from '../person-names.ts'
import { isPinyin, isSyllable } from '../pinyin.ts'
import { findFoldedPlace, placePrefixEnd } from '../places/gazetteer.ts'
import { compoundSurname } from '../surnames.ts'
import { japaneseSurnames, namelikeWords } from './common-words.ts'
import { mention, type Mention } from './mention.ts'

/** Whether a text is known to be something else: a tag, an organisation, a value of the community. */
export type IsKnown = (folded: string) => boolean

// Chosen: a query that is nothing but a likely name is one; among other words, and in a sentence, only what hardly can be anything else.
const aloneMin = 0.5
const askedForMin = 0.6
/** 重庆的冉璟: who is said to be from somewhere is there, or is a thing that begins like a surname, of which the table of words knows most. */
const somewhereMin = 0.48
const amongOthersMin = { two: 0.72, more: 0.84 }

/** Names among the words of a short text. `isKnown` tells topics, which look like names (高端, 金融); `others` are the places and organisations in it. */
export function personMentions (folded: string, vocabulary: Vocabulary, isKnown: IsKnown, others: readonly Mention[]): Mention[] {
  const core = coreOf(folded, 0, folded.length)
  const nameAt = (start: number, end: number, fitMin: number) => {
    const one = nameMention(folded, start, end, fitMin, vocabulary, isKnown)
    return one === null ? [] : [one]
  }
  const whole = nameAt(core.start, core.end, core.fitMin)
  if (whole.length > 0) return whole
  const clauses = [...folded.matchAll(/[^,。;!?\n]+/g)].map((clause) => coreOf(folded, clause.index, clause.index + clause[0].length))
  const likely = [...clauses.filter(({ fitMin }) => fitMin > aloneMin), ...behindPlace(folded, core)]
  return [
    ...fromSomewhere(folded, core.end, others).flatMap(({ start, end }) => isOtherwise(folded.slice(start, end)) ? [] : nameAt(start, end, somewhereMin)),
    ...likely.flatMap(({ start, end }) => nameAt(start, end, amongOthersMin.more)),
    ...words(folded).flatMap(({ start, end }) => nameAt(start, end, end - start === 2 ? amongOthersMin.two : amongOthersMin.more)),
    ...addressMentions(folded), ...statedMentions(folded),
  ]
}

const asking = new RegExp('^[\\s@#]*(?:(?:帮我|帮忙|我)?(?:想|要)?(?:找|查找|查|搜索|搜|联系|加|约)(?:一下|下|到|个)?\\s*' +
  '|(?:find|contact|looking for|search for|where is)\\s+' +
  '|(?:请问|大家|各位)?(?:有没有人|有谁|有人|谁|哪位|who|do(?:es)? (?:you|anyone|anybody|someone))?\\s*(?:认识|知道|熟悉|见过|是(?!不|否)|加了?|knows?|(?:of|is)(?= ))?\\s*)')
/** Less than asking for somebody: 谁有房源, 求江浙菜谱. */
const askingForAny = /^[\s@#]*(?:请问|大家|各位)?(?:(?:有没有|有无|求|群里|谁|哪位|有)+)/
const contactBehind = '(?:的|之)?(?:微信号?|联系方式|电话|名片|手机号?|邮箱|资料|主页)(?:号码|号)?(?:是多少|多少|有吗)?'
const askingBehind = new RegExp(`(?:\\s*(?:在吗|在不在|在哪[里儿]?|在哪个?(?:家|里)?(?:公司|单位|城市)?|(?:在不在|在)?群里吗?|是?做什么的|是谁|是哪位|吗|呢|${contactBehind}))?[\\s?!。~吗]*$`)

/** The part of a range of folded text without words that ask for somebody in front and behind, and how likely a name it must be. */
function coreOf (folded: string, rangeStart: number, rangeEnd: number): { start: number, end: number, fitMin: number } {
  const text = folded.slice(rangeStart, rangeEnd)
  const lengthOf = (pattern: RegExp) => pattern.exec(text)?.[0].length ?? 0
  const start = rangeStart + lengthOf(asking)
  const anyStart = rangeStart + lengthOf(askingForAny)
  const textEnd = rangeStart + text.trimEnd().length
  const from = Math.max(start, anyStart, textEnd - 24)
  const end = from + (askingBehind.exec(folded.slice(from, textEnd))?.index ?? 0)
  if (anyStart > start) return { start: anyStart, end, fitMin: amongOthersMin.more }
  return { start, end, fitMin: start > rangeStart || end < textEnd ? askedForMin : aloneMin }
}

/** The range of folded text as a name, when it is one at least as likely as `fitMin`. */
function nameMention (folded: string, start: number, end: number, fitMin: number, vocabulary: Vocabulary, isKnown: IsKnown): Mention | null {
  const text = folded.slice(start, end)
  if (text === '' || text.length > 40) return null
  const kinds = vocabulary.kindsOf(text)
  const isMember = kinds.includes('name')
  const confidence = isMember ? 0.98 : nameConfidence(text)
  if (confidence < fitMin || (!isMember && (kinds.length > 0 || isKnown(text)))) return null
  return mention('name', start, end, text, confidence, addressOf(text))
}

/** What is right behind a place, where a nickname has the name: 上海冯宝宝. */
function behindPlace (folded: string, core: { start: number, end: number }): { start: number, end: number }[] {
  const start = placePrefixEnd(folded, core.start)
  return start === null || core.end - start > 4 || core.end - start < 3 ? [] : [{ start, end: core.end }]
}

const fromThere = /^(?:(?:这边|那边|本地)?的(?:那[位个]|一位)?|(?:那|有)[位个])(?:叫)?(?=\p{Script=Han}{2,4}$)/u

/** What a place or an organisation has at the end of a text: 南京的张琰, 杭州那个吴朗. */
function fromSomewhere (folded: string, coreEnd: number, others: readonly Mention[]): { start: number, end: number }[] {
  return others.filter(({ kind, end }) => kind !== 'experience' && kind !== 'language' && coreEnd - end >= 3 && coreEnd - end <= 9).flatMap(({ end }) => {
    const start = end + (fromThere.exec(folded.slice(end, coreEnd))?.[0].length ?? 0)
    return start === end ? [] : [{ start, end: coreEnd }]
  })
}

/** Rare surnames with which many plain words begin. */
const wordlikeSurnames = '全修占党原古向成应支管明车衣初单包关安解路景项仲商桑师储习宣席左房池游迟符宁尚牛花连司童苗盛曲边展卫庄关兰毕祝涂纪步丛卓'

/** 施工队, 程序媛, a longer word than the tables have; 白云 of 广州, a place; 修指甲. */
function isOtherwise (text: string): boolean {
  if (findFoldedPlace(text) !== null) return true
  if (wordlikeSurnames.includes(text.charAt(0)) && personNameFit(text) < (text.length === 2 ? 0.6 : 0.65)) return true
  return text.length > 2 && (namelikeWords.has(text.slice(0, 2)) || namelikeWords.has(text.slice(1)))
}

/** The bearer and the title of a form of address; nothing for a name alone. */
function addressOf (text: string): Partial<Mention> {
  const bearer = titledNameFit(text) > 0.5 || isFamiliar(text) || text.length > 3 ? addressee(text) : null
  if (bearer === null || bearer.name === '') return {}
  const title = text.startsWith(bearer.name) ? text.slice(bearer.name.length) : ''
  return { values: [bearer.name], title: title === '' ? null : title }
}

/** Words between spaces and symbols, where there are a few: 北京 张伟, ✨冯宝宝✨｜上海. */
function words (folded: string): { start: number, end: number }[] {
  const found = [...folded.matchAll(/[\p{L}\p{N}·'.]+/gu)]
  if (found.length < 2 || found.length > 6 || !/\p{Script=Han}/u.test(folded)) return []
  return found.map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
}

/** How likely a folded text, taken alone, is what somebody is called, in [0, 1]. */
export function nameConfidence (text: string): number {
  if (/^[\p{Script=Han}·]+$/u.test(text)) return hanConfidence(text)
  if (/^[a-z][a-z .'-]*$/.test(text)) return latinConfidence(text)
  if (/^[a-z]\p{Script=Han}{2,3}$/u.test(text)) return personNameFit(text.slice(1)) >= 0.7 ? 0.55 : 0.2
  const fit = /\p{Script=Han}/u.test(text) && /[a-z]/.test(text) ? personNameFit(text) : 0
  return fit >= 0.75 ? fit : 0
}

function hanConfidence (text: string): number {
  // 的宝妈 of 上海的宝妈.
  if (text.startsWith('的')) return 0
  if (text.includes('·')) return 0.95
  if (text.length === 1 || text.length > 6 || namelikeWords.has(text) || occupationFit(text) >= 0.9) return 0
  if (titledNameFit(text) >= 0.75 || isFamiliar(text)) return 0.9
  const place = findFoldedPlace(text)
  if (place !== null && place.strength !== 'weak') return 0
  if (text.length <= 4 && japaneseSurnames.has(text.slice(0, 2)) && text.length > 2) return 0.85
  const bearer = text.length > 3 ? addressee(text) : null
  // 王建国老师, 王设计师.
  if (bearer !== null && !bearer.isSurname && bearer.name.length > 1) return Math.min(hanConfidence(bearer.name), 0.9)
  if (bearer?.isSurname === true) return 0.85
  if (compoundSurname(text) !== null) return text.length <= 4 ? 0.95 : 0
  if (text.length > 3) return 0
  // Nicknames with a small word (小鱼儿) are as often something else.
  return /^[小老阿大]/.test(text) || surnameLength(text) === 0 ? 0.3 : personNameFit(text)
}

/** 小王, 老李, 阿杰: a small word and a surname, or a character of names behind 阿. */
function isFamiliar (text: string): boolean {
  if (text.length !== 2 || namelikeWords.has(text)) return false
  const isSurname = surnameLength(text.slice(1)) === 1
  return /^[小老]/.test(text) ? isSurname : text.startsWith('阿')
}

const englishWords = new Set('like line time lane mode line lime home gene note tone name same game hope make made pane mile mine menu lake wine bike like dance tango mango lua manga lean league guide hello change mentor'.split(' '))

function latinConfidence (text: string): number {
  if (englishWords.has(text)) return 0
  if (/^(?:o'|mc|mac)[a-z]{3,}$/.test(text)) return 0.85
  const fit = personNameFit(text)
  if (fit < 0.7) return isShortened(text) ? 0.5 : 0
  return fit >= 0.8 || text.split(/[ ']/).every(isPinyin) ? fit : 0
}

/** fengbb: a surname in full and the initials of the given name. */
function isShortened (word: string): boolean {
  const surname = /^([a-z]{2,6}?)[bcdfghjklmnpqrstwxyz]{2}$/.exec(word)?.[1] ?? ''
  return isSyllable(surname) && personNameFit(`${surname}wei`) >= 0.7
}

const titles = '总监|总裁|总|老师|师傅|医生|大夫|律师|教授|博士|经理|主任|老板|校长|院长|会计|先生|女士|小姐|太太|同学|学长|学姐|师兄|师姐|教练|书记|董事长|董|处|局|工|导|姐|哥|叔|姨|爷|妈|爸'
const address = new RegExp(`(?<=^|[^\\p{Script=Han}]|认识|联系|介绍|[找约问和跟与叫请谢是给加的让同位对听])(?:[小老](?<familiar>\\p{Script=Han})|(?<bearer>\\p{Script=Han}{1,2})(?<title>${titles}))` +
  '(?=$|[^\\p{Script=Han}]|[的在吗聊是也和跟说讲推给帮吧呢呀])', 'gu')

/** Forms of address in a sentence: 有人认识赵总吗. */
function addressMentions (folded: string): Mention[] {
  const mentions: Mention[] = []
  for (const match of folded.matchAll(address)) {
    const { familiar = null, bearer = '', title = null } = match.groups ?? {}
    const surname = familiar ?? bearer
    const isSurname = surnameLength(surname) === surname.length
    if (!isSurname || namelikeWords.has(match[0]) || occupationFit(match[0]) >= 0.9) continue
    const confidence = title !== null && /^[处局工导董]$/.test(title) ? 0.65 : 0.85
    mentions.push(mention('name', match.index, match.index + match[0].length, match[0], confidence, { values: [surname], title }))
  }
  return mentions
}

const called = /(?:叫做?|名叫|名字是|昵称是?|网名是?|花名是?|称呼)\s*(?<name>[a-z][a-z ]{1,20}[a-z]|\p{Script=Han}{2,4}?)(?=$|[的,。?!;、\s]|吗|那位|这位|在)/gu
const surnamed = /姓(?<name>\p{Script=Han}{1,2}?)(?=$|[的,。?!;、\s]|吗)/gu

/** Names after words that say that a name follows: 叫李建国的, 姓欧阳的. */
function statedMentions (folded: string): Mention[] {
  return [...[...folded.matchAll(called)], ...[...folded.matchAll(surnamed)]].flatMap((match) => {
    const name = match.groups?.['name'] ?? ''
    const end = match.index + match[0].length
    const isStated = match[0].startsWith('姓') ? surnameLength(name) === name.length || compoundSurname(name)?.surname === name : nameConfidence(name) >= 0.3
    return isStated ? [mention('name', match.index, end, name, 0.9)] : []
  })
}
