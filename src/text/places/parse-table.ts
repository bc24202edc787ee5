// Reads the gazetteer's text tables. A division table has two kinds of lines:
//   = 浙江 Zhejiang 浙江省 ~浙            a province (or country) and its aliases
//   杭州 Hangzhou 30.27,120.16 杭城 ~杭   a city in it: name, English name, lat,lng, aliases
// "~" marks a weak alias, "_" stands for a space. A header and a city of one name (上海, 新加坡) are one place, a city.
import type { Place } from './place.ts'

type Names = Pick<Place, 'name' | 'englishName' | 'aliases' | 'weakAliases'>

/**
 * Provinces and cities of China, or countries and cities abroad, in the order of the table.
 *
 * @param country the country of every row; `null` when the headers of the table are the countries
 * @throws Error when a city has no coordinates or no header
 */
export function parseDivisions (table: string, country: string | null): Place[] {
  const places: Place[] = []
  for (const block of table.split(/^= /m).slice(1)) {
    const [head = '', ...rows] = linesOf(block)
    const header = readNames(head.split(' '))
    const within = { province: country === null ? null : header.name, country: country ?? header.name }
    const cities = rows.map((row) => readCity(row, within))
    const seat = cities.find((city) => city.name === header.name)
    if (seat) seat.aliases.push(...header.aliases)
    if (seat) seat.weakAliases.push(...header.weakAliases)
    const isNamed = header.englishName !== ''
    if (!seat && isNamed) places.push(parentOf(header, cities[0], country))
    places.push(...cities)
  }
  return places
}

/** Regions of the table; `lat` and `lng` are left to the caller, who knows the members. */
export function parseRegions (table: string): Place[] {
  return linesOf(table).map((line) => {
    const [names = '', members = ''] = line.split(' : ')
    return {
      ...readNames(names.split(' ')),
      kind: 'region' as const,
      districts: [],
      province: null,
      country: null,
      members: members.split(' '),
      lat: 0,
      lng: 0,
    }
  })
}

/** City name → its districts. */
export function parseDistricts (table: string): Map<string, string[]> {
  return new Map(linesOf(table).map((line) => {
    const [city = '', ...districts] = line.split(' ')
    return [city, districts]
  }))
}

function linesOf (text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function readCity (row: string, within: Pick<Place, 'province' | 'country'>): Place {
  const [name = '', englishName = '', point = '', ...aliases] = row.split(' ')
  const [lat, lng] = point.split(',').map(Number)
  if (lat === undefined || lng === undefined) throw new Error(`gazetteer: no coordinates in “${row}”`)
  return { ...readNames([name, englishName, ...aliases]), kind: 'city', districts: [], ...within, members: [], lat, lng }
}

function parentOf (header: Names, capital: Place | undefined, country: string | null): Place {
  return {
    ...header,
    kind: country === null ? 'country' : 'province',
    districts: [],
    province: country === null ? null : header.name,
    country: country ?? header.name,
    members: [],
    lat: capital?.lat ?? NaN,
    lng: capital?.lng ?? NaN,
  }
}

function readNames ([name = '', english = '', ...others]: string[]): Names {
  return {
    name,
    englishName: spaced(english),
    aliases: others.filter((alias) => !alias.startsWith('~')).map(spaced),
    weakAliases: others.filter((alias) => alias.startsWith('~')).map((alias) => spaced(alias.slice(1))),
  }
}

function spaced (word: string): string {
  return word.replaceAll('_', ' ')
}
