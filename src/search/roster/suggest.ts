import { typedText, valueMatches, type TypedText, type ValueMatch } from '../../text/typed-value.ts'
import type { SuggestedPerson, SuggestedValue, SuggestedValueKind, Suggestion, SuggestQuery } from '../member-index.ts'
import { NameEvidence } from './name-evidence.ts'
import { byEvidence, firstInOrder } from './order-members.ts'
import type { Roster } from './roster.ts'
import type { SuggestIndex } from './suggest-index.ts'
import type { TypedValues, ValueCount } from './typed-values.ts'

/** Names that hold less of what was typed than this are not suggested: 上海 in 上海-无业游民-冯宝宝 is not whom 上海 means. */
const suggestedFrom = 0.4

/** Names as good as this come before values written so: as typed, and not only of the same sound. */
const namedFrom = 0.8

/** People among the suggestions where there are values too. */
const peopleShare = 5 / 8

/** What somebody may be about to type: people by every way their name is typed, and values of fields, with how many have them. */
export function suggest (roster: Roster, index: SuggestIndex, { text, limit }: SuggestQuery): Suggestion[] {
  const { people, strongest } = suggestPeople(roster, text, limit)
  const peopleMax = Math.ceil(limit * peopleShare)
  const { values, closest } = suggestValues(index, typedText(text), limit - Math.min(people.length, peopleMax))
  if (values.length === 0) return people
  const isWritten = closest === 'start' || closest === 'inside'
  const shown = people.slice(0, peopleMax)
  return strongest >= namedFrom || !isWritten ? [...shown, ...values] : [...values, ...shown]
}

function suggestPeople (roster: Roster, text: string, limit: number): { people: SuggestedPerson[], strongest: number } {
  const names = new NameEvidence(roster, [{ text, trust: 1, least: suggestedFrom, isWhole: true }], 1)
  if (names.strongest < suggestedFrom) return { people: [], strongest: 0 }
  const worth = roster.scratch.topics.begin(roster)
  names.strengths.keep((ordinal) => (names.strengths.values[ordinal] ?? 0) >= suggestedFrom)
  names.addTo(worth)
  const ordinals = [...worth.ordinals.subarray(0, worth.count)]
  const people = firstInOrder(ordinals, limit, byEvidence(roster, worth.values)).flatMap((ordinal): SuggestedPerson[] => {
    const id = roster.ids[ordinal]
    return id === undefined ? [] : [{ kind: 'person', id }]
  })
  return { people, strongest: names.strongest }
}

type Candidate = ValueCount & { kind: SuggestedValueKind, values: TypedValues }

/** The closest matches first, then what most members have; a value that several fields have comes once, for the field where most have it. */
function suggestValues (index: SuggestIndex, typed: TypedText, limit: number): { values: SuggestedValue[], closest: ValueMatch | null } {
  const chosen: Candidate[] = []
  const known = new Set<string>()
  let closest: ValueMatch | null = null
  for (const match of valueMatches) {
    const found = index.fields.flatMap(({ kind, values }) => values.mostFrequent(match, typed, limit, known).map((candidate) => ({ kind, values, ...candidate })))
    for (const candidate of found.sort(byCount)) {
      const key = candidate.values.column.keyOf(candidate.value)
      if (chosen.length === limit || known.has(key)) continue
      known.add(key)
      chosen.push(candidate)
      closest ??= match
    }
    if (chosen.length === limit) break
  }
  return { values: chosen.map(({ kind, values, value, count }) => ({ kind, text: values.shown(value), count })), closest }
}

function byCount (a: Candidate, b: Candidate): number {
  return b.count - a.count || (a.values.column.keyOf(a.value) < b.values.column.keyOf(b.value) ? -1 : 1)
}
