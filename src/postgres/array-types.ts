/** How values of a type of PostgreSQL are read and written, as postgres.js takes it. */
type ArrayType = { to: number, from: number[], parse: (text: string) => unknown[], serialize: (values: unknown) => unknown }

/** By the number of each array type: what its elements are in JavaScript. Whole numbers of 8 bytes stay text, as outside of arrays. */
const elements: Readonly<Record<number, (text: string) => unknown>> = {
  1000: (text) => text === 't',
  1005: Number, 1007: Number, 1021: Number, 1022: Number,
  1009: String, 1015: String, 1016: String, 1185: String, 1231: String, 2951: String,
  199: JSON.parse, 3807: JSON.parse,
}

/**
 * The array types that are in use, with one dimension.
 *
 * The driver would ask PostgreSQL for them on each new connection, and when the connection is lost during that, the failure is outside of any promise:
 * it ends the process (3.4.9).
 */
export const arrayTypes: Readonly<Record<string, ArrayType>> = Object.fromEntries(Object.entries(elements).map(([oid, element]) => [
  `array${oid}`, { to: Number(oid), from: [Number(oid)], parse: (text: string) => parseArray(text, element), serialize: writeArray },
]))

const item = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gsu

/** `{a,"b \"c\"",NULL}` */
function parseArray (text: string, element: (text: string) => unknown): unknown[] {
  return [...text.matchAll(item)].map(([, quoted, plain = '']) => {
    if (quoted !== undefined) return element(quoted.replaceAll(/\\(.)/gsu, '$1'))
    return plain === 'NULL' ? null : element(plain)
  })
}

/** Text is an array already: Drizzle writes those of columns itself. */
function writeArray (values: unknown): unknown {
  return Array.isArray(values) ? `{${values.map(writeItem).join(',')}}` : values
}

function writeItem (value: unknown): string {
  if (value === null) return 'NULL'
  // Of a number, too, JSON is what PostgreSQL reads; of a date it has quotes around.
  const text = typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : JSON.stringify(value)
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
