// How people are ranked for a query: every number of it in one place.
// Kinds of terms, rarity, length and saturation follow a formula that was measured on conference talks, papers, legislators and mentors in
// three languages (1 712 queries over Chinese communities, MRR@10 35 % above BM25 over characters and pairs); what was added since is marked
// with the evaluation that chose it (npm run eval:search).

/** Kinds of evidence terms; `tag` is a concept of the taxonomy, `place` a city, province or country. */
export type TermKind = 'character' | 'pair' | 'word' | 'wordPair' | 'wordPart' | 'tag' | 'place'

/** Where in a profile a text stands. */
export type EvidenceField =
  | 'nickname' | 'headline' | 'title' | 'company' | 'industry' | 'city' | 'bio' | 'skills' | 'interests' | 'languages' | 'education'
  | 'offerText' | 'offerTags' | 'needText' | 'needTags' | 'custom' | 'availability'

export const searchWeights = {
  /** Grows when an order can change; part of every explanation. */
  version: 3,

  /** What a term of each kind counts for. */
  kinds: { character: 0.3, pair: 1, word: 2, wordPair: 0.5, wordPart: 0.4, tag: 1.5, place: 1.5 } satisfies Record<TermKind, number>,

  /** A word translated for the query counts as much as the word itself: a word of letters weighs more than a pair of characters. Several translations share that. */
  translatedShare: 3,

  /** What was read in a query, where it is met: an organisation by name, the years asked for. A wish counts for half; what is wider or narrower, for its share. */
  readings: {
    organisation: 3,
    experience: 2,
    /** A concept is worth this share of what its own words in the query are worth, if that is more; and those words count for a share: a larger one in a long text. */
    conceptShare: 0.8,
    literalShare: 0.5,
    literalShareInText: 0.75,
    /** Beside a topic, a place, years and a language are conditions: they raise what speaks for a member by a share, and their own words count little. */
    gains: { place: 0.8, experience: 0.5, company: 1, school: 1, language: 1, purpose: 1 },
    conditionLiteralShare: 0.2,
    /**
     * Where those are asked for who work on something (摄影师): what is known of a member beside what they are, a narrower craft, and the words
     * of the query that are nothing else: “an accountant for my small company”.
     */
    besideRoleShare: 0.75,
    childRoleShare: 0.75,
    besideRoleLiteralShare: 0.5,
  },
  /** Who has none of several concepts that are asked for together loses this share. */
  togetherWeight: 0.5,

  /** A condition holds fully from this share of its highest evidence on: the home in a short profile. */
  fullConditionShare: 0.45,
  preferenceShare: 0.5,
  childTagShare: 0.6,
  parentTagShare: 0.3,

  /** A rare term counts (its idf / the highest idf) to this power times the highest idf. */
  rarityExponent: 1.3,

  /** A member's evidence is divided by `lengthFree + (1 − lengthFree) · length / mean length`. */
  lengthFree: 0.4,

  /** impact = 3x / (x + saturation): the second mention adds less than the first. */
  saturation: 2,

  /** Mentions of a term in one text that count. */
  mentionsMax: 2,

  /** What a mention counts for, by where it stands. A need says what somebody lacks: it counts little when somebody is looked for who can. */
  fields: {
    nickname: 0.8, headline: 1, title: 1.2, company: 0.8, industry: 1, city: 0.5, bio: 0.8, skills: 1.5, interests: 0.6, languages: 1, education: 0.8,
    offerText: 1.2, offerTags: 1.2, needText: 0.1, needTags: 0.1, custom: 1, availability: 0.2,
  } satisfies Record<EvidenceField, number>,

  /** A mention of the place a member lives in; of one their texts name, as a share of the text's weight. */
  homeWeight: 2,
  mentionedPlaceShare: 0.5,

  /** A value that is named as a whole: a school, a company, a skill; and one that is only liked. */
  valueWeight: 3,
  likedValueWeight: 2,

  /** What being something, by title, headline or nickname, counts for besides mentioning it; and where only those are asked for who are it. */
  roleBonus: 1.5,
  roleWeight: 3,

  /** A word that often means something else, as a share of a sure one; and one that is only the end of another craft: 设计 of 膳食设计. */
  weakTagShare: 0.4,
  partTagShare: 0.4,

  /** Each doubling of the things a member offers; capped, so that who offers everything is not first for anything. */
  offersPrior: 0.5,
  offersMax: 7,

  /** Each other thing the query says raises a name by this share where it holds: 李红梅 上海. */
  nameGains: { each: 0.4 },

  /** Who is found at all: topic evidence of at least a share of the best, and of what a perfect profile would have; beside an exact name more is asked. */
  found: { shareOfBest: 0.1, shareOfAll: 0.05, namedFrom: 0.85, shareWhenNamed: 0.3 },

  /**
   * The meaning of a query beside its words, where there is an embedder: at most a share of what the words could give. It counts from so many
   * spreads above the middle of the community and fully from so many; a spread is never taken for less than a difference of cosines that models make by chance.
   */
  meaning: { share: 0.4, supportFrom: 2, full: 6, spreadMin: 0.02, foundMax: 50 },

  /** Who is what is not wanted (不要销售) keeps this share of the evidence; who only mentions it, the other. */
  excludedShare: { role: 0.1, mention: 0.6 },
} as const

export type SearchWeights = typeof searchWeights
