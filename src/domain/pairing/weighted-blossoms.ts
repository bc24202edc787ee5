// Matching of the greatest weight in any graph, exactly: Edmonds' blossoms with duals, in O(n³) steps.
// What the weights stand for, and what a pair is worth beyond its weight, is decided by the caller.

import { nobody } from './pairs.ts'

const none = 0
const [unlabelled, outer, inner] = [-1, 0, 1]

/**
 * Primal-dual search for the matching of the greatest weight.
 *
 * People are the nodes 1 to n, blossoms the nodes above; 0 is none. Duals are kept twice as large as they are, so that they are
 * integers when the weights are, and nothing is lost to rounding.
 *
 * @see Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", 1965
 * @see Galil, "Efficient algorithms for finding maximum matching in graphs", 1986
 */
export class WeightedBlossoms {
  readonly #people: number
  /** Nodes there may be, and how many of them were used so far. */
  readonly #room: number
  #used: number
  readonly #weights: Float64Array
  /** Nodes × nodes: of the tightest edge between two, the person at the end of the first; none without an edge. */
  readonly #end: Int32Array
  readonly #dual: Float64Array
  /** The person in another node whom a node is matched to. */
  readonly #match: Int32Array
  /** The person of an outer node who is nearest to a node, by the slack of their edge. */
  readonly #nearest: Int32Array
  /** The outermost node that a node is in; none for a blossom that is no more. */
  readonly #top: Int32Array
  readonly #reachedBy: Int32Array
  readonly #label: Int8Array
  readonly #seen: Int32Array
  #walks = 0
  /** What a blossom is made of, its base first. */
  readonly #petals: number[][]
  /** Nodes × people: the petal of a blossom that a person is in. */
  readonly #petalWith: Int32Array
  #queue: number[] = []

