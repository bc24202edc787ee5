import fc from 'fast-check'

/** Characters that readers and writers trip over: quotes, delimiters, line ends, formulas, escapes, controls, wide and rare characters. */
const awkward = [...'",;\t\r\n\'=+-@|&<>_x', '＝', '＋', '冯', '𠮷', '👨‍👩‍👧', '㐀', '€', 'é', '\u00A0', '\u3000', '\uFEFF', '\u2028', '\u0001', '\u001F', '\uFFFE', '\uFFFF', '_x000D_', '_x00', '""', '\\']

/** A cell of any characters that can be stored: no NUL, no lone surrogate. */
export const cell = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...awkward), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', '')) },
  { weight: 1, arbitrary: fc.constant('') },
)

/** Rows of one width, the first of which is the header. */
export const table = fc.integer({ min: 1, max: 5 }).chain((width) => {
  return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })
})

export async function * each<Item> (items: Iterable<Item>): AsyncGenerator<Item, void, undefined> {
  yield * items
}

/** A text or bytes in pieces of `size`. */
export async function * cut<Whole extends string | Uint8Array> (whole: Whole, size: number): AsyncGenerator<Whole, void, undefined> {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size) as Whole
}

export async function collect<Item> (items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

export async function bytesOf (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await collect(chunks))
}
