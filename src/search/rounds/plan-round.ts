import { nobody, leftOverOf, pairsOf, type Pairs } from '../../domain/pairing/pairs.ts'
import { pairRound } from '../../domain/rounds/pair-round.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { SideEdges } from '../../domain/pairing/sides.ts'
import { joinPairs } from './join-pairs.ts'
import { readRound } from './read-round.ts'
import { PairList, RoundScores } from './round-edges.ts'
import { indexOf } from './round-index.ts'
import type { HelpWith } from './round-helper.ts'
import type { RoundPeople } from './round-people.ts'
import type { Rarities } from './round-rarity.ts'
import type { PeopleSource } from './round-reader.ts'
import { personsOf, shareOf } from './round-shares.ts'
import type { RoundOutcome, RoundTask } from './round-task.ts'

/** People of a pool, or of the larger side, up to whom everybody is compared with everybody. */
const completeMax = 600

/** Of 1: how far reading is the work, before pairs are scored. */
const readShare = 0.5

type Edges = { edges: SideEdges, isComplete: boolean }

/**
 * Reads who takes part, scores pairs and pairs them. The same task on the same profiles gives the same pairs, with a helper or without.
 *
 * @param help another thread that does its share; null for none
 * @param onProgress how many of the people are done
 */
export async function planRound (source: PeopleSource, task: RoundTask, help: HelpWith | null, onProgress: (done: number) => void): Promise<RoundOutcome> {
  const sides = task.people.map(({ side }) => side)
  const { people, rarities } = await readRound(source, task, help, (count) => { onProgress(Math.floor(readShare * count)) })
  const scored = (count: number) => { onProgress(Math.floor(readShare * sides.length + (1 - readShare) * count)) }
  const { edges, isComplete } = await edgesOf(task, people, rarities, help, scored)
  const { kind, locked, apart, met, first, seed } = task
  const mayMeet = (a: number, b: number) => people.mayMeet(a, b)
  const paired = pairRound({ kind, sides, edges, isComplete, mayMeet, locked, apart, met, first, seed }, task.change, partnersOf(task.before, sides.length))
  if (paired.fault !== null) return paired
  const scoreOf = scoreIn(edges, paired.partner, new RoundScores(task, people, rarities), people)
  const idOf = (person: number) => task.people[person]?.id ?? '' as MemberId
  const inOrder = (a: number, b: number) => sides[a] === 'b' ? [b, a] as const : [a, b] as const
  return {
    fault: null,
    quality: paired.quality,
    leftOver: leftOverOf(paired.partner).map(idOf),
    pairs: pairsOf(paired.partner).map(([one, other]) => {
      const [a, b] = inOrder(one, other)
      return { a: idOf(a), b: idOf(b), score: scoreOf(a, b) }
    }),
  }
}

/** How well two people who are paired suit each other, whatever rules wish: most were compared before. */
function scoreIn ({ a, b, weight }: SideEdges, partner: Int32Array, scores: RoundScores, people: RoundPeople): (one: number, other: number) => number {
  const known = new Map<number, number>()
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0]
    if (partner[one] === other && people.wishesMet(one, other) === 1) known.set(Math.min(one, other), weight[at] ?? 0)
  }
  return (one, other) => known.get(Math.min(one, other)) ?? scores.mutual(one, other)
}

/** The pairs that may be made, with what they are worth; in large rounds the promising ones. */
async function edgesOf (task: RoundTask, people: RoundPeople, rarities: Rarities, help: HelpWith | null, onScored: (count: number) => void): Promise<Edges> {
  const sizes = Map.groupBy(task.people, ({ side }) => side)
  if ([...sizes.values()].every(({ length }) => length <= completeMax)) return { edges: everybody(task, people, rarities, onScored), isComplete: true }
  const index = indexOf(people, task.people.length, rarities)
  let done = 0
  const onDone = (count: number) => { onScored(done += count) }
  const helped = help?.score({ entries: people.tables.all, chunks: people.chunks, rarities, index }, onDone)
  helped?.catch(() => {})
  const own = await new RoundScores(task, people, rarities).promising(index, personsOf(task, shareOf(0, help)), onDone)
  const isFirst = (person: number, other: number) => task.kind === 'pool' ? person < other : task.people[person]?.side === 'a'
  return { edges: joinPairs([own, ...helped ? [await helped] : []], task.people.length, isFirst), isComplete: false }
}

/** Each pair once, and of two sides from side a. */
function everybody ({ kind, people: all, ...task }: RoundTask, people: RoundPeople, rarities: Rarities, onScored: (count: number) => void): SideEdges {
  const scores = new RoundScores({ kind, people: all, ...task }, people, rarities)
  const others = all.flatMap(({ side }, person) => side === 'b' || kind === 'pool' ? [person] : [])
  const edges = new PairList()
  for (const [person, { side }] of all.entries()) {
    const partners = kind === 'pool' ? others.slice(person + 1) : side === 'a' ? others : []
    scores.addPairs(edges, person, partners.filter((other) => people.mayMeet(person, other)))
    onScored(person + 1)
  }
  return edges.finish()
}

function partnersOf ({ a, b }: Pairs, people: number): Int32Array {
  const partner = new Int32Array(people).fill(nobody)
  a.forEach((one, at) => {
    const other = b[at] ?? nobody
    partner[one] = other
    partner[other] = one
  })
  return partner
}
