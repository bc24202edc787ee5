// The nickname parser: “上海-无业游民-冯宝宝” becomes a draft of a profile that the member confirms.
import { foldWithOffsets, type FoldedText } from './fold.ts'
import { weighReadings } from './nickname-posterior.ts'
import { readingsOf, type Piece, type Reading, type Role } from './nickname-readings.ts'
import { cutNickname, type Segment } from './nickname-segments.ts'
import type { ContactMatch } from './nickname-words.ts'
import { isCountyLevel } from './places/gazetteer.ts'

/** One thing a nickname says. `confidence` is in [0, 1]; `start` and `end` are the UTF-16 span in the nickname. */
export type NicknamePart = { value: string, confidence: number, start: number, end: number }

/** What a nickname seems to say of its bearer. Absent parts are `null`. */
export type NicknameDraft = {
  nickname: string
  /** What the person is called, as written. `null` only when the nickname has no letter outside contact details. */
  displayName: NicknamePart | null
  /** The gazetteer's name of the city, also where the nickname has a district (海淀 → 北京). */
  city: NicknamePart | null
  /** Job, field or situation as written: 无业游民, 产品, 跨境电商. */
  occupation: NicknamePart | null
  company: NicknamePart | null
  school: NicknamePart | null
  /** The first contact detail: a mobile number as digits (x and * where it is masked), else as written: “wx:…”, an e-mail address. */
  phone: NicknamePart | null
  /** What went into no other part, as written. NOTE: not for show: it can hold a second contact detail. */
  rest: string[]
}

type Weighed = Piece & { confidence: number }

// chosen: beyond these no roster has nicknames; they bound the work a hostile one can cause. In UTF-16 units.
const heardLengthMax = 200
const segmentLengthMax = 40

// chosen: below it the nickname more likely has no name at all, and all of it is shown.
const namePosteriorMin = 0.25
const wholeNicknameConfidence = 0.2
// chosen: never certain, a member confirms the draft.
const confidenceMax = 0.99

/** The draft of a profile that `nickname` amounts to. Takes any text and never throws. */
export function parseNickname (nickname: string): NicknameDraft {
  const text = foldWithOffsets(nickname.slice(0, heardLengthMax))
  const { segments, contacts } = cutNickname(text.folded)
  const heard = segments.filter((segment) => segment.text.length <= segmentLengthMax)
  const pieces = choosePieces(heard)
  const pick = (piece: Weighed | null, value?: string) => piece && partOf(nickname, text, piece, value)
  const name = pieces.find((piece) => piece.role === 'name') ?? null
  const city = cityOf(pieces)
  const occupation = occupationOf(pieces, text.folded)
  const company = strongest(pieces, 'company')
  const school = strongest(pieces, 'school')
  const taken = [name, city, occupation, company, school].filter((piece) => piece !== null)
  const left = [
    ...pieces.filter((piece) => !taken.some((other) => overlaps(piece, other)) && !isImplied(piece, city)),
    ...segments.filter((segment) => !heard.includes(segment)), ...contacts.slice(1),
  ]
  return {
    nickname,
    displayName: pick(name) ?? wholeNickname(nickname, text, segments, contacts),
    city: pick(city, city?.place?.name),
    occupation: pick(occupation),
    company: pick(company),
    school: pick(school),
    phone: phoneOf(nickname, text, contacts[0]),
    rest: [...left.sort((a, b) => a.start - b.start).map((piece) => partOf(nickname, text, { ...piece, confidence: 0 }).value), ...tailOf(nickname)],
  }
}

function tailOf (nickname: string): string[] {
  return nickname.length > heardLengthMax ? [nickname.slice(heardLengthMax)] : []
}

/** The pieces of the most probable reading of each segment, where the name is the one most probable name of all. */
function choosePieces (segments: Segment[]): Weighed[] {
  const readings = segments.map(readingsOf)
  const posteriors = weighReadings(readings)
  const name = mostProbableName(readings, posteriors)
  return readings.flatMap((ways, index) => {
    const odds = posteriors[index] ?? []
    const chosen = bestReading(ways, odds, (reading) => {
      const named = reading.pieces.find((piece) => piece.role === 'name')
      return name?.segment === index ? named?.start === name.start && named.end === name.end : named === undefined
    })
    return (chosen?.pieces ?? []).map((piece) => ({ ...piece, confidence: confidenceOf(piece, ways, odds) }))
  })
}

