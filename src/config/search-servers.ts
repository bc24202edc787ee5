/** The server of MEILI_URL, or the one that is started here: every installation has it. */
export const mainServer = 'main'

/** A Meilisearch beside the main one. */
export type SearchServerAddress = { name: string, url: string, key: string | undefined }

const serverName = /^[a-z][a-z0-9-]{0,30}$/

/** Reads `east=…,west=…`; null when it cannot be read, or names a server twice or the main one. Values have no comma. */
export function parseNamed (text: string): Map<string, string> | null {
  const pairs = text.split(',').map((pair) => pair.trim()).map((pair): [string, string] => {
    const at = pair.indexOf('=')
    return [pair.slice(0, Math.max(0, at)), pair.slice(at + 1)]
  })
  const named = new Map(pairs)
  const isValid = named.size === pairs.length && pairs.every(([name, value]) => serverName.test(name) && name !== mainServer && value !== '')
  return isValid ? named : null
}

/** Reads MEILI_URLS; null when a value is no address, or two are the same: two relays would write to one index. */
export function parseServerUrls (text: string): Map<string, string> | null {
  const named = parseNamed(text)
  if (named === null || ![...named.values()].every((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''))) return null
  return new Set([...named.values()].map(originOf)).size === named.size ? named : null
}

/** The engine behind an address: its path plays no part. */
export const originOf = (url: string): string | undefined => URL.parse(url)?.origin

type ServerVariables = { MEILI_URLS?: string | undefined, MEILI_MASTER_KEYS?: string | undefined, MEILI_MASTER_KEY?: string | undefined }

/** The servers beside the main one, in the order in which they are named. */
export function furtherServers ({ MEILI_URLS: urls, MEILI_MASTER_KEYS: keys, MEILI_MASTER_KEY: key }: ServerVariables): SearchServerAddress[] {
  const keyOf = keys === undefined ? null : parseNamed(keys)
  return [...(urls === undefined ? null : parseServerUrls(urls)) ?? []].map(([name, url]) => ({ name, url, key: keyOf?.get(name) ?? key }))
}
