import type { CommunityViewer } from '../../domain/access/viewer.ts'
import { countMin } from '../../domain/visibility/small-counts.ts'
import { AppError } from '../../domain/errors.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { Deps } from '../../deps.ts'
import { fold, foldWithOffsets } from '../../text/fold.ts'
import { saysEnough, typedText, valueReading, type TypedText } from '../../text/typed-value.ts'
import { suggestLimits, type SuggestAnswer, type SuggestQuery, type Suggestion } from './directory.schemas.ts'
import { budgetExhausted, noteSights } from '../budgets/index.ts'
import { searchScopeOf } from './search-scope.repository.ts'
import { readNameCards, type NameCard } from './name-cards.ts'

const nothing = { suggestions: [], isDegraded: false }

/**
 * Suggests whom or what somebody may be typing: what there is from the index, what is shown of people from PostgreSQL.
 * Raises `search.view_not_held`, `search.unavailable`.
 */
export async function suggestMembers (deps: Deps, viewer: CommunityViewer, { q, limit, view }: SuggestQuery): Promise<SuggestAnswer> {
  const startedAt = performance.now()
  const { postgres, memberIndex } = deps
  const { sight, excluded } = await searchScopeOf(postgres, viewer, view)
  const { suggestions, isDegraded } = saysEnough(q) ? await memberIndex.suggest({ communityId: sight.communityId, view, excluded, text: q, limit }) : nothing
  const cards = await readNameCards(postgres, sight, suggestions.flatMap((suggestion) => suggestion.kind === 'person' ? [suggestion.id] : []))
  const mayShowPeople = await isWithinBudget(deps, viewer, [...cards.keys()])
  const typed = typedText(q)
  const items = suggestions.flatMap((suggestion): Suggestion[] => {
    if (suggestion.kind !== 'person') return [presentValue(suggestion, typed, viewer)]
    const card = cards.get(suggestion.id)
    return card && mayShowPeople ? [presentPerson(card, typed)] : []
  })
  return withinBytes({ items, degraded: isDegraded, tookMs: Math.round((performance.now() - startedAt) * 10) / 10 })
}

/** Somebody whose budget of people is used up is still suggested skills and places. */
async function isWithinBudget (deps: Deps, viewer: CommunityViewer, ids: readonly MemberId[]): Promise<boolean> {
  try {
    await noteSights(deps, viewer, ids)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === budgetExhausted.code) return false
    throw error
  }
}

function presentValue ({ kind, text, count }: { kind: Suggestion['kind'], text: string, count: number }, typed: TypedText, viewer: CommunityViewer): Suggestion {
  const shown = cut(text)
  return { kind, text: shown, memberId: null, detail: null, count: viewer.kind === 'member' && count < countMin ? null : count, ranges: rangesOf(shown, typed) }
}

function presentPerson ({ id, displayName, aliases, headline, title, city }: NameCard, typed: TypedText): Suggestion {
  const shown = cut(displayName)
  const name = fold(displayName)
  const isByAlias = !typed.isIn(name, () => valueReading(name)) && aliases.some((alias) => typed.find(fold(alias)) !== null)
  const detail = headline ?? ([title, city].filter((part) => part !== null).join(' · ') || null)
  return { kind: 'person', text: shown, memberId: id, detail: detail === null ? null : cut(detail), count: null, ranges: isByAlias ? [] : rangesOf(shown, typed) }
}

/** Where what was typed stands in a text; all of it where it only sounds so. */
function rangesOf (text: string, typed: TypedText): [start: number, length: number][] {
  const { folded, starts } = foldWithOffsets(text)
  const [from, to] = typed.find(folded) ?? [0, folded.length]
  const start = starts[from] ?? 0
  const length = (starts[to] ?? text.length) - start
  return [length > 0 ? [start, length] : [0, text.length]]
}

/** A text of at most 40 UTF-16 units; a longer one ends in …, never within a character. */
function cut (text: string): string {
  if (text.length <= suggestLimits.textChars) return text
  return `${text.slice(0, suggestLimits.textChars - 1).toWellFormed().replace(/\uFFFD$/, '').trimEnd()}…`
}

/** The first items of an answer that fit into what a suggestion may cost on a phone. */
function withinBytes ({ items, ...answer }: SuggestAnswer): SuggestAnswer {
  const fitting = [...items]
  while (Buffer.byteLength(JSON.stringify({ items: fitting, ...answer })) > suggestLimits.bytes) fitting.pop()
  return { items: fitting, ...answer }
}
