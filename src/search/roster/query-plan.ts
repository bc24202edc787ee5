import type { Interpretation, Reading, ReadingKind } from '../../domain/query/reading.ts'
import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { impactMax, termWeight } from '../../domain/ranking/term-weight.ts'
import { fold } from '../../text/fold.ts'
import { namesGeneralWorker } from '../../text/understanding/worker-words.ts'
import { BestOfEvidence, type Evidence, type TermEvidence } from './evidence.ts'
import { meaningEvidence } from './meaning-evidence.ts'
import { NameEvidence } from './name-evidence.ts'
import { nameSpans } from './name-spans.ts'
import { lessen, sentenceLengthMax, termEvidence, termsOf, type Occurrences } from './query-terms.ts'
import { readingEvidence, type Side } from './reading-evidence.ts'
import type { Roster } from './roster.ts'

/** Everything in a query that speaks for or against members. */
export type QueryPlan = {
  names: NameEvidence | null
  terms: readonly TermEvidence[]
  readings: readonly Evidence[]
  /** Of the readings, the concepts that are meant of one person: 会 Python 的财务. */
  together: readonly Evidence[]
  /** What makes other evidence weigh more where it holds: the place, the years. By itself it says little about somebody. */
  conditions: readonly WeighedCondition[]
  /** What the query does not want: who has it goes behind. */
  excluded: readonly Exclusion[]
  /** What a profile that says everything could have, without names. */
  attainable: number
  /** The same, with the terms that nobody has. */
  asked: number
  /** Whether the query is a text and not a question: much of it is said by nobody, and whoever is nearest is found. */
  isText: boolean
}

/** Evidence in [0, 1] and by how much more, as a share, what speaks for a member counts where it is 1. */
export type WeighedCondition = { evidence: Evidence, gain: number }

/** Evidence against a member, and the share of what speaks for them that they keep. */
export type Exclusion = { evidence: Evidence, kept: number }

/** Plans a search: names, topics and what was understood are looked up side by side; nothing understood wrongly can hide anybody. */
export function planQuery (roster: Roster, text: string, { readings, isLong, isForNeeds }: Interpretation, vector: Int8Array | null = null): QueryPlan {
  const side: Side = isForNeeds ? 'needs' : 'profile'
  const excluded = readings.filter(({ isExcluded }) => isExcluded)
  const wanted = readings.filter(({ isExcluded }) => !isExcluded)
  const { occurrences, unknown } = termsOf(roster, blanked(text, excluded), side)
  const conditions = wanted.filter((reading) => isCondition(reading, wanted) || isPurpose(text, reading, wanted))
  const others = [...wanted.filter((reading) => !conditions.includes(reading)), ...wholeAsText(text, wanted)]
  const understood = others.flatMap((reading) => conceptEvidence(roster, text, reading, occurrences, side))
  for (const reading of conditions) lessen(roster, occurrences, text, reading, readingWeights.conditionLiteralShare)
  const isForWorkers = !isLong && wanted.some(({ kind, title }) => title !== null && concepts.has(kind))
  if (isForWorkers) for (const reading of wanted) if (reading.kind === 'text') lessen(roster, occurrences, text, reading, readingWeights.besideRoleLiteralShare)
  const terms = termEvidence(roster, occurrences)
  const literal = [...terms, ...understood].reduce((sum, { most }) => sum + most, 0)
  // Vectors are of what members are and offer, not of what they look for.
  const meaning = isForNeeds || !vector ? [] : meaningEvidence(roster, { vector, text: text.trim(), attainable: Math.max(literal, rarestTerm(roster)) })
  const attainable = meaning.reduce((sum, { most }) => sum + most, literal)
  const spans = isLong ? [] : nameSpans(text, wanted)
  const names = spans.length === 0 ? null : new NameEvidence(roster, spans, Math.max(attainable, rarestTerm(roster)))
  return {
    names: names === null || names.strongest === 0 ? null : names,
    terms,
    readings: [...understood, ...meaning],
    together: isLong ? [] : understood.filter(({ kind }) => concepts.has(kind as ReadingKind)),
    conditions: conditions.flatMap((reading) => conditionsOf(roster, reading)),
    excluded: excluded.flatMap((reading) => exclusionsOf(roster, reading)),
    attainable,
    asked: attainable + unknown,
    isText: isLong,
  }
}

