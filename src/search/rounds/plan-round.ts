import { nobody, leftOverOf, pairsOf, type Pairs } from '../../domain/pairing/pairs.ts'
import { pairRound } from '../../domain/rounds/pair-round.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { RosterSource } from '../roster/roster-source.ts'
import { pairScore, roundEdges } from './round-edges.ts'
import { RoundPeople } from './round-people.ts'
import type { RoundOutcome, RoundTask } from './round-task.ts'

/** Of 1: how far reading is the work, before pairs are scored. */
const readShare = 0.4

/**
 * Reads who takes part, scores pairs and pairs them. The same task on the same profiles gives the same pairs.
 *
 * @param onProgress how many of the people are done
 */
export async function planRound (source: Pick<RosterSource, 'members' | 'customFieldUse'>, task: RoundTask, onProgress: (done: number) => void): Promise<RoundOutcome> {
  const people = await RoundPeople.read(source, task, (count) => { onProgress(Math.floor(readShare * count)) })
  const readCount = Math.floor(readShare * task.people.length)
  const { edges, isComplete } = roundEdges(task, people, (count) => { onProgress(readCount + Math.floor((1 - readShare) * count)) })
  const { kind, locked, apart, met, first, seed } = task
  const sides = task.people.map(({ side }) => side)
  const mayMeet = (a: number, b: number) => people.mayMeet(a, b)
  const paired = pairRound({ kind, sides, edges, isComplete, mayMeet, locked, apart, met, first, seed }, task.change, partnersOf(task.before, sides.length))
  if (paired.fault !== null) return paired
  const scoreOf = pairScore(task, people)
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

function partnersOf ({ a, b }: Pairs, people: number): Int32Array {
  const partner = new Int32Array(people).fill(nobody)
  a.forEach((one, at) => {
    const other = b[at] ?? nobody
    partner[one] = other
    partner[other] = one
  })
  return partner
}
