// The gazetteer: which place a text names, which places occur in a text, and which cities lie in a region.
import { fold, foldWithOffsets } from '../fold.ts'
import { chinaNorth } from './china-north.ts'
import { chinaSouth } from './china-south.ts'
import { countyCities } from './county-cities.ts'
import { districtTable } from './districts.ts'
import { parseDistricts, parseDivisions, parseRegions } from './parse-table.ts'
import type { Place } from './place.ts'
import { regionTable } from './regions.ts'
import { worldCities } from './world-cities.ts'

export type { Place } from './place.ts'

/** A place named in a text, with its span in UTF-16 units. */
export type PlaceMention = { place: Place, start: number, end: number }

/** How a name means its place: always, as one of its districts, or only when it stands alone. */
export type NameStrength = 'name' | 'district' | 'weak'

type Entry = { place: Place, strength: NameStrength }

/** Every place once, provinces before their cities. */
export const places: Place[] = loadPlaces()

const countyNames = new Set(parseDivisions(countyCities, '中国').map((place) => place.name))
const byName = new Map(places.map((place) => [place.name, place]))
const entries = indexNames()
const lengthsByStart = indexLengths()

/** Chinese names of places and regions, folded, without those that mean one only by themselves. */
export const placeNames = (): string[] => [...entries].flatMap(([name, { strength }]) => strength === 'name' && /^\p{Script=Han}{2,}$/u.test(name) ? [name] : [])

/** The place `text` names as a whole, in either script, by name, alias, district or short form; `null` when it names none. */
export function findPlace (text: string): Place | null {
  return findFoldedPlace(fold(text).trim())?.place ?? null
}

/** As `findPlace`, for text that is folded already, with the strength of the name. */
export function findFoldedPlace (folded: string): Entry | null {
  return entries.get(folded) ?? null
}

/**
 * The places named in `text`, leftmost first, the longest name at each start, without overlaps.
 *
 * Short forms (沪, SH) count only where nothing else touches them or after a word such as 在 or 坐标.
 * A name is reported wherever its characters stand, also in 中山大学: what it means there is the caller's to judge.
 */
export function findPlacesIn (text: string): PlaceMention[] {
  const { folded, starts } = foldWithOffsets(text)
  return findPlacesInFolded(folded).map(({ place, start, end }) => ({ place, start: starts[start] ?? 0, end: starts[end] ?? text.length }))
}

/** As `findPlacesIn`, for text that is folded already. */
export function findPlacesInFolded (folded: string): PlaceMention[] {
  const mentions: PlaceMention[] = []
  for (let start = 0; start < folded.length;) {
    const end = mentionEnd(folded, start)
    const entry = end === null ? null : findFoldedPlace(folded.slice(start, end))
    if (entry !== null && end !== null) mentions.push({ place: entry.place, start, end })
    start = end ?? start + 1
  }
  return mentions
}

/** The end of the longest place name that starts at `start` of folded text, `null` when none does. */
export function placePrefixEnd (folded: string, start: number): number | null {
  const lengths = lengthsByStart.get(startCode(folded, start)) ?? lengthsByStart.get(startCode(folded.charAt(start), 0))
  if (lengths === undefined || isInsideWord(folded, start)) return null
  for (const length of lengths) {
    const end = start + length
    if (end <= folded.length && entries.has(folded.slice(start, end)) && !isInsideWord(folded, end)) return end
  }
  return null
}

/** Whether the place is a city below prefecture level (昆山, 义乌), the more exact one where its prefecture is named too. */
export function isCountyLevel (place: Place): boolean {
  return countyNames.has(place.name)
}

/** The cities of a region, province or country, each once; a city is within itself. */
export function placesWithin (place: Place): Place[] {
  switch (place.kind) {
    case 'city': return [place]
    case 'province': return places.filter((city) => city.kind === 'city' && city.province === place.name)
    case 'country': return places.filter((city) => city.kind === 'city' && city.country === place.name)
    case 'region': return [...new Set(place.members.flatMap((name) => placesWithin(memberNamed(name, byName))))]
  }
}

function mentionEnd (folded: string, start: number): number | null {
  const end = placePrefixEnd(folded, start)
  if (end === null || findFoldedPlace(folded.slice(start, end))?.strength !== 'weak') return end
  const before = folded.slice(0, start)
  const isAlone = /(^|[^\p{L}\p{N}\s])\s*$/u.test(before) && /^\s*([^\p{L}\p{N}\s]|$)/u.test(folded.slice(end))
  return isAlone || /(在|驻|坐标|base)\s*$/.test(before) ? end : null
}

/** Whether a Latin word goes on at `at`: no name begins or ends there. */
function isInsideWord (folded: string, at: number): boolean {
  return isLatin(folded.charCodeAt(at)) && isLatin(folded.charCodeAt(at - 1))
}

function isLatin (unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7A
}

function loadPlaces (): Place[] {
  const abroad = parseDivisions(worldCities, null).filter((place) => place.country !== '中国' || place.kind === 'country')
  const chinese = [chinaSouth, chinaNorth, countyCities].flatMap((table) => parseDivisions(table, '中国'))
  const regions = parseRegions(regionTable)
  const districts = parseDistricts(districtTable)
  const all = [...chinese, ...abroad, ...regions]
  for (const place of all) place.districts = districts.get(place.name) ?? []
  const named = new Map(all.map((place) => [place.name, place]))
  for (const region of regions) {
    const points = region.members.map((name) => memberNamed(name, named))
    region.lat = meanOf(points.map((point) => point.lat))
    region.lng = meanOf(points.map((point) => point.lng))
  }
  return all
}

function memberNamed (name: string, named: Map<string, Place>): Place {
  const place = named.get(name)
  if (!place) throw new Error(`gazetteer: a region names “${name}”, which is no place`)
  return place
}

function meanOf (values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Folded name → place. Where two places share a name, the stronger kind of name wins, then the earlier table. */
function indexNames (): Map<string, Entry> {
  const index = new Map<string, Entry>()
  const add = (name: string, place: Place, strength: NameStrength) => {
    const folded = fold(name)
    if (!index.has(folded)) index.set(folded, { place, strength })
  }
  for (const place of places) add(place.name, place, 'name')
  for (const place of places) for (const alias of place.aliases) add(alias, place, 'name')
  for (const place of places) if (place.kind === 'city') add(`${place.name}市`, place, 'name')
  for (const place of places) add(place.englishName, place, place.englishName.length > 4 ? 'name' : 'weak')
  for (const place of places) {
    for (const district of place.districts) {
      add(district, place, 'district')
      if (district.length === 2) add(`${district}区`, place, 'district')
    }
  }
  for (const place of places) for (const alias of place.weakAliases) add(alias, place, 'weak')
  return index
}

/** The code of the first two characters of names, or of the only one → how many characters such names have, the most first. */
function indexLengths (): Map<number, number[]> {
  const lengths = new Map<number, Set<number>>()
  for (const name of entries.keys()) {
    const code = startCode(name, 0)
    lengths.set(code, (lengths.get(code) ?? new Set()).add(name.length))
  }
  const alone = (code: number) => lengths.has(code & ~0xFFFF) ? [1] : []
  return new Map([...lengths].map(([code, own]) => [code, [...new Set([...own, ...alone(code)])].sort((a, b) => b - a)]))
}

function startCode (text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : 0)
}
