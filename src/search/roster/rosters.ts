import type { View } from '../../domain/access/sight.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { understandQuery } from '../../text/understanding/understand-query.ts'
import type { MatchAnswer, MatchQuery } from '../match-query.ts'
import type { FacetValue, FacetValuesQuery, IndexAnswer, IndexQuery, SuggestQuery, Suggestion } from '../member-index.ts'
import { findFacetValues } from './facet-values.ts'
import { HeldRoster } from './held-roster.ts'
import { MatchDesk } from './match-members.ts'
import type { RosterSource } from './roster-source.ts'
import type { Roster } from './roster.ts'
import { searchRoster } from './search-roster.ts'
import { SuggestIndex } from './suggest-index.ts'
import { suggest } from './suggest.ts'

/** About what one member takes, for the guess whether a community fits; measured on profiles of 300 characters, without its vector. */
const bytesPerMember = 4_000

/**
 * How long a search waits: for a small community to be loaded, for a large one hardly, because the engine can answer meanwhile,
 * and for one that is loaded to be brought up to date.
 */
const waitsMs = { small: 1_200, large: 50, loaded: 800 } as const
const smallBytes = 3_000 * bytesPerMember

/** Of the memory allowed, how much facts for matching may take. */
const factsShare = { min: 1 / 16, max: 1 / 2 } as const

/** Between two looks for changes, how long matching gets ready for questions at most; every millisecond or two somebody else gets a turn. */
const warmMs = 1_500

type Scope = { communityId: CommunityId, view: View }
type RosterKey = `${CommunityId} ${View}`
const keyOf = (communityId: CommunityId, view: View): RosterKey => `${communityId} ${view}`

/** The rosters of a process: those searched most recently, within a bound of memory. Those of admins are only made when an admin searches. */
export class Rosters {
  readonly #source: RosterSource
  readonly #bytesMax: number
  readonly #patienceMs: number
  /** In the order they were last searched, the longest ago first. */
  readonly #held = new Map<RosterKey, HeldRoster>()
  /** About what each community takes in bytes, as of the last look. */
  #sizes = new Map<CommunityId, number>()
  readonly #suggestIndexes = new WeakMap<Roster, SuggestIndex>()
  readonly #matches: MatchDesk

  /** @param patienceMs how long whoever asks waits at most */
  constructor (source: RosterSource, bytesMax: number, patienceMs = Infinity) {
    this.#source = source
    this.#bytesMax = bytesMax
    this.#patienceMs = patienceMs
    this.#matches = new MatchDesk(source)
  }

  /**
   * Answers from memory, as of now.
   *
   * @returns null when the community is not in memory yet, or does not fit
   * @throws when PostgreSQL does not answer
   */
  async search (query: IndexQuery): Promise<IndexAnswer | null> {
    return this.#answer(query, (roster) => roster.without(query.excluded, () =>
      searchRoster(roster, query, understandQuery(query.text, roster.vocabulary.follow(), query.choices, roster.tags))))
  }

  /** As `search`. */
  async suggest (query: SuggestQuery): Promise<Suggestion[] | null> {
    return this.#answer(query, async (roster) => {
      const index = await this.#suggestIndexOf(roster)
      return roster.without(query.excluded, () => index.without(query.excluded, () => suggest(roster, index, query)))
    })
  }

  /** As `search`. */
  async facetValues (query: FacetValuesQuery): Promise<FacetValue[] | null> {
    return this.#answer(query, (roster) => findFacetValues(roster, query))
  }

  /** As `search`. */
  async matches (query: MatchQuery): Promise<MatchAnswer | null> {
    const answer = await this.#answer(query, (roster) => this.#matches.answer(roster, query))
    this.#matches.shrinkTo(this.#factsBytesMax)
    return answer
  }

  async #answer<Answer> ({ communityId, view }: Scope, answer: (roster: Roster) => Answer | Promise<Answer>): Promise<Answer | null> {
    if (!await this.#mayFit(communityId, view)) return null
    const held = this.#touch(communityId, view)
    const caughtUp = held.catchUp()
    caughtUp.catch(() => {})
    await Promise.race([caughtUp, new Promise((resolve) => setTimeout(resolve, this.#waitMs(held)))])
    // After a long wait: what is known to have changed has been taken out already, so the answer is short of members but not wrong.
    const answered = held.roster && await answer(held.roster)
    this.#makeRoom(held)
    return answered
  }

  #waitMs ({ roster, communityId }: HeldRoster): number {
    const isSmall = (this.#sizes.get(communityId) ?? 0) <= smallBytes
    return Math.min(this.#patienceMs, roster ? waitsMs.loaded : isSmall ? waitsMs.small : waitsMs.large)
  }

  /** Up to date with the roster. */
  async #suggestIndexOf (roster: Roster): Promise<SuggestIndex> {
    const index = this.#suggestIndexes.get(roster) ?? new SuggestIndex(roster)
    this.#suggestIndexes.set(roster, index)
    while (!index.follow()) await new Promise(setImmediate)
    return index
  }

  /** Loads what there is room for and brings the others up to date, so that searches need not wait. */
  async follow (): Promise<void> {
    await this.#look()
    for (const [id, bytes] of this.#sizes) {
      const key = keyOf(id, 'community')
      if (!this.#held.has(key) && this.#rosterBytes + bytes > this.#bytesMax) continue
      const held = this.#held.get(key) ?? this.#touch(id, 'community')
      await held.catchUp()
      if (held.roster) await this.#suggestIndexOf(held.roster)
    }
    await this.#warmMatches()
  }

  /** A little at a time, so that nobody has to wait for it. */
  async #warmMatches (): Promise<void> {
    const startedAt = performance.now()
    this.#matches.shrinkTo(this.#factsBytesMax)
    for (const { view, communityId, roster } of this.#held.values()) {
      if (view === 'community' && roster) await this.#matches.warm(roster, { communityId, view }, () => performance.now() - startedAt > warmMs)
    }
  }

  async #look (): Promise<void> {
    this.#sizes = new Map((await this.#source.communities()).map(({ id, members, vectorBytes }) => [id, members * (bytesPerMember + vectorBytes)]))
  }

  async #mayFit (communityId: CommunityId, view: View): Promise<boolean> {
    if (this.#held.has(keyOf(communityId, view))) return true
    if (!this.#sizes.has(communityId)) await this.#look()
    return (this.#sizes.get(communityId) ?? 0) <= this.#bytesMax
  }

  /** What facts for matching may take: what the rosters leave, within bounds. */
  get #factsBytesMax (): number {
    return Math.max(this.#bytesMax * factsShare.min, Math.min(this.#bytesMax * factsShare.max, this.#bytesMax - this.#rosterBytes))
  }

  get bytes (): number { return this.#rosterBytes + this.#matches.bytes }

  get #rosterBytes (): number {
    let sum = 0
    for (const { bytes, roster } of this.#held.values()) sum += bytes + ((roster && this.#suggestIndexes.get(roster)?.bytes) ?? 0)
    return sum
  }

  get size (): number { return this.#held.size }

  #touch (communityId: CommunityId, view: View): HeldRoster {
    const key = keyOf(communityId, view)
    const held = this.#held.get(key) ?? new HeldRoster(communityId, view, this.#source)
    this.#held.delete(key)
    this.#held.set(key, held)
    return held
  }

  #makeRoom (needed: HeldRoster): void {
    for (const [key, held] of this.#held) {
      if (this.#rosterBytes <= this.#bytesMax) return
      if (held === needed && this.#held.size > 1) continue
      held.drop()
      this.#held.delete(key)
    }
  }
}
