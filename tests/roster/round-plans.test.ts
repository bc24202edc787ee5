import { MessageChannel, type Worker } from 'node:worker_threads'
import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { haveCommonLanguage } from '../../src/domain/matching/eligibility.ts'
import { prepared, scorePair } from '../../src/domain/matching/score-pair.ts'
import { emptyProfile } from '../../src/domain/member/profile.ts'
import { noPairs } from '../../src/domain/pairing/pairs.ts'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { matchFacts } from '../../src/search/roster/match-facts.ts'
import { RosterRarity } from '../../src/search/roster/match-rarity.ts'
import { planRound } from '../../src/search/rounds/plan-round.ts'
import { helpFrom, serveHelper } from '../../src/search/rounds/round-helper.ts'
import type { RoundOutcome, RoundTask } from '../../src/search/rounds/round-task.ts'
import { customUse } from './arbitrary-members.ts'
import { rosterOf } from './ask-roster.ts'

const at = new Date('2026-11-20T00:00:00Z')
const communityId = 'com_1' as CommunityId
const members = sandboxMembers({ count: 700, seed: 21 }).map(({ externalId, ...profile }, number) => ({
  id: externalId as MemberId, communityId, number, version: 1, createdAt: at, updatedAt: new Date(at.getTime() - number % 90 * 86_400_000),
  profile: { ...emptyProfile, ...profile },
}))
const byId = new Map(members.map((member) => [member.id, member]))
const source = {
  members: async (_community: unknown, _view: unknown, ids: readonly MemberId[]) => ids.flatMap((id) => byId.get(id) ?? []),
  customFieldUse: async () => customUse,
  communityTags: async () => [],
}

const aTask = (changes: Partial<RoundTask> = {}): RoundTask => ({
  communityId, kind: 'pool', people: members.map(({ id }) => ({ id, side: 'pool', groups: [] })), background: [], rules: [], meetingRules: null, model: null,
  nowMs: at.getTime(), change: { kind: 'anew' }, before: noPairs, locked: noPairs, apart: noPairs, met: noPairs, first: [], seed: 7, ...changes,
})

/** A helper in this thread, behind a real port. */
function aHelper () {
  const { port1, port2 } = new MessageChannel()
  serveHelper(port2, source)
  t.teardown(() => { port1.close() })
  return helpFrom(Object.assign(port1, { terminate: async () => 0 }) as unknown as Worker)
}

async function planned (task: RoundTask, help = aHelper()): Promise<Extract<RoundOutcome, { fault: null }>> {
  const outcome = await planRound(source, task, help, () => {})
  if (outcome.fault !== null) throw new Error(outcome.fault)
  return outcome
}

t.test('a round is the same whether one thread plans it or two', async (t) => {
  const alone = await planRound(source, aTask(), null, () => {})
  t.strictSame(await planned(aTask()), alone)
})

t.test('pairs are scored as matches are, but for how rare words are counted', async (t) => {
  const { pairs } = await planned(aTask())
  const context = new RosterRarity(rosterOf(members)).context()
  const factsOf = (id: MemberId) => matchFacts(byId.get(id) ?? members[0] as typeof members[number], customUse)
  const differences = pairs.filter((_, index) => index % 7 === 0).map(({ a, b, score }) => (
    Math.abs(score - scorePair(prepared(factsOf(a), context), factsOf(b), context, { nowMs: at.getTime(), model: null }).mutual)
  ))
  t.ok(differences.reduce((sum, one) => sum + one, 0) / differences.length < 0.01)
})

t.test('of two sides everybody of the shorter one meets somebody of the other whom they can talk to', async (t) => {
  const sideOf = (index: number) => index % 2 === 0 ? 'a' as const : 'b' as const
  const people = members.map(({ id }, index) => ({ id, side: sideOf(index), groups: [] }))
  const { pairs } = await planned(aTask({ kind: 'two_sided', people }))
  const sides = new Map(people.map(({ id, side }) => [id, side]))
  t.ok(pairs.length > members.length * 0.49)
  t.ok(pairs.every(({ a, b }) => sides.get(a) === 'a' && sides.get(b) === 'b'))
  const languagesOf = (id: MemberId) => matchFacts(byId.get(id) ?? members[0] as typeof members[number], customUse).languages
  t.ok(pairs.every(({ a, b }) => haveCommonLanguage(languagesOf(a), languagesOf(b))))
})

t.test('a helper that fails fails the round', async (t) => {
  const { port1, port2 } = new MessageChannel()
  serveHelper(port2, { ...source, members: async () => { throw new TypeError('with a name in it') } })
  t.teardown(() => { port1.close() })
  await t.rejects(planRound(source, aTask(), helpFrom(port1 as unknown as Worker), () => {}), { message: 'the helper of a round failed: TypeError' })
})

t.test('progress rises to the number of people', async (t) => {
  const told: number[] = []
  await planRound(source, aTask(), aHelper(), (done) => { told.push(done) })
  t.strictSame(told, told.toSorted((a, b) => a - b))
  t.ok((told.at(-1) ?? 0) > members.length * 0.9 && (told.at(-1) ?? 0) <= members.length)
})
