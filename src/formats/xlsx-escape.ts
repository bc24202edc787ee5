/**
 * Characters that XML 1.0 cannot hold or would change, and underscores that could begin an escape.
 *
 * @see ECMA-376 part 1, 22.9.2.19 ST_Xstring
 */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const inexpressible = /[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[0-9a-fA-F]{4})/g

const escaped = /_x([0-9a-fA-F]{4})_/g

const entities = [['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;']] as const

/** A text for XML, attributes included. */
export function escapeXml (text: string): string {
  return entities.reduce((result, [character, entity]) => result.replaceAll(character, entity), text)
}

/** A text for a cell: control characters become `_xHHHH_`, as Excel writes them, then what `escapeXml` does. */
export function escapeXlsx (text: string): string {
  return escapeXml(text.replace(inexpressible, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`))
}

/** The text that was escaped as `_xHHHH_`. */
export function unescapeXlsx (text: string): string {
  return text.includes('_x') ? text.replace(escaped, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text
}
