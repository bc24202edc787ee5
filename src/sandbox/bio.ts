// The bio of one fictional member, put together from sentences that are true of them.

import { englishProfessions, englishSharedSentences } from './professions-english.ts'
import { interestStories } from './interests.ts'
import { anecdotes, closings, elderLife, facts, greetings, headings, parentLife, paths, views, youngLife } from './shared-sentences.ts'
import { fill, isTrueOf, trueOf } from './sentences.ts'
import type { Draw } from './draw.ts'
import type { Person } from './person.ts'

/** What a bio speaks of, in the order it is usually told. */
type Parts = { work: string[], stories: string[], life: string[], closing: string[] }

export function drawBio (person: Person, displayName: string, draw: Draw): string {
  if (person.writing === 'english') return englishSentences(person, draw, person.fullness === 'rich' ? 8 : 3).join(' ')
  const parts = person.fullness === 'rich' ? richParts(person, draw) : ordinaryParts(person, draw)
  const greeting = draw.chance(0.14) ? draw.one(greetings).replace('{name}', displayName).replace('{city}', person.city.name) : ''
  const english = person.writing === 'mixed' ? `\n${draw.some(englishSharedSentences, 2).map((sentence) => fill(sentence, person, draw)).join(' ')}` : ''
  const body = layOut(parts, draw, greeting === '')
  return greeting + (greeting !== '' && /^[【·]/.test(body) ? '\n' : '') + body + english
}

function richParts (person: Person, draw: Draw): Parts {
  const { profession, years, age } = person
  const pick = picker(person, draw)
  const orNot = (probability: number) => draw.chance(probability) ? 1 : 0
  return {
    work: [...pick(profession.work, 1), ...pick(facts, 1), ...pick(paths, draw.whole(1, 2))],
    stories: [
      ...pick(profession.stories, years < 3 ? 3 : draw.whole(4, 7)),
      ...pick(anecdotes, years < 1 || age > 56 ? 0 : draw.whole(1, 3)),
      ...pick(profession.seasoned, years < 7 ? 0 : 1),
      ...pick(views, 1),
    ],
    life: [...pick(stageOfLife(person), draw.chance(0.6) ? 1 : 0), ...interestSentences(person, draw, draw.whole(2, 4)), ...pick(views, orNot(0.4))],
    closing: [...pick(facts, 1), ...pick(closings, 1)],
  }
}

function ordinaryParts (person: Person, draw: Draw): Parts {
  const { profession } = person
  const pick = picker(person, draw)
  const orNot = (probability: number) => draw.chance(probability) ? 1 : 0
  return {
    work: [...pick(profession.work, 1), ...pick(facts, orNot(0.55)), ...pick(paths, orNot(0.3))],
    stories: [...pick(profession.stories, draw.whole(1, 2)), ...pick(views, orNot(0.3))],
    life: [...pick(stageOfLife(person), orNot(0.15)), ...interestSentences(person, draw, orNot(0.45))],
    closing: pick(closings, orNot(0.35)),
  }
}

/** What a bio mentions at most once. */
const onceOnly = /\{(?:hometown|school|skill|offer|need|since|clientCity)\}/g

/** Drawn beyond the count, to replace what was told already. */
const spare = 3

/** Draws true sentences, none twice within one bio and none about the same thing. */
function picker (person: Person, draw: Draw) {
  const told = new Set<string>()
  return (sentences: readonly string[], count: number): string[] => {
    if (count === 0) return []
    const picked: string[] = []
    const candidates = sentences.filter((sentence) => isTrueOf(person, sentence))
    for (const sentence of draw.some(candidates, count + spare)) {
      const subjects = sentence.match(onceOnly) ?? []
      if (picked.length === count) break
      if (told.has(sentence) || subjects.some((subject) => told.has(subject))) continue
      for (const spoken of [sentence, ...subjects]) told.add(spoken)
      picked.push(fill(sentence, person, draw))
    }
    return picked
  }
}

function stageOfLife ({ age }: Person): readonly string[] {
  if (age < 27) return youngLife
  if (age < 32 || age > 60) return []
  return age < 46 ? parentLife : elderLife
}

function interestSentences (person: Person, draw: Draw, count: number): string[] {
  return draw.some(person.interests, count).flatMap((interest) => {
    const stories = trueOf(person, interestStories[interest] ?? [])
    return stories.length === 0 ? [] : [fill(draw.one(stories), person, draw)]
  })
}

/** What the member does, then more of it in the order of the table, then something anybody might say. */
function englishSentences (person: Person, draw: Draw, count: number): string[] {
  const own = englishProfessions[person.profession.name]?.sentences ?? []
  const chosen = new Set([own[0], ...draw.some(own.slice(1), Math.ceil(count / 2))])
  const shared = draw.some(englishSharedSentences, count - chosen.size)
  return [...own.filter((sentence) => chosen.has(sentence)), ...shared].map((sentence) => fill(sentence, person, draw))
}

/** Many write one paragraph, many several, some a list, some the headings of the group. */
function layOut (parts: Parts, draw: Draw, mayTurn: boolean): string {
  const keys = (['work', 'stories', 'life', 'closing'] as const).filter((key) => parts[key].length > 0)
  const style = draw.between(0, 1)
  if (style < 0.09) return keys.map((key) => headings[key] + parts[key].join('')).join('\n')
  if (style < 0.5) return keys.map((key) => parts[key].join('')).join('\n')
  if (style < 0.56) return keys.flatMap((key) => parts[key]).map((sentence) => `· ${sentence.replace(/。$/, '')}`).join('\n')
  const told = mayTurn && style < 0.65 ? [...parts.stories, ...parts.work, ...parts.life, ...parts.closing] : keys.flatMap((key) => parts[key])
  return told.join('')
}
