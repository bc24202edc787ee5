/** Words of a block at most; no span is longer. The first blocks are shorter, so that a small community takes little. */
const blockWordsMax = 2 ** 19
const firstBlockWords = 2 ** 13
/** Spans are multiples of this, so that one that is freed fits another. */
const grain = 32

/** Where a list lies: its block, the first word, and how many it has. */
export type Span = { readonly block: number, readonly start: number, readonly words: number }

/** Many short lists of 16-bit words in few large arrays: no object for each, and what is freed is used again. */
export class MatchSpans {
  readonly #blocks: Uint16Array[] = []
  readonly #free = new Map<number, Span[]>()
  /** Of the last block. */
  #used = 0

  get bytes (): number { return this.#blocks.reduce((sum, block) => sum + block.byteLength, 0) }

  /** The array a span lies in. */
  blockOf ({ block }: Span): Uint16Array { return this.#blocks[block] ?? new Uint16Array() }

  /** @param words at most 2^19; a profile of 64 kB has a third of that */
  add (words: readonly number[]): Span {
    const size = sizeOf(words.length)
    const freed = this.#free.get(size)?.pop()
    const span = freed ? { ...freed, words: words.length } : this.#append(size, words.length)
    this.blockOf(span).set(words, span.start)
    return span
  }

  remove (span: Span): void {
    const freed = this.#free.get(sizeOf(span.words))
    if (freed) freed.push(span)
    else this.#free.set(sizeOf(span.words), [span])
  }

  #append (size: number, words: number): Span {
    if (size > blockWordsMax) throw new Error(`a span has at most ${blockWordsMax} words`)
    if (this.#used + size > (this.#blocks.at(-1)?.length ?? 0)) {
      this.#blocks.push(new Uint16Array(Math.max(size, Math.min(blockWordsMax, firstBlockWords * 2 ** this.#blocks.length))))
      this.#used = 0
    }
    const start = this.#used
    this.#used += size
    return { block: this.#blocks.length - 1, start, words }
  }
}

const sizeOf = (words: number) => Math.ceil(words / grain) * grain
