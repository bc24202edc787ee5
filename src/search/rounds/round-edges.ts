import type { MatchContext } from '../../domain/matching/similarity.ts'
import { prepared, scorePair } from '../../domain/matching/score-pair.ts'
import type { SideEdges } from '../../domain/pairing/sides.ts'
import { matchCandidates } from '../roster/match-candidates.ts'
import { RosterRarity } from '../roster/match-rarity.ts'
import type { RoundPeople } from './round-people.ts'
import type { RoundTask } from './round-task.ts'

/** People of a pool, or of the larger side, up to whom everybody is compared with everybody. */
const completeMax = 600
/** People somebody is compared with in a larger round: the most promising. */
const candidatesMax = 20

type RoundEdges = { edges: SideEdges, isComplete: boolean }

/** Scores the pairs that may be made, in large rounds the promising ones. @param onScored how many people have been compared */
export function roundEdges (task: RoundTask, people: RoundPeople, onScored: (count: number) => void): RoundEdges {
  const context = new RosterRarity(people.roster).context()
  const sizes = Map.groupBy(task.people, ({ side }) => side)
  const isComplete = [...sizes.values()].every(({ length }) => length <= completeMax)
  const partners = isComplete ? everybody(task) : candidates(task, people, context, onScored)
  const edges = new EdgeList()
  for (const a of task.people.keys()) {
    if (isComplete) onScored(a + 1)
    const facts = people.facts[a]
    const others = partners(a).filter((b) => people.mayMeet(a, b))
    if (!facts || others.length === 0) continue
    const own = prepared(facts, context)
    for (const b of others) {
      const other = people.facts[b]
      if (!other) continue
      const { forward, backward, mutual } = scorePair(own, other, context, task)
      const left = people.wishesMet(a, b)
      edges.add(a, b, forward * left, backward * left, mutual * left)
    }
  }
  return { edges: edges.finish(), isComplete }
}

/** How well two people suit each other, whatever rules wish. */
export function pairScore (task: RoundTask, people: RoundPeople): (a: number, b: number) => number {
  const context = new RosterRarity(people.roster).context()
  return (a, b) => {
    const [own, other] = [people.facts[a], people.facts[b]]
    return own && other ? scorePair(prepared(own, context), other, context, task).mutual : 0
  }
}

/** By person whom they are compared with: each pair once, and of two sides from side a. */
type Partners = (person: number) => number[]

function everybody ({ kind, people }: RoundTask): Partners {
  const others = people.flatMap(({ side }, person) => side === 'b' || kind === 'pool' ? [person] : [])
  return (person) => kind === 'pool' ? others.slice(person + 1) : people[person]?.side === 'a' ? others : []
}

function candidates (task: RoundTask, people: RoundPeople, context: MatchContext, onScored: (count: number) => void): Partners {
  const { roster, facts } = people
  const persons = new Map(task.people.map(({ id }, person) => [roster.ordinalOf(id), person]))
  const isSilent = (ordinal: number) => facts[persons.get(ordinal) ?? -1]?.needs.length === 0
  const lists = task.people.map((): Set<number> => new Set())
  let scored = 0
  for (const [side, own] of Map.groupBy(task.people, (person) => person.side)) {
    // Who is nobody's partner: those who do not take part, and of two sides one's own.
    const others = side === 'pool' ? [] : own.map(({ id }) => id)
    roster.without([...task.background, ...others], () => {
      for (const [person, { side: standsOn }] of task.people.entries()) {
        const sought = facts[person]
        if (!sought || standsOn !== side) continue
        for (const ordinal of matchCandidates(roster, { own: sought, excluded: [], isSilent }, candidatesMax, context)) {
          const other = persons.get(ordinal)
          if (other === undefined) continue
          const [from, to] = side === 'b' || (side === 'pool' && other < person) ? [other, person] : [person, other]
          lists[from]?.add(to)
        }
        onScored(++scored)
      }
    })
  }
  return (person) => [...lists[person] ?? []]
}

class EdgeList {
  #size = 0
  #a = new Int32Array(2 ** 12)
  #b = new Int32Array(2 ** 12)
  #numbers = [0, 1, 2].map(() => new Float64Array(2 ** 12))

  add (a: number, b: number, ...numbers: [forward: number, backward: number, weight: number]): void {
    if (this.#size === this.#a.length) this.#grow()
    this.#a[this.#size] = a
    this.#b[this.#size] = b
    for (const [at, column] of this.#numbers.entries()) column[this.#size] = numbers[at] ?? 0
    this.#size++
  }

  finish (): SideEdges {
    const [forward, backward, weight] = this.#numbers.map((column) => column.slice(0, this.#size))
    const none = new Float64Array(0)
    return { a: this.#a.slice(0, this.#size), b: this.#b.slice(0, this.#size), forward: forward ?? none, backward: backward ?? none, weight: weight ?? none }
  }

  #grow (): void {
    const length = 2 * this.#a.length
    const [a, b] = [new Int32Array(length), new Int32Array(length)]
    a.set(this.#a)
    b.set(this.#b)
    this.#a = a
    this.#b = b
    this.#numbers = this.#numbers.map((column) => {
      const grown = new Float64Array(length)
      grown.set(column)
      return grown
    })
  }
}
