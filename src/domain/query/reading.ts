// What a search text was taken to say, in pieces a front end can show and a caller can force or forbid.
// How a text is read is decided in text/understanding; what a reading does to the order of people, in the ranking.

export const readingKinds = ['name', 'place', 'industry', 'company', 'school', 'skill', 'language', 'experience', 'text'] as const
export type ReadingKind = typeof readingKinds[number]

/** Years of experience from `min` to `max`, both included; `null` is open. */
export type YearsRange = { readonly min: number | null, readonly max: number | null }

/** A stretch of a search text and what it was taken for. */
export type Reading = {
  kind: ReadingKind
  /** UTF-16 range in the text as it was typed; with the words that exclude: 不要销售. */
  start: number
  end: number
  /** What a chip shows, in Chinese where it is ours: 江浙沪, 3 年以上, 不要: 销售. */
  label: string
  /**
   * Folded values a member's fields are compared with: for a place its names and the cities within it, for a tag all its forms, for an organisation
   * its name and what was typed, for a name said with a title the bearer (王 of 王总), for text what was typed. Empty for experience.
   */
  values: readonly string[]
  /**
   * 医生 of 张医生, folded: who has it comes first among people called 张. Of a skill, industry or language the word for those who work on it:
   * 摄影师 and photographer ask for who is one, 摄影 for whoever knows about it. `null` where nothing of the kind is said.
   */
  title: string | null
  /** “不要销售”, “除了中介”, “非猎头”, “not in Beijing”. */
  isExcluded: boolean
  /** “最好在江浙沪”, “优先”, “ideally”: a wish, not the point. */
  isPreference: boolean
  /** `null` but for experience. */
  years: YearsRange | null
  /** How sure the reading is, in [0, 1]. */
  confidence: number
}

export type Interpretation = {
  folded: string
  /** In order, without overlaps; kind `text` is what remains and says something. Words that only ask are in none. */
  readings: Reading[]
  /** Whether this is a whole ask or an abstract and not a query: only what is sure was read in it. */
  isLong: boolean
  /** “谁在找前端”, “who needs a designer”: those are meant who look for it, not those who are it. */
  isForNeeds: boolean
}

/** What a caller decides about a stretch of the text, as UTF-16 range: it is of this kind, or it is not. */
export type ReadingChoice = { kind: ReadingKind, start: number, end: number, use: 'force' | 'forbid' }

/** What a community's own members say, so that its cities, companies, schools and skills are known. Texts are folded. */
export type Vocabulary = {
  /** The kinds a text is a value of, as a whole. */
  kindsOf: (folded: string) => readonly ReadingKind[]
  /** The longest value that starts there. */
  longestAt: (folded: string, start: number) => { end: number, kind: ReadingKind } | null
  /** The value that sounds so: letters of pinyin without spaces, ü as u. */
  soundingLike: (letters: string) => string | null
}

/** The vocabulary of a community that says nothing. */
export const emptyVocabulary: Vocabulary = { kindsOf: () => [], longestAt: () => null, soundingLike: () => null }
