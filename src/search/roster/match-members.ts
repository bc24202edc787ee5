import { compareMatches, type Ordered } from '../../domain/matching/order.ts'
import { finalScore } from '../../domain/matching/final.ts'
import { haveCommonLanguage } from '../../domain/matching/eligibility.ts'
import { factsOn, type MatchFacts } from '../../domain/matching/facts.ts'
import { prepared, scorePair } from '../../domain/matching/score-pair.ts'
import type { MatchContext } from '../../domain/matching/similarity.ts'
import { tellReasons } from '../../domain/matching/tell-reasons.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { MatchAnswer, MatchQuery } from '../match-query.ts'
import { exhaustiveMax, matchCandidates } from './match-candidates.ts'
import { MatchKeeper } from './match-keeper.ts'
import { RosterRarity } from './match-rarity.ts'
import type { Span } from './match-spans.ts'
import { traitsIn } from './match-traits.ts'
import type { RosterSource } from './roster-source.ts'
import type { Roster } from './roster.ts'

/** Candidates in a larger community, and those of them who are read when they have no record yet, about half a millisecond each; fewer when there is no room for more records. */
const candidatesMax = 1_000
const readMax = { withRoom: 300, full: 60 } as const
/** Scored exactly beyond the limit: the quick scores may differ in the last digits, and someone may have gone since. */
const surplus = 3

/** A member with a record, and where it lies. */
type Candidate = { readonly ordinal: number, readonly span: Span }

/** Says who suits a member, from a roster and the facts kept beside it. */
export class MatchDesk {
  readonly #keeper: MatchKeeper
  readonly #rarities = new WeakMap<Roster, RosterRarity>()

  constructor (source: Pick<RosterSource, 'members'>) { this.#keeper = new MatchKeeper(source) }

  get bytes (): number { return this.#keeper.bytes }
  shrinkTo (bytesMax: number): void { this.#keeper.shrinkTo(bytesMax) }

  /** Gets ready for questions about the members of a roster, until time is up. */
  async warm (roster: Roster, scope: Pick<MatchQuery, 'communityId' | 'view'>, isTimeUp: () => boolean): Promise<void> {
    await this.#keeper.warm(roster, scope, isTimeUp)
  }

  /** The candidates in order, or those of the query, scored from facts as of now. */
  async answer (roster: Roster, query: MatchQuery): Promise<MatchAnswer> {
    const own = this.#keeper.factsOf(roster, query, query.member)
    if (query.others !== null) return rank(own, query.others.map((other) => this.#keeper.factsOf(roster, query, other)), this.#contextOf(roster), query)
    const candidates = await this.#candidates(roster, query, own)
    const best = this.#best(roster, query, own, candidates)
    return { ...rank(own, await this.#keeper.factsFor(roster, query, best), this.#contextOf(roster), query), considered: candidates.length }
  }

  async #candidates (roster: Roster, query: MatchQuery, own: MatchFacts): Promise<Candidate[]> {
    const { store } = this.#keeper.of(roster, query.communityId)
    const sought = { own, excluded: query.excluded, isSilent: (ordinal: number) => store.isSilent(ordinal) }
    const ordinals = matchCandidates(roster, sought, candidatesMax, this.#contextOf(roster))
    const withRecord = (): Candidate[] => ordinals.flatMap((ordinal) => {
      const id = roster.ids[ordinal]
      const span = id === undefined ? null : store.find(id, roster.versionOf(id) ?? 0)
      return span === null ? [] : [{ ordinal, span }]
    })
    const known = withRecord()
    if (known.length === ordinals.length) return known
    const knownOrdinals = new Set(known.map(({ ordinal }) => ordinal))
    const missing = ordinals.filter((ordinal) => !knownOrdinals.has(ordinal)).flatMap((ordinal) => roster.ids[ordinal] ?? [])
    const most = roster.size <= exhaustiveMax ? exhaustiveMax : this.#keeper.isFull ? readMax.full : readMax.withRoom
    await this.#keeper.derive(roster, query, missing.slice(0, most))
    return withRecord()
  }

  /** Those with the highest scores, in no order. */
  #best (roster: Roster, query: MatchQuery, own: MatchFacts, candidates: readonly Candidate[]): MemberId[] {
    const { store, quick } = this.#keeper.of(roster, query.communityId)
    quick.begin(factsOn(own, dayOf(query)), this.#contextOf(roster), query)
    const traits = traitsIn(roster)
    const scored = candidates.map(({ ordinal, span }) => ({ ordinal, score: quick.of(store.recordAt(span), traits(ordinal)) }))
    const best = scored.filter(({ score }) => score >= 0).sort((a, b) => b.score - a.score).slice(0, query.limit + surplus)
    return best.flatMap(({ ordinal }) => roster.ids[ordinal] ?? [])
  }

  #contextOf (roster: Roster): MatchContext {
    const rarity = this.#rarities.get(roster) ?? new RosterRarity(roster)
    this.#rarities.set(roster, rarity)
    return rarity.context()
  }
}

const dayOf = ({ nowMs }: Pick<MatchQuery, 'nowMs'>) => new Date(nowMs).toISOString().slice(0, 10)

type Scored = Ordered & { other: MatchFacts, backward: number }

function rank (member: MatchFacts, others: readonly MatchFacts[], context: MatchContext, { nowMs, model, limit, others: named }: MatchQuery): MatchAnswer {
  const day = dayOf({ nowMs })
  const own = prepared(factsOn(member, day), context)
  const isEligible = (other: MatchFacts) => named !== null || haveCommonLanguage(member.languages, other.languages)
  const scored = others.filter(isEligible).map((facts): Scored => {
    const other = factsOn(facts, day)
    const { forward, backward, mutual } = scorePair(own, other, context, { nowMs, model })
    return { id: facts.id, score: finalScore(mutual, null, 1), mutual, forward, backward, proposedAtMs: null, other }
  })
  const best = scored.sort(compareMatches).slice(0, limit)
  return {
    considered: others.length,
    matches: best.map(({ id, score, forward, backward, other }) => {
      const { reasons, sides } = tellReasons(own, other, context, { nowMs, model })
      return { id, score, forward, backward, hasCommonLanguage: haveCommonLanguage(member.languages, other.languages), reasons, sides }
    }),
  }
}
