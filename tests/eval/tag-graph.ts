import type { Edges } from '../../src/domain/pairing/pairs.ts'
import { seededRandom } from '../../src/domain/random.ts'

const [offersEach, needsEach, looksEach, edgesEach] = [5, 4, 160, 20]

/**
 * A community of people with offers and needs, and the edges between those who fit: its popular tags are had by many (Zipf).
 *
 * An edge weighs the harmonic mean of how much of the needs of each is covered by the offers of the other, rare tags counting more,
 * plus something personal. Everybody has the 20 heaviest of about 160 edges looked at.
 */
export function tagGraph (people: number, seed: number): Edges {
  const random = seededRandom(seed)
  const tags = Math.max(20, Math.round(Math.sqrt(people) * 9))
  const draw = () => Math.floor(tags ** random()) - 1
  const listsOf = (each: number) => Int32Array.from({ length: people * each }, draw)
  const [offers, needs] = [listsOf(offersEach), listsOf(needsEach)]
  const holders = Array.from({ length: tags }, (): number[] => [])
  offers.forEach((tag, at) => holders[tag]?.push(Math.floor(at / offersEach)))
  const rarity = Float64Array.from(holders, ({ length }) => Math.log(1 + people / (1 + length)))
  const covered = (by: number, of: number) => {
    let [sum, all] = [0, 0]
    for (const need of needs.subarray(of * needsEach, (of + 1) * needsEach)) {
      const worth = rarity[need] ?? 0
      all += worth
      if (offers.subarray(by * offersEach, (by + 1) * offersEach).includes(need)) sum += worth
    }
    return sum / all
  }
  const weigh = (a: number, b: number) => {
    const [forward, backward] = [covered(b, a) + 0.05, covered(a, b) + 0.05]
    return 2 * forward * backward / (forward + backward) + random() * 0.1
  }
  const seen = new Set<number>()
  const [a, b, weight]: [number[], number[], number[]] = [[], [], []]
  for (let person = 0; person < people; person++) {
    for (const [other, value] of heaviestOf(person)) {
      const key = Math.min(person, other) * people + Math.max(person, other)
      if (seen.has(key)) continue
      seen.add(key)
      a.push(person)
      b.push(other)
      weight.push(value)
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), weight: Float64Array.from(weight) }

  function heaviestOf (person: number): [number, number][] {
    const looked = new Map<number, number>()
    for (let look = 0; look < looksEach; look++) {
      const list = holders[needs[person * needsEach + look % needsEach] ?? 0] ?? []
      const other = list[Math.floor(random() * list.length)] ?? person
      if (other !== person && !looked.has(other)) looked.set(other, weigh(person, other))
    }
    return [...looked].sort(([, x], [, y]) => y - x).slice(0, edgesEach)
  }
}
