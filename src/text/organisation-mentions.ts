// Finds organisations named in a sentence: known names wherever they stand, other names by the word that ends them (大学, 医院, 有限公司).
import { knownOrganisation, knownOrganisationAt, type OrganisationKind } from './organisation-known.ts'
import { nameUnits, positionCount } from './organisation-units.ts'
import { wordClasses, type WordClass } from './organisation-words.ts'
import { placePrefixEnd } from './places/gazetteer.ts'

/** An organisation named in a text, with its span in UTF-16 units there. */
export interface OrganisationMention {
  readonly start: number
  readonly end: number
  readonly kind: OrganisationKind
  /** In full where it is known, otherwise as it stands in the text. */
  readonly name: string
}

/**
 * The organisations named in a folded text, leftmost first, without overlaps; of two names at one place the longer.
 *
 * Known names that are also plain words or products (平安, 淘宝) count only between separators, or where people work (淘宝工程师). What stands before 大学 or 公司 belongs to the name
 * back to a place, a word such as 毕业于, or the start of the run; 名牌大学 and 外贸公司 name none.
 */
export function findOrganisationsIn (folded: string): OrganisationMention[] {
  const found = [...knownMentions(folded), ...shapedMentions(folded), ...englishMentions(folded)]
  found.sort((one, other) => one.start - other.start || other.end - one.end)
  const mentions: OrganisationMention[] = []
  let end = 0
  for (const mention of found) {
    if (mention.start < end) continue
    mentions.push(mention)
    end = mention.end
  }
  return mentions
}

function knownMentions (folded: string): OrganisationMention[] {
  const mentions: OrganisationMention[] = []
  for (let start = 0; start < folded.length;) {
    const known = knownOrganisationAt(folded, start)
    if (known === null || (known.isWeak && !isAlone(folded, start, known.end) && !isEmployer(folded, start, known.end)) || isCut(folded, start, known.end)) {
      start = Math.max(placePrefixEnd(folded, start) ?? 0, start + 1)
      continue
    }
    mentions.push({ start, end: known.end, ...known.organisation })
    start = known.end
  }
  return mentions
}

/** Whether a name stands between separators; between Latin words a space is none. */
function isAlone (folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 2), start)
  const after = folded.slice(end, end + 2)
  const isLatin = /[a-z]/.test(folded.charAt(start))
  return isLatin ? !/[\p{L}\p{N}] ?$/u.test(before) && !/^ ?[\p{L}\p{N}]/u.test(after) : !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)
}

/** Whether the words beside a name say that people work or study there. */
function isEmployer (folded: string, start: number, end: number): boolean {
  return /(?:[就任供]职于?|来自|加入|入职|毕业于|离开)$/.test(folded.slice(Math.max(0, start - 4), start)) ||
    /^(?:公司|员工|离职|校友|毕业|工作|上班|任职|就职|实习|出身|的?(?:高级|前端|后端|算法)?(?:工程师|程序员|产品经理|总监|hr))/.test(folded.slice(end, end + 8))
}

/** Whether the end is cut from a longer word: 上大学 is no 上大, 上海大学生 no 上海大学. */
function isCut (folded: string, start: number, end: number): boolean {
  if (end - start < 4 && folded.charAt(end - 1) === '大' && /^[学型家量小部]/.test(folded.slice(end))) return true
  return folded.charAt(end - 1) === '学' && folded.charAt(end) === '生'
}

const kindByHead: readonly (readonly [OrganisationKind, string])[] = [
  ['school', '大学 学院 中学 小学 高中 附中 附小 幼儿园 外国语学校 实验学校 学校 师大 理工 商学院 党校 书院 一中 二中 三中 四中'],
  ['hospital', '医院 卫生院 保健院'],
  ['institute', '研究所 研究院 研究总院 科学院 实验室 设计院 研究中心 农科院 社科院'],
  ['government', '委员会 人民政府 人民法院 检察院 公安局 管理局 税务局 监督局 总局 联合会 协会'],
  ['company', '有限责任公司 股份有限公司 有限公司 分公司 公司 集团 银行 支行 分行 农商行 证券 事务所 出版社 电视台 基金会'],
]
const kindOf = new Map(kindByHead.flatMap(([kind, heads]) => heads.split(' ').map((head) => [head, kind] as const)))
const heads = [...kindOf.keys()].sort((one, other) => other.length - one.length).join('|')
const numbered = '第?[\\d〇零一二三四五六七八九十]+(?:中学|中|小学|小|医院|院)(?![\\p{Script=Han}])'
const headPattern = new RegExp(`(?:${numbered}|(?:${heads})(?![生业家派城]))`, 'gu')
const hanRun = /[\p{Script=Han}\d()·]*\p{Script=Han}[\p{Script=Han}\d()·]*/gu

