import type { ReadingKind, Vocabulary } from '../../domain/query/reading.ts'
import { soundOf } from '../../text/typed-value.ts'
import { KeywordColumn, type NumberColumn } from './columns.ts'

/** Fields whose values a query can name, and what such a value is. */
const namedFields: readonly (readonly [field: string, kind: ReadingKind])[] = [
  ['city', 'place'], ['company', 'company'], ['education', 'school'], ['industry', 'industry'], ['languages', 'language'], ['skills', 'skill'], ['offerTags', 'skill'],
]

const valueLengthMax = 24
const startLength = 2

/** Nobody spells a longer one; of one character there are too many. */
const spelledLength = { min: 2, max: 8 } as const

/** What the members of a roster say of themselves, to read a query by; what nobody says any more is not in it. */
export class CommunityVocabulary implements Vocabulary {
  readonly #columns: { column: KeywordColumn, kind: ReadingKind, read: number }[]
  /** Including those that nobody has any more. */
  readonly #values = new Set<string>()
  /** The first two characters of values → the length of the longest that starts so. */
  readonly #lengthMax = new Map<string, number>()
  /** By sound, including those that nobody has any more. */
  readonly #bySound = new Map<string, string[]>()

  constructor (fields: ReadonlyMap<string, KeywordColumn | NumberColumn>) {
    this.#columns = namedFields.flatMap(([field, kind]) => {
      const column = fields.get(field)
      return column instanceof KeywordColumn ? [{ column, kind, read: 0 }] : []
    })
  }

  /** Takes up the values that are new. */
  follow (): this {
    for (const source of this.#columns) {
      for (; source.read < source.column.valueCount; source.read++) this.#enter(source.column.keyOf(source.read))
    }
    return this
  }

  kindsOf (folded: string): readonly ReadingKind[] {
    if (!this.#values.has(folded)) return []
    return [...new Set(this.#columns.filter(({ column }) => column.find(folded) >= 0).map(({ kind }) => kind))]
  }

  longestAt (folded: string, start: number): { end: number, kind: ReadingKind } | null {
    if (isInsideWord(folded, start)) return null
    const lengthMax = this.#lengthMax.get(folded.slice(start, start + startLength)) ?? 0
    for (let end = Math.min(folded.length, start + lengthMax); end >= start + startLength; end--) {
      const [kind] = this.kindsOf(folded.slice(start, end))
      if (kind !== undefined && !isInsideWord(folded, end)) return { end, kind }
    }
    return null
  }

  soundingLike (letters: string): string | null {
    const alive = this.#bySound.get(letters)?.filter((value) => this.kindsOf(value).length > 0) ?? []
    // The same one whoever came first.
    return alive.sort()[0] ?? null
  }

  #enter (key: string): void {
    if (key.length > valueLengthMax) return
    this.#values.add(key)
    const first = key.slice(0, startLength)
    this.#lengthMax.set(first, Math.max(this.#lengthMax.get(first) ?? 0, key.length))
    if (key.length < spelledLength.min || key.length > spelledLength.max || !/^\p{Script=Han}+$/u.test(key)) return
    const sound = soundOf(key)
    const known = this.#bySound.get(sound)
    if (known === undefined) this.#bySound.set(sound, [key])
    else if (!known.includes(key)) known.push(key)
  }
}

/** Whether a Latin word or a number goes on across the place. */
function isInsideWord (folded: string, at: number): boolean {
  return /[a-z0-9]/.test(folded.charAt(at - 1)) && /[a-z0-9]/.test(folded.charAt(at))
}
