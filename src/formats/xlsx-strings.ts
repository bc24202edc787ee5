import { FormatError } from './format-error.ts'
import { recordLimit } from './table.ts'
import { unescapeXlsx } from './xlsx-escape.ts'
import type { XlsxZip } from './xlsx-zip.ts'
import { readXml } from './xml.ts'

/** Bytes that all shared strings may take, two for each character. Chosen: what a server of 1 GB can spare. */
const textBytesMax = 256 * 2 ** 20

/** Shared strings a workbook may have. Chosen: 200 000 rows of 40 distinct texts. */
const countMax = 8_000_000

/**
 * The shared strings of a workbook, held in two buffers.
 *
 * Millions of JavaScript strings would take several times their text and keep the garbage collector busy.
 */
export class XlsxStrings {
  #text = Buffer.alloc(2 ** 16)
  #ends = new Uint32Array(2 ** 10)
  #bytes = 0
  #count = 0

  /** @throws FormatError when the strings take more than 256 MB or are more than 8 000 000 */
  add (text: string): void {
    const bytes = this.#bytes + 2 * text.length
    if (bytes > textBytesMax || this.#count === countMax) throw new FormatError('The workbook holds too much text. Send it as CSV instead, or in parts.')
    if (bytes > this.#text.length) {
      const grown = Buffer.allocUnsafeSlow(Math.min(textBytesMax, Math.max(bytes, 2 * this.#text.length)))
      this.#text.copy(grown)
      this.#text = grown
    }
    if (this.#count === this.#ends.length) {
      const grown = new Uint32Array(2 * this.#count)
      grown.set(this.#ends)
      this.#ends = grown
    }
    this.#text.write(text, this.#bytes, 'utf16le')
    this.#bytes = bytes
    this.#ends[this.#count++] = bytes
  }

  /** The string of an index; null when there is none. */
  get (index: number): string | null {
    if (!(index < this.#count)) return null
    const end = this.#ends[index]
    return end === undefined ? null : this.#text.toString('utf16le', this.#ends[index - 1] ?? 0, end)
  }
}

/** Reads the shared strings. The reading aid over East Asian characters (`rPh`) is not part of a string. */
export async function readStrings (zip: XlsxZip, part: string | null): Promise<XlsxStrings> {
  const strings = new XlsxStrings()
  if (part === null || !zip.has(part)) return strings
  let text = ''
  let run: string | null = null
  let isAid = false
  await readXml(zip.read(part), part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isAid = true
      run = name === 't' && !isAid ? '' : null
    },
    text: (piece) => {
      if (run === null) return
      run += piece
      if (text.length + run.length > recordLimit) throw new FormatError('The workbook holds a text longer than 1 MB.')
    },
    close: (name) => {
      if (run !== null) text += unescapeXlsx(run)
      run = null
      if (name === 'rPh') isAid = false
      if (name === 'si') strings.add(text)
    },
  })
  return strings
}
