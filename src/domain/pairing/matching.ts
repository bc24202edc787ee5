import { nobody } from './pairs.ts'

/** Who is with whom, and what each pair is worth, while a pairing is made. */
export class Matching {
  readonly partner: Int32Array
  /** Of everybody's pair; 0 for those with nobody. */
  readonly weight: Float64Array

  /** @param partner to start with, of everybody; kept and changed */
  constructor (partner: Int32Array) {
    this.partner = partner
    this.weight = new Float64Array(partner.length)
  }

  partnerOf (person: number): number { return this.partner[person] ?? nobody }

  weightOf (person: number): number { return this.weight[person] ?? 0 }

  isFree (person: number): boolean { return this.partner[person] === nobody }

  /** Pairs two people, whoever they were with before: those must be paired or freed next. */
  pair (a: number, b: number, weight: number): void {
    this.partner[a] = b
    this.partner[b] = a
    this.weight[a] = weight
    this.weight[b] = weight
  }

  free (person: number): void {
    this.partner[person] = nobody
    this.weight[person] = 0
  }
}
