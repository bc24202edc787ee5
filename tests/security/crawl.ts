import { isParameter, namesIn, type DocumentedOperation } from '../fuzz/documented-operations.ts'
import type { Answer } from '../support/start-app.ts'
import type { Marker } from './marked-profiles.ts'
import type { Viewer } from './marked-viewers.ts'
import { guessOf } from './targets.ts'

/** Small, so that there are several pages. */
const pageLimit = 9
const pagesMax = 40
/** Of the second of two ids. */
const pairsMax = 2

/** What is known under the name of a field, or the prefix of an id. */
export type ValuesOf = (name: string) => readonly string[]

export type Page = { path: string, answer: Answer }

/** Paths of a GET operation with everything known in the place of its parameters, and each way its query can be asked. */
export function pathsOf (documented: DocumentedOperation, known: ValuesOf): string[] {
  const { segments, operation } = documented
  const paths = segments.reduce<string[]>((begun, segment) => {
    const values = !isParameter(segment) ? [segment] : valuesOf(documented, segment.slice(1, -1), known).slice(0, begun.length > 1 ? pairsMax : undefined)
    return begun.flatMap((path) => values.map((value) => `${path}/${encodeURIComponent(value)}`))
  }, [''])
  const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  const limit = declared.some(({ name }) => name === 'limit') ? [`limit=${documented.path.includes('suggest') ? 8 : pageLimit}`] : []
  const ways = declared.flatMap(({ name, schema }) => name === 'encoding' ? [] : namesIn(schema['enum']).map((value) => [`${name}=${value}`]))
  const fields = declared.some(({ name }) => name === 'field') ? facetable.map((field) => [`field=${encodeURIComponent(field)}`]) : null
  const queries = fields ?? [...ways, []]
  return paths.flatMap((path) => queries.map((way) => `${path}?${[...limit, ...way].join('&')}`))
}

export const facetable = ['city', 'industry', 'company', 'title', 'skills', 'interests', 'languages', 'education', 'offerTags', 'needTags', 'custom.擅长', 'custom.年限', 'yearsOfExperience']

function valuesOf (documented: DocumentedOperation, name: string, known: ValuesOf): readonly string[] {
  const prefix = /^([a-z]{2,4})_/.exec(guessOf(documented, name))?.[1]
  const values = known(prefix ?? name)
  return values.length > 0 ? values : [guessOf(documented, name)]
}

/** Reads a path and all pages behind it. */
export async function readPages ({ client, headers }: Pick<Viewer, 'client' | 'headers'>, path: string): Promise<Page[]> {
  const pages: Page[] = []
  for (let next: string | null = path; next !== null && pages.length < pagesMax;) {
    const answer: Answer = await client.get(next, headers)
    pages.push({ path: next, answer })
    const cursor: unknown = answer.body?.nextCursor
    next = typeof cursor === 'string' ? `${path}&cursor=${encodeURIComponent(cursor)}` : null
  }
  return pages
}

/** Which markers an answer shows; what was asked for is repeated as it was read, and that is left out. */
export function markersIn (markers: readonly Marker[], isSearch: boolean, { text, body, headers }: Answer): Marker[] {
  const shown = isSearch ? JSON.stringify(body, (key, value: unknown) => key === 'interpretation' || key === 'parts' ? undefined : value) : text
  const all = `${shown}\n${Object.values(headers).join('\n')}`
  return markers.filter((marker) => marker.texts.some((marked) => all.includes(marked)))
}

/** What of these is not for the viewer. */
export const forbidden = ({ name, maySee }: Viewer, shown: readonly Marker[], path: string): string[] =>
  shown.filter((marker) => !maySee(marker, path)).map(({ place }) => `${name} is shown ${place} by ${path}`)
