// Every number of matching in one place. Sources: (a) measured in development on conference authors and mentors, with the texts of one year as
// needs and those of others as offers, and on the planted communities of `npm run eval:matching`; (b) published research named in README.md;
// (c) chosen, until a community's feedback teaches better.

import type { ItemKind } from './facts.ts'

export const matchWeights = {
  /** Grows when a score can change; part of every answer. */
  version: 2,

  /** Kinds of terms in a vector, on both sides of a cosine (a). */
  terms: { character: 0.9, pair: 1, word: 1.4, wordPair: 0.7, tag: 0.8, parentTag: 0.3, translated: 0.8 },

  /** What an item of each kind counts for as something to give (c): an offer is a promise, an interest is none. */
  itemShares: { offer: 1, skill: 0.9, title: 0.8, headline: 0.8, bio: 0.75, custom: 0.7, interest: 0.6, background: 0.5, need: 0 } satisfies Record<ItemKind, number>,

  /** The best items for a need, the best first (a): several that fit say more than one, and no further one ever lowers the sum. */
  bestItems: [0.35, 0.22, 0.15, 0.12, 0.09, 0.07],
  /** The text similarity that counts for half: two good signs are worth less than twice one (a). */
  similarityHalf: 0.5,

  /** Concepts: the same, and another one under the same parent (b). */
  tags: { same: 1, sibling: 0.35 },
  /** What concepts count for beside the text: those the member stated, and those recognised in a text of at most so many terms; in longer ones less (a). */
  tagShares: { stated: 0.35, recognised: 0.3, recognisedTermsMax: 24 },

  /** Sum of rarities of the concepts of a need, in nats, that lets them count for half of that (a). */
  tagRarityHalf: 2,

  /** The need that is met best, beside the mean of all (a). */
  bestNeedShare: 0.75,
  urgencies: { low: 0.7, normal: 1, high: 1.4 },

  /** Coverage by what somebody is about, when they say no need, and how sure that makes their side (c). */
  standIn: { coverage: 0.35, confidence: 0.25 },

  /**
   * Log-odds of wanting to meet: for nobody in particular (a), and what each sign adds at most (c). None is negative, so taking one away
   * never helps.
   */
  acceptance: {
    bias: -2.6,
    needMet: 5, canHelp: 1, sharedInterest: 0.7, samePlace: 0.4, sameIndustry: 0.3, availability: 0.15, seniority: 0.25, trust: 0.5, activity: 0.2,
  },
  /** Sum of rarities of shared interests, in nats, that counts for half. */
  interestHalf: 5,
  distanceScaleKm: 30,
  seniorityYearsFull: 10,
  /** Thanks that count for half, and what a meeting counts for beside thanks. */
  trustHalf: 4,
  metShare: 0.5,
  activityDays: 60,

  /** A member without room left is proposed with this share less (b). */
  loadPenalty: 0.5,

  /** Reasons given in each direction (b), and what one has to give at least (c). */
  reasonsPerDirection: 2,
  reasonMin: 0.03,
} as const

export type AcceptanceSign = Exclude<keyof typeof matchWeights.acceptance, 'bias'>
