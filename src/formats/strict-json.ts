import { isStorable } from './table.ts'

/** A fault of a JSON text. `pointer` is a JSON pointer (RFC 6901), '' for the whole text. The message never echoes the text. */
export class StrictJsonError extends Error {
  override name = 'StrictJsonError'
  readonly pointer: string

  constructor (pointer: string, message: string) {
    super(message)
    this.pointer = pointer
  }
}

/** Levels of objects and lists inside each other, at most. Chosen: a member needs three. */
const depthLimit = 32

/** Escapes that may make a NUL character or a lone surrogate. A backslash that is itself escaped makes it cry wolf, no more. */
const doubtfulEscape = /\\u(?:0000|[dD][89a-fA-F])/

/**
 * The value of a JSON text that means one thing only.
 *
 * `JSON.parse` lets the last of two equal keys win and accepts keys and characters that do harm later. A quick look
 * clears almost every text; the few it does not clear are scanned again for the place of the fault.
 * Measured: 1.6 times the time of `JSON.parse` on a member of 2 kB.
 *
 * @throws StrictJsonError for a syntax error, a key twice in one object, the key `__proto__` or `prototype` under `constructor`,
 *   a NUL character or lone surrogate in a string or key, or more than 32 levels
 */
export function parseStrictJson (text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    scanJson(text)
    throw new StrictJsonError('', 'This is not valid JSON.')
  }
  const isCleared = text.isWellFormed() && !doubtfulEscape.test(text) && countKeys(value, 0) === countKeysInText(text)
  if (!isCleared) scanJson(text)
  return value
}

/** How many keys a value has on all levels; NaN, which equals nothing, when a key or the depth is doubtful. */
function countKeys (value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (depth === depthLimit) return NaN
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') count += countKeys(item, depth + 1)
    return count
  }
  const object = value as Record<string, unknown>
  for (const key in object) {
    if (key === '__proto__' || key === 'constructor') return NaN
    count++
    const below = object[key]
    if (typeof below === 'object') count += countKeys(below, depth + 1)
  }
  return count
}

/**
 * How many keys stand in a valid JSON text, those that stand twice included: colons after the closing quote of a string.
 *
 * A string that begins with a colon makes it count too many, which costs a scan; it never counts too few.
 */
function countKeysInText (text: string): number {
  let count = 0
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1
    while (text.charCodeAt(before) <= 0x20) before--
    if (text.charCodeAt(before) === 0x22 && !isEscaped(text, before)) count++
  }
  return count
}

function isEscaped (text: string, quoteAt: number): boolean {
  let at = quoteAt
  while (text.charCodeAt(at - 1) === 0x5C) at--
  return (quoteAt - at) % 2 === 1
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * A slow, exact look at a JSON text that the quick one of `parseStrictJson` did not clear: where is what wrong?
 *
 * @throws StrictJsonError for the first fault in the order of the text; returns when there is none
 */
function scanJson (text: string): void {
  const scanner = new JsonScanner(text)
  scanner.value('', 0, false)
  scanner.end()
}

class JsonScanner {
  readonly #text: string
  #at = 0

  constructor (text: string) {
    this.#text = text
  }

  value (pointer: string, depth: number, isConstructor: boolean): void {
    const next = this.#peek()
    if (next === '{' || next === '[') {
      if (depth === depthLimit) throw new StrictJsonError(pointer, `This is nested deeper than ${depthLimit} levels.`)
      if (next === '{') this.#object(pointer, depth, isConstructor)
      else this.#list(pointer, depth)
    } else if (next === '"') {
      if (!isStorable(this.#string())) throw new StrictJsonError(pointer, unstorable('text'))
    } else {
      scalar.lastIndex = this.#at
      if (!scalar.test(this.#text)) this.#refuse()
      this.#at = scalar.lastIndex
    }
  }

  end (): void {
    if (this.#peek() !== '') this.#refuse()
  }

  #object (pointer: string, depth: number, isConstructor: boolean): void {
    const keys = new Set<string>()
    this.#expect('{')
    if (this.#skip('}')) return
    for (;;) {
      if (this.#peek() !== '"') this.#refuse()
      const key = this.#string()
      if (!isStorable(key)) throw new StrictJsonError(pointer, unstorable('key'))
      const below = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (key === '__proto__' || (isConstructor && key === 'prototype')) throw new StrictJsonError(below, 'This key is not allowed.')
      if (keys.has(key)) throw new StrictJsonError(below, 'This key stands twice in its object.')
      keys.add(key)
      this.#expect(':')
      this.value(below, depth + 1, key === 'constructor')
      if (!this.#skip(',')) break
    }
    this.#expect('}')
  }

  #list (pointer: string, depth: number): void {
    this.#expect('[')
    if (this.#skip(']')) return
    let index = 0
    do this.value(`${pointer}/${index++}`, depth + 1, false)
    while (this.#skip(','))
    this.#expect(']')
  }

  #string (): string {
    const start = this.#at
    for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
      if (this.#at >= this.#text.length || this.#text.charCodeAt(this.#at) < 0x20) this.#refuse()
      if (this.#text[this.#at] === '\\') this.#escape()
    }
    this.#at++
    return JSON.parse(this.#text.slice(start, this.#at)) as string
  }

  #escape (): void {
    const escape = /[bfnrt"\\/]|u[0-9a-fA-F]{4}/y
    escape.lastIndex = this.#at + 1
    if (!escape.test(this.#text)) this.#refuse()
    this.#at = escape.lastIndex - 1
  }

  #peek (): string {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'none')) this.#at++
    return this.#text[this.#at] ?? ''
  }

  #skip (mark: string): boolean {
    const isThere = this.#peek() === mark
    if (isThere) this.#at++
    return isThere
  }

  #expect (mark: string): void {
    if (!this.#skip(mark)) this.#refuse()
  }

  #refuse (): never {
    const before = this.#text.slice(0, this.#at).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    throw new StrictJsonError('', `This is not valid JSON: line ${before.length}, column ${column}.`)
  }
}

function unstorable (noun: string): string {
  return `A ${noun} here holds a NUL character or half of a surrogate pair.`
}
