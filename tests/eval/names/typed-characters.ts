// Names as they are typed in Chinese characters, alone or with something that is known of the person.

import { inTraditional } from './people.ts'
import { isHan, type NameCategory } from './name-category.ts'
import { charactersBySyllable, readingsOf } from './readings.ts'
import { readings, type EvalPerson } from './person.ts'
import type { NameIndex } from './name-index.ts'

const honorificsBehind = ['总', '老师', '姐', '哥', '工', '医生', '律师', '律', '经理', '同学', '先生', '女士', '老板', '导', '教授', '博士', '主任']
const honorificsBefore = ['小', '老', '阿', '大']

/** Characters people get from the input method instead of one of the same sound, beside those of the names. */
const otherCharacters = 'zhang 章彰, wei 微为炜玮韦卫, li 利历莉, ling 玲凌伶, jun 均骏峻, jie 婕杰捷, ming 铭茗, hua 骅花, hong 宏虹洪, yang 扬, lin 霖麟, bin 滨宾, yu 誉羽, xin 鑫, jing 京璟, tao 滔, ' +
  'chen 宸, hui 卉会, ying 盈莺, min 闽, lei 累, fei 妃, yan 艳焱, jian 剑坚, feng 丰枫, xu 旭, xiao 筱, hao 好, mei 媚, qi 奇, shu 姝'
const moreBySyllable = new Map(otherCharacters.split(', ').map((row) => row.split(' ') as [string, string]))

const isChinese = ({ called }: EvalPerson) => called.kind === 'chinese'
const sameFull = (_: string, { called }: EvalPerson, index: NameIndex) => index.with('full', called.full)
const sameFullIn = (fits: (person: EvalPerson, original: EvalPerson) => boolean) => (_: string, original: EvalPerson, index: NameIndex) =>
  index.where((person) => person.called.full === original.called.full && fits(person, original))

export const characterCategories: readonly NameCategory[] = [
  { name: 'full name', count: 100, typed: (person) => isChinese(person) ? person.called.full : null, right: sameFull },
  {
    name: 'other script', count: 100, right: sameFull,
    typed: ({ called, isTraditional }) => {
      const traditional = inTraditional(called)
      if (called.kind !== 'chinese' || traditional === called.full) return null
      return isTraditional ? called.full : traditional
    },
  },
  {
    name: 'given name', count: 100, right: (text, _, index) => index.containing(text),
    typed: ({ called }) => called.given !== null && called.given.length > 1 ? called.given : null,
  },
  {
    name: 'fragment', count: 80, right: (text, _, index) => index.containing(text),
    typed: ({ called }, draw) => {
      if (called.full.length < 3 || called.kind === 'mixed' || called.kind === 'foreign') return null
      const from = draw.whole(0, called.full.length - 2)
      const text = called.full.slice(from, from + 2)
      return isHan(text) && text !== called.given && text !== called.surname ? text : null
    },
  },
  {
    name: 'surname + honorific', count: 80, right: (_, { called }, index) => index.with('surname', called.surname ?? ''),
    typed: ({ called }, draw) => {
      if (called.surname === null) return null
      return called.surname.length === 1 && draw.chance(0.3) ? draw.one(honorificsBefore) + called.surname : called.surname + draw.one(honorificsBehind)
    },
  },
  {
    name: 'group name or English name', count: 80, right: (text, _, index) => index.containing(text.toLowerCase()),
    typed: ({ aliases, called }, draw) => aliases.length === 0 || called.kind === 'japanese' ? null : draw.one(aliases),
  },
  { name: 'homophone character', count: 100, typed: homophone, right: sameSound },
  {
    name: 'decorated or nickname', count: 80, right: sameFull,
    typed: ({ called, member, style }, draw) => style === 'plain' || style === 'handle' ? null : draw.chance(0.25) ? member.displayName : called.full,
  },
  {
    name: 'minority name', count: 60, right: (text, _, index) => {
      const whole = index.with('fullBare', text.replaceAll(/[·. •]/g, ''))
      return whole.length > 0 ? whole : index.containing(text)
    },
    typed: ({ called }, draw) => {
      if (called.kind !== 'minority') return null
      const parts = called.full.split('·')
      return draw.one([called.full, parts.join(''), parts.join(' '), parts.join('.'), parts.join('•'), ...parts])
    },
  },
  {
    name: 'kanji name', count: 60, right: sameFull,
    typed: ({ called, member }) => called.kind !== 'japanese' || called.native === null || called.native === called.full ? null : member.displayName === called.native ? called.full : called.native,
  },
  {
    name: 'name + city', count: 60, right: sameFullIn((person, { city }) => person.city === city),
    typed: (person, draw, index) => {
      const { city, called: { full } } = person
      if (!isChinese(person) || index.with('full', full).length < 2) return null
      return draw.one([`${city} ${full}`, `${full} ${city}`, `${city}的${full}`, `${full}，在${city}`])
    },
  },
  {
    name: 'name + company or skill', count: 60, right: sameFullIn((person, { company, skills: [skill = ''] }) => person.company === company || person.skills.includes(skill)),
    typed: (person, draw) => {
      const { company, skills: [skill = ''], called: { full } } = person
      if (!isChinese(person)) return null
      const known = draw.chance(0.5) ? company : skill
      return draw.one([`${full} ${known}`, `${known} ${full}`, `${known}的${full}`])
    },
  },
]

/** One character replaced by another of the same sound. */
function homophone (person: EvalPerson, draw: Parameters<NameCategory['typed']>[1], index: NameIndex): string | null {
  const { full, surname } = person.called
  if (!isChinese(person)) return null
  const at = draw.whole(0, full.length - 1)
  const isSurname = at < (surname?.length ?? 0)
  const original = full.charAt(at)
  const syllable = (isSurname ? readings(person)[0]?.surname[at] : readingsOf(original)[0]?.[0]) ?? ''
  const others = [...charactersBySyllable.get(syllable) ?? [], ...moreBySyllable.get(syllable) ?? ''].filter((character) => character !== original)
  if (others.length === 0) return null
  const text = full.slice(0, at) + draw.one(others) + full.slice(at + 1)
  return index.containing(text).length > 0 ? null : text
}

/** Everybody with a name of the same syllables that differs in one character only. */
function sameSound (text: string, person: EvalPerson, index: NameIndex): string[] {
  const sounds = new Set(readings(person).flatMap(({ surname, given }) => index.with('syllables', [...surname, ...given].join(' '))))
  const typed = [...text]
  return index.where(({ called, member }) => sounds.has(member.externalId) && called.full.length === typed.length &&
    typed.filter((character, at) => character !== called.full.charAt(at)).length === 1)
}
