import type { MatchFacts } from '../../domain/matching/facts.ts'
import type { MemberId } from '../../domain/ids.ts'
import { readItems, RecordTables, writeRecord, type ReadItem, type RecordAt } from './match-record.ts'
import { MatchSpans, type Span } from './match-spans.ts'

type Kept = { readonly version: number, readonly span: Span }

/** What an entry of the map takes. */
const entryBytes = 160

/** Records of members, for one version of each profile. */
export class MatchStore {
  readonly tables = new RecordTables()
  readonly spans = new MatchSpans()
  /** In the order they were put. */
  readonly #kept = new Map<MemberId, Kept>()
  /** By ordinal, 1 for those who state no need. */
  #silent = new Uint8Array(64)

  get size (): number { return this.#kept.size }
  get bytes (): number { return this.spans.bytes + this.tables.bytes + this.#silent.length + this.#kept.size * entryBytes }

  /** Whether an ordinal is of a member who states no need, as far as is known. */
  isSilent (ordinal: number): boolean { return this.#silent[ordinal] === 1 }

  put (ordinal: number, version: number, facts: MatchFacts): void {
    this.remove(facts.id)
    if (ordinal >= this.#silent.length) this.#silent = widened(this.#silent, ordinal)
    this.#silent[ordinal] = facts.needs.length === 0 ? 1 : 0
    this.#kept.set(facts.id, { version, span: this.spans.add(writeRecord(facts, this.tables)) })
  }

  /** Null when the member has to be read. */
  find (id: MemberId, version: number): Span | null {
    const kept = this.#kept.get(id)
    return kept?.version === version ? kept.span : null
  }

  recordAt (span: Span): RecordAt { return { words: this.spans.blockOf(span), start: span.start } }

  itemsOf (span: Span): ReadItem[] { return readItems(this.spans.blockOf(span), span.start, this.tables) }

  remove (id: MemberId): void {
    const kept = this.#kept.get(id)
    if (!kept) return
    this.spans.remove(kept.span)
    this.#kept.delete(id)
  }

  /** Makes room by forgetting who was put first. */
  removeFirst (): void {
    const [first] = this.#kept.keys().take(1)
    if (first !== undefined) this.remove(first)
  }

  /** Forgets whom the roster does not have any more. */
  keepOnly (isKept: (id: MemberId) => boolean): void {
    for (const id of this.#kept.keys()) if (!isKept(id)) this.remove(id)
  }
}

function widened (marks: Uint8Array, ordinal: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(2 * (ordinal + 1))
  wider.set(marks)
  return wider
}
