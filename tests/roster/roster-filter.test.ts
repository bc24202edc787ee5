import { equal } from 'node:assert/strict'
import t from 'tap'
import fc from 'fast-check'
import { ask, idsIn, rosterOf } from './ask-roster.ts'
import { community } from './arbitrary-members.ts'
import { admits, anyFilter } from './naive-filter.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

t.test('a filter admits those it describes and nobody else, however it is nested', async (t) => {
  let admitted = 0
  fc.assert(fc.property(community(30), fc.array(anyFilter, { minLength: 1, maxLength: 2 }), (members, filters) => {
    const found = idsIn(ask(rosterOf(members), { filters }))
    const expected = members.filter((member) => filters.every((filter) => admits(filter, member))).map(({ id }) => id)
    admitted += expected.length > 0 && expected.length < members.length ? 1 : 0
    equal(found.toSorted().join(), expected.toSorted().join(), JSON.stringify(filters))
  }), { seed, numRuns: 500 })
  t.ok(admitted > 100, `${admitted} filters admitted some and not others`)
})

t.test('a filter and its opposite share everybody between them', async (t) => {
  fc.assert(fc.property(community(30), anyFilter, (members, filter) => {
    const roster = rosterOf(members)
    const [admitted, refused] = [[filter], [{ not: filter }]].map((filters) => idsIn(ask(roster, { filters })))
    return [...admitted ?? [], ...refused ?? []].toSorted().join() === members.map(({ id }) => id as string).toSorted().join()
  }), { seed, numRuns: 200 })
  t.pass()
})
