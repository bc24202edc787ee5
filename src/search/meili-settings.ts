import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'

/** Raise it when `memberDocument` derives something else from the same profile, so that the index is rebuilt. */
const documentGeneration = 4

/** Attributes whose values are compared as a whole. Each has a twin `…Label` that remembers how the member wrote it, for facets. */
export const keywordAttributes = ['city', 'industry', 'company', 'title', 'skills', 'interests', 'languages', 'education', 'offerTags', 'needTags'] as const

/** Where names are looked for, most telling first; the tail are forms that collide more often. */
export const nameAttributes = ['nameBigrams', 'nameChars', 'pinyin', 'pinyinSyllables', 'pinyinMixed'] as const
export const looseNameAttributes = ['pinyinInitials', 'pinyinFuzzy'] as const
/** Both of these, for a search: the engine refuses a name that no document has yet, but not a pattern. */
export const nameAttributePatterns = ['name*', 'pinyin*'] as const
export const topicAttributes = ['skillText', 'workText', 'placeText', 'offerText', 'headlineText', 'needText', 'interestText', 'customText', 'bioText'] as const

const equality = { facetSearch: false, filter: { equality: true, comparison: false } }
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } }

/** Settings of the members index, each with its reason. Changing one rebuilds the index. */
export const memberIndexSettings: Settings = {
  // The order matters for the `attribute` rule: names before topics, collision-prone short forms behind skills.
  searchableAttributes: [...nameAttributes, ...topicAttributes.slice(0, 3), ...looseNameAttributes, ...topicAttributes.slice(3)],
  // Ids alone leave the engine; profiles come from PostgreSQL.
  displayedAttributes: ['id', 'version'],
  filterableAttributes: [
    { attributePatterns: ['community', 'id', ...keywordAttributes, ...keywordAttributes.map((name) => `${name}Label`), 'ck*'], features: equality },
    { attributePatterns: ['yearsOfExperience', 'number', 'joinedAt', 'activeAt', 'cn*'], features: comparison },
    // By itself: inside a pattern the engine lists it and refuses it.
    '_geo',
  ],
  sortableAttributes: ['nameSort', 'number', 'joinedAt', 'activeAt', 'yearsOfExperience', '_geo'],
  // `sort` first is a true sort when one is asked for and nothing otherwise; exactness before attribute lifts exact names (measured: MRR of given pinyin .67 → .80).
  rankingRules: ['sort', 'words', 'typo', 'exactness', 'attribute', 'proximity', 'activeAt:desc'],
  // Derived fields are split on spaces only; the engine's own Chinese segmentation finds .64 of given names.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  nonSeparatorTokens: ['+', '#'],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnAttributes: ['nameBigrams', 'nameChars', 'pinyinMixed', 'pinyinInitials'],
    disableOnNumbers: true,
  },
  // byAttribute lets 宝冯 match 冯宝宝.
  proximityPrecision: 'byWord',
  searchCutoffMs: 800,
  pagination: { maxTotalHits: 2000 },
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
}

/** Tells an index made with other settings or another derivation from one of this version. */
export const indexGeneration = createHash('sha256').update(JSON.stringify([memberIndexSettings, documentGeneration])).digest('hex').slice(0, 16)
