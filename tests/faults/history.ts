// What the writers were told, to be compared with what is stored and what is shown.

/** A member as the writers left them: the last mark in the headline, and whether searches may show them. */
export type MemberState = { marker: string, isFound: boolean } | 'erased'

export type KnownMember = {
  id: string
  key: string
  displayName: string
  etag: string
  state: MemberState
  isHidden: boolean
  isWithdrawn: boolean
  /** What a write that was not answered may have made of them; null when all were. */
  doubtful: MemberState | null
}

/** A time in which a member must not be shown: from an acknowledgement until somebody sends that they may be. */
type Absence = { fromMs: number, untilMs: number }

/** A creation nobody answered; the name says which. */
export type DoubtfulCreation = { displayName: string, key: string }

export class History {
  readonly members = new Map<string, KnownMember>()
  readonly created = new Set<string>()
  readonly doubtfulCreations: DoubtfulCreation[] = []
  readonly #absences = new Map<string, Absence>()
  acknowledged = 0
  unanswered = 0
  #markers = 0

  nextMarker (): string { return `m${++this.#markers}` }

  /** From now on nobody may be shown them. */
  noteAbsence (id: string): void { this.#absences.set(id, { fromMs: performance.now(), untilMs: Infinity }) }

  /** From now on they may be shown again: it is about to be sent. */
  endAbsence (id: string): void {
    const absence = this.#absences.get(id)
    if (absence) absence.untilMs = performance.now()
  }

  /** Whether a question that was asked then, and answered now, must not have been answered with them. */
  mustBeAbsent (id: string, askedMs: number): boolean {
    const absence = this.#absences.get(id)
    return absence !== undefined && absence.fromMs <= askedMs && absence.untilMs === Infinity
  }

  /** Names of those who must not be found, the latest first. */
  absentees (limit: number): KnownMember[] {
    return [...this.#absences].filter(([, { untilMs }]) => untilMs === Infinity).slice(-limit).reverse()
      .flatMap(([id]) => this.members.get(id) ?? [])
  }
}

/** A member has both to be shown. */
export const isFound = ({ isHidden, isWithdrawn }: Pick<KnownMember, 'isHidden' | 'isWithdrawn'>) => !isHidden && !isWithdrawn
