import { equal } from 'node:assert/strict'
import t from 'tap'
import fc from 'fast-check'
import type { CommunityId } from '../../src/domain/ids.ts'
import type { IndexableMember } from '../../src/search/member-document.ts'
import type { IndexQuery } from '../../src/search/member-index.ts'
import { meiliMemberIndex } from '../../src/search/meili-member-index.ts'
import { openMeili } from '../../src/search/meili-client.ts'
import { fold } from '../../src/text/fold.ts'
import { communityOf } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'
import { idsIn, queryOf } from './ask-roster.ts'
import { customFields, profile } from './arbitrary-members.ts'
import { admits, anyFilter } from './naive-filter.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

const started = await startApp(t)
const meili = openMeili(started.connections.meiliUrl, started.connections.meiliKey, 10_000)
t.teardown(() => meili.close())
const engine = meiliMemberIndex(meili, started.indexPrefix)
const roster = started.deps.memberIndex

const { id, client } = await communityOf(started, [])
const kinds = { keyword: 'text', number: 'number', instant: 'date', boolean: 'boolean' } as const
for (const { key, kind } of customFields) {
  const { status, text } = await client.post('/v1/custom-fields', { key, isFacetable: true, ...(key === '社团' ? { kind: 'multiSelect', options: ['话剧社', '棋社', '徒步社'].map((value) => ({ value })) } : { kind: kinds[kind] }) })
  if (status !== 201) throw new Error(text)
}
const written = fc.sample(profile, { seed, numRuns: 80 })
for (const { nameReading: _reading, ...body } of written) {
  const { status, text } = await client.post('/v1/members', body)
  if (status !== 201) throw new Error(text)
}
await started.settle()

const query = (changes: Partial<IndexQuery>) => queryOf({ communityId: id as CommunityId, ...changes })

t.test('the roster answers, not the engine', async (t) => {
  let { lanes } = await engine.search(query({}))
  // It may still be loading.
  for (let searches = 0; searches < 50 && lanes !== 'roster'; searches++) lanes = (await roster.search(query({}))).lanes
  t.equal(lanes, 'roster')
  t.equal((await engine.search(query({}))).lanes, 'exact')
  t.equal((await roster.search(query({}))).total, 80)
})

t.test('any filter finds the same members in memory and in the engine', async (t) => {
  let admitted = 0
  await fc.assert(fc.asyncProperty(anyFilter, async (filter) => {
    const [one, other] = await Promise.all([roster, engine].map((index) => index.search(query({ filters: [filter] }))))
    if (!one || !other) throw new Error('no answer')
    equal(idsIn(one).toSorted().join(), idsIn(other).toSorted().join(), JSON.stringify(filter))
    equal(one.total, other.total)
    admitted += one.total > 0 && one.total < 80 ? 1 : 0
  }), { seed, numRuns: 250 })
  t.ok(admitted > 80, `${admitted} filters admitted some and not others`)
})

t.test('values are counted alike in memory and in the engine', async (t) => {
  const facets = ['city', 'skills', 'industry', 'offerTags', 'yearsOfExperience', 'custom.学院', 'custom.得分', 'custom.社团', 'custom.住校']
  await fc.assert(fc.asyncProperty(anyFilter.map((not) => ({ not })), async (filter) => {
    const [one, other] = await Promise.all([roster, engine].map((index) => index.search(query({ filters: [filter], facets }))))
    for (const field of facets) {
      const [own, theirs] = [one, other].map((answer) => JSON.stringify((answer?.facets[field] ?? []).map(({ value, count }) => [fold(value).trim(), count]).sort()))
      equal(own, theirs, `${field} under ${JSON.stringify(filter)}`)
    }
  }), { seed, numRuns: 60 })
  t.pass()
})

t.test('a list sorted by a number or a name has the same order in memory and in the engine', async (t) => {
  for (const field of ['name', 'number', 'yearsOfExperience', 'distance'] as const) {
    for (const direction of ['asc', 'desc'] as const) {
      const sort = [{ field, direction, ...(field === 'distance' ? { from: { lat: 31, lng: 121 } } : {}) }, { field: 'number' as const, direction: 'asc' as const }]
      const [one, other] = await Promise.all([roster, engine].map((index) => index.search(query({ sort }))))
      t.strictSame(one && idsIn(one), other && idsIn(other), `${field} ${direction}`)
    }
  }
})

/** A member as the API shows them. */
type Shown = IndexableMember['profile'] & { id: string, number: number }

t.test('what both find is what the documentation says', async (t) => {
  const { body: { hits } } = await client.post('/v1/members/search', { limit: 100 })
  const members: Shown[] = hits.map(({ member }: { member: Shown }) => member)
  await fc.assert(fc.asyncProperty(anyFilter, async (filter) => {
    const answer = await client.post('/v1/members/search', { filter, limit: 100 })
    equal(answer.status, 200, answer.text)
    const expected = members.filter((member) => admits(filter, { profile: member, number: member.number })).map(({ id }) => id)
    equal(answer.body.hits.map(({ member }: { member: { id: string } }) => member.id).toSorted().join(), expected.toSorted().join(), JSON.stringify(filter))
  }), { seed: seed + 1, numRuns: 100 })
  t.pass()
})
