// Reasons as sentences, in the viewer's language.

import type { Quoted, Reason, ReasonKind } from './reasons.ts'

export const phraseLanguages = ['zh', 'en'] as const
export type PhraseLanguage = typeof phraseLanguages[number]

/** `isStated`: the need was said, and is not only what somebody is about. */
type Parts = { need: string, isStated: boolean, offer: string, shared: string | null }
type Phrases = Record<ReasonKind, { forward: (parts: Parts) => string, backward: (parts: Parts) => string }>

const both = (phrase: (parts: Parts) => string) => ({ forward: phrase, backward: phrase })

const chinese: Phrases = {
  need_met: {
    forward: ({ need, isStated, offer }) => `你${isStated ? '在找' : '关注'}“${need}”，对方有“${offer}”`,
    backward: ({ need, isStated, offer }) => `对方${isStated ? '在找' : '关注'}“${need}”，你有“${offer}”`,
  },
  can_help: {
    forward: ({ need, offer }) => `你的“${offer}”帮得上对方的“${need}”`,
    backward: ({ need, offer }) => `对方的“${offer}”帮得上你的“${need}”`,
  },
  shared_interest: both(({ shared }) => `你们都喜欢${shared ?? ''}`),
  same_place: both(({ shared }) => shared === null ? '你们离得近' : `你们都在${shared}`),
  same_industry: both(({ shared }) => `你们同在${shared ?? ''}行业`),
  availability: both(() => '你们方便的时间合得上'),
  seniority: { forward: () => '对方经验比你久', backward: () => '你的经验比对方久' },
  trust: { forward: () => '帮过别人的忙，受过感谢', backward: () => '你帮过别人的忙，受过感谢' },
}

const english: Phrases = {
  need_met: {
    forward: ({ need, isStated, offer }) => `You ${isStated ? 'look for' : 'are about'} “${need}”; they have “${offer}”`,
    backward: ({ need, isStated, offer }) => `They ${isStated ? 'look for' : 'are about'} “${need}”; you have “${offer}”`,
  },
  can_help: {
    forward: ({ need, offer }) => `Your “${offer}” helps with their “${need}”`,
    backward: ({ need, offer }) => `Their “${offer}” helps with your “${need}”`,
  },
  shared_interest: both(({ shared }) => `You both like ${shared ?? ''}`),
  same_place: both(({ shared }) => shared === null ? 'You live near each other' : `You are both in ${shared}`),
  same_industry: both(({ shared }) => `You both work in ${shared ?? ''}`),
  availability: both(() => 'You are free at the same times'),
  seniority: { forward: () => 'They have worked longer than you', backward: () => 'You have worked longer than they have' },
  trust: { forward: () => 'They have helped others, who thanked them', backward: () => 'You have helped others, who thanked you' },
}

/** Quotes in a sentence are at most this long. */
const quoteMax = 60

export function phraseOf (reason: Reason, language: PhraseLanguage): string {
  const parts: Parts = { need: shortened(reason.need), isStated: reason.need?.kind === 'need', offer: shortened(reason.offer), shared: reason.shared }
  return (language === 'zh' ? chinese : english)[reason.kind][reason.direction](parts)
}

function shortened (quoted: Quoted | null): string {
  const characters = [...(quoted?.text ?? '')]
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
