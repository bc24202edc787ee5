/** The vectors of members by ordinal: one signed byte a dimension, all of one length, in one array. Members may be without. */
export class MemberVectors {
  #dimensions = 0
  #bytes = new Int8Array(0)
  /** Length of each vector; 0 for members without. */
  #norms = new Float32Array(0)
  /** Of the vectors, as their source counts them. */
  #versions = new Float64Array(0)

  get bytes (): number { return this.#bytes.byteLength + this.#norms.byteLength + this.#versions.byteLength }

  /** What `set` was told; null when it was not. */
  versionOf (ordinal: number): number | null { return this.#versions[ordinal] || null }

  /** Gives a member a vector, or takes it away when it is empty. A vector of another length is of another model: those before it are forgotten. */
  set (ordinal: number, vector: Int8Array, version: number): void {
    if (vector.length > 0 && vector.length !== this.#dimensions) this.#startOver(vector.length)
    this.#reach(ordinal)
    this.#versions[ordinal] = version
    this.#norms[ordinal] = normOf(vector)
    this.#bytes.set(vector, ordinal * this.#dimensions)
  }

  clear (ordinal: number): void {
    if (ordinal >= this.#norms.length) return
    this.#norms[ordinal] = 0
    this.#versions[ordinal] = 0
  }

  /**
   * How alike each member's vector is to another, in [-1, 1], by ordinal; NaN for members without.
   *
   * @returns null when none can be compared
   */
  cosines (vector: Int8Array): Float32Array | null {
    const dimensions = this.#dimensions
    const norm = normOf(vector)
    if (vector.length !== dimensions || norm === 0) return null
    const bytes = this.#bytes
    const cosines = new Float32Array(this.#norms.length)
    for (let ordinal = 0; ordinal < cosines.length; ordinal++) {
      const own = this.#norms[ordinal] ?? 0
      cosines[ordinal] = own === 0 ? NaN : dotProduct(bytes, ordinal * dimensions, vector) / (own * norm)
    }
    return cosines
  }

  #startOver (dimensions: number): void {
    this.#dimensions = dimensions
    this.#bytes = new Int8Array(this.#norms.length * dimensions)
    this.#norms.fill(0)
    this.#versions.fill(0)
  }

  #reach (ordinal: number): void {
    if (ordinal < this.#norms.length) return
    // Doubling would hold up to twice the memory of the largest part of a roster.
    const length = Math.max(16, Math.ceil((ordinal + 1) * 1.25))
    this.#bytes = widened(this.#bytes, new Int8Array(length * this.#dimensions))
    this.#norms = widened(this.#norms, new Float32Array(length))
    this.#versions = widened(this.#versions, new Float64Array(length))
  }
}

function widened<Of extends Int8Array | Float32Array | Float64Array> (values: Of, wider: Of): Of {
  wider.set(values)
  return wider
}

function normOf (vector: Int8Array): number {
  let sum = 0
  for (const value of vector) sum += value * value
  return Math.sqrt(sum)
}

/** Exact: the largest sum is far within 32 bits. */
function dotProduct (bytes: Int8Array, from: number, other: Int8Array): number {
  let sum = 0
  for (let at = 0; at < other.length; at++) sum = (sum + Math.imul(bytes[from + at] ?? 0, other[at] ?? 0)) | 0
  return sum
}
