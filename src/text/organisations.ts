// Names of organisations and their short forms: how well 北大 names 北京大学, and which of many names a short form means.
import { alignmentFit } from './organisation-alignment.ts'
import { knownNames, knownOrganisation } from './organisation-known.ts'
import { nameUnits, type NameUnits } from './organisation-units.ts'
import { places } from './places/gazetteer.ts'

export { knownOrganisation } from './organisation-known.ts'
export { findOrganisationsIn } from './organisation-mentions.ts'

/** A name prepared for comparison: some hundred bytes. */
export interface OrganisationName extends NameUnits {
  /** Full name of the known organisation it names, `null` when it names none. */
  readonly known: string | null
  /** Other ways to read the name as a short form: 福建师大 for 闽师大, 腾讯 for 鹅厂. */
  readonly readings: readonly NameUnits[]
  /** One bit for each of 32 groups of characters it contains. */
  readonly mask: number
}

/** Rarity of a unit of a name: −ln of the share of organisations that contain it. */
export type Rarity = (unit: string) => number

/** A name found among many: its index there, and how well it fits, in (0, 1]. */
export interface RankedOrganisation {
  readonly index: number
  readonly fit: number
}

/** Prepares a name as someone wrote it, in either script; 10 to 30 µs. */
export function organisationName (text: string): OrganisationName {
  const name = nameUnits(text)
  const known = (knownOrganisation(text) ?? knownOrganisation(firstPart(text)))?.name ?? null
  return { ...name, known, readings: readingsOf(name, known), mask: maskOf(name.units) }
}

/**
 * How well `short` names the organisation `full`, in [0, 1]: 1 when they are the same name or known for the same organisation,
 * above .8 for a likely short form, 0 when it cannot.
 *
 * @param rarity of the units in the community's own organisations (`rarityAmong`); without it, in the names known here
 */
export function shortFormFit (short: OrganisationName, full: OrganisationName, rarity: Rarity = rarityAmongKnown()): number {
  return fitOf(short, weightedReadings(short, rarity), full, short.units.length)
}

/**
 * The names that `query` may mean, best first; equal ones in the order of `candidates`. A candidate that is itself a short form of the
 * query counts too, a little less.
 *
 * @param limit the greatest number of names wanted
 */
export function rankOrganisations (query: OrganisationName, candidates: readonly OrganisationName[], rarity: Rarity, limit: number): RankedOrganisation[] {
  const readings = weightedReadings(query, rarity)
  let ranked = ranking(query, readings, candidates, rarity, 0)
  const isSure = ranked.length >= limit || ranked.some(({ fit }) => fit >= sureFit)
  if (!isSure && query.units.length > 2) ranked = ranking(query, readings, candidates, rarity, 1)
  return ranked.sort((one, other) => other.fit - one.fit || one.index - other.index).slice(0, limit)
}

/** The rarity of units among these names and the known ones, so that few names do not make a common character rare; counts every name once. */
export function rarityAmong (names: readonly NameUnits[]): Rarity {
  const counts = new Map<string, number>()
  const all = [...names, ...unitsOfKnown()]
  for (const { units } of all) {
    for (const unit of new Set(units)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return (unit) => Math.log((all.length + 1) / ((counts.get(unit) ?? 0) + 0.5))
}

/** 沪 → 上海, 闽 → 福建: short forms of one character that are no part of the name. */
const regionByLetter: ReadonlyMap<string, string> = new Map(places
  .flatMap(({ name, weakAliases }) => weakAliases.map((alias) => [alias, name] as const))
  .filter(([alias, name]) => /^\p{Script=Han}$/u.test(alias) && !name.includes(alias)))

/** A fit that needs no search for names that lack a character of the query. */
const sureFit = 0.7
/** Fits are rounded to this share of 1, so that names that fit alike are equal. */
const fitSteps = 1_000_000
/** What is left of a fit when a known expansion stands between, and when the candidate is the shorter one. */
const readingWeight = 0.98
const reverseWeight = 0.95

interface WeightedReading { readonly units: string, readonly mask: number, readonly weights: Float64Array, readonly weight: number }

function weightedReadings (short: OrganisationName, rarity: Rarity): WeightedReading[] {
  return [short, ...short.readings].map(({ units }, at) => ({
    units,
    mask: maskOf(units),
    weights: Float64Array.from(units.split(''), (unit) => Math.max(rarity(unit), 0)),
    weight: at === 0 ? 1 : readingWeight,
  }))
}

/** The best fit of a reading that lacks at most `missingMax` of its units in `full`. */
function fitOf (short: OrganisationName, readings: readonly WeightedReading[], full: OrganisationName, missingMax: number): number {
  if (isSame(short, full)) return 1
  let best = 0
  for (const reading of readings) {
    if (lacksFew(full, reading, missingMax)) best = Math.max(best, alignmentFit(reading.units, full, reading.weights) * reading.weight)
  }
  return Math.round(best * fitSteps) / fitSteps
}

function isSame (one: OrganisationName, other: OrganisationName): boolean {
  return (one.known !== null && one.known === other.known) || (one.core !== '' && one.core === other.core)
}

/** Fits of the candidates that lack at most `missingMax` units of a reading, or are part of the query. */
function ranking (
  query: OrganisationName, readings: readonly WeightedReading[], candidates: readonly OrganisationName[], rarity: Rarity, missingMax: number
): RankedOrganisation[] {
  const ranked: RankedOrganisation[] = []
  candidates.forEach((candidate, index) => {
    const isShorter = candidate.units.length < query.units.length && lacksFew(query, candidate, 0)
    const backward = isShorter ? shortFormFit(candidate, query, rarity) * reverseWeight : 0
    const fit = Math.max(fitOf(query, readings, candidate, missingMax), backward)
    if (fit > 0) ranked.push({ index, fit })
  })
  return ranked
}

/** Whether `name` lacks at most `missingMax` of the units of `part`; the masks say so for most names. */
function lacksFew (name: { units: string, mask: number }, part: { units: string, mask: number }, missingMax: number): boolean {
  const unset = part.mask & ~name.mask
  if (unset !== 0 && (missingMax === 0 || bitCount(unset) > missingMax)) return false
  let missing = 0
  for (let at = 0; at < part.units.length; at++) {
    if (!name.units.includes(part.units.charAt(at)) && ++missing > missingMax) return false
  }
  return true
}

function maskOf (units: string): number {
  let mask = 0
  for (let at = 0; at < units.length; at++) mask |= 1 << (Math.imul(units.charCodeAt(at), 0x9E3779B1) >>> 27)
  return mask
}

function bitCount (mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

/** What stands before the first comma, bar or space behind a Han name: the school in 复旦大学 新闻系. */
function firstPart (text: string): string {
  return /^\s*(\p{Script=Han}{2,})[\s,，、/|·-]/u.exec(text)?.[1] ?? ''
}

const none: readonly NameUnits[] = []

function readingsOf (name: NameUnits, known: string | null): readonly NameUnits[] {
  const readings: NameUnits[] = []
  if (known !== null) readings.push(nameUnits(known))
  const region = regionByLetter.get(name.units.charAt(0))
  if (region !== undefined && name.units.length > 2) readings.push(nameUnits(region + name.units.slice(1)))
  return readings.length === 0 ? none : readings
}

let knownUnits: readonly NameUnits[] | null = null

function unitsOfKnown (): readonly NameUnits[] {
  knownUnits ??= knownNames.map(nameUnits)
  return knownUnits
}

let amongKnown: Rarity | null = null

function rarityAmongKnown (): Rarity {
  amongKnown ??= rarityAmong([])
  return amongKnown
}
