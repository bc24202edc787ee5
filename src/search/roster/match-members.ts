import { compareMatches, type Ordered } from '../../domain/matching/order.ts'
import { finalScore } from '../../domain/matching/final.ts'
import { haveCommonLanguage } from '../../domain/matching/eligibility.ts'
import { factsOn, type MatchFacts } from '../../domain/matching/facts.ts'
import { prepared, scorePair } from '../../domain/matching/score-pair.ts'
import type { MatchContext } from '../../domain/matching/similarity.ts'
import { tellReasons } from '../../domain/matching/tell-reasons.ts'
import type { MemberId } from '../../domain/ids.ts'
import type { IndexableMember } from '../member-document.ts'
import type { MatchAnswer, MatchQuery } from '../match-query.ts'
import { matchCandidates } from './match-candidates.ts'
import { matchFacts } from './match-facts.ts'
import { MatchMemory } from './match-memory.ts'
import { RosterRarity } from './match-rarity.ts'
import type { RosterSource } from './roster-source.ts'
import type { Roster } from './roster.ts'

/** Profiles that are read at once, and those that are derived before somebody else gets a turn. */
const readAtOnce = 100
const derivedAtOnce = 4

/** Says who suits a member, from a roster and the facts kept beside it. */
export class MatchDesk {
  readonly #source: Pick<RosterSource, 'members'>
  readonly #memory = new MatchMemory()
  readonly #rarities = new WeakMap<Roster, RosterRarity>()

  constructor (source: Pick<RosterSource, 'members'>) { this.#source = source }

  get bytes (): number { return this.#memory.bytes }
  shrinkTo (bytesMax: number): void { this.#memory.shrinkTo(bytesMax) }

  /** The candidates in order, or those of the query, scored from facts as of now. */
  async answer (roster: Roster, query: MatchQuery): Promise<MatchAnswer> {
    const own = this.#factsOf(roster, query.member)
    const others = query.others === null ? await this.#candidates(roster, query, own) : query.others.map((other) => this.#factsOf(roster, other))
    const context = this.#rarityOf(roster).context()
    return rank(own, others, context, query)
  }

  async #candidates (roster: Roster, query: MatchQuery, own: MatchFacts): Promise<MatchFacts[]> {
    const excluded = new Set([...query.excluded, own.id])
    const ordinals = matchCandidates(roster, own, excluded, this.#rarityOf(roster).context())
    const ids = ordinals.map((ordinal) => roster.ids[ordinal] ?? '' as MemberId)
    const known = new Map<MemberId, MatchFacts>()
    const unknown: MemberId[] = []
    for (const id of ids) {
      const facts = this.#memory.get(roster, id, roster.versionOf(id) ?? 0)
      if (facts) known.set(id, facts)
      else unknown.push(id)
    }
    for (const facts of await this.#derive(roster, query, unknown)) known.set(facts.id, facts)
    return ids.flatMap((id) => known.get(id) ?? [])
  }

  /** As PostgreSQL has them now; who is gone is left out. */
  async #derive (roster: Roster, { communityId, view }: MatchQuery, ids: readonly MemberId[]): Promise<MatchFacts[]> {
    const derived: MatchFacts[] = []
    for (let from = 0; from < ids.length; from += readAtOnce) {
      for (const member of await this.#source.members(communityId, view, ids.slice(from, from + readAtOnce))) {
        if (derived.length % derivedAtOnce === derivedAtOnce - 1) await new Promise(setImmediate)
        const facts = matchFacts(member, roster.customUse)
        this.#memory.put(roster, member.version, facts)
        derived.push(facts)
      }
    }
    return derived
  }

  /** Of a member given as they are now. Nothing is kept of those who are not in the roster. */
  #factsOf (roster: Roster, member: IndexableMember): MatchFacts {
    if (roster.versionOf(member.id) !== member.version) return matchFacts(member, roster.customUse)
    const known = this.#memory.get(roster, member.id, member.version)
    if (known) return known
    const facts = matchFacts(member, roster.customUse)
    this.#memory.put(roster, member.version, facts)
    return facts
  }

  #rarityOf (roster: Roster): RosterRarity {
    const rarity = this.#rarities.get(roster) ?? new RosterRarity(roster)
    this.#rarities.set(roster, rarity)
    return rarity
  }
}

type Scored = Ordered & { other: MatchFacts, backward: number }

function rank (member: MatchFacts, others: readonly MatchFacts[], context: MatchContext, { nowMs, model, limit, others: named }: MatchQuery): MatchAnswer {
  const day = new Date(nowMs).toISOString().slice(0, 10)
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
      const { reasons, signs } = tellReasons(own, other, context, { nowMs, model })
      return { id, score, forward, backward, hasCommonLanguage: haveCommonLanguage(member.languages, other.languages), reasons, signs }
    }),
  }
}
