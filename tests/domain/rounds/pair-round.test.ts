import fc from 'fast-check'
import t from 'tap'
import { nobody, pairsFrom, pairsOf } from '../../../src/domain/pairing/pairs.ts'
import { firstInTurn } from '../../../src/domain/rounds/first-in-turn.ts'
import { pairRound } from '../../../src/domain/rounds/pair-round.ts'
import type { RoundInput, RoundKind } from '../../../src/domain/rounds/round.ts'
import { seededRandom } from '../../../src/domain/random.ts'

type Given = { kind: RoundKind, people: number, seed: number, apart?: [number, number][], locked?: [number, number][], met?: [number, number][], first?: number[] }

/** Everybody may meet everybody of the other side, each pair worth something else. */
function aRound ({ kind, people, seed, apart = [], locked = [], met = [], first = [] }: Given): RoundInput {
  const random = seededRandom(seed)
  const sides = Array.from({ length: people }, (_, person) => kind === 'pool' ? 'pool' as const : person % 2 === 0 ? 'a' as const : 'b' as const)
  const mayMeet = (a: number, b: number) => a !== b && (kind === 'pool' || sides[a] !== sides[b])
  const list = sides.flatMap((_, a) => sides.flatMap((side, b) => mayMeet(a, b) && (kind === 'pool' ? a < b : side === 'b') ? [[a, b] as const] : []))
  const worths = () => Float64Array.from(list, () => random())
  return {
    kind, sides, mayMeet, isComplete: true, seed, first,
    edges: { ...pairsFrom(list), forward: worths(), backward: worths(), weight: worths() },
    apart: pairsFrom(apart), locked: pairsFrom(locked), met: pairsFrom(met),
  }
}

const alone = (people: number) => new Int32Array(people).fill(nobody)

function partnersIn (input: RoundInput, ...[change = { kind: 'anew' }, before = alone(input.sides.length)]: Partial<[Parameters<typeof pairRound>[1], Int32Array]>) {
  const paired = pairRound(input, change, before)
  if (paired.fault !== null) throw new Error(paired.fault)
  return paired
}

const kinds = ['pool', 'two_sided'] as const

t.test('whatever is asked, pairs are of both sides, locks are kept, and who is kept apart or met is not together', async () => {
  fc.assert(fc.property(fc.constantFrom(...kinds), fc.integer({ min: 4, max: 12 }), fc.nat(), (kind, people, seed) => {
    const input = aRound({ kind, people, seed, locked: [[0, 1]], apart: [[2, 3]], met: [[0, 1], [1, 2]] })
    const { partner, quality } = partnersIn(input)
    return partner.every((other, person) => other === nobody || (partner[other] === person && input.mayMeet(person, other))) &&
      partner[0] === 1 && partner[2] !== 3 && quality.pairs === pairsOf(partner).length && quality.repeats === 1 && quality.value <= quality.bound + 1e-9
  }))
})

t.test('a repaired pairing keeps every pair that may stay', async () => {
  fc.assert(fc.property(fc.constantFrom(...kinds), fc.integer({ min: 4, max: 12 }), fc.nat(), (kind, people, seed) => {
    const { partner: before } = partnersIn(aRound({ kind, people, seed }))
    const [broken = [0, 1]] = pairsOf(before)
    const { partner } = partnersIn(aRound({ kind, people, seed, apart: [broken] }), { kind: 'repair' }, before)
    const kept = pairsOf(before).slice(1).filter(([a, b]) => partner[a] === b).length
    return partner[broken[0]] !== broken[1] && kept >= pairsOf(before).length - 3 && (people % 2 === 1 || kind === 'two_sided' || kept < pairsOf(before).length)
  }))
})

t.test('two are swapped within a side only, and every other pair stays', async (t) => {
  for (const kind of kinds) {
    const input = aRound({ kind, people: 8, seed: 3 })
    const { partner: before } = partnersIn(input)
    const [a, b] = kind === 'pool' ? [0, [1, 2].find((person) => before[0] !== person) ?? 1] : [0, 2]
    const { partner, quality } = partnersIn(input, { kind: 'swap', a, b }, before)
    t.strictSame([partner[a], partner[b], quality.method], [before[b], before[a], 'by_hand'])
    const touched = new Set([a, b, before[a], before[b]])
    t.ok(partner.every((other, person) => touched.has(person) || other === before[person]))
  }
  t.strictSame(pairRound(aRound({ kind: 'two_sided', people: 8, seed: 3 }), { kind: 'swap', a: 0, b: 3 }, alone(8)), { fault: 'other_side' })
})

t.test('those left over longest ago may be left over again, the others not', async (t) => {
  for (const [times, missing, first] of [
    [[null, null, 5], 1, [2]],
    [[3, 5, 4], 1, [1, 2]],
    [[3, 5, 4], 0, [1, 2]],
    [[3, null, 5, 3], 2, [2]],
    [[7, 7], 1, []],
    [[], 1, []],
  ] as const) t.strictSame(firstInTurn(times, missing), first)
})
