import { phraseOf, type PhraseLanguage } from '../../domain/matching/phrase.ts'
import type { Quoted, Reason } from '../../domain/matching/reasons.ts'
import type { Member } from '../members/index.ts'
import type { Matches } from './matches.schemas.ts'

type PresentedReason = Matches['matches'][number]['reasons'][number]

/**
 * Reasons as a viewer gets them. One that quotes the other member with what the viewer does not see of them, because it was hidden a moment ago, is left out.
 */
export function presentReasons (reasons: readonly Reason[], other: Member, language: PhraseLanguage): PresentedReason[] {
  const shown = JSON.stringify(other)
  const isShown = (quoted: Quoted | null) => quoted === null || shown.includes(JSON.stringify(quoted.text).slice(1, -1))
  return reasons.filter((reason) => isShown(quoteOfOther(reason)))
    .map((reason) => ({ ...reason, contribution: rounded(reason.contribution), text: phraseOf(reason, language) }))
}

function quoteOfOther ({ kind, direction, need, offer }: Reason): Quoted | null {
  return (kind === 'need_met') === (direction === 'forward') ? offer : need
}

export const rounded = (score: number) => Math.round(score * 1e6) / 1e6