  /** @param weights people × people, symmetric, integers up to 2^50; 0 where two cannot be paired */
  constructor (people: number, weights: Float64Array) {
    const room = people + (people >> 1) + 2
    this.#people = people
    this.#room = room
    this.#used = people
    this.#weights = weights
    this.#end = new Int32Array(room * room)
    this.#dual = new Float64Array(room)
    this.#match = new Int32Array(room)
    this.#nearest = new Int32Array(room)
    this.#top = Int32Array.from({ length: room }, (_, node) => node <= people ? node : none)
    this.#reachedBy = new Int32Array(room)
    this.#label = new Int8Array(room)
    this.#seen = new Int32Array(room)
    this.#petals = Array.from({ length: room }, () => [])
    this.#petalWith = new Int32Array(room * (people + 1))

    this.#dual.fill(weights.reduce((most, weight) => Math.max(most, weight), 0), 1, people + 1)
    for (let a = 1; a <= people; a++) {
      this.#petalWith[a * (people + 1) + a] = a
      for (let b = 1; b <= people; b++) if (this.#weight(a, b) > 0) this.#end[a * room + b] = a
    }
  }

  /** Partners by index from 0. */
  solve (): Int32Array {
    while (this.#augmentOnce());
    return Int32Array.from({ length: this.#people }, (_, index) => {
      const match = this.#matchOf(index + 1)
      return match === none ? nobody : match - 1
    })
  }

  /** What no matching can outweigh, by the duals. After `solve` it is the weight of the solution, which proves that solution. */
  bound (): number {
    let bound = 0
    for (let person = 1; person <= this.#people; person++) bound += this.#dualOf(person) / 2
    for (let blossom = this.#people + 1; blossom <= this.#used; blossom++) {
      if (this.#topOf(blossom) !== none) bound += this.#dualOf(blossom) * (this.#peopleIn(blossom).length - 1) / 4
    }
    return bound
  }

  /** Grows trees from all who are free until one more pair is made; false when none would add weight. */
  #augmentOnce (): boolean {
    this.#label.fill(unlabelled)
    this.#nearest.fill(none)
    this.#queue = []
    for (let node = 1; node <= this.#used; node++) {
      if (!this.#isTop(node) || this.#matchOf(node) !== none) continue
      this.#reachedBy[node] = none
      this.#makeOuter(node)
    }
    if (this.#queue.length === 0) return false
    for (;;) {
      if (this.#lookAround()) return true
      if (!this.#moveDuals()) return false
      if (this.#followTight()) return true
      for (let blossom = this.#people + 1; blossom <= this.#used; blossom++) {
        if (this.#isTop(blossom) && this.#label[blossom] === inner && this.#dualOf(blossom) === 0) this.#expand(blossom)
      }
    }
  }

  #lookAround (): boolean {
    for (let person = this.#queue.pop(); person !== undefined; person = this.#queue.pop()) {
      if (this.#label[this.#topOf(person)] === inner) continue
      for (let other = 1; other <= this.#people; other++) {
        if (this.#weight(person, other) === 0 || this.#topOf(person) === this.#topOf(other)) continue
        if (this.#slack(person, other) > 0) this.#compareNearest(person, this.#topOf(other))
        else if (this.#follow(person, other)) return true
      }
    }
    return false
  }

  /** Lowers the duals of outer people and raises those of inner ones until an edge gets tight; false when a free person's would fall below 0. */
  #moveDuals (): boolean {
    let step = Infinity
    for (let node = 1; node <= this.#used; node++) {
      if (!this.#isTop(node)) continue
      const [label, near] = [this.#label[node], this.#nearest[node] ?? none]
      if (node > this.#people && label === inner) step = Math.min(step, this.#dualOf(node) / 2)
      if (near !== none && label !== inner) step = Math.min(step, this.#slack(near, node) / (label === outer ? 2 : 1))
    }
    let lowest = Infinity
    for (let person = 1; person <= this.#people; person++) {
      if (this.#label[this.#topOf(person)] === outer) lowest = Math.min(lowest, this.#dualOf(person))
    }
    this.#shift(Math.min(step, lowest))
    return step < lowest
  }

  #shift (step: number): void {
    for (let node = 1; node <= this.#used; node++) {
      const isPerson = node <= this.#people
      if (!isPerson && !this.#isTop(node)) continue
      const label = this.#label[this.#topOf(node)]
      const towards = label === outer ? -1 : label === inner ? 1 : 0
      this.#dual[node] = this.#dualOf(node) + towards * (isPerson ? step : -2 * step)
    }
  }

  #followTight (): boolean {
    this.#queue = []
    for (let node = 1; node <= this.#used; node++) {
      const near = this.#nearest[node] ?? none
      if (!this.#isTop(node) || near === none || this.#topOf(near) === node || this.#slack(near, node) !== 0) continue
      if (this.#follow(this.#endOf(near, node), this.#endOf(node, near))) return true
    }
    return false
  }

  /** Takes a tight edge from an outer person into the tree; true when it made a pair. */
  #follow (person: number, other: number): boolean {
    const [from, to] = [this.#topOf(person), this.#topOf(other)]
    if (this.#label[to] === unlabelled) {
      this.#reachedBy[to] = person
      this.#label[to] = inner
      const partner = this.#topOf(this.#matchOf(to))
      this.#nearest[to] = none
      this.#nearest[partner] = none
      this.#makeOuter(partner)
    } else if (this.#label[to] === outer) {
      const base = this.#commonBase(from, to)
      if (base === none) {
        this.#augment(from, to)
        this.#augment(to, from)
        return true
      }
      this.#shrink(from, base, to)
    }
    return false
  }

  #augment (start: number, reached: number): void {
    let [node, to] = [start, reached]
    for (;;) {
      const left = this.#topOf(this.#matchOf(node))
      this.#setMatch(node, to)
      if (left === none) return
      const next = this.#topOf(this.#reachedBy[left] ?? none)
      this.#setMatch(left, next)
      node = next
      to = left
    }
  }

  /** Matches a node to another, and within a blossom all that follows from its new base. */
  #setMatch (node: number, to: number): void {
    this.#match[node] = this.#endOf(to, node)
    if (node <= this.#people) return
    const base = this.#petal(node, this.#endOf(node, to))
    const steps = this.#evenWay(node, base)
    const petals = this.#petals[node] ?? []
    for (let at = 0; at < steps; at++) this.#setMatch(petals[at] ?? none, petals[at ^ 1] ?? none)
    this.#setMatch(base, to)
    petals.push(...petals.splice(0, steps))
  }

  /** Turns the petals so that the way from the base to one of them is even, and tells its length. */
  #evenWay (blossom: number, petal: number): number {
    const petals = this.#petals[blossom] ?? []
    const at = petals.indexOf(petal)
    if (at % 2 === 0) return at
    petals.push(...petals.splice(1).reverse())
    return petals.length - at
  }

  #commonBase (one: number, other: number): number {
    this.#walks++
    let [here, there] = [one, other]
    while (here !== none || there !== none) {
      if (here !== none) {
        if (this.#seen[here] === this.#walks) return here
        this.#seen[here] = this.#walks
        const left = this.#topOf(this.#matchOf(here))
        here = left === none ? none : this.#topOf(this.#reachedBy[left] ?? none)
      }
      ;[here, there] = [there, here]
    }
    return none
  }

  #shrink (from: number, base: number, to: number): void {
    let blossom = this.#people + 1
    while (blossom <= this.#used && this.#topOf(blossom) !== none) blossom++
    this.#used = Math.max(this.#used, blossom)
    this.#dual[blossom] = 0
    this.#label[blossom] = outer
    this.#match[blossom] = this.#matchOf(base)
    this.#petals[blossom] = [base, ...this.#wayUp(from, base).reverse(), ...this.#wayUp(to, base)]
    this.#setTop(blossom, blossom)
    this.#joinEdges(blossom)
    this.#findNearest(blossom)
  }

  /** Nodes between a node and a base above it, the node first; the inner ones among them become outer. */
  #wayUp (start: number, base: number): number[] {
    const way: number[] = []
    for (let node = start; node !== base;) {
      const above = this.#topOf(this.#matchOf(node))
      way.push(node, above)
      this.#enqueue(above)
      node = this.#topOf(this.#reachedBy[above] ?? none)
    }
    return way
  }

  /** Gives a blossom the tightest edges of its petals. */
  #joinEdges (blossom: number): void {
    for (let node = 1; node <= this.#used; node++) {
      this.#end[blossom * this.#room + node] = none
      this.#end[node * this.#room + blossom] = none
    }
    this.#petalWith.fill(none, blossom * (this.#people + 1), (blossom + 1) * (this.#people + 1))
    for (const petal of this.#petals[blossom] ?? []) {
      for (let node = 1; node <= this.#used; node++) {
        if (this.#endOf(petal, node) === none || (this.#endOf(blossom, node) !== none && this.#slack(petal, node) >= this.#slack(blossom, node))) continue
        this.#end[blossom * this.#room + node] = this.#endOf(petal, node)
        this.#end[node * this.#room + blossom] = this.#endOf(node, petal)
      }
      for (const person of this.#peopleIn(petal)) this.#petalWith[blossom * (this.#people + 1) + person] = petal
    }
  }

  /** Takes an inner blossom without dual apart: the even way through it stays in the tree. */
  #expand (blossom: number): void {
    const reachedBy = this.#reachedBy[blossom] ?? none
    const entry = this.#petal(blossom, this.#endOf(blossom, reachedBy))
    const steps = this.#evenWay(blossom, entry)
    const petals = this.#petals[blossom] ?? []
    for (const petal of petals) this.#setTop(petal, petal)
    petals.forEach((petal, at) => {
      this.#nearest[petal] = none
      if (at < steps && at % 2 === 0) {
        const next = petals[at + 1] ?? none
        this.#reachedBy[petal] = this.#endOf(next, petal)
        this.#label[petal] = inner
      } else if (at < steps) {
        this.#makeOuter(petal)
      } else {
        this.#label[petal] = at === steps ? inner : unlabelled
      }
    })
    this.#reachedBy[entry] = reachedBy
    for (const petal of petals) if (this.#label[petal] !== inner) this.#findNearest(petal)
    this.#top[blossom] = none
  }

  #findNearest (node: number): void {
    this.#nearest[node] = none
    for (let person = 1; person <= this.#people; person++) {
      const top = this.#topOf(person)
      if (this.#endOf(person, node) !== none && top !== node && this.#label[top] === outer) this.#compareNearest(person, node)
    }
  }

  #compareNearest (person: number, node: number): void {
    const near = this.#nearest[node] ?? none
    if (near === none || this.#slack(person, node) < this.#slack(near, node)) this.#nearest[node] = person
  }

  #makeOuter (node: number): void {
    this.#label[node] = outer
    this.#enqueue(node)
  }

  #enqueue (node: number): void { for (const person of this.#peopleIn(node)) this.#queue.push(person) }

  #setTop (node: number, top: number): void {
    this.#top[node] = top
    if (node > this.#people) for (const petal of this.#petals[node] ?? []) this.#setTop(petal, top)
  }

  #peopleIn (node: number): number[] { return node <= this.#people ? [node] : (this.#petals[node] ?? []).flatMap((petal) => this.#peopleIn(petal)) }

  #slack (one: number, other: number): number {
    const [a, b] = [this.#endOf(one, other), this.#endOf(other, one)]
    return this.#dualOf(a) + this.#dualOf(b) - 2 * this.#weight(a, b)
  }

  #weight (a: number, b: number): number { return this.#weights[(a - 1) * this.#people + b - 1] ?? 0 }
  #endOf (node: number, other: number): number { return this.#end[node * this.#room + other] ?? none }
  #petal (blossom: number, person: number): number { return this.#petalWith[blossom * (this.#people + 1) + person] ?? none }
  #matchOf (node: number): number { return this.#match[node] ?? none }
  #dualOf (node: number): number { return this.#dual[node] ?? 0 }
  #topOf (node: number): number { return this.#top[node] ?? none }
  #isTop (node: number): boolean { return node !== none && this.#top[node] === node }
}
