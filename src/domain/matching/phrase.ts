// Reasons as sentences, in the viewer's language.

import type { ItemKind } from './facts.ts'
import type { Quoted, Reason, ReasonKind } from './reasons.ts'

export const phraseLanguages = ['zh', 'en'] as const
export type PhraseLanguage = typeof phraseLanguages[number]

/** What a reason speaks of, as texts; `gives` says what the offer is in the mouth of the other one, or of the member. */
type Parts = { need: string, isStated: boolean, offer: string, gives: string, shared: string | null }
type Phrases = Record<ReasonKind, { forward: (parts: Parts) => string, backward: (parts: Parts) => string }>

const both = (phrase: (parts: Parts) => string) => ({ forward: phrase, backward: phrase })

/** What somebody does with a line of their profile. */
const givesInChinese: Record<ItemKind, string> = {
  offer: '可以提供', skill: '擅长', title: '的职位是', headline: '的一句话介绍是', bio: '在介绍里写着', interest: '的爱好有', background: '的背景是', custom: '写着', need: '在找',
}
/** Behind “they” and “you”. */
const givesInEnglish: Record<ItemKind, string> = {
  offer: 'offer', skill: 'are good at', title: 'work as', headline: 'sum up as', bio: 'write', interest: 'are interested in', background: 'come from', custom: 'write', need: 'look for',
}

const chinese: Phrases = {
  need_met: {
    forward: ({ need, isStated, offer, gives }) => isStated ? `你的需求“${need}”，对方${gives}“${offer}”` : `你提到“${need}”，对方${gives}“${offer}”`,
    backward: ({ need, isStated, offer, gives }) => isStated ? `对方的需求“${need}”，你${gives}“${offer}”` : `对方提到“${need}”，你${gives}“${offer}”`,
  },
  can_help: {
    forward: ({ need, isStated, offer, gives }) => `你${gives}“${offer}”，对上了对方${isStated ? '的需求' : '提到的'}“${need}”`,
    backward: ({ need, isStated, offer, gives }) => `对方${gives}“${offer}”，对上了你${isStated ? '的需求' : '提到的'}“${need}”`,
  },
  shared_interest: both(({ shared }) => `你们都喜欢${shared ?? ''}`),
  same_place: both(({ shared }) => shared === null ? '你们离得近' : `你们都在${shared}`),
  same_industry: both(({ shared }) => `你们同在${shared ?? ''}行业`),
  availability: both(() => '你们方便的时间合得上'),
  seniority: { forward: () => '对方经验比你久', backward: () => '你的经验比对方久' },
  trust: { forward: () => '群里有人见过对方，或感谢过对方', backward: () => '群里有人见过你，或感谢过你' },
}

const english: Phrases = {
  need_met: {
    forward: ({ need, isStated, offer, gives }) => `You ${isStated ? 'look for' : 'write'} “${need}”; they ${gives} “${offer}”`,
    backward: ({ need, isStated, offer, gives }) => `They ${isStated ? 'look for' : 'write'} “${need}”; you ${gives} “${offer}”`,
  },
  can_help: {
    forward: ({ need, isStated, offer, gives }) => `You ${gives} “${offer}”, which fits what they ${isStated ? 'look for' : 'write'}: “${need}”`,
    backward: ({ need, isStated, offer, gives }) => `They ${gives} “${offer}”, which fits what you ${isStated ? 'look for' : 'write'}: “${need}”`,
  },
  shared_interest: both(({ shared }) => `You both like ${shared ?? ''}`),
  same_place: both(({ shared }) => shared === null ? 'You live near each other' : `You are both in ${shared}`),
  same_industry: both(({ shared }) => `You both work in ${shared ?? ''}`),
  availability: both(() => 'You are free at the same times'),
  seniority: { forward: () => 'They have worked longer than you', backward: () => 'You have worked longer than they have' },
  trust: { forward: () => 'They were met or thanked by others here', backward: () => 'You were met or thanked by others here' },
}

/** Quotes in a sentence are at most this long. */
const quoteMax = 60

export function phraseOf (reason: Reason, language: PhraseLanguage): string {
  const [phrases, gives] = language === 'zh' ? [chinese, givesInChinese] : [english, givesInEnglish]
  return phrases[reason.kind][reason.direction]({
    need: shortened(reason.need), isStated: reason.need?.kind === 'need', offer: shortened(reason.offer), gives: gives[reason.offer?.kind ?? 'offer'], shared: reason.shared,
  })
}

function shortened (quoted: Quoted | null): string {
  // One line, without the mark that ends a sentence.
  const characters = [...(quoted?.text ?? '').replace(/\s+/g, ' ').replace(/[。.；;，,、\s]+$/, '')]
  return characters.length <= quoteMax ? characters.join('') : `${characters.slice(0, quoteMax - 1).join('')}…`
}

/** The language a client prefers, of those we speak; Chinese when it says nothing of either. */
export function phraseLanguageOf (acceptLanguage: string | undefined): PhraseLanguage {
  const wanted = (acceptLanguage ?? '').split(',').map((entry) => {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined)
    return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
  })
  const known = wanted.filter(({ language, quality }) => quality > 0 && (language === 'zh' || language === 'en')).sort((a, b) => b.quality - a.quality)
  return known[0]?.language === 'en' ? 'en' : 'zh'
}
