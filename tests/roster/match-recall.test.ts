import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { emptyProfile } from '../../src/domain/member/profile.ts'
import { haveCommonLanguage } from '../../src/domain/matching/eligibility.ts'
import { factsOn } from '../../src/domain/matching/facts.ts'
import { prepared, scorePair } from '../../src/domain/matching/score-pair.ts'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { matchCandidates } from '../../src/search/roster/match-candidates.ts'
import { matchFacts } from '../../src/search/roster/match-facts.ts'
import { MatchDesk } from '../../src/search/roster/match-members.ts'
import { QuickScore } from '../../src/search/roster/match-quick-score.ts'
import { RosterRarity } from '../../src/search/roster/match-rarity.ts'
import { MatchStore } from '../../src/search/roster/match-store.ts'
import { customUse } from './arbitrary-members.ts'
import { rosterOf } from './ask-roster.ts'

const at = new Date('2026-11-20T00:00:00Z')
const day = '2026-11-20'
const options = { nowMs: at.getTime(), model: null }
const communityId = 'com_1' as CommunityId
const members = sandboxMembers({ count: 1_500, seed: 7 }).map(({ externalId, ...profile }, number) => ({
  id: externalId as MemberId, communityId, number, version: 1, createdAt: at, updatedAt: new Date(at.getTime() - number % 90 * 86_400_000),
  profile: { ...emptyProfile, ...profile },
}))
const roster = rosterOf(members)
const facts = members.map((member) => factsOn(matchFacts(member, customUse), day))
const context = new RosterRarity(roster).context()
const store = new MatchStore()
for (const [ordinal, member] of members.entries()) store.put(ordinal, 1, matchFacts(member, customUse))
const asked = facts.filter((_, index) => index % 60 === 0)

/** By ordinal; -1 for the member themselves and those they cannot talk to. */
function exactScores (own: typeof facts[number]): number[] {
  const ready = prepared(own, context)
  return facts.map((other) => other.id === own.id || !haveCommonLanguage(own.languages, other.languages) ? -1 : scorePair(ready, other, context, options).mutual)
}

const bestOf = (scores: readonly number[], count: number) => [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, count)
const exact = asked.map(exactScores)

t.test('the quick score of a record is the score of the pair', async (t) => {
  const quick = new QuickScore(store.tables)
  const numbers = (name: string) => roster.fields.get(name) as { of: (ordinal: number) => number }
  for (const [index, own] of asked.entries()) {
    quick.begin(own, context, options)
    const worst = members.reduce((most, { id }, ordinal) => {
      const span = store.find(id, 1)
      const traits = { lat: roster.lat.of(ordinal), lng: roster.lng.of(ordinal), yearsOfExperience: numbers('yearsOfExperience').of(ordinal), activeAtMs: numbers('activeAt').of(ordinal) }
      return id === own.id || span === null ? most : Math.max(most, Math.abs(quick.of(store.recordAt(span), traits) - (exact[index]?.[ordinal] ?? 0)))
    }, 0)
    t.ok(worst < 1e-9, `${own.id}: ${worst}`)
  }
})

t.test('of the twenty who suit a member best, nine in ten are among the first two hundred candidates', async (t) => {
  const recalls = asked.map((own, index) => {
    const candidates = new Set(matchCandidates(roster, { own, excluded: [], isSilent: (ordinal) => store.isSilent(ordinal) }, 200, context))
    return bestOf(exact[index] ?? [], 20).filter((ordinal) => candidates.has(ordinal)).length / 20
  })
  const recall = recalls.reduce((sum, one) => sum + one, 0) / recalls.length
  t.ok(recall >= 0.9, `recall@20 ${recall.toFixed(3)}`)
})

t.test('a desk that had time to get ready answers with the best of all', async (t) => {
  const byId = new Map(members.map((member) => [member.id, member]))
  const desk = new MatchDesk({ members: async (_community, _view, ids) => ids.flatMap((id) => byId.get(id) ?? []) })
  await desk.warm(roster, { communityId, view: 'community' }, () => false)
  const found = await Promise.all(asked.slice(0, 8).map(async ({ id }, index) => {
    const member = byId.get(id)
    if (!member) return 0
    const { matches } = await desk.answer(roster, { communityId, view: 'community', member, others: null, excluded: [], limit: 10, ...options })
    const best = bestOf(exact[index] ?? [], 10).map((ordinal) => exact[index]?.[ordinal] ?? 0)
    t.strictSame(matches.map(({ score }) => score), matches.map(({ score }) => score).toSorted((a, b) => b - a))
    return matches.filter(({ score }) => score >= (best.at(-1) ?? 1)).length / 10
  }))
  t.ok(found.reduce((sum, one) => sum + one, 0) / found.length >= 0.95)
})
