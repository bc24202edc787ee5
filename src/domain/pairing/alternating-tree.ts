import { nobody } from './pairs.ts'

/** Tells a visitor whom a person may be paired with, the best first, until the visitor answers true. */
export type Partners = (person: number, visit: (other: number) => boolean) => void

const [outer, inner] = [1, 2]

/**
 * Search for a way to pair one more person: a tree of exchanges, grown from that person breadth first.
 *
 * An inner person would get a new partner, an outer one would lose theirs. Odd cycles are shrunk into their base, so that no way is
 * overlooked: the cardinality matching of Edmonds, with sets of people joined in place of contracted nodes.
 *
 * @see Edmonds, "Paths, trees, and flowers", 1965
 * @see Gabow, "An efficient implementation of Edmonds' algorithm for maximum matching on graphs", 1976
 */
export class AlternatingTree {
  readonly #partner: Int32Array
  readonly #label: Uint8Array
  /** The outer person by whom somebody was reached. */
  readonly #from: Int32Array
  /** Towards the base of the odd cycle somebody is in. */
  readonly #towardsBase: Int32Array
  readonly #seen: Int32Array
  #walks = 0
  /** Outer people in the order they are looked at. */
  readonly #queue: Int32Array
  #queued = 0
  readonly #reached: Int32Array
  #reachedCount = 0
  /** Those in trees without a way: no later way leads through them (Edmonds). */
  readonly #isSpent: Uint8Array

  /** @param partner changed in place */
  constructor (partner: Int32Array) {
    this.#partner = partner
    this.#label = new Uint8Array(partner.length)
    this.#from = new Int32Array(partner.length).fill(nobody)
    this.#towardsBase = Int32Array.from(partner, (_, person) => person)
    this.#seen = new Int32Array(partner.length)
    this.#queue = new Int32Array(partner.length)
    this.#reached = new Int32Array(partner.length)
    this.#isSpent = new Uint8Array(partner.length)
  }

  /**
   * Pairs a free person so that nobody else loses their place, if there is a way.
   *
   * @param partners the same for all people until `forget`
   */
  augment (person: number, partners: Partners): boolean {
    if (this.#grow(person, partners, null)) return true
    for (let at = 0; at < this.#reachedCount; at++) this.#isSpent[this.#reached[at] ?? 0] = 1
    return false
  }

  /** Pairs a free person so that another loses their place, one of whom `mayLose` is true, with as few exchanges as it takes. */
  takePlace (person: number, partners: Partners, mayLose: (other: number) => boolean): boolean {
    return this.#grow(person, partners, mayLose)
  }

  /** Makes ready for other partners. */
  forget (): void { this.#isSpent.fill(0) }

  #grow (root: number, partners: Partners, mayLose: ((other: number) => boolean) | null): boolean {
    this.#clear()
    this.#reach(root)
    this.#makeOuter(root)
    let isFound = false
    for (let head = 0; head < this.#queued && !isFound; head++) {
      const person = this.#queue[head] ?? 0
      if (person !== root && mayLose?.(person) === true) {
        const other = this.#partner[person] ?? nobody
        this.#partner[person] = nobody
        this.#flip(other)
        return true
      }
      partners(person, (other) => (isFound = this.#meet(person, other)))
    }
    return isFound
  }

  #clear (): void {
    for (let at = 0; at < this.#reachedCount; at++) {
      const person = this.#reached[at] ?? 0
      this.#label[person] = 0
      this.#from[person] = nobody
      this.#towardsBase[person] = person
    }
    this.#reachedCount = 0
    this.#queued = 0
  }

  /** Looks at a pair of an outer person; true when it ends a way, which is then taken. */
  #meet (person: number, other: number): boolean {
    if (this.#isSpent[other] === 1 || this.#label[other] === inner || this.#baseOf(person) === this.#baseOf(other)) return false
    if (this.#label[other] === outer) {
      const base = this.#commonBase(person, other)
      this.#shrink(person, other, base)
      this.#shrink(other, person, base)
      return false
    }
    this.#reach(other)
    this.#label[other] = inner
    this.#from[other] = person
    const partner = this.#partner[other] ?? nobody
    if (partner === nobody) {
      this.#flip(other)
      return true
    }
    this.#reach(partner)
    this.#makeOuter(partner)
    return false
  }

  #reach (person: number): void { this.#reached[this.#reachedCount++] = person }

  #makeOuter (person: number): void {
    this.#label[person] = outer
    this.#queue[this.#queued++] = person
  }

  /** Takes the way that leads from the root to a person who was reached. */
  #flip (reached: number): void {
    let person = reached
    while (person !== nobody) {
      const by = this.#from[person] ?? nobody
      const left = this.#partner[by] ?? nobody
      this.#partner[person] = by
      this.#partner[by] = person
      person = left
    }
  }

  #baseOf (person: number): number {
    let at = person
    for (let next = this.#towardsBase[at] ?? at; next !== at; next = this.#towardsBase[at] ?? at) {
      this.#towardsBase[at] = this.#towardsBase[next] ?? next
      at = next
    }
    return at
  }

  /** Where the ways from the root to two outer people part. */
  #commonBase (one: number, other: number): number {
    this.#walks++
    let [here, there] = [one, other]
    for (;;) {
      if (here !== nobody) {
        here = this.#baseOf(here)
        if (this.#seen[here] === this.#walks) return here
        this.#seen[here] = this.#walks
        const partner = this.#partner[here] ?? nobody
        here = partner === nobody ? nobody : this.#from[partner] ?? nobody
      }
      ;[here, there] = [there, here]
    }
  }

  /** Joins the way from a person up to the base of a cycle to that base: the inner ones can now be reached the other way round. */
  #shrink (person: number, across: number, base: number): void {
    let [at, by] = [person, across]
    while (this.#baseOf(at) !== base) {
      this.#from[at] = by
      by = this.#partner[at] ?? nobody
      if (this.#label[by] === inner) this.#makeOuter(by)
      if (this.#towardsBase[at] === at) this.#towardsBase[at] = base
      if (this.#towardsBase[by] === by) this.#towardsBase[by] = base
      at = this.#from[by] ?? nobody
    }
  }
}
