/** Postings of one term: `blocks[block]` from `from` to `to`. Valid until the next `add`. */
export type PostingList = { readonly block: Uint32Array, readonly from: number, readonly to: number }

/** Most postings of one term, and so most members of a roster. */
export const postingsMax = 2 ** 20

/** A posting is one 32-bit word: the member's ordinal above, eight bits about the match below. */
export const payloadBits = 8
export const payloadMax = 2 ** payloadBits - 1

/** An address is a block and a place in it; blocks are at most this long, the first ones shorter. */
const blockBits = 20
const blockSizeMax = 2 ** blockBits
const blockMask = blockSizeMax - 1
const firstBlockSize = 2 ** 13

/**
 * An inverted index in typed arrays: 32-bit term → postings in the order they were added.
 *
 * Lists live in blocks, each in a span whose size is a power of two; a list that outgrows its span moves to the next size
 * and leaves the old one for another. So there is no copy of the whole, and no object per term.
 */
export class PostingLists {
  #terms = new Uint32Array(1024)
  /** Index into #starts and #lengths plus one; 0 is free. */
  #slots = new Uint32Array(1024)
  #starts = new Uint32Array(512)
  #lengths = new Uint32Array(512)
  #count = 0
  #blocks: Uint32Array[] = []
  /** Of the last block. */
  #used = 0
  readonly #free: number[][] = Array.from({ length: blockBits + 1 }, () => [])

  /** @param ordinal of the member, under `postingsMax`; not lower than that of any call before */
  add (term: number, ordinal: number, payload: number): void {
    const slot = this.#slotFor(term)
    const length = this.#lengths[slot] ?? 0
    if (length === 0) this.#starts[slot] = this.#allocate(0)
    else if ((length & (length - 1)) === 0) this.#grow(slot, length)
    const at = (this.#starts[slot] ?? 0) + length
    const block = this.#blocks[at >>> blockBits]
    if (block) block[at & blockMask] = (ordinal << payloadBits | payload) >>> 0
    this.#lengths[slot] = length + 1
  }

  /** The postings of a term; null when it has none. */
  find (term: number): PostingList | null {
    const slot = this.#find(term)
    if (slot < 0) return null
    const start = this.#starts[slot] ?? 0
    const block = this.#blocks[start >>> blockBits]
    if (!block) return null
    const from = start & blockMask
    return { block, from, to: from + (this.#lengths[slot] ?? 0) }
  }

  /** Every term with its postings. */
  * all (): Generator<[term: number, list: PostingList]> {
    for (const [at, slot] of this.#slots.entries()) {
      if (slot === 0) continue
      const term = this.#terms[at] ?? 0
      const list = this.find(term)
      if (list) yield [term, list]
    }
  }

  get bytes (): number {
    return this.#blocks.reduce((sum, block) => sum + block.byteLength, 0) + 8 * this.#terms.length + 8 * this.#starts.length
  }

  #find (term: number): number {
    const mask = this.#terms.length - 1
    for (let at = term & mask; ; at = (at + 1) & mask) {
      const slot = this.#slots[at] ?? 0
      if (slot === 0) return -1
      if (this.#terms[at] === term) return slot - 1
    }
  }

  #slotFor (term: number): number {
    const known = this.#find(term)
    if (known >= 0) return known
    if (this.#count * 3 >= this.#terms.length * 2) this.#widenTable()
    if (this.#count === this.#starts.length) {
      this.#starts = widened(this.#starts)
      this.#lengths = widened(this.#lengths)
    }
    const slot = this.#count++
    this.#enter(term, slot + 1)
    return slot
  }

  #enter (term: number, slot: number): void {
    const mask = this.#terms.length - 1
    let at = term & mask
    while (this.#slots[at] !== 0) at = (at + 1) & mask
    this.#terms[at] = term
    this.#slots[at] = slot
  }

  #widenTable (): void {
    const terms = this.#terms
    const slots = this.#slots
    this.#terms = new Uint32Array(terms.length * 2)
    this.#slots = new Uint32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0
      if (slot !== 0) this.#enter(terms[at] ?? 0, slot)
    }
  }

  #grow (slot: number, length: number): void {
    if (length >= postingsMax) throw new Error(`a roster has at most ${postingsMax} members`)
    const sizeClass = 31 - Math.clz32(length)
    const from = this.#starts[slot] ?? 0
    const to = this.#allocate(sizeClass + 1)
    const source = this.#blocks[from >>> blockBits]
    if (source) this.#blocks[to >>> blockBits]?.set(source.subarray(from & blockMask, (from & blockMask) + length), to & blockMask)
    this.#free[sizeClass]?.push(from)
    this.#starts[slot] = to
  }

  /** The start of a free span of 2^sizeClass postings. */
  #allocate (sizeClass: number): number {
    const freed = this.#free[sizeClass]?.pop()
    if (freed !== undefined) return freed
    const size = 2 ** sizeClass
    if (this.#used + size > (this.#blocks.at(-1)?.length ?? 0)) this.#addBlock(size)
    const start = this.#addressInLastBlock()
    this.#used += size
    return start
  }

  /** Blocks grow with the index, so that a small community takes little. */
  #addBlock (sizeMin: number): void {
    const rest = this.#blocks.at(-1)?.length ?? 0
    while (this.#used < rest) {
      const sizeClass = 31 - Math.clz32(rest - this.#used)
      this.#free[sizeClass]?.push(this.#addressInLastBlock())
      this.#used += 2 ** sizeClass
    }
    this.#blocks.push(new Uint32Array(Math.max(sizeMin, Math.min(blockSizeMax, firstBlockSize * 2 ** this.#blocks.length))))
    this.#used = 0
  }

  #addressInLastBlock (): number {
    return (this.#blocks.length - 1) * blockSizeMax + this.#used
  }
}

function widened (array: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2)
  wider.set(array)
  return wider
}
