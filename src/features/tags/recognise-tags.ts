import type { Tag } from '../../domain/taxonomy/tag.ts'
import type { VisibleCard } from '../../domain/visibility/visible-profile.ts'
import type { CustomFieldUse } from '../../search/member-document.ts'
import { asides } from '../../search/roster/member-evidence.ts'
import { canonicalWithOffsets } from '../../text/canonical-words.ts'
import { foldWithOffsets, originalEnd } from '../../text/fold.ts'
import type { TagBook } from '../../text/tags.ts'

/** A tag and where the profile names it: ranges are start and length in UTF-16 units. */
export type RecognisedTag = { tag: Tag, mentions: { field: string, ranges: [start: number, length: number][] }[] }

/** Fields of one tag, and places in one field: whoever says something a hundred times is shown the first. */
const placesMax = 20

/** What search and matching recognise in what is left of a profile for somebody, in the order it is said, by the id of the tag. */
export function recognisedTags (card: VisibleCard, { unsearchableKeys }: CustomFieldUse, book: TagBook): ReadonlyMap<string, RecognisedTag> {
  const recognised = new Map<string, RecognisedTag>()
  const see = (text: string, field: string, only: ReadonlySet<string> | null = null) => {
    for (const { tag, range } of mentionsIn(text, book)) {
      if (only?.has(tag.id) === false) continue
      const known = recognised.get(tag.id) ?? { tag, mentions: [] }
      recognised.set(tag.id, known)
      const { mentions } = known
      const last = mentions.at(-1)
      if (last?.field === field && last.ranges.length < placesMax) last.ranges.push(range)
      else if (last?.field !== field && mentions.length < placesMax) mentions.push({ field, ranges: [range] })
    }
  }
  // Of a nickname only what stands beside the name.
  see(card.displayName, 'displayName', new Set(asides(card.displayName).flatMap((aside) => mentionsIn(aside, book).map(({ tag }) => tag.id))))
  for (const [text, field] of textsOf(card, unsearchableKeys)) see(text, field)
  return recognised
}

function mentionsIn (text: string, book: TagBook): { tag: Tag, range: [start: number, length: number] }[] {
  const { folded, starts } = canonicalWithOffsets(foldWithOffsets(text))
  return book.findIn(folded).map(({ tag, start, end }) => {
    const from = starts[start] ?? 0
    return { tag, range: [from, originalEnd(starts, end) - from] }
  })
}

function * textsOf (card: VisibleCard, unsearchableKeys: ReadonlySet<string>): Generator<[text: string, field: string]> {
  for (const field of ['headline', 'title', 'company', 'industry', 'city', 'bio', 'availability'] as const) {
    const text = card[field]
    if (text !== null) yield [text, field]
  }
  for (const field of ['skills', 'interests', 'languages', 'education'] as const) for (const [index, text] of card[field].entries()) yield [text, `${field}.${index}`]
  for (const field of ['offers', 'needs'] as const) {
    for (const [index, { text, tags }] of card[field].entries()) {
      yield [text, `${field}.${index}.text`]
      for (const [at, tag] of tags.entries()) yield [tag, `${field}.${index}.tags.${at}`]
    }
  }
  for (const [key, value] of Object.entries(card.custom)) {
    if (unsearchableKeys.has(key)) continue
    if (Array.isArray(value)) for (const [index, text] of value.entries()) yield [text, `custom.${key}.${index}`]
    else if (typeof value === 'string') yield [value, `custom.${key}`]
  }
}
