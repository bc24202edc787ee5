// The shape of a profession: everything a fictional member of it can be made of.

import type { TopicTag } from './topics.ts'

/** Sentences may hold `{slots}`: words of the profession, shared words, and the member's own city, company, years … */
export type Profession = {
  /** As people sign in groups: 城市-职业-名字. */
  name: string
  /** Share of the community; 1 is usual. */
  weight?: number
  industries: readonly string[]
  /** Titles by the years of experience they take, ascending. */
  titles: readonly (readonly [fromYears: number, title: string])[]
  /** Years of experience, when not 0 to 22. */
  years?: readonly [min: number, max: number]
  /** With a `{brand}`; empty for those who work for themselves. */
  companies: readonly string[]
  skills: readonly string[]
  headlines: readonly string[]
  /** What the member does now; the first sentences of a bio. */
  work: readonly string[]
  /** What happened and what the member thinks of it; free-standing, in any order. */
  stories: readonly string[]
  /** Stories of people with six years of experience or more. */
  seasoned: readonly string[]
  words: Readonly<Record<string, readonly string[]>>
  offers: readonly TopicTag[]
  needs: readonly TopicTag[]
  /** What others put behind the surname: 王律, 王老师. */
  honorifics?: readonly string[]
  /** Where half of them live. */
  cities?: readonly string[]
  schools?: readonly string[]
  languages?: readonly string[]
  /** When the work is selling or buying goods, so that `{product}` means something. */
  tradesGoods?: boolean
  /** When the work only makes sense in mainland China. */
  isMainlandOnly?: boolean
}
