import { groupsOf } from '../../domain/matching/eligibility.ts'
import { pairsFrom } from '../../domain/pairing/pairs.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { firstInTurn } from '../../domain/rounds/first-in-turn.ts'
import type { RoundChange } from '../../domain/rounds/round.ts'
import { wholeCommunity } from '../../domain/access/sight.ts'
import type { Deps } from '../../deps.ts'
import type { RoundTask } from '../../search/rounds/round-task.ts'
import type { Tx } from '../../postgres/client.ts'
import { modelOf } from '../match-feedback/index.ts'
import { findKeptApart } from './kept-apart.ts'
import { findMetSince, findPairs } from './pairs.repository.ts'
import { findBackground, findParticipants, type Participant } from './participants.repository.ts'
import { pairKey } from './plan-faults.ts'
import type { RoundWork } from './round-plan.ts'
import { roundSwapRefused } from './rounds.errors.ts'
import type { RoundRow } from './rounds.repository.ts'
import { findMatchingSettings } from './settings.repository.ts'

const dayMs = 86_400_000
/** With fewer people words would seem rarer, or more usual, than they are in the community. */
const peopleMin = 2_000

/** What the planner needs to know of a round, as it is now. Raises `round.swap_refused`. */
export async function roundTask (deps: Pick<Deps, 'postgres' | 'now'>, communityId: CommunityId, round: RoundRow, work: RoundWork): Promise<RoundTask> {
  const model = await modelOf(deps.postgres, wholeCommunity(communityId))
  return deps.postgres.inCommunity(communityId, async (tx) => {
    const people = (await findParticipants(tx, communityId, round.id)).filter(({ mayBeMatched }) => mayBeMatched)
    const { rules } = await findMatchingSettings(tx, communityId)
    return {
      communityId,
      kind: round.kind,
      seed: round.seed,
      people: people.map(({ id, side, role, custom }) => ({ id, side, groups: rules === null ? [] : groupsOf(role, custom) })),
      background: await findBackground(tx, communityId, round.id, peopleMin - people.length),
      rules: round.plan.rules.pairs,
      meetingRules: rules,
      model,
      // Of the round, not of the moment: planned again tomorrow it is the same.
      nowMs: round.createdAt.getTime(),
      first: firstOf(people),
      change: changeOf(work, people),
      ...await pairsOfTask(tx, communityId, round, people, deps.now()),
    }
  })
}

/** Pairs by index. A lock that cannot be, since one is missing or the two are kept apart, is as if it had not been set. */
async function pairsOfTask (tx: Tx, communityId: CommunityId, round: RoundRow, people: readonly Participant[], now: Date): Promise<Pick<RoundTask, 'locked' | 'apart' | 'met' | 'before'>> {
  const indices = new Map<string, number>(people.map(({ id }, index) => [id, index]))
  const indexed = (pairs: readonly (readonly [string, string])[]) => pairsFrom(pairs.flatMap(([a, b]) => {
    const [one, other] = [indices.get(a), indices.get(b)]
    return one === undefined || other === undefined ? [] : [[one, other] as const]
  }))
  const { locked, forbidden, rules: { noRepeatDays } } = round.plan
  const keptApart = (await findKeptApart(tx, communityId, round.id, now)).map(({ a, b }) => [a, b] as const)
  const never = new Set(keptApart.map(([a, b]) => pairKey(a, b)))
  const sideOf = (id: string) => people[indices.get(id) ?? -1]?.side
  const mayBeLocked = ([a, b]: readonly [string, string]) => !never.has(pairKey(a, b)) && (round.kind === 'pool' || sideOf(a) !== sideOf(b))
  const met = await findMetSince(tx, communityId, round.id, new Date(now.getTime() - noRepeatDays * dayMs))
  return {
    locked: indexed(locked.filter(mayBeLocked)),
    apart: indexed([...keptApart, ...forbidden]),
    met: indexed(met.map(({ a, b }) => [a, b])),
    before: indexed((await findPairs(tx, communityId, round.id)).map(({ memberId, otherId }) => [memberId, otherId])),
  }
}

/** Who comes first, side by side: only people of the longer side, or of an odd pool, are left over. */
function firstOf (people: readonly Participant[]): number[] {
  const bySide = Map.groupBy(people.keys(), (index) => people[index]?.side)
  return [...bySide].flatMap(([side, own]) => {
    const missing = side === 'pool' ? people.length % 2 : 2 * own.length - people.length
    return firstInTurn(own.map((index) => people[index]?.lastLeftOverMs ?? null), missing).flatMap((at) => own[at] ?? [])
  })
}

function changeOf (work: RoundWork, people: readonly Participant[]): RoundChange {
  if (work.kind !== 'swap') return { kind: work.kind === 'anew' ? 'anew' : 'repair' }
  const [a, b] = [work.memberId, work.otherId].map((wanted) => people.findIndex(({ id }) => id === wanted))
  if (a === undefined || b === undefined || a < 0 || b < 0) throw roundSwapRefused('absent')
  return { kind: 'swap', a, b }
}
