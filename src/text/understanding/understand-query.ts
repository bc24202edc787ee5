import { emptyVocabulary, type Interpretation, type Reading, type ReadingChoice, type Vocabulary } from '../../domain/query/reading.ts'
import { foldWithOffsets, originalEnd } from '../fold.ts'
import { soundedOut, soundedWordsIn } from '../sounded-words.ts'
import { knownOrganisation } from '../organisations.ts'
import { shippedTags, type TagBook } from '../tags.ts'
import { asksForNeeds } from './asked-side.ts'
import { withExclusions } from './exclusions.ts'
import { experienceMentions } from './experience-mentions.ts'
import { bestCover, type Mention } from './mention.ts'
import { forcedMention } from './forced-mention.ts'
import { organisationMentions } from './organisation-mentions.ts'
import { personMentions } from './person-mentions.ts'
import { placeMentions } from './place-mentions.ts'
import { registerOf, type Register } from './register.ts'
import { withoutAsker, withPreferences } from './scopes.ts'
import { tellingText } from './telling-text.ts'
import { topicMentions, tradeMentions, vocabularyMentions } from './topic-mentions.ts'
import { areTypedSyllables } from './typed-syllables.ts'

/**
 * What a search text says, in pieces that do not overlap: people, places, topics, organisations, experience, and the rest.
 *
 * A reading is a guess with a confidence, never a filter. In prose and whole asks only what is sure is read; all else is text.
 *
 * @param choices what the caller knows better; a forbidden reading becomes text, a forced one wins over all that overlap it
 * @param tags those of the community
 */
export function understandQuery (
  text: string, vocabulary: Vocabulary = emptyVocabulary, choices: readonly ReadingChoice[] = [], tags: TagBook = shippedTags
): Interpretation {
  const typed = foldWithOffsets(text)
  const sounded = soundedWordsIn(typed.folded, vocabulary)
  const { folded, starts } = sounded.length === 0 ? typed : soundedOut(typed, sounded)
  const register = registerOf(folded)
  const forced = choices.filter(({ use }) => use === 'force')
    .map((choice) => forcedMention(folded, choice.kind, foldedIndex(starts, choice.start), foldedIndex(starts, choice.end), tags))
    .filter(({ start, end }) => start < end)
  const found = candidates(folded, register, vocabulary, tags).filter((one) => !isBeginningOfName(one, text.slice(starts[one.start] ?? 0, originalEnd(starts, one.end))))
  const free = forced.length === 0 ? found : found.filter((one) => !forced.some((choice) => overlap(choice, one)))
  const guessed = withoutAsker(folded, bestCover(free))
  const cover = forced.length === 0 ? guessed : bestCover([...forced, ...guessed])
  const marked = withPreferences(folded, withExclusions(folded, cover))
  const mentions = [...marked, ...tellingText(folded, marked)].sort((a, b) => a.start - b.start)
  const unsure = sounded.filter(({ isSure }) => !isSure).map(({ start, end }) => ({ start: typed.starts[start] ?? 0, end: typed.starts[end] ?? 0 }))
  const readings = apart(mentions.map((one) => readingOf(one, text, starts))).map((reading) =>
    reading.kind !== 'text' && unsure.some((stretch) => overlap(stretch, reading)) ? { ...reading, confidence: reading.confidence * unsureShare } : reading)
  return {
    folded,
    readings: readings.map((reading) => isForbidden(reading, choices) ? asText(reading, text) : reading),
    isLong: register.isLong,
    isForNeeds: register.isQuery && asksForNeeds(folded),
  }
}

function candidates (folded: string, { isQuery, isLong, sentences }: Register, vocabulary: Vocabulary, tags: TagBook): Mention[] {
  if (!isQuery) return proseMentions(folded, isLong, tags)
  if (!isLong) {
    const asked = askedMentions(folded, vocabulary, tags)
    return [...asked, ...personMentions(folded, vocabulary, (word) => isTopic(word, tags), asked)]
  }
  return sentences.flatMap(({ start, end, isAsking }) => {
    const sentence = folded.slice(start, end)
    const mentions = isAsking ? askedMentions(sentence, vocabulary, tags) : topicMentions(sentence, 'paragraph', tags)
    return mentions.map((one) => ({ ...one, start: one.start + start, end: one.end + start }))
  })
}

function askedMentions (folded: string, vocabulary: Vocabulary, tags: TagBook): Mention[] {
  return [
    ...topicMentions(folded, 'query', tags), ...tradeMentions(folded), ...placeMentions(folded, 'query'), ...organisationMentions(folded, false),
    ...experienceMentions(folded), ...vocabularyMentions(folded, vocabulary),
  ]
}

/** What is sure in a title or an abstract. */
function proseMentions (folded: string, isLong: boolean, tags: TagBook): Mention[] {
  return [
    ...topicMentions(folded, isLong ? 'paragraph' : 'title', tags), ...placeMentions(folded, 'prose'),
    ...(isLong ? [] : organisationMentions(folded, true)), ...experienceMentions(folded).filter(({ confidence }) => confidence > 0.9),
  ]
}

/** Letters that may be typed of a name are an organisation only in capitals, or where somebody works or studies. */
function isBeginningOfName ({ kind, confidence }: Mention, typed: string): boolean {
  return (kind === 'school' || kind === 'company') && confidence < cuedMin && areTypedSyllables(typed)
}

const cuedMin = 0.95

/** How much surer a word is that was written than one that may sound so. Chosen. */
const unsureShare = 0.6

function isTopic (folded: string, tags: TagBook): boolean {
  return tags.find(folded) !== null || knownOrganisation(folded) !== null
}

function overlap (a: { start: number, end: number }, b: { start: number, end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

/** The index in folded text of the first character that starts at or behind `original`. */
function foldedIndex (starts: Uint32Array, original: number): number {
  const index = starts.findIndex((start) => start >= original)
  return index < 0 ? starts.length - 1 : index
}

function readingOf (one: Mention, text: string, starts: Uint32Array): Reading {
  const start = starts[one.start] ?? 0
  const end = start + text.slice(start, originalEnd(starts, one.end)).trimEnd().length
  const { kind, values, title, isExcluded, isPreference, years, confidence } = one
  const label = kind === 'text' || kind === 'name' ? written(one, text, starts) : one.label
  return { kind, start, end, label: isExcluded ? `不要: ${label}` : label, values, title, isExcluded, isPreference, years, confidence }
}

/** What stands in the text for a mention, without the words that exclude it. */
function written ({ start, end, label }: Mention, text: string, starts: Uint32Array): string {
  const isWhole = label.length === end - start
  return isWhole ? text.slice(starts[start] ?? 0, originalEnd(starts, end)) : label
}

/** Readings of which no two share a character: one character as typed (㈱) may fold to several. */
function apart (readings: readonly Reading[]): Reading[] {
  let after = 0
  return readings.filter(({ start, end }) => {
    const isApart = start >= after && start < end
    if (isApart) after = end
    return isApart
  })
}

function isForbidden (reading: Reading, choices: readonly ReadingChoice[]): boolean {
  return choices.some((choice) => choice.use === 'forbid' && choice.kind === reading.kind && overlap(choice, reading))
}

function asText (reading: Reading, text: string): Reading {
  const label = text.slice(reading.start, reading.end)
  return { ...reading, kind: 'text', label, values: [label], title: null, isExcluded: false, isPreference: false, years: null, confidence: 1 }
}
