// What one fictional member offers and needs, from the one list of topics.

import { endDays, sharedWords } from './shared-sentences.ts'
import { fill, trueOf } from './sentences.ts'
import { englishNeedEndings, needEndings, offerEndings, topics } from './topics.ts'
import type { Need, Offer, Urgency } from '../domain/member/profile.ts'
import type { Draw } from './draw.ts'
import type { Person } from './person.ts'
import type { Fullness } from './shared-sentences.ts'
import type { Tone, TopicTag } from './topics.ts'

/** How many offers and needs, least and most, by how full the card is. */
const counts: Readonly<Record<Fullness, Record<'offers' | 'needs', readonly [min: number, max: number]>>> = {
  sparse: { offers: [0, 0], needs: [0, 1] },
  ordinary: { offers: [1, 2], needs: [0, 2] },
  rich: { offers: [1, 3], needs: [1, 3] },
}

const tones: Readonly<Record<Urgency, Tone>> = { low: 'relaxed', normal: 'plain', high: 'urgent' }

export type Exchanges = { offers: Offer[], needs: Need[] }

/** Settles the words `{offer}` and `{need}` too, so that the bio speaks of the same things. */
export function drawExchanges (person: Person, draw: Draw): Exchanges {
  const count = counts[person.fullness]
  const offered = draw.some(person.profession.offers, draw.whole(...count.offers))
  const open = person.profession.needs.filter((tag) => !offered.includes(tag) && trueOf(person, topics[tag].needs).length > 0)
  const needed = draw.some(open, draw.whole(...count.needs))
  if (offered[0]) person.words.set('offer', offered[0])
  if (needed[0]) person.words.set('need', needed[0])
  return { offers: offered.map((tag) => drawOffer(tag, person, draw)), needs: needed.map((tag) => drawNeed(tag, person, draw)) }
}

function drawOffer (tag: TopicTag, person: Person, draw: Draw): Offer {
  const topic = topics[tag]
  if (speaksEnglish(person, draw)) return { text: fill(topic.english[0], person, draw), tags: tagsFor(tag, '', draw) }
  const text = fill(draw.one(trueOf(person, topic.offers)), person, draw)
  return { text: draw.chance(0.3) ? `${text}，${draw.one(offerEndings)}` : text, tags: tagsFor(tag, text, draw) }
}

function drawNeed (tag: TopicTag, person: Person, draw: Draw): Need {
  const topic = topics[tag]
  const urgency = draw.chance(0.16) ? 'high' : draw.chance(0.2) ? 'low' : 'normal'
  const expiresOn = urgency === 'normal' && draw.chance(0.07) ? draw.one(endDays) : null
  const isEnglish = speaksEnglish(person, draw)
  const text = fill(isEnglish ? topic.english[1] : draw.one(trueOf(person, topic.needs)), person, draw)
  const ending = draw.chance(urgency === 'normal' ? 0.35 : 0.7) ? draw.one((isEnglish ? englishNeedEndings : needEndings)[tones[urgency]]) : ''
  const sentence = ending === '' ? text : text + (isEnglish ? ', ' : '，') + ending
  return { text: sentence, tags: tagsFor(tag, text, draw), urgency, expiresOn }
}

function speaksEnglish (person: Person, draw: Draw): boolean {
  return person.writing === 'english' || (person.writing === 'mixed' && draw.chance(0.4))
}

/** The topic, up to two tags beside it, and the market the text speaks of. */
function tagsFor (tag: TopicTag, text: string, draw: Draw): string[] {
  const markets = (sharedWords['market'] ?? []).filter((market) => text.includes(market))
  return [...new Set([tag, ...draw.some(topics[tag].with, draw.whole(0, 2)), ...markets])]
}
