import type { View } from '../../domain/access/sight.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { emptyRoster } from './empty-roster.ts'
import type { Roster } from './roster.ts'
import type { MemberChanges, RosterSource } from './roster-source.ts'

/** Members that are read from PostgreSQL at once, and those that are taken up before somebody else gets a turn; the latter is about 10 ms. */
const readAtOnce = 500
const takenAtOnce = 40

/** A roster and what it knows of: everything that was committed before the horizon. */
type Loaded = { readonly roster: Roster, readonly fieldsVersion: string, horizon: string }

/**
 * The roster of a community in a view, and how far it has come: whoever searches first brings it up to date, so that a search sees every write
 * that was acknowledged before it began.
 */
export class HeldRoster {
  readonly communityId: CommunityId
  readonly view: View
  readonly #source: RosterSource
  #held: Loaded | null = null
  /** Without the dead, to be used from the next run on. */
  #renewed: Loaded | null = null
  #isRenewing = false
  #filling: Roster | null = null
  /** Never rejects. */
  #lastRun: Promise<void> = Promise.resolve()
  /** The run that has not started yet. */
  #nextRun: Promise<void> | null = null
  #isDropped = false

  constructor (communityId: CommunityId, view: View, source: RosterSource) {
    this.communityId = communityId
    this.view = view
    this.#source = source
  }

  /** Complete as of some moment; null before it was loaded for the first time. */
  get roster (): Roster | null { return this.#held?.roster ?? null }
  get bytes (): number { return [this.#held?.roster, this.#renewed?.roster, this.#filling].reduce((sum, roster) => sum + (roster?.bytes ?? 0), 0) }

  /** Ends what is being loaded. */
  drop (): void { this.#isDropped = true }

  /**
   * Takes up everything that was committed before this call. Calls that come while a run is under way share the next one:
   * the one under way may have looked before their write.
   */
  async catchUp (): Promise<void> {
    this.#nextRun ??= this.#runAfterLast()
    return this.#nextRun
  }

  #runAfterLast (): Promise<void> {
    const run = this.#lastRun.then(() => {
      this.#nextRun = null
      return this.#takeUp()
    })
    this.#lastRun = run.catch(() => {})
    return run
  }

  async #takeUp (): Promise<void> {
    this.#held = this.#renewed ?? this.#held
    this.#renewed = null
    if (this.#held === null || !await this.#update(this.#held)) {
      this.#held = await this.#load()
      // What happened while everybody was read.
      return this.#takeUp()
    }
    if (this.#held.roster.isWorn) void this.#renew()
  }

  /** Takes up what has changed. @returns false when the custom fields or tags are others now, so that everybody has to be read anew */
  async #update (held: Loaded): Promise<boolean> {
    const { roster } = held
    const { horizon, changed, gone, embedded, fieldsVersion } = await this.#source.changes(this.communityId, this.view, held.horizon)
    // First of all, so that whoever searches meanwhile finds nobody as they no longer are.
    for (const id of gone) roster.remove(id)
    const late = changed.filter(({ id, version }) => roster.versionOf(id) !== version).map(({ id }) => id)
    for (const id of late) roster.remove(id)
    if (fieldsVersion !== held.fieldsVersion) return false
    await this.#read(roster, late)
    await this.#readVectors(roster, [...new Set([...late, ...newVectors(roster, embedded)])])
    held.horizon = horizon
    return true
  }

  /** Leaves the dead behind while the roster goes on answering and taking up. A later run tries again when this fails. */
  async #renew (): Promise<void> {
    if (this.#isRenewing) return
    this.#isRenewing = true
    this.#renewed = await this.#load().catch(() => null)
    this.#isRenewing = false
  }

  async #load (): Promise<Loaded> {
    const { horizon, changed, embedded, fieldsVersion } = await this.#source.changes(this.communityId, this.view, null)
    // After the version was read: definitions that change in between are found out to be newer, and read again.
    const roster = await emptyRoster(this.#source, this.communityId)
    this.#filling = roster
    try {
      await this.#read(roster, changed.map(({ id }) => id))
      await this.#readVectors(roster, newVectors(roster, embedded))
    } finally {
      this.#filling = null
    }
    return { roster, horizon, fieldsVersion }
  }

  async #read (roster: Roster, ids: readonly MemberId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += readAtOnce) {
      const members = await this.#source.members(this.communityId, this.view, ids.slice(from, from + readAtOnce))
      for (const [index, member] of members.entries()) {
        if (index % takenAtOnce === takenAtOnce - 1) await new Promise(setImmediate)
        if (this.#isDropped) throw new Error('the roster was dropped')
        roster.put(member)
      }
    }
  }

  async #readVectors (roster: Roster, ids: readonly MemberId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += readAtOnce) {
      const vectors = await this.#source.vectors(this.communityId, ids.slice(from, from + readAtOnce))
      if (this.#isDropped) throw new Error('the roster was dropped')
      for (const { id, vector, version } of vectors) roster.putVector(id, vector, version)
    }
  }
}

const newVectors = (roster: Roster, embedded: MemberChanges['embedded']): MemberId[] =>
  embedded.filter(({ id, version }) => roster.vectorVersionOf(id) !== version).map(({ id }) => id)
