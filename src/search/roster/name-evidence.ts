import { nameQueryKeys } from '../../text/name-keys.ts'
import { payloadOf, type Evidence } from './evidence.ts'
import { payloadBits, payloadMax, type PostingList } from './posting-lists.ts'
import { nameTerm, type Roster } from './roster.ts'
import type { SparseSums } from './sparse-sums.ts'

/** A stretch of the query that may be a name, how likely it is one there, in (0, 1], the strength of a match below which it is none, and whether it is the whole query. */
export type NameSpan = { text: string, trust: number, least: number, isWhole: boolean }

type Lookup = { list: PostingList, strength: number, span: NameSpan }

/** How a name is found by what was typed: the best of all spellings counts, in [0, 1]. */
export class NameEvidence implements Evidence {
  readonly kind = 'name'
  readonly text: string
  readonly most: number
  /** Of members whose name has something of the query; until the next search. */
  readonly strengths: SparseSums
  /** Of the member whose name fits best. */
  readonly strongest: number
  readonly #lookups: readonly Lookup[]
  readonly #sureWorth: number
  #worth: number

  /** @param attainable what a profile that says everything would have: an exact name beats it */
  constructor (roster: Roster, spans: readonly NameSpan[], attainable: number) {
    this.text = spans.map(({ text }) => text).join(' ')
    this.#sureWorth = attainable
    this.#worth = attainable
    this.#lookups = spans.flatMap((span) => nameQueryKeys(span.text).flatMap(({ key, strength }) => {
      const list = roster.names.find(nameTerm(key))
      return list ? [{ list, strength, span }] : []
    }))
    this.strengths = roster.scratch.names.begin(roster)
    // The most exact ways first, which saves looking at the many who only sound a little so.
    for (const lookup of this.#lookups.toSorted((a, b) => strongestOf(b) - strongestOf(a))) if (strongestOf(lookup) >= this.#strongMin) this.#collect(lookup)
    this.strongest = this.strengths.highest
    this.strengths.keep((ordinal) => (this.strengths.values[ordinal] ?? 0) >= this.#strongMin)
    this.most = this.#worthOf(this.strongest)
  }

  /** Who only sounds or looks a little so is not meant when somebody is called so. */
  get #strongMin (): number { return this.strengths.highest * looserMin }

  #collect (lookup: Lookup): void {
    const { block, from, to } = lookup.list
    for (let at = from; at < to; at++) {
      const posting = block[at] ?? 0
      this.strengths.raise(posting >>> payloadBits, strengthOf(lookup, posting & payloadMax))
    }
  }

  addTo (sums: SparseSums): void {
    for (let at = 0; at < this.strengths.count; at++) {
      const ordinal = this.strengths.ordinals[at] ?? 0
      sums.add(ordinal, this.of(ordinal))
    }
  }

  of (ordinal: number): number {
    return this.#worthOf(this.strengths.values[ordinal] ?? 0)
  }

  /** A name that hardly fits is weighed against what the best member has for the topic, so that a shared syllable does not outrank who is meant. */
  weighAgainst (bestTopic: number): void {
    if (bestTopic > 0) this.#worth = Math.min(this.#worth, bestTopic)
  }

  #worthOf (strength: number): number {
    return strength * this.#worth + 2 * Math.max(0, (strength - sureFrom) / (1 - sureFrom)) * this.#sureWorth
  }

  /** The stretch of the query that names the member; '' when none does. */
  textOf (ordinal: number): string {
    let best: { strength: number, text: string } = { strength: 0, text: '' }
    for (const lookup of this.#lookups) {
      const strength = strengthOf(lookup, payloadOf(lookup.list, ordinal))
      if (strength > best.strength) best = { strength, text: lookup.span.text }
    }
    return best.text
  }
}

/** From here on the name is the one that was typed, whatever else the query may mean. */
const exactFrom = 0.94

function strengthOf ({ strength, span }: Lookup, payload: number): number {
  const plain = strength * payload / payloadMax
  if (span.isWhole && plain >= exactFrom) return plain
  return plain < span.least ? 0 : plain * span.trust
}

const strongestOf = (lookup: Lookup) => strengthOf(lookup, payloadMax)

/** Names that fit less well than this share of the best are left out. Chosen: a homophone stays below an exact name, a shared character does not. */
const looserMin = 0.5

/** From here on a name is worth more than any topic. */
const sureFrom = 0.6
