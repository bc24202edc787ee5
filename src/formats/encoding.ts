import { TextDecoder } from 'node:util'
import iconv from 'iconv-lite'
import { FormatError } from './format-error.ts'

/** The encodings a table file may have. */
export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** Bytes decoded at once: the precision with which an error names its place. Measured: smaller blocks halve the speed. */
const blockBytes = 4096

/** Characters encoded at once, about. */
const batchLength = 2 ** 16

const byteOrderMarks: [name: TextEncodingName, hex: string][] = [
  ['utf-8', 'efbbbf'], ['gb18030', '84319533'], ['utf-16le', 'fffe'], ['utf-16be', 'feff'],
]
const markBytesMax = 4

/**
 * The encoding of a text: what its byte order mark says, else UTF-8 when all of it is valid UTF-8, else GB18030.
 *
 * Reads to the end unless there is a mark; holds no more than one chunk.
 *
 * @throws FormatError when the text is neither; it names about where, in bytes
 */
export async function detectEncoding (chunks: AsyncIterable<Uint8Array>): Promise<TextEncodingName> {
  const detector = new EncodingDetector()
  for await (const chunk of chunks) {
    detector.read(chunk)
    if (detector.isSettled) break
  }
  return detector.end()
}

/** `detectEncoding` for bytes that pass by anyway. */
export class EncodingDetector {
  readonly #trials = (['utf-8', 'gb18030'] as const).map((name) => new FatalDecoder(name))
  /** The first bytes, until a byte order mark can be told; then null. */
  #start: Uint8Array | null = new Uint8Array()
  #marked: TextEncodingName | null = null

  /** Whether the bytes that follow make no difference. */
  get isSettled (): boolean {
    return this.#marked !== null || this.#trials.every((trial) => trial.failedAt !== null)
  }

  read (chunk: Uint8Array): void {
    if (this.#start === null) return this.#try(chunk)
    this.#start = Buffer.concat([this.#start, chunk])
    if (this.#start.length >= markBytesMax) this.#tryStart(this.#start)
  }

  /** @throws FormatError when the text is in no encoding */
  end (): TextEncodingName {
    if (this.#start !== null) this.#tryStart(this.#start)
    if (this.#marked !== null) return this.#marked
    for (const trial of this.#trials) trial.end()
    const fitting = this.#trials.find((trial) => trial.failedAt === null)
    if (fitting !== undefined) return fitting.name
    const places = this.#trials.map(({ name, failedAt }) => `${name.toUpperCase()} (not valid near byte ${failedAt})`)
    throw new FormatError(`The text is neither ${places.join(' nor ')}.`)
  }

  #tryStart (start: Uint8Array): void {
    this.#start = null
    this.#marked = markedEncoding(start)
    this.#try(start)
  }

  #try (chunk: Uint8Array): void {
    if (!this.isSettled) for (const trial of this.#trials) trial.decode(chunk)
  }
}

/**
 * The characters of a text, without its byte order mark.
 *
 * @throws FormatError at the first byte that is not valid in `encoding`; it names about where, within 4096 bytes
 */
export async function * decodeText (chunks: AsyncIterable<Uint8Array>, encoding: TextEncodingName): AsyncGenerator<string, void, undefined> {
  const decoder = new FatalDecoder(encoding)
  let isStart = true
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk)
    if (text !== '') {
      yield isStart && text.startsWith('\uFEFF') ? text.slice(1) : text
      isStart = false
    }
    if (decoder.failedAt !== null) break
  }
  decoder.end()
  if (decoder.failedAt !== null) throw new FormatError(`The text is not valid ${encoding.toUpperCase()} near byte ${decoder.failedAt}.`)
}

/**
 * The bytes of a text, in pieces of about 64 kB.
 *
 * NOTE: of all characters, 19 of the private use area have no bytes of their own in GB18030-2022. Those that the
 * standard of 2000 had there (U+E78D to U+E796, U+E81E to U+E864) become the characters that replaced them.
 */
export async function * encodeText (texts: AsyncIterable<string>, encoding: 'utf-8' | 'gb18030'): AsyncGenerator<Uint8Array, void, undefined> {
  const encode = (text: string) => encoding === 'utf-8' ? Buffer.from(text, 'utf8') : iconv.encode(text, 'gb18030')
  let batch = ''
  for await (const text of texts) {
    batch += text
    if (batch.length < batchLength) continue
    yield encode(batch)
    batch = ''
  }
  if (batch !== '') yield encode(batch)
}

/** A decoder that remembers where its input stopped being valid, and is silent from there on. */
class FatalDecoder {
  readonly name: TextEncodingName
  /** Where the block starts, in bytes, that could not be decoded; null while all is well. */
  failedAt: number | null = null
  readonly #decoder: TextDecoder
  #bytes = 0

  constructor (name: TextEncodingName) {
    this.name = name
    this.#decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true })
  }

  decode (chunk: Uint8Array): string {
    let text = ''
    for (let at = 0; at < chunk.length && this.failedAt === null; at += blockBytes) {
      const block = chunk.subarray(at, at + blockBytes)
      text += this.#attempt(() => this.#decoder.decode(block, { stream: true }))
      this.#bytes += block.length
    }
    return text
  }

  /** Fails when the input stops in the middle of a character. */
  end (): void {
    if (this.failedAt === null) this.#attempt(() => this.#decoder.decode())
  }

  #attempt (decode: () => string): string {
    try {
      return decode()
    } catch {
      this.failedAt = this.#bytes
      return ''
    }
  }
}

function markedEncoding (start: Uint8Array): TextEncodingName | null {
  const hex = Buffer.from(start.subarray(0, markBytesMax)).toString('hex')
  return byteOrderMarks.find(([, mark]) => hex.startsWith(mark))?.[0] ?? null
}
