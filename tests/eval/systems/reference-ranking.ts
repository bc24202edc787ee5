// The lexical ranking "W" that was measured on other people's data: the bar for topics.

import type { SandboxMember } from '../../../src/sandbox/sandbox-members.ts'
import { foldedTokens, type TokenKind } from './folded-tokens.ts'
import { resultLimit, type SearchSystem } from './search-system.ts'

const kindWeights: Readonly<Record<TokenKind, number>> = { c: 0.3, b: 1, l: 2, m: 0.5, g: 0.4 }
const fieldWeights = { itemTitle: 1.5, itemText: 0.6, place: 0.5, other: 1 }
const frequencyMaxPerItem = 2

const englishStopWords = new Set((
  'a an and any are as at be by can could do does for from good has have help i in is it know looking me my need of on or our please people person ' +
  'recommend someone somebody that the their there they this to us want we who with would you your'
).split(' '))

type Document = { externalId: string, impacts: Map<string, number>, prior: number }

/** Names are left out: W ranks topics only. */
export const referenceRanking: SearchSystem = {
  name: 'W',
  sets: ['topics'],
  connections: 1,
  open: async ({ members }) => {
    const documents = documentsOf(members)
    const spread = new Map<string, number>()
    for (const { impacts } of documents) for (const term of impacts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
    return {
      search: async (text) => {
        const weights = queryWeights(text, spread, documents.length)
        const scored = documents.map(({ externalId, impacts, prior }) => ({ externalId, score: scoreOf(weights, impacts, prior) }))
        return scored.sort((a, b) => b.score - a.score).slice(0, resultLimit).filter(({ score }) => score > 0).map(({ externalId }) => externalId)
      },
      close: async () => {},
    }
  },
}

/** A prior alone finds nobody. */
function scoreOf (weights: ReadonlyMap<string, number>, impacts: ReadonlyMap<string, number>, prior: number): number {
  let sum = 0
  for (const [term, weight] of weights) sum += weight * (impacts.get(term) ?? 0)
  return sum > 0 ? sum + prior : 0
}

function queryWeights (text: string, spread: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const occurrences = new Map<string, number>()
  for (const token of foldedTokens(text)) if (!englishStopWords.has(token.slice(1))) occurrences.set(token, (occurrences.get(token) ?? 0) + 1)
  const rarest = Math.log(1 + count)
  return new Map(Array.from(occurrences, ([token, n]) => {
    const df = spread.get(token) ?? 0
    const idf = Math.log(1 + (count - df + 0.5) / (df + 0.5))
    return [token, kindWeights[token.charAt(0) as TokenKind] * rarest * (idf / rarest) ** 1.3 * 2 * n / (n + 1)]
  }))
}

function documentsOf (members: readonly SandboxMember[]): Document[] {
  const counted = members.map((member) => ({ member, ...weightedFrequencies(member) }))
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / counted.length
  return counted.map(({ member, frequencies, length }) => ({
    externalId: member.externalId,
    impacts: new Map(Array.from(frequencies, ([term, frequency]) => {
      const x = frequency / (0.4 + 0.6 * length / meanLength)
      return [term, 3 * x / (x + 2)]
    })),
    prior: 2 * Math.log2(1 + (member.offers?.length ?? 0)),
  }))
}

/** Offers are the items: their tags the title. What a member looks for is left out, which makes W better here. */
function weightedFrequencies (member: SandboxMember): { frequencies: Map<string, number>, length: number } {
  const { headline, bio, city, industry, company, title, skills = [], interests = [], languages = [], education = [], offers = [] } = member
  const others = [headline, bio, industry, company, title, ...skills, ...interests, ...languages, ...education]
  const texts: [string, number, number][] = [
    ...others.map((text): [string, number, number] => [text ?? '', fieldWeights.other, Infinity]),
    [city ?? '', fieldWeights.place, Infinity],
    ...offers.flatMap(({ text, tags }): [string, number, number][] => [[tags.join(' '), fieldWeights.itemTitle, frequencyMaxPerItem], [text, fieldWeights.itemText, frequencyMaxPerItem]]),
  ]
  const frequencies = new Map<string, number>()
  let length = 0
  for (const [text, weight, most] of texts) {
    const here = new Map<string, number>()
    for (const token of foldedTokens(text)) here.set(token, (here.get(token) ?? 0) + 1)
    for (const [token, count] of here) frequencies.set(token, (frequencies.get(token) ?? 0) + weight * Math.min(count, most))
    length += [...here.values()].reduce((sum, count) => sum + count, 0)
  }
  return { frequencies, length }
}