/** A query that was read in several pieces may still be one organisation: 苏州 + 一院. */
function wholeAsText (text: string, readings: readonly Reading[]): Reading[] {
  const whole = text.trim()
  const isRead = readings.length === 1 && readings[0]?.kind !== 'name'
  if (isRead || whole.length > organisationLengthMax || /[\s,，、。?？!！]/u.test(whole)) return []
  return [{ kind: 'text', start: 0, end: text.length, label: whole, values: [fold(whole)], title: null, isExcluded: false, isPreference: false, years: null, confidence: 1 }]
}

const organisationLengthMax = 10

const { readings: readingWeights, preferenceShare, excludedShare } = searchWeights

const gains: Readonly<Partial<Record<ReadingKind, number>>> = readingWeights.gains
const concepts: ReadonlySet<ReadingKind> = new Set(['skill', 'industry', 'language'])

/** A place and years are conditions beside anything else; where somebody works or went to school and what they speak, beside what they do. */
function isCondition ({ kind }: Reading, readings: readonly Reading[]): boolean {
  if (kind === 'place' || kind === 'experience') return readings.some((other) => other.kind !== 'place' && other.kind !== 'experience')
  return kind in gains && readings.some((other) => other.kind !== kind && concepts.has(other.kind))
}

/**
 * “a tax advisor for cross-border sellers”, 给跨境卖家做税务的: whom or what the work is for tells those apart who do the work,
 * and nobody is meant of whom only that holds.
 */
function isPurpose (text: string, reading: Reading, readings: readonly Reading[]): boolean {
  const others = readings.filter((other) => other !== reading && concepts.has(other.kind))
  return concepts.has(reading.kind) && (
    others.some(({ title, end }) => title !== null && end <= reading.start && /\bfor\b/i.test(text.slice(end, reading.start))) ||
    isKindOf(text, reading, others) ||
    (beneficiary.test(text.slice(0, reading.start)) && others.some(({ start }) => start >= reading.end && !/[，。；！？,;!?]/u.test(text.slice(reading.end, start))))
  )
}

/** “a startup lawyer” is a lawyer; who is asked for as “Python developer” or “math teacher” is told by the first word. */
function isKindOf (text: string, { title, start, end }: Reading, others: readonly Reading[]): boolean {
  if (title !== null || !/^[A-Za-z -]+$/.test(text.slice(start, end))) return false
  return others.some((other) => other.title !== null && other.start === end + 1 && text[end] === ' ' && !namesGeneralWorker(other.title))
}

const beneficiary = /(?:[给給帮幫替]|面向|针对|針對)[\p{Script=Han}]{0,2}$/u

function conditionsOf (roster: Roster, reading: Reading): WeighedCondition[] {
  const gain = (gains[reading.kind] ?? readingWeights.gains.purpose) * (reading.isPreference ? preferenceShare : 1) * reading.confidence
  return readingEvidence(roster, reading).map((evidence) => ({ evidence, gain }))
}

/** Who is what is not wanted; and less so, who speaks of it. */
function exclusionsOf (roster: Roster, reading: Reading): Exclusion[] {
  const of = (side: Side, kept: number) => readingEvidence(roster, reading, side).map((evidence) => ({ evidence, kept }))
  return reading.kind === 'place' || reading.kind === 'experience' ? of('profile', excludedShare.role) : [...of('role', excludedShare.role), ...of('profile', excludedShare.mention)]
}

/**
 * A concept by whichever words: it is worth what its own words in the query are worth, and those count for less,
 * so that a profile in the other language is found as well as one that uses the same word.
 */
function conceptEvidence (roster: Roster, text: string, reading: Reading, occurrences: Occurrences, side: Side): Evidence[] {
  const evidence = readingEvidence(roster, reading, side)
  if (evidence.length === 0 || reading.kind === 'text' || reading.confidence < sureFrom) return evidence
  const worth = lessen(roster, occurrences, text, reading, text.length > sentenceLengthMax ? readingWeights.literalShareInText : readingWeights.literalShare)
  for (const source of evidence) if (source instanceof BestOfEvidence) source.raise(worth * readingWeights.conceptShare)
  return evidence
}

const sureFrom = 0.7

const rarestTerm = (roster: Roster) => impactMax * termWeight(searchWeights.kinds.pair, 1, Math.max(2, roster.size), 1, searchWeights)

/** The text with other stretches as spaces, so that offsets stay. */
function blanked (text: string, stretches: readonly { start: number, end: number }[]): string {
  return stretches.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}
