import { termWeightStep, type ItemTag, type TermVector } from '../../domain/matching/facts.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { canonicalWords } from '../../text/canonical-words.ts'
import { withoutCourtesies } from '../../text/courtesies.ts'
import { fold } from '../../text/fold.ts'
import { withoutSought } from '../../text/sought-sentences.ts'
import { englishStopWordsBlanked, withoutStopWords } from '../../text/stop-words.ts'
import { unchosenTags, type MemberTags } from '../../text/member-tags.ts'
import { isPartOfCompound } from '../../text/tag-roles.ts'
import { eachTopicTerm, type TopicTermKind } from '../../text/topic-terms.ts'
import { translationsIn } from '../../text/translation/translate.ts'
import { tagTerm } from './evidence-terms.ts'

const { terms: termWeights } = matchWeights
const kindWeights: Record<TopicTermKind, number> = { ...termWeights, wordPart: 0 }

/** A mention that may well mean something else, or is the end of another craft. */
const unsureShare = 0.4

/** A shorter text is read without the words that only say that something is asked; in a long one they are too often parts of others. */
const askMax = 200

export type ReadText = { vector: TermVector, tags: ItemTag[] }

/**
 * What a text of a profile and the tags stated with it say, for matching. Pure: the same text and tags give the same.
 *
 * @param isAboutSelf what somebody says about themselves: what they look for is not what they can give
 */
export function readMatchText (text: string, stated: readonly string[], memberTags: MemberTags = unchosenTags, isAboutSelf = false): ReadText {
  const said = canonicalWords(fold(text))
  const folded = isAboutSelf ? withoutSought(said) : said
  const telling = folded.length <= askMax ? withoutStopWords(withoutCourtesies(folded)) : englishStopWordsBlanked(folded)
  const weights = new TermWeights()
  weights.addText(telling)
  for (const tag of stated) weights.addText(canonicalWords(fold(tag)))
  const tags = [...statedTags(stated, memberTags), ...recognisedTags(telling, memberTags)]
  const distinct = tags.filter(({ term }, at) => tags.findIndex((other) => other.term === term) === at)
  for (const { term, parent, share } of distinct) {
    weights.raise(term, termWeights.tag * share)
    if (parent !== null) weights.raise(parent, termWeights.parentTag * share)
  }
  return { vector: weights.vector(), tags: distinct }
}

function recognisedTags (folded: string, memberTags: MemberTags): ItemTag[] {
  const shares = new Map<string, ItemTag>()
  for (const mention of memberTags.findIn(folded)) {
    const { tag: { name, parent }, isWeak } = mention
    const isStated = memberTags.isConfirmed(mention.tag)
    const share = isStated ? 1 : (isWeak ? unsureShare : 1) * (isPartOfCompound(folded, mention) ? unsureShare : 1)
    if ((shares.get(name)?.share ?? 0) < share) shares.set(name, { ...conceptOf(name, parent), share, isStated })
  }
  return [...shares.values()]
}

function statedTags (stated: readonly string[], memberTags: MemberTags): ItemTag[] {
  return stated.filter((text) => !memberTags.drops(text)).map((text) => {
    const tag = memberTags.find(text)
    return { ...conceptOf(tag?.name ?? fold(text).trim(), tag?.parent ?? null), share: 1, isStated: true }
  })
}

const conceptOf = (name: string, parent: string | null) => ({ term: tagTerm(name), parent: parent === null ? null : tagTerm(parent) })

/** Sums up the terms of one item: each by its kind, a repeated one by the logarithm of how often. */
class TermWeights {
  readonly #counts = new Map<number, number>()
  readonly #kinds = new Map<number, number>()

  addText (folded: string): void {
    eachTopicTerm(folded, (kind, term) => {
      if (kindWeights[kind] === 0) return
      this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1)
      this.#kinds.set(term, kindWeights[kind])
    })
    for (const { words } of translationsIn(folded)) {
      for (const word of words) {
        eachTopicTerm(word, (kind, term) => { this.raise(term, termWeights.translated * kindWeights[kind] / Math.sqrt(words.length)) })
      }
    }
  }

  /** Lets a term that is no word of the text count at least so much. */
  raise (term: number, weight: number): void {
    if (weight === 0 || (this.#kinds.get(term) ?? 0) >= weight) return
    this.#kinds.set(term, weight)
    if (!this.#counts.has(term)) this.#counts.set(term, 1)
  }

  vector (): TermVector {
    const terms = Uint32Array.from(this.#counts.keys()).sort()
    const weights = Uint8Array.from(terms, (term) => {
      const weight = (this.#kinds.get(term) ?? 0) * (1 + Math.log(this.#counts.get(term) ?? 1))
      return Math.max(1, Math.min(255, Math.round(weight / termWeightStep)))
    })
    return { terms, weights }
  }
}
