import type { MemberId } from '../../domain/ids.ts'
import type { SuggestedValueKind } from '../member-index.ts'
import { KeywordColumn } from './columns.ts'
import { growingUint8 } from './growing-array.ts'
import type { Roster } from './roster.ts'
import { TypedValues } from './typed-values.ts'

/** Fields whose values are suggested. */
const suggestedFields: readonly (readonly [field: string, kind: SuggestedValueKind])[] = [
  ['skills', 'skill'], ['industry', 'industry'], ['interests', 'interest'], ['city', 'city'], ['company', 'company'], ['education', 'school'],
]

/** Members counted and values read before somebody else gets a turn; each about 10 ms. */
const membersAtOnce = 5_000
const valuesAtOnce = 500

/** What a roster's members say of themselves, ready to be suggested while somebody types. */
export class SuggestIndex {
  readonly fields: readonly { kind: SuggestedValueKind, values: TypedValues }[]
  readonly #roster: Roster
  /** By ordinal: 1 while the member is counted. */
  readonly #counted = growingUint8()
  #isCounted = false
  /** Size and length of the roster when all were counted last. */
  #countedAt: readonly [size: number, length: number] = [0, 0]

  constructor (roster: Roster) {
    this.#roster = roster
    this.fields = suggestedFields.flatMap(([field, kind]) => {
      const column = roster.fields.get(field)
      return column instanceof KeywordColumn ? [{ kind, values: new TypedValues(column) }] : []
    })
  }

  /** Takes up what is new in the roster, for about 10 ms. @returns whether all of it was taken up */
  follow (): boolean {
    return this.#countMembers() && this.fields.every(({ values }) => values.follow(valuesAtOnce))
  }

  /** What is answered as if these members said nothing of themselves. */
  without<Answer> (ids: readonly MemberId[], answer: () => Answer): Answer {
    const ordinals = ids.flatMap((id) => this.#roster.ordinalOf(id) ?? []).filter((ordinal) => this.#counted.values[ordinal] === 1)
    const countAll = (step: number) => { for (const ordinal of ordinals) for (const { values } of this.fields) values.count(ordinal, step) }
    countAll(-1)
    try {
      return answer()
    } finally {
      countAll(1)
    }
  }

  get bytes (): number { return this.fields.reduce((sum, { values }) => sum + values.bytes, this.#counted.bytes) }

  #countMembers (): boolean {
    const { size, length, alive } = this.#roster
    // Whoever comes lengthens the roster, whoever goes lessens it.
    if (this.#isCounted && this.#countedAt[0] === size && this.#countedAt[1] === length) return true
    while (this.#counted.length < length) this.#counted.push(0)
    const counted = this.#counted.values
    let changes = 0
    for (let ordinal = 0; ordinal < length && changes < membersAtOnce; ordinal++) {
      const isAlive = alive.values[ordinal] ?? 0
      if (counted[ordinal] === isAlive) continue
      for (const { values } of this.fields) values.count(ordinal, isAlive === 1 ? 1 : -1)
      counted[ordinal] = isAlive
      changes++
    }
    this.#isCounted = changes < membersAtOnce
    this.#countedAt = [size, length]
    return this.#isCounted
  }
}
