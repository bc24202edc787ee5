// Years of experience as people say them: 3年以上, 三五年, 十几年, 5+ years, at least 3 years, 应届.
import type { YearsRange } from '../../domain/query/reading.ts'
import { mention, type Mention } from './mention.ts'

const digits = '一二三四五六七八九'
const han = '[一二两三四五六七八九十]'
// A year of the calendar has four digits; nobody has worked for more than 80 years.
const number = `(?:\\d{1,2}(?:\\.\\d)?(?!\\d)|${han}{1,3})`
/** What follows 年 in words that are no number of years: 三年级, 十年前, 90年代; but not in 三年前端, 五年代运营. */
const noYears = '[级末终度龄薪检]|[前后](?!端)|代(?![运理码购账驾工])|初(?![创级])|底(?!层)|会(?![计展议务])'
const few = '[十二三四五]?十几'

const chinese = new RegExp(
  '(?<lead>至少|最少|不少于|不低于|超过|起码|不止|大于|>=?|不超过|最多|至多|少于|小于|低于|不到|<=?)?\\s{0,2}(?<![\\d.第前近初高大])' +
  `(?:(?<few>${few})|(?<from>${number})(?:\\s{0,2}(?<plus>\\+|多)?\\s{0,2}年?\\s{0,2}(?:-|~|到|至)\\s{0,2}(?<to>${number}))?)\\s{0,2}(?<plus2>\\+|多|来|余)?\\s{0,2}` +
  `年(?!${noYears})(?<plus3>\\+)?\\s{0,2}(?<trail>(?:及|或|和)?以上|起(?!步)|往上|打底|多|\\+|(?:及|或)?以[内下]|之内|左右)?` +
  '(?<work>(?:的)?(?:相关|工作|行业|从业|实战|开发|运营|管理|项目|团队|销售|设计|教学|临床|一线)*(?:的)?(?:经[验历]|从业|工龄|资历))?', 'g')

const english = new RegExp(
  '(?<![\\w.])(?<lead>at least|minimum(?: of)?|min\\.?|more than|over|above|up to|at most|less than|under|fewer than|max(?:imum)?(?: of)?)?\\s{0,2}' +
  '(?<from>\\d{1,2})\\s{0,2}(?<plus>\\+)?(?:\\s{0,2}(?:-|~|to)\\s{0,2}(?<to>\\d{1,2}))?\\s{0,2}(?<plus2>\\+)?\\s{0,2}(?:years?|yrs?|yoe)(?![a-z])\\s{0,2}(?<plus3>\\+)?\\s{0,2}' +
  '(?<trail>or more|and above|plus)?(?<work>\'? ?(?:of )?(?:[a-z]+ )?experience|exp(?![a-z]))?', 'g')

/** Words for a stage of work. What is only a manner of speaking (资深) is less sure. */
const stages: readonly [pattern: RegExp, label: string, years: YearsRange, confidence: number][] = [
  [/应届(?:毕业)?生?|(?:刚|即将|今年|马上)毕业|(?<![a-z])(?:new|fresh|recent) grad(?:uate)?s?(?![a-z])|(?<![a-z])entry[ -]level/g, '应届', { min: null, max: 1 }, 0.95],
  [/(?:刚|新)入行|入行不久|入门级|初级(?!中学|会计)|(?<![a-z])junior(?= (?!high|school|college)[a-z])/g, '初级', { min: null, max: 3 }, 0.5],
  [/资深|经验丰富|(?<![a-z])senior(?= (?!citizen|high|care|living)[a-z])|(?<![a-z])experienced(?= [a-z])/g, '资深', { min: 5, max: null }, 0.5],
]

const upperLead = /^(?:不超过|最多|至多|少于|小于|低于|不到|<=?|up to|at most|less|under|fewer|max)/
const upperTrail = /以[内下]|之内/
const lowerTrail = /以上|起|往上|打底|多|\+|or more|and above|plus/
/** 未来5年 and 每三年 are no experience. */
const otherTime = /(?:未来|今后|最近|近|过去|每|前|后|上|这|那|头|第|再过|隔|过了?|花了?|用了?)\s*$/
const behindOther = /^\s*(?:计划|规划|之后|以后|一度|一次|内(?!容)|期间|来(?!自)|间|里|高考|制(?![造片药作])|保修|质保|租期|行动)/

/** The experience asked for in a folded text. */
export function experienceMentions (folded: string): Mention[] {
  const spans = [chinese, english].flatMap((pattern) => [...folded.matchAll(pattern)]).map((match) => yearsMention(folded, match))
  return [...spans.filter((one) => one !== null), ...stageMentions(folded)]
}

function yearsMention (folded: string, match: RegExpExecArray): Mention | null {
  const { lead = '', few: several = '', from = '', to = '', plus = '', plus2 = '', plus3 = '', trail = '', work = '' } = match.groups ?? {}
  const isCued = lead !== '' || trail !== '' || work !== '' || plus + plus2 + plus3 !== '' || several !== ''
  const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)
  const end = match.index + match[0].trimEnd().length
  if (otherTime.test(folded.slice(Math.max(0, start - 4), start)) || behindOther.test(folded.slice(end))) return null
  if (upperTrail.test(trail) && work === '') return null
  const range = several === '' ? spokenRange(from, to) : { from: (numberOf(several.slice(0, -1)) ?? 0), to: null }
  if (range === null || range.from > 80) return null
  const years = yearsRange(range, lead, trail + plus + plus2 + plus3)
  return mention('experience', start, end, labelOf(years), isCued || range.to !== null ? 0.95 : 0.7, { years, values: [] })
}

function yearsRange (range: { from: number, to: number | null }, lead: string, trail: string): YearsRange {
  if (range.to !== null && range.to > range.from) return { min: range.from, max: range.to }
  const isUpper = upperLead.test(lead) || (upperTrail.test(trail) && !lowerTrail.test(trail))
  return isUpper ? { min: null, max: range.from } : { min: range.from, max: null }
}

function stageMentions (folded: string): Mention[] {
  return stages.flatMap(([pattern, label, years, confidence]) => [...folded.matchAll(pattern)]
    .map((match) => mention('experience', match.index, match.index + match[0].length, label, confidence, { years, values: [] })))
}

/** 三五 is from three to five, 三到五 the same, 十五 is fifteen. */
function spokenRange (from: string, to: string): { from: number, to: number | null } | null {
  const pair = /^([一二两三四五六七八])([二两三四五六七八九])$/.exec(from)
  if (pair !== null && to === '') return { from: numberOf(pair[1] ?? '') ?? 0, to: numberOf(pair[2] ?? '') }
  const lower = numberOf(from)
  return lower === null ? null : { from: lower, to: to === '' ? null : numberOf(to) }
}

/** The number written in digits or as 三, 十五, 二十; `null` for anything else. */
function numberOf (text: string): number | null {
  if (/^\d/.test(text)) return Number(text)
  const [, tens = '', ten = '', ones = ''] = /^([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text.replace('两', '二')) ?? []
  const valueOf = (character: string) => digits.indexOf(character) + 1
  if (ten !== '') return (tens === '' ? 1 : valueOf(tens)) * 10 + (ones === '' ? 0 : valueOf(ones))
  return tens !== '' && ones === '' ? valueOf(tens) : ones !== '' && tens === '' ? valueOf(ones) : null
}

function labelOf ({ min, max }: YearsRange): string {
  if (min !== null && max !== null) return `${min}–${max} 年`
  return min === null ? `${max} 年以内` : `${min} 年以上`
}
