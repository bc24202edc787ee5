// The ways to read one segment of a nickname, each with a weight. Which readings go together is decided in nickname.ts.
import type { Segment } from './nickname-segments.ts'
import { companyFit, isNoise, noisePrefix, placeSuffixNoise, schoolFit } from './nickname-words.ts'
import { occupationFit, occupationPrefixEnd, occupationSuffixStart } from './occupations.ts'
import { isKinship, personNameFit, surnameLength, titledNameFit } from './person-names.ts'
import { findFoldedPlace, placePrefixEnd, type Place } from './places/gazetteer.ts'

/** What a piece of a nickname is. `area` is a place that is no city; `noise` is understood and of no use; `unknown` is neither. */
export type Role = 'name' | 'city' | 'area' | 'occupation' | 'company' | 'school' | 'noise' | 'unknown'

/** A stretch of the folded nickname in one role. `weight` is a log-odds-like score: 0 says nothing, 3 is next to certain. */
export type Piece = { role: Role, start: number, end: number, weight: number, place: Place | null }

/** Pieces that together cover a segment, or all of it but its noise. */
export type Reading = { pieces: Piece[], weight: number }

// chosen: on the tuned two thirds of tests/text/nickname-cases.ts.
const cutWeight = -1.2
const unknownRestWeight = -0.8
const unheardOfWeight = 0.4
const gluedNameFitMin = 0.7
const namelikeMin = 0.6
const wordAsNameWeight = -2.5
const placeAsNameWeight = -1
const cutsMax = 3
const placeWeights = { name: 3.6, district: 2.9, weak: 1.7 }

/** Every reading worth weighing of a segment; never empty. */
export function readingsOf (segment: Segment): Reading[] {
  const readings = readText(segment.text, segment.start, cutsMax)
  return readings.map((reading) => {
    const bias = reading.pieces.reduce((sum, piece) => sum + contextWeight(piece.role, segment), 0)
    return { pieces: reading.pieces, weight: reading.weight + bias }
  })
}

function contextWeight (role: Role, { isBracketed, isAfterAt }: Segment): number {
  if (isAfterAt && role === 'company') return 2
  if (isAfterAt && role === 'name') return -1
  return isBracketed && role === 'name' ? -1 : 0
}

function readText (text: string, start: number, cuts: number): Reading[] {
  const whole = piecesOf(text, start).map((piece) => ({ pieces: [piece], weight: piece.weight }))
  if (cuts === 0 || text.length < 2 || schoolFit(text) > 0) return whole
  return [...whole, ...readPrefixed(text, start, cuts), ...readSuffixed(text, start)]
}

/** The place meant in a nickname. 朝阳 is a prefecture in Liaoning too, but far more members of communities live in the district of Beijing. */
function findUsualPlace (folded: string): ReturnType<typeof findFoldedPlace> {
  return findFoldedPlace(folded === '朝阳' ? '朝阳区' : folded)
}

/** A text as one piece, in each role it can have. */
function piecesOf (text: string, start: number): Piece[] {
  const end = start + text.length
  const pieces: Piece[] = [{ role: 'unknown', start, end, weight: 0, place: null }]
  const add = (role: Role, weight: number, place: Place | null = null) => pieces.push({ role, start, end, weight, place })
  const placed = findUsualPlace(text)
  if (placed) add(placed.place.kind === 'city' ? 'city' : 'area', placeWeights[placed.strength], placed.place)
  const occupation = occupationFit(text)
  const name = personNameFit(text)
  const isWord = name < namelikeMin && (placed !== null || occupation >= 0.9)
  if (name > 0) add('name', 4 * name - 0.6 + (isWord ? wordAsNameWeight : 0) + (placed?.strength === 'name' ? placeAsNameWeight : 0))
  if (occupation > 0) add('occupation', Math.max(3.6 * occupation - 0.4, unheardOfWeight))
  else if (mayBeUnheardOf(text)) add('occupation', unheardOfWeight)
  const company = companyFit(text)
  if (company > 0) add('company', 3.4 * company)
  const school = schoolFit(text)
  if (school > 0) add('school', 3.6 * school)
  if (isNoise(text)) add('noise', 3)
  return pieces
}

/** Whether a text could be an occupation that is in no list: what a nickname says besides place and name mostly is one. */
function mayBeUnheardOf (text: string): boolean {
  return /^[\p{Script=Han}a-z0-9]*\p{Script=Han}[\p{Script=Han}a-z0-9]*$/u.test(text) && text.length > 1 && text.length <= 9 &&
    titledNameFit(text) === 0 && findFoldedPlace(text) === null && !isNoise(text) && !isKinship(text)
}

/** Readings that begin with something known: a place, an occupation, noise. */
function readPrefixed (text: string, start: number, cuts: number): Reading[] {
  const readings: Reading[] = []
  const noise = noisePrefix.exec(text)?.[0].length ?? 0
  if (noise > 0 && noise < text.length) readings.push(...withHead({ role: 'noise', start, end: start + noise, weight: 1.2, place: null }, text, cuts))
  for (const end of [placePrefixEnd(text, 0) ?? 0, occupationPrefixEnd(text)]) {
    if (end < 2 || end >= text.length) continue
    for (const head of piecesOf(text.slice(0, end), start)) {
      if (head.role === 'city' || head.role === 'area' || head.role === 'occupation') readings.push(...withHead(head, text, cuts))
    }
  }
  return readings
}

function withHead (head: Piece, text: string, cuts: number): Reading[] {
  const rest = text.slice(head.end - head.start)
  const gap = rest.length - rest.trimStart().length
  const isPlace = head.role === 'city' || head.role === 'area'
  if (isPlace && placeSuffixNoise.test(rest)) return [{ pieces: [head], weight: head.weight - 0.3 }]
  return readText(rest.trimStart(), head.end + gap, cuts - 1)
    .filter(({ pieces }) => mayFollow(head, pieces[0]))
    .map(({ pieces, weight }) => ({ pieces: [head, ...pieces], weight: head.weight + weight + cutWeight + (pieces[0]?.role === 'unknown' ? unknownRestWeight : 0) }))
}

/** A glued rest must be something by itself: a name of one character speaks against the cut, and so does an unknown rest but behind a city. */
function mayFollow (head: Piece, next: Piece | undefined): boolean {
  if (next === undefined) return false
  if (next.role === 'unknown') return head.role === 'city' && next.end - next.start > 1
  if (next.role === 'name') return next.end - next.start > 1
  return next.role !== head.role || head.role !== 'occupation'
}

/** Readings that begin with a name and end with a job: 陈默律师, Coco瑜伽. */
function readSuffixed (text: string, start: number): Reading[] {
  const cut = occupationSuffixStart(text)
  if (cut >= text.length || occupationFit(text) >= 0.9) return []
  const front = text.slice(0, cut).trimEnd()
  const isTitle = front.length === surnameLength(front) && titledNameFit(text) > 0
  if (front.length < 2 || isTitle || findFoldedPlace(front) !== null || personNameFit(front) < gluedNameFitMin) return []
  const names = piecesOf(front, start).filter((piece) => piece.role === 'name')
  const jobs = piecesOf(text.slice(cut), start + cut).filter((piece) => piece.role === 'occupation')
  return names.flatMap((name) => jobs.map((job) => ({ pieces: [name, job], weight: name.weight + job.weight + cutWeight })))
}
