import type { MatchFacts } from '../../domain/matching/facts.ts'
import type { MemberId } from '../../domain/ids.ts'
import { bytesOfFacts } from './match-facts.ts'
import type { Roster } from './roster.ts'

type Kept = { rosterNumber: number, version: number, facts: MatchFacts, bytes: number }

/** Facts of members, derived once for each version of a profile; those used longest ago are forgotten when there are too many. */
export class MatchMemory {
  /** In the order they were last used. */
  readonly #kept = new Map<MemberId, Kept>()
  /** Facts depend on the fields of a community, which change with the roster. */
  readonly #numbers = new WeakMap<Roster, number>()
  #rosters = 0
  #bytes = 0

  get bytes (): number { return this.#bytes }

  /** Null when they have to be derived. */
  get (roster: Roster, id: MemberId, version: number): MatchFacts | null {
    const kept = this.#kept.get(id)
    if (kept?.version !== version || kept.rosterNumber !== this.#numberOf(roster)) return null
    this.#kept.delete(id)
    this.#kept.set(id, kept)
    return kept.facts
  }

  put (roster: Roster, version: number, facts: MatchFacts): void {
    this.#forget(facts.id)
    const bytes = bytesOfFacts(facts)
    this.#kept.set(facts.id, { rosterNumber: this.#numberOf(roster), version, facts, bytes })
    this.#bytes += bytes
  }

  /** Forgets as many as needed. */
  shrinkTo (bytesMax: number): void {
    for (const id of this.#kept.keys()) {
      if (this.#bytes <= bytesMax) return
      this.#forget(id)
    }
  }

  #forget (id: MemberId): void {
    this.#bytes -= this.#kept.get(id)?.bytes ?? 0
    this.#kept.delete(id)
  }

  #numberOf (roster: Roster): number {
    const number = this.#numbers.get(roster) ?? this.#rosters++
    this.#numbers.set(roster, number)
    return number
  }
}