/** What an organisation's name begins behind. */
const boundaries = `
在 于 去 到 上 从 的 是 了 想 找 我 你 他 她 们 这 那 某 曾 跟 读 念 为 被 对 给 把 有 来自 毕业 就读 就职 任职 任教 供职 入职 加入 离开 创办 创立 现任 曾任 历任 担任 认识 联系 请问 谁在
本科 硕士 博士 研究生 校友 同学 老师 教授 目前 现在 之前 以前 曾经 后来 工作 上班 服务 推荐 介绍 以及 还有 比如 包括 负责 一家 一个 一所 几家 哪家 哪个 所有 其他 进入 考上 考入 实习 出身 合作 投资人 创始人 总监 经理
`.trim().split(/\s+/)
const boundaryPattern = new RegExp(`^(?:${[...boundaries].sort((one, other) => other.length - one.length).join('|')})`)
const joining = /^[和与及跟或、·()]+/

function shapedMentions (folded: string): OrganisationMention[] {
  return [...folded.matchAll(hanRun)].flatMap((run) => mentionsInRun(run[0], run.index))
}

/** Names of a run by their heads, each longer form of one beside the shorter. */
function mentionsInRun (run: string, offset: number): OrganisationMention[] {
  const mentions: OrganisationMention[] = []
  let from = 0
  for (const match of run.matchAll(headPattern)) {
    const head = match[0]
    const last = mentions.at(-1)
    const end = match.index + head.length
    const isMore = last !== undefined && last.end - offset === from && (branches.has(head) || continues.test(run.slice(from, match.index)))
    const start = isMore ? last.start - offset : nameStart(run, from, match.index)
    from = end
    const surface = run.slice(start, end)
    if (!isName(surface, head)) continue
    mentions.push({ start: offset + start, end: offset + end, ...namedAs(surface, head) })
  }
  return mentions
}

/** What may stand between two heads of one name: 附属第一 in 中山大学附属第一医院. */
const continues = /^(?:附属|附设|第|[\d〇一二三四五六七八九十]|人民|口腔|肿瘤|儿童|中心)*$/

const branches: ReadonlySet<string> = new Set(['分行', '支行', '分公司'])

function namedAs (surface: string, head: string): { kind: OrganisationKind, name: string } {
  return knownOrganisation(surface) ?? { kind: kindOf.get(head) ?? (/院$/.test(head) ? 'hospital' : 'school'), name: surface }
}

/** Where the name begins that ends with the head at `headAt`: at the first place behind the last boundary, or right behind that boundary. */
function nameStart (run: string, from: number, headAt: number): number {
  let start = from
  let place: number | null = null
  for (let at = from; at < headAt;) {
    const placeEnd = placePrefixEnd(run, at)
    const boundary = boundaryPattern.exec(run.slice(at, headAt))
    if (placeEnd !== null && placeEnd - at > 1 && placeEnd <= headAt) {
      place ??= at
      at = placeEnd
    } else if (boundary !== null) {
      at += boundary[0].length
      start = at
      place = null
    } else {
      at++
    }
  }
  const begin = place ?? start
  return begin + (joining.exec(run.slice(begin, headAt))?.[0].length ?? 0)
}

const stemMax = 16
const plainStems = /^(?:[大小老新好母子外国本该贵各全总原]|上市|名牌|重点|普通|综合|老年|一流|顶尖|初创|创业|大型|中型|小型|知名|著名|国有|私营|民营|外资|合资|跨国|头部|本地|多家)+$/
const tellingClasses: ReadonlySet<WordClass> = new Set<WordClass>(['region', 'nation', 'brand', 'number', 'latin'])
/** More characters that are in no list are rather a clause than a name. */
const brandMax = 5

/** Whether what precedes the head tells one organisation from others: a place, a number or a word that is no trade. */
function isName (surface: string, head: string): boolean {
  const stem = surface.slice(0, surface.length - head.length)
  if (stem.length > stemMax || plainStems.test(stem)) return false
  const classes = [...nameUnits(stem === '' ? head : stem).marks].map((mark) => wordClasses[Math.floor(mark.charCodeAt(0) / positionCount)])
  return classes.some((one) => one !== undefined && tellingClasses.has(one)) && classes.filter((one) => one === 'brand').length <= brandMax
}

const english = /\b(?:university of (?!the\b)[a-z]+|(?!(?:the|my|a|an|at|in|of|from|to|and|or|with|for|by|this|our|your|any|some)\b)[a-z]+(?: (?:state|normal|medical))? university)\b/g

function englishMentions (folded: string): OrganisationMention[] {
  return [...folded.matchAll(english)].map((match) => {
    const known = knownOrganisation(match[0])
    return { start: match.index, end: match.index + match[0].length, kind: 'school', name: known?.name ?? match[0] }
  })
}
