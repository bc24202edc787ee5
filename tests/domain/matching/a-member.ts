import fc from 'fast-check'
import type { MemberId } from '../../../src/domain/ids.ts'
import { termWeightStep, type Item, type ItemKind, type MatchFacts, type SharedValue } from '../../../src/domain/matching/facts.ts'
import { prepared, scorePair, type PairScore } from '../../../src/domain/matching/score-pair.ts'
import { matchContext } from '../../../src/domain/matching/similarity.ts'

const words: string[] = []

/** A word as a term: the first one met is 1. */
export function termOf (word: string): number {
  if (!words.includes(word)) words.push(word)
  return words.indexOf(word) + 1
}

/** An item that says these words, each once and with weight 1; words in capitals are also concepts. */
export function anItem (kind: ItemKind, index: number, text: string, changes: Partial<Item> = {}): Item {
  const said = [...new Set(text.split(' ').filter((word) => word !== ''))]
  const terms = Uint32Array.from(said.map(termOf)).sort()
  const tags = said.filter((word) => /^[A-Z]/.test(word)).map((word) => ({ term: termOf(word), parent: null, share: 1, isStated: true }))
  return { kind, index, text, vector: { terms, weights: new Uint8Array(terms.length).fill(1 / termWeightStep) }, tags, urgency: 1, expiresOn: null, ...changes }
}

export const value = (text: string): SharedValue => ({ key: text, text, term: termOf(text) })

type Said = Partial<Omit<MatchFacts, 'needs' | 'gives' | 'about'>> & { needs?: string[], offers?: string[], about?: string[] }

export function aMember (id: string, { needs = [], offers = [], about = [], ...changes }: Said = {}): MatchFacts {
  const self = about.map((text, index) => anItem('bio', index, text))
  return {
    id: id as MemberId,
    needs: needs.map((text, index) => anItem('need', index, text)),
    about: self,
    gives: [...offers.map((text, index) => anItem('offer', index, text)), ...self],
    interests: [],
    city: null,
    industry: null,
    location: null,
    languages: [],
    yearsOfExperience: null,
    availability: [],
    activeAtMs: 0,
    ...changes,
  }
}

/** A community in which half of all have the first word, a third the second, and so on. */
export const context = matchContext((term) => Math.log(1 + term))
export const options = { nowMs: 86_400_000 }
export const score = (own: MatchFacts, other: MatchFacts): PairScore => scorePair(prepared(own, context), other, context, options)

const vocabulary = ['tax', 'japan', 'shop', 'photo', 'code', 'Law', 'Design', 'piano']
const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }).map((said) => said.join(' '))
const sentences = (maxLength: number) => fc.array(sentence, { maxLength })

/** Anybody: some say nothing, some share everything. */
export const arbitraryMember = (id: string): fc.Arbitrary<MatchFacts> => fc.record({
  needs: sentences(3),
  offers: sentences(4),
  about: sentences(3),
  interests: fc.uniqueArray(fc.constantFrom('go', 'chess', 'hiking'), { maxLength: 3 }).map((texts) => texts.map(value)),
  city: fc.option(fc.constantFrom('上海', '杭州').map(value), { nil: null }),
  industry: fc.option(fc.constantFrom('law', 'games').map(value), { nil: null }),
  location: fc.option(fc.record({ lat: fc.double({ min: 29, max: 32, noNaN: true }), lng: fc.double({ min: 119, max: 122, noNaN: true }) }), { nil: null }),
  yearsOfExperience: fc.option(fc.nat(40), { nil: null }),
  availability: fc.uniqueArray(fc.constantFrom('weekend', 'online')),
  activeAtMs: fc.nat(86_400_000),
}).map((said) => aMember(id, said))

/** Seeded, so that a failure can be run again. */
export const runs = { seed: 20_261_122, numRuns: 300 }
