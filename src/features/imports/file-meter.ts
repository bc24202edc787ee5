import { createHash } from 'node:crypto'
import { EncodingDetector, type TextEncodingName } from '../../formats/encoding.ts'
import { FormatError } from '../../formats/format-error.ts'

const lineFeed = 0x0A
const carriageReturn = 0x0D

/** What is learned of a file while its bytes pass by, so that nobody has to read it for that. */
export class FileMeter {
  bytes = 0
  readonly #hash = createHash('sha256')
  readonly #encoding: EncodingDetector | null
  #lineEnds = 0
  #lastByte = lineFeed

  /** @param hasUnknownEncoding whether the bytes are to be tried as text */
  constructor (hasUnknownEncoding: boolean) {
    this.#encoding = hasUnknownEncoding ? new EncodingDetector() : null
  }

  read (chunk: Uint8Array): void {
    this.bytes += chunk.length
    this.#hash.update(chunk)
    this.#encoding?.read(chunk)
    this.#countLines(chunk)
  }

  /** SHA-256, base64url. Ends the metering. */
  hash (): string {
    return this.#hash.digest('base64url')
  }

  /** No fewer than the lines of the text, in every encoding we read: each byte that can end one, CRLF once. */
  linesMax (): number {
    return this.#lineEnds + (this.#lastByte === lineFeed || this.#lastByte === carriageReturn ? 0 : 1)
  }

  /** Null when the text is in no encoding; who reads it finds out where. Ends the metering. */
  encoding (): TextEncodingName | null {
    try {
      return this.#encoding?.end() ?? null
    } catch (error) {
      if (error instanceof FormatError) return null
      throw error
    }
  }

  #countLines (chunk: Uint8Array): void {
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) {
      if ((at === 0 ? this.#lastByte : chunk[at - 1]) !== carriageReturn) this.#lineEnds++
    }
    for (let at = chunk.indexOf(carriageReturn); at !== -1; at = chunk.indexOf(carriageReturn, at + 1)) this.#lineEnds++
    this.#lastByte = chunk.at(-1) ?? this.#lastByte
  }
}
