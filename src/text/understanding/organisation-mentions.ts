// Where people work or studied, in a query. A firm that is only spoken of (抖音投放, 苹果种植) says nothing about where somebody works.
import { fold } from '../fold.ts'
import { schoolFit } from '../nickname-words.ts'
import { occupationFit } from '../occupations.ts'
import { knownOrganisation, knownOrganisationAt } from '../organisation-known.ts'
import { findOrganisationsIn } from '../organisations.ts'
import { findTagsIn } from '../tags.ts'
import { platforms, wordlikeCompanies } from './common-words.ts'
import { mention, type Mention } from './mention.ts'

type Found = { start: number, end: number, isSchool: boolean, name: string }

const workBefore = /(?:[在从]|就职于|任职于|供职于|毕业于|就读于?|考上|(?<![目以之当提面从眼])前|去过|待过|呆过|(?<![a-z])(?:ex-|ex |at|from|formerly|works? (?:at|for))|@)\s*$/
const workBehind = /^\s*(?:的|员工|离职|出来|出身|上班|工作|任职|就职|背景|系(?![统列])|内推|同事|校友|hr(?![a-z])|产品经理|工程师|程序员|运营经理|总监|p\d|待过|做过|实习|employees?(?![a-z])|alumni)/
const studyBehind = /^\s*(?:的|毕业|校友|同学|出身|本科|硕士|博士|研究生|mba|emba|在读|学生|学长|学姐|老师|教授|计算机|法学|商学院|alum)/
/** Who is at or from a school is no topic of its own. */
const graduate = /^(?:校友会?|毕业生?)/
const formerly = /(?:(?<![目以之当提面从眼])前|(?<![a-z])(?:ex-|former ))$/

/** Organisations somebody is or was at, in folded text. In prose: only full names and those where it says so. */
export function organisationMentions (folded: string, isProse: boolean): Mention[] {
  return [...foundIn(folded), ...shortNamesIn(folded)].flatMap((one) => {
    const { start, end, isSchool, name } = one
    const confidence = confidenceOf(folded, one)
    if (confidence === 0 || (isProse && confidence < 0.9 && end - start < 4)) return []
    const before = formerly.exec(folded.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
    const behind = isSchool ? graduate.exec(folded.slice(end, end + 4))?.[0].length ?? 0 : 0
    return [mention(isSchool ? 'school' : 'company', start - before, end + behind, name, confidence, { values: [...new Set([fold(name), folded.slice(start, end)])] })]
  })
}

function foundIn (folded: string): Found[] {
  return findOrganisationsIn(folded).flatMap(({ start, end, kind, name }) => {
    const written = folded.slice(start, end)
    if (name !== written) return [{ start, end, isSchool: kind === 'school', name }]
    // 不要外包公司: a name that is only known by its end may have taken a word too many in.
    const asked = scopeWord.exec(written)?.[0].length ?? 0
    const rest = written.slice(asked)
    return isTrade(rest) ? [] : [{ start: start + asked, end, isSchool: kind === 'school', name: rest }]
  })
}

const scopeWord = /^(?:不要|不是|不找|不考虑|除了|拒绝|排除|最好是?|优先|哪家|哪个|非(?!洲))*/

/** 装修公司 and 医学院 name a trade or a subject and a kind of organisation, not one of them. */
function isTrade (written: string): boolean {
  const stem = /^(.*?)(?:有限公司|公司|集团|事务所|机构|大学|学院|医院|学校)$/.exec(written)?.[1] ?? ''
  return knownOrganisation(written) === null &&
    (occupationFit(stem) >= 0.9 || findTagsIn(stem).reduce((length, { start, end }) => length + end - start, 0) === stem.length)
}

const workCue = /在|(?<![目以之当提面从眼])前|从|ex-/g
const behindCue = /(?<study>毕业|校友|同学|本科|硕士|博士|研究生|出身)|的|员工|离职|上班|工作|内推|背景/g
const shortNameLengths = [5, 4, 3, 2]

/** Names that mean an organisation only beside such words: 在苹果上班, 交大校友, 字节的小李. */
function shortNamesIn (folded: string): Found[] {
  const behindWork = [...folded.matchAll(workCue)].flatMap((cue) => knownFrom(folded, cue.index + cue[0].length, null) ?? [])
  const inFront = [...folded.matchAll(behindCue)].flatMap((cue) => {
    const starts = shortNameLengths.map((length) => cue.index - length).filter((start) => start >= 0)
    const known = starts.map((start) => knownFrom(folded, start, cue.index)).find((one) => one !== null)
    if (known !== undefined) return [known]
    const school = cue.groups?.['study'] === undefined ? undefined : starts.find((start) => schoolFit(folded.slice(start, cue.index)) >= 0.9)
    return school === undefined ? [] : [{ start: school, end: cue.index, isSchool: true, name: folded.slice(school, cue.index) }]
  })
  return [...behindWork, ...inFront]
}

/** The known organisation named at `start`, up to `end` where that is given. */
function knownFrom (folded: string, start: number, end: number | null): Found | null {
  const known = knownOrganisationAt(folded, start)
  if (known === null || (end !== null && known.end !== end)) return null
  return { start, end: known.end, isSchool: known.organisation.kind === 'school', name: known.organisation.name }
}

function confidenceOf (folded: string, { start, end, isSchool }: Found): number {
  const before = folded.slice(Math.max(0, start - 12), start)
  const behind = folded.slice(end, end + 12)
  if (isSchool) return studyBehind.test(behind) || workBefore.test(before) ? 0.95 : 0.85
  const written = folded.slice(start, end)
  const isAlone = end - start === folded.trim().length
  // 最美的风景: a plain word is a firm only where nothing but a word of work touches it.
  const isWordlike = wordlikeCompanies.has(written) || platforms.has(written)
  if (isWordlike && (!/(?:^|[^\p{L}\p{N}]|[在从前]|ex-|的)$/u.test(before) || (before === '' && !isAlone && !/^的?(?:[小老]?\p{Script=Han}{1,2}$|员工|离职|同学|朋友|人|工程师|产品|程序员|hr)/u.test(behind)))) return isAlone ? 0.6 : 0
  if (workBefore.test(before) || workBehind.test(behind)) return 0.95
  if (isWordlike) return isAlone ? 0.6 : 0
  return isAlone ? 0.9 : 0.75
}
