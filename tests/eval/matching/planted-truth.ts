// Who truly wants whom. Made of what people mean, not of what they wrote, and of much that no profile says.

import { logistic } from '../../../src/domain/matching/acceptance.ts'
import { seededRandom } from '../../../src/domain/random.ts'
import { topics, type TopicTag } from '../../../src/sandbox/topics.ts'
import type { PlantedCommunity } from './planted-community.ts'

/** By asking member and the one asked about; of nobody with themselves. */
export type Truth = {
  readonly wants: readonly Float64Array[]
  /** The same for all one could know: without what is between two people only. */
  readonly knowable: readonly Float64Array[]
  /** 1 where somebody does: the toss of a coin of that probability. */
  readonly said: readonly Uint8Array[]
}

/** Log-odds, chosen: one in fifteen wants to meet a stranger, seven in ten somebody who gives just what they look for. */
const logOdds = {
  stranger: -2.6, urgent: 0.5,
  offersIt: 3.2, couldOfferIt: 1.5, offersRelated: 1,
  isNeeded: 0.5, perInterest: 0.3, interestsMax: 2, sameCity: 0.35, sameProfession: 0.3, perTenYears: 0.2,
  /** Deviations: how choosy somebody is, how liked, and what two have for each other. */
  choosy: 0.3, liked: 0.3, chemistry: 0.5,
} as const

export function truthOf (community: PlantedCommunity): Truth {
  const random = seededRandom(community.seed + 1)
  const size = community.people.length
  const choosy = Array.from({ length: size }, () => logOdds.choosy * normal(random))
  const liked = Array.from({ length: size }, () => logOdds.liked * normal(random))
  const knownOf = (own: number) => Float64Array.from(community.people, (_, other) => logOdds.stranger + fit(community, own, other) + common(community, own, other))
  const known = community.people.map((_, own) => knownOf(own))
  const between = (own: number, other: number) => (choosy[own] ?? 0) + (liked[other] ?? 0) + logOdds.chemistry * normal(random)
  const wants = known.map((row, own) => row.map((sum, other) => own === other ? 0 : logistic(sum + between(own, other))))
  const knowable = known.map((row, own) => row.map((sum, other) => own === other ? 0 : logistic(sum)))
  return { wants, knowable, said: wants.map((row) => Uint8Array.from(row, (probability) => random() < probability ? 1 : 0)) }
}

/** The need that is met best decides. */
function fit (community: PlantedCommunity, own: number, other: number): number {
  const pulls = (community.needs[own] ?? []).map(({ topic, isUrgent }) => {
    const pull = meets(community, other, topic)
    return pull > 0 && isUrgent ? pull + logOdds.urgent : pull
  })
  const isNeeded = (community.needs[other] ?? []).some(({ topic }) => meets(community, own, topic) >= logOdds.couldOfferIt)
  return Math.max(0, ...pulls) + (isNeeded ? logOdds.isNeeded : 0)
}

function meets ({ offers, people }: PlantedCommunity, other: number, topic: string): number {
  if (offers[other]?.has(topic)) return logOdds.offersIt
  if (people[other]?.profession.offers.some((offer) => offer === topic)) return logOdds.couldOfferIt
  return [...offers[other] ?? []].some((offer) => areRelated(offer, topic)) ? logOdds.offersRelated : 0
}

const sideTags = (topic: string) => topics[topic as TopicTag].with
const areRelated = (a: string, b: string) => sideTags(a).includes(b) || sideTags(b).includes(a)

function common ({ people, members }: PlantedCommunity, own: number, other: number): number {
  const [one, two] = [people[own], people[other]]
  if (!one || !two) return 0
  const interests = members[own]?.interests?.filter((interest) => members[other]?.interests?.includes(interest)).length ?? 0
  return logOdds.perInterest * Math.min(logOdds.interestsMax, interests) + (one.city === two.city ? logOdds.sameCity : 0) +
    (one.profession === two.profession ? logOdds.sameProfession : 0) + logOdds.perTenYears * Math.min(1, Math.max(0, (two.years - one.years) / 10))
}

/** Standard normal, by Box and Muller. */
const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
