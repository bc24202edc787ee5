import type { MatchFacts } from '../../domain/matching/facts.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { IndexableMember } from '../member-document.ts'
import type { MatchQuery } from '../match-query.ts'
import { matchFacts } from './match-facts.ts'
import { MatchMemory } from './match-memory.ts'
import { QuickScore } from './match-quick-score.ts'
import { MatchStore } from './match-store.ts'
import type { RosterSource } from './roster-source.ts'
import type { Roster } from './roster.ts'

/** Profiles that are read at once, and those that are derived before somebody else gets a turn. */
const readAtOnce = 100
const derivedAtOnce = 4

/** Whole facts are for those who are told: of the memory allowed they take at most this share, and never more than so much. */
const memoryShare = 1 / 4
const memoryBytesMax = 24 * 2 ** 20

/** Records of a community that are kept even when there is no room, so that one answer can be made. */
const recordsMin = 1_000

type Scope = Pick<MatchQuery, 'communityId' | 'view'>
type Kept = { readonly roster: Roster, readonly store: MatchStore, readonly quick: QuickScore, warmedTo: number }

/** What matching keeps beside the rosters, within a bound of memory: a record of every member there is room for, and the facts of those told lately. */
export class MatchKeeper {
  readonly #source: Pick<RosterSource, 'members'>
  readonly #memory = new MatchMemory()
  /** In the order they were last asked. */
  readonly #kept = new Map<CommunityId, Kept>()
  #bytesMax = Infinity

  constructor (source: Pick<RosterSource, 'members'>) { this.#source = source }

  get bytes (): number { return this.#memory.bytes + this.#storeBytes }
  get isFull (): boolean { return this.#storeBytes >= this.#bytesMax * (1 - memoryShare) }

  get #storeBytes (): number {
    let sum = 0
    for (const { store, quick } of this.#kept.values()) sum += store.bytes + quick.bytes
    return sum
  }

  /** Keeps no more than this from now on; communities asked longest ago are forgotten first. */
  shrinkTo (bytesMax: number): void {
    this.#bytesMax = bytesMax
    this.#memory.shrinkTo(Math.min(memoryBytesMax, bytesMax * memoryShare))
    for (const communityId of this.#kept.keys()) {
      if (this.bytes <= bytesMax) return
      this.#kept.delete(communityId)
    }
  }

  /** The records of a roster's members. Another roster of the community begins anew: what a profile says depends on its fields and tags. */
  of (roster: Roster, communityId: CommunityId): Kept {
    const kept = this.#peek(roster, communityId)
    this.#kept.delete(communityId)
    this.#kept.set(communityId, kept)
    return kept
  }

  #peek (roster: Roster, communityId: CommunityId): Kept {
    const known = this.#kept.get(communityId)
    if (known?.roster === roster) return known
    const store = new MatchStore()
    const kept = { roster, store, quick: new QuickScore(store.tables), warmedTo: 0 }
    this.#kept.set(communityId, kept)
    return kept
  }

  /** Of a member given as they are now. Nothing is kept of those who are not in the roster. */
  factsOf (roster: Roster, { communityId }: Pick<Scope, 'communityId'>, member: IndexableMember): MatchFacts {
    const known = this.#memory.get(roster, member.id, member.version)
    return known ?? this.#derived(this.#peek(roster, communityId), member)
  }

  /** The facts of members as PostgreSQL has them now; who is gone is left out. */
  async factsFor (roster: Roster, scope: Scope, ids: readonly MemberId[]): Promise<MatchFacts[]> {
    const found: MatchFacts[] = []
    const unknown: MemberId[] = []
    for (const id of ids) {
      const facts = this.#memory.get(roster, id, roster.versionOf(id) ?? 0)
      if (facts) found.push(facts)
      else unknown.push(id)
    }
    return unknown.length === 0 ? found : [...found, ...await this.derive(roster, scope, unknown)]
  }

  /** Reads members. What takes long is taken from their records if there are any. */
  async derive (roster: Roster, { communityId, view }: Scope, ids: readonly MemberId[]): Promise<MatchFacts[]> {
    const derived: MatchFacts[] = []
    for (let from = 0; from < ids.length; from += readAtOnce) {
      for (const member of await this.#source.members(communityId, view, ids.slice(from, from + readAtOnce))) {
        if (derived.length % derivedAtOnce === derivedAtOnce - 1) await new Promise(setImmediate)
        derived.push(this.#derived(this.#peek(roster, communityId), member))
      }
    }
    return derived
  }

  /**
   * Makes records of those who have none yet, as long as there is room. Every change of a member gives out an ordinal, so that those that were seen
   * need no second look.
   *
   * @param isTimeUp whether to go on another time
   */
  async warm (roster: Roster, scope: Scope, isTimeUp: () => boolean): Promise<void> {
    if (this.isFull || isTimeUp()) return
    const kept = this.#peek(roster, scope.communityId)
    if (kept.store.size > roster.size * 1.25) kept.store.keepOnly((id) => roster.versionOf(id) !== null)
    while (kept.warmedTo < roster.length && !isTimeUp() && !this.isFull) {
      const missing: MemberId[] = []
      for (; kept.warmedTo < roster.length && missing.length < readAtOnce; kept.warmedTo++) {
        const id = roster.ids[kept.warmedTo]
        if (id && roster.alive.values[kept.warmedTo] === 1 && !kept.store.find(id, roster.versionOf(id) ?? 0)) missing.push(id)
      }
      await this.#record(roster, scope, missing)
    }
  }

  /** Of many, the facts are kept as records alone. */
  async #record (roster: Roster, { communityId, view }: Scope, ids: readonly MemberId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += readAtOnce) {
      for (const [index, member] of (await this.#source.members(communityId, view, ids.slice(from, from + readAtOnce))).entries()) {
        if (index % derivedAtOnce === derivedAtOnce - 1) await new Promise(setImmediate)
        this.#put(this.#peek(roster, communityId), member, matchFacts(member, roster.customUse, roster.tagsOf(member)))
      }
    }
  }

  #derived (kept: Kept, member: IndexableMember): MatchFacts {
    const { roster, store } = kept
    const span = store.find(member.id, member.version)
    const facts = matchFacts(member, roster.customUse, roster.tagsOf(member), span ? store.itemsOf(span) : [])
    if (roster.versionOf(member.id) !== member.version) return facts
    if (!span) this.#put(kept, member, facts)
    this.#memory.put(roster, member.version, facts)
    return facts
  }

  #put ({ roster, store }: Kept, { id, version }: IndexableMember, facts: MatchFacts): void {
    const ordinal = roster.ordinalOf(id)
    if (ordinal === null || roster.versionOf(id) !== version) return
    if (this.isFull && store.size >= recordsMin) store.removeFirst()
    store.put(ordinal, version, facts)
  }
}