function mostProbableName (readings: Reading[][], posteriors: number[][]): { segment: number, start: number, end: number } | null {
  let best = null
  let bestConfidence = namePosteriorMin
  for (const [segment, ways] of readings.entries()) {
    for (const piece of ways.flatMap((reading) => reading.pieces)) {
      if (piece.role !== 'name') continue
      const confidence = confidenceOf(piece, ways, posteriors[segment] ?? [])
      if (confidence > bestConfidence) {
        best = { segment, start: piece.start, end: piece.end }
        bestConfidence = confidence
      }
    }
  }
  return best
}

function bestReading (ways: Reading[], odds: number[], isEligible: (reading: Reading) => boolean): Reading | null {
  let best = null
  let bestOdds = -1
  for (const [index, reading] of ways.entries()) {
    const own = odds[index] ?? 0
    if (own > bestOdds && isEligible(reading)) {
      best = reading
      bestOdds = own
    }
  }
  return best
}

/** Sum of the probabilities of all readings that have this piece. */
function confidenceOf (piece: Piece, ways: Reading[], odds: number[]): number {
  const sum = ways.reduce((total, reading, index) => reading.pieces.some((other) => isSame(piece, other)) ? total + (odds[index] ?? 0) : total, 0)
  return Math.min(confidenceMax, sum)
}

function isSame (a: Piece, b: Piece): boolean {
  return a.role === b.role && a.start === b.start && a.end === b.end
}

function strongest (pieces: Weighed[], role: Role): Weighed | null {
  const own = pieces.filter((piece) => piece.role === role)
  return own.reduce<Weighed | null>((best, piece) => best === null || piece.confidence > best.confidence ? piece : best, null)
}

/** The surest city; of two in one province the one below prefecture level (无锡 江阴). */
function cityOf (pieces: Weighed[]): Weighed | null {
  const surest = strongest(pieces, 'city')
  const within = pieces.find(({ role, place }) => role === 'city' && place && isCountyLevel(place) && place.province === surest?.place?.province)
  return within ?? surest
}

/** The surest occupation together with those tied to it: “产品/运营” is one value. */
function occupationOf (pieces: Weighed[], folded: string): Weighed | null {
  const surest = strongest(pieces, 'occupation')
  if (surest === null) return null
  const whole = { ...surest }
  const isTied = (from: number, to: number) => /^ *[/&+、] *$/.test(folded.slice(from, to))
  for (const piece of pieces) if (piece.role === 'occupation' && isTied(whole.end, piece.start)) whole.end = piece.end
  for (const piece of pieces.toReversed()) if (piece.role === 'occupation' && isTied(piece.end, whole.start)) whole.start = piece.start
  return whole
}

/** Whether a place only says again, or more widely, where the city is. */
function isImplied ({ place }: Weighed, city: Weighed | null): boolean {
  if (!place || !city?.place) return false
  return place === city.place || (place.kind === 'province' && place.name === city.place.province) || (place.kind === 'country' && place.name === city.place.country)
}

function overlaps (a: { start: number, end: number }, b: { start: number, end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

/** From the first to the last letter or digit that is in no contact detail, of the longest run between them. */
function wholeNickname (nickname: string, text: FoldedText, segments: Segment[], contacts: ContactMatch[]): NicknamePart | null {
  const borders = [-1, ...contacts.map((contact) => contact.start), Infinity]
  const runs = borders.slice(1).map((border, index) => segments.filter(({ start }) => start > (borders[index] ?? -1) && start < border))
  const longest = runs.filter((run) => run.some((segment) => /\p{L}/u.test(segment.text))).sort((a, b) => lengthOf(b) - lengthOf(a))[0]
  if (!longest) return null
  return partOf(nickname, text, { start: longest[0]?.start ?? 0, end: longest.at(-1)?.end ?? 0, confidence: wholeNicknameConfidence })
}

function lengthOf (run: Segment[]): number {
  return (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0)
}

function phoneOf (nickname: string, text: FoldedText, contact: ContactMatch | undefined): NicknamePart | null {
  if (!contact) return null
  const digits = contact.isMobile ? text.folded.slice(contact.start, contact.end).replace(/^\+?86[- ]?(?=1)|[- ]/g, '') : undefined
  return partOf(nickname, text, { ...contact, confidence: contact.isMobile ? 0.95 : 0.9 }, digits)
}

/** A span of the folded nickname as a part of the one given, without invisible characters behind it. */
function partOf (nickname: string, text: FoldedText, span: { start: number, end: number, confidence: number }, value?: string): NicknamePart {
  const start = text.starts[span.start] ?? nickname.length
  const last = text.starts[span.end - 1] ?? start
  const width = (nickname.codePointAt(last) ?? 0) > 0xFFFF ? 2 : 1
  const written = nickname.slice(start, Math.max(text.starts[span.end] ?? nickname.length, last + width)).replace(/[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]+$/u, '')
  return { value: value ?? written, confidence: span.confidence, start, end: start + written.length }
}
