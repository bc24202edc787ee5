import type { ItemTag, TermVector } from '../../domain/matching/facts.ts'
import { matchWeights } from '../../domain/matching/weights.ts'
import { canonicalWords } from '../../text/canonical-words.ts'
import { withoutCourtesies } from '../../text/courtesies.ts'
import { fold } from '../../text/fold.ts'
import { withoutSought } from '../../text/sought-sentences.ts'
import { englishStopWordsBlanked, withoutStopWords } from '../../text/stop-words.ts'
import { unchosenTags, type MemberTags } from '../../text/member-tags.ts'
import { isPartOfCompound } from '../../text/tag-roles.ts'
import type { TagBook } from '../../text/tags.ts'
import { tagTerm } from './evidence-terms.ts'
import { TermWeights } from './match-terms.ts'

const { terms: termWeights } = matchWeights

/** A mention that may well mean something else, or is the end of another craft. */
const unsureShare = 0.4

/** A shorter text is read without the words that only say that something is asked; in a long one they are too often parts of others. */
const askMax = 200

export type ReadText = { readonly vector: TermVector, readonly tags: readonly ItemTag[] }

/** Skills, titles, industries: a few thousand words make most items of a community. By the tags they are read with, and emptied when there are too many. */
const shortMax = 16
const knownMax = 10_000
const known = new WeakMap<TagBook, Map<string, ReadText>>()

/**
 * What a text of a profile and the tags stated with it say, for matching. Pure: the same text and tags give the same.
 *
 * @param isAboutSelf what somebody says about themselves: what they look for is not what they can give
 */
export function readMatchText (text: string, stated: readonly string[], memberTags: MemberTags = unchosenTags, isAboutSelf = false): ReadText {
  const isShort = text.length <= shortMax && stated.every((tag) => tag === text)
  if (!isShort || memberTags.unchosen === null) return read(text, stated, memberTags, isAboutSelf)
  const texts = known.get(memberTags.unchosen) ?? new Map<string, ReadText>()
  known.set(memberTags.unchosen, texts)
  const key = `${isAboutSelf ? 1 : 0}${stated.length}${text}`
  const found = texts.get(key) ?? read(text, stated, memberTags, isAboutSelf)
  if (texts.size >= knownMax) texts.clear()
  texts.set(key, found)
  return found
}

function read (text: string, stated: readonly string[], memberTags: MemberTags, isAboutSelf: boolean): ReadText {
  const said = canonicalWords(fold(text))
  const folded = isAboutSelf ? withoutSought(said) : said
  const telling = folded.length <= askMax ? withoutStopWords(withoutCourtesies(folded)) : englishStopWordsBlanked(folded)
  weights.begin()
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

/** Of the text that is being read. */
const weights = new TermWeights()

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
