type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array

/** A typed array that grows at its end. */
export class GrowingArray<Of extends Numbers> {
  readonly #make: (length: number) => Of
  #values: Of
  #length = 0

  constructor (make: (length: number) => Of) {
    this.#make = make
    this.#values = make(16)
  }

  push (value: number): void {
    if (this.#length === this.#values.length) {
      const wider = this.#make(this.#length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.#length++] = value
  }

  /** The array behind it, which is longer than `length`: for loops that cannot afford a call. Valid until the next push. */
  get values (): Of { return this.#values }
  get length (): number { return this.#length }
  get bytes (): number { return this.#values.byteLength }
}

export const growingUint8 = () => new GrowingArray((length) => new Uint8Array(length))
export const growingUint32 = () => new GrowingArray((length) => new Uint32Array(length))
export const growingFloat32 = () => new GrowingArray((length) => new Float32Array(length))
export const growingFloat64 = () => new GrowingArray((length) => new Float64Array(length))
