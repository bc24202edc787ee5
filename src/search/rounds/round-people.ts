import { haveCommonLanguage, mayMeet } from '../../domain/matching/eligibility.ts'
import { factsOn, type MatchFacts } from '../../domain/matching/facts.ts'
import type { PairRule } from '../../domain/rounds/round.ts'
import { matchFacts } from '../roster/match-facts.ts'
import { KeywordColumn } from '../roster/columns.ts'
import { Roster } from '../roster/roster.ts'
import type { RosterSource } from '../roster/roster-source.ts'
import { attributeOf } from '../filter-attribute.ts'
import type { RoundTask } from './round-task.ts'

const readAtOnce = 500

/** Values of a field by person, as numbers that are the same for the same value. */
type RuleValues = PairRule & { readonly values: readonly (readonly number[])[] }

/** Who takes part in a round, with all that is compared: what of their profiles may be searched in the community. */
export class RoundPeople {
  readonly roster: Roster
  /** By person; null for who is gone. */
  readonly facts: readonly (MatchFacts | null)[]
  readonly #task: RoundTask
  readonly #rules: readonly RuleValues[]

  private constructor (task: RoundTask, roster: Roster, facts: readonly (MatchFacts | null)[]) {
    this.#task = task
    this.roster = roster
    this.facts = facts
    this.#rules = task.rules.map((rule) => ({ ...rule, values: valuesOf(rule.field, task, roster) }))
  }

  /** @param onRead how many have been read */
  static async read (source: Pick<RosterSource, 'members' | 'customFieldUse'>, task: RoundTask, onRead: (count: number) => void): Promise<RoundPeople> {
    const { communityId, people, background, nowMs } = task
    const roster = new Roster(await source.customFieldUse(communityId))
    const day = new Date(nowMs).toISOString().slice(0, 10)
    const facts: (MatchFacts | null)[] = []
    const ids = [...people.map(({ id }) => id), ...background]
    for (let from = 0; from < ids.length; from += readAtOnce) {
      const read = ids.slice(from, from + readAtOnce)
      const byId = new Map((await source.members(communityId, 'community', read)).map((member) => [member.id, member]))
      for (const [at, id] of read.entries()) {
        const member = byId.get(id)
        // In the order of ids, so that nothing depends on the order they are read in.
        if (member) roster.put(member)
        if (from + at < people.length) facts.push(member ? factsOn(matchFacts(member, roster.customUse), day) : null)
      }
      onRead(Math.min(people.length, from + read.length))
    }
    return new RoundPeople(task, roster, facts)
  }

  /** Whether rules let two people meet, whoever they met before. */
  mayMeet (a: number, b: number): boolean {
    const [one, other] = [this.#task.people[a], this.#task.people[b]]
    const [ownFacts, otherFacts] = [this.facts[a], this.facts[b]]
    if (!one || !other || !ownFacts || !otherFacts) return false
    if (this.#task.kind === 'two_sided' && one.side === other.side) return false
    if (!mayMeet(this.#task.meetingRules, one.groups, other.groups) || !haveCommonLanguage(ownFacts.languages, otherFacts.languages)) return false
    return this.#rules.every((rule) => rule.weight !== null || holds(rule, a, b))
  }

  /** What is left of a pair's worth where not all is as it should be, in [0, 1]. */
  wishesMet (a: number, b: number): number {
    return this.#rules.reduce((left, rule) => rule.weight === null || holds(rule, a, b) ? left : left * (1 - rule.weight), 1)
  }
}

function holds ({ want, values }: RuleValues, a: number, b: number): boolean {
  const [own, others] = [values[a] ?? [], values[b] ?? []]
  if (own.length === 0 || others.length === 0) return false
  return own.some((value) => others.includes(value)) === (want === 'same')
}

function valuesOf (field: string, { people }: RoundTask, roster: Roster): number[][] {
  const column = roster.fields.get(attributeOf(field, roster.customUse.facets).name)
  return people.map(({ id }) => {
    const ordinal = roster.ordinalOf(id)
    return ordinal === null || !(column instanceof KeywordColumn) ? [] : Array.from(column.of(ordinal), (spelling) => column.valueOf(spelling))
  })
}
