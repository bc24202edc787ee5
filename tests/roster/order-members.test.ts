import { equal, ok } from 'node:assert/strict'
import t from 'tap'
import fc from 'fast-check'
import { sortFields, type Sort } from '../../src/domain/query/filter.ts'
import type { IndexableMember } from '../../src/search/member-document.ts'
import { firstInOrder } from '../../src/search/roster/order-members.ts'
import { nameSortKey } from '../../src/text/name-forms.ts'
import { ask, idsIn, rosterOf } from './ask-roster.ts'
import { community, queryText } from './arbitrary-members.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

const from = { lat: 31.2, lng: 121.5 }
const sort: fc.Arbitrary<Sort> = fc.tuple(fc.constantFrom(...sortFields), fc.constantFrom('asc' as const, 'desc' as const))
  .map(([field, direction]) => ({ field, direction, ...(field === 'distance' ? { from } : {}) }))

/** What a member is sorted by; null when they have none. */
function sortValue ({ profile, number, createdAt, updatedAt }: IndexableMember, { field }: Sort): number | string | null {
  switch (field) {
    case 'name': return nameSortKey(profile.displayName)
    case 'number': return number
    case 'joinedAt': return createdAt.getTime()
    case 'activeAt': return updatedAt.getTime()
    case 'yearsOfExperience': return profile.yearsOfExperience
    // Monotonous in the distance: the square of the chord between the points.
    case 'distance': return profile.location && chord(profile.location)
  }
}

function chord ({ lat, lng }: { lat: number, lng: number }): number {
  const onSphere = (at: typeof from) => {
    const [phi, lambda] = [at.lat * Math.PI / 180, at.lng * Math.PI / 180]
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
  }
  const [a, b] = [onSphere(from), onSphere({ lat, lng })]
  return Number(a.reduce((sum, value, axis) => sum + (value - (b[axis] ?? 0)) ** 2, 0).toPrecision(12))
}

t.test('the first so many of any list are those of the whole list in order', async (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 400, size: 'max' }), fc.integer({ min: 1, max: 60 }), (keys, count) => {
    const ordinals = keys.map((_, ordinal) => ordinal)
    const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b
    return firstInOrder(ordinals, count, compare).join() === ordinals.toSorted(compare).slice(0, count).join()
  }), { seed, numRuns: 300 })
  t.pass()
})

t.test('members come in the order that was asked for, those without the value last, either way', async (t) => {
  fc.assert(fc.property(community(40), fc.array(sort, { minLength: 1, maxLength: 3 }), (members, sorts) => {
    const byId = new Map(members.map((member) => [member.id as string, member]))
    const ordered = idsIn(ask(rosterOf(members), { sort: sorts })).flatMap((id) => byId.get(id) ?? [])
    equal(ordered.length, members.length)
    for (const [index, member] of ordered.slice(1).entries()) {
      const before = ordered[index]
      if (before) ok(isInOrder(before, member, sorts), `${before.id} before ${member.id} by ${JSON.stringify(sorts)}`)
    }
  }), { seed, numRuns: 150 })
  t.pass()
})

function isInOrder (a: IndexableMember, b: IndexableMember, sorts: readonly Sort[]): boolean {
  for (const one of sorts) {
    const [first, second] = [sortValue(a, one), sortValue(b, one)]
    if (first === second) continue
    if (first === null || second === null) return second === null
    return (first < second) === (one.direction === 'asc')
  }
  return true
}

t.test('the pages of a list are the list, in whatever order and for whatever text', async (t) => {
  fc.assert(fc.property(community(40), fc.oneof(fc.constant(''), queryText), fc.array(sort, { maxLength: 1 }), fc.integer({ min: 1, max: 9 }), (members, text, sorts, limit) => {
    const roster = rosterOf(members)
    const whole = ask(roster, { text, sort: sorts })
    const pages: string[] = []
    for (let offset = 0; offset < whole.total; offset += limit) pages.push(...idsIn(ask(roster, { text, sort: sorts, offset, limit })))
    return pages.join() === idsIn(whole).join() && whole.total === whole.hits.length
  }), { seed, numRuns: 100 })
  t.pass()
})

t.test('who comes first does not depend on the order in which members were read', async (t) => {
  const shuffled = community(30).chain((members) => fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length, maxLength: members.length })))
  fc.assert(fc.property(shuffled, fc.oneof(fc.constant(''), queryText), fc.array(sort, { maxLength: 1 }), ([members, others], text, sorts) => {
    const [one, other] = [members, others].map((list) => idsIn(ask(rosterOf(list), { text, sort: sorts })).join())
    equal(other, one, `${text} ${JSON.stringify(sorts)}`)
  }), { seed, numRuns: 200 })
  t.pass()
})
