import { deepEqual, equal, ok } from 'node:assert/strict'
import t from 'tap'
import { emptyProfile } from '../../src/domain/member/profile.ts'
import fc from 'fast-check'
import type { Filter } from '../../src/domain/query/filter.ts'
import type { IndexableMember } from '../../src/search/member-document.ts'
import type { IndexAnswer } from '../../src/search/member-index.ts'
import { Roster } from '../../src/search/roster/roster.ts'
import { fold } from '../../src/text/fold.ts'
import { ask, idsIn, rosterOf } from './ask-roster.ts'
import { community, customUse, memberOf, profile, queryText } from './arbitrary-members.ts'
import { admits, anyFilter } from './naive-filter.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

const textOrNone = fc.oneof(fc.constant(''), queryText)

t.test('the parts of every score sum to it, and asking for them changes neither the order nor the score', async (t) => {
  let explained = 0
  fc.assert(fc.property(community(25), queryText, (members, text) => {
    const roster = rosterOf(members)
    const [plain, told] = [false, true].map((explain) => ask(roster, { text, explain }).hits)
    deepEqual(told?.map(({ id }) => id), plain?.map(({ id }) => id))
    for (const [index, { score, parts }] of (told ?? []).entries()) {
      ok(score > 0 && score <= 1, `score ${score}`)
      ok(Math.abs(score - (plain?.[index]?.score ?? 0)) < 1e-4, `${score} instead of ${plain?.[index]?.score}`)
      ok(parts !== null && parts.length > 0 && parts.length <= 20)
      ok(Math.abs(parts.reduce((sum, part) => sum + part.score, 0) - score) < 1e-9, `${JSON.stringify(parts)} is not ${score}`)
      explained++
    }
  }), { seed, numRuns: 300 })
  t.ok(explained > 500, `${explained} scores`)
})

t.test('hits come best first', async (t) => {
  fc.assert(fc.property(community(25), queryText, (members, text) => {
    const scores = ask(rosterOf(members), { text }).hits.map(({ score }) => score)
    for (const [index, score] of scores.slice(1).entries()) ok(score <= (scores[index] ?? 0) + 1e-4)
  }), { seed, numRuns: 200 })
  t.pass()
})

t.test('filters take nobody in whom the text does not find, and change no score', async (t) => {
  fc.assert(fc.property(community(25), queryText, anyFilter, (members, text, filter) => {
    const roster = rosterOf(members)
    const scores = new Map(ask(roster, { text }).hits.map(({ id, score }) => [id as string, score]))
    const filtered = ask(roster, { text, filters: [filter] })
    deepEqual(idsIn(filtered).toSorted(), members.filter((member) => scores.has(member.id) && admits(filter, member)).map(({ id }) => id as string).toSorted())
    for (const { id, score } of filtered.hits) equal(score, scores.get(id))
    equal(filtered.total, filtered.hits.length)
  }), { seed, numRuns: 200 })
  t.pass()
})

const facetFields = ['city', 'skills', 'industry', 'offerTags', 'custom.学院', 'custom.社团'] as const

/** Values of a field, folded, once per member. */
function valuesOf ({ profile }: IndexableMember, field: typeof facetFields[number]): Set<string> {
  const own = field === 'offerTags' ? profile.offers.flatMap(({ tags }) => tags) : field.startsWith('custom.') ? profile.custom[field.slice(7)] : profile[field as 'city']
  return new Set([own].flat().filter((value) => value !== null && value !== undefined).map((value) => fold(String(value)).trim()))
}

t.test('facets count exactly those found, once each; a filter of values of the field itself is set aside', async (t) => {
  const filters = fc.array(fc.oneof(anyFilter, fc.constant<Filter>({ field: 'city', in: ['上海'] }), fc.constant<Filter>({ field: 'skills', in: ['react'] })), { maxLength: 2 })
  fc.assert(fc.property(community(30), textOrNone, filters, (members, text, asked) => {
    const roster = rosterOf(members)
    const found = new Set(idsIn(ask(roster, { text })))
    const { facets } = ask(roster, { text, filters: asked, facets: [...facetFields] })
    for (const field of facetFields) {
      const others = asked.filter((filter) => !isAbout(filter, field))
      const counts = new Map<string, number>()
      for (const member of members.filter((member) => found.has(member.id) && others.every((filter) => admits(filter, member)))) {
        for (const value of valuesOf(member, field)) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      deepEqual(new Map((facets[field] ?? []).map(({ value, count }) => [fold(value).trim(), count])), counts, `${field} under ${JSON.stringify(asked)}`)
      const told = (facets[field] ?? []).map(({ count }) => count)
      deepEqual(told, told.toSorted((a, b) => b - a))
    }
  }), { seed, numRuns: 300 })
  t.pass()
})

const isAbout = (filter: Filter, field: string): boolean =>
  'in' in filter ? filter.field === field : 'or' in filter && filter.or.every((part) => isAbout(part, field))

t.test('where few are found, what is said of dropping a condition is what dropping it finds', async (t) => {
  let ways = 0
  fc.assert(fc.property(community(20), queryText, fc.uniqueArray(fc.constantFrom<Filter>(
    { field: 'city', in: ['上海'] }, { field: 'skills', in: ['react'] }, { field: 'industry', in: ['互联网'] }
  ), { minLength: 1 }), (members, text, filters) => {
    const roster = rosterOf(members)
    const { total, waysOn } = ask(roster, { text, filters })
    for (const { drop, total: promised } of waysOn) {
      const without = drop === 'text' ? ask(roster, { filters }) : ask(roster, { text, filters: filters.filter((filter) => !isAbout(filter, drop)) })
      equal(promised, without.total, drop)
      ok(promised > total)
      ways++
    }
  }), { seed, numRuns: 200 })
  t.ok(ways > 50, `${ways} ways on`)
})

/** What becomes of members: they write something else, or leave, or come back as somebody else. */
const life = fc.array(fc.record({ number: fc.integer({ min: 1, max: 15 }), written: fc.option(profile, { nil: null, freq: 4 }) }), { maxLength: 60 })

/** All that a reader sees of an answer; scores to six digits. */
const seen = ({ hits, facets, total }: IndexAnswer) => ({ hits: hits.map(({ id, score }) => [id, score.toFixed(6)]), facets, total })

t.test('whatever members wrote before or who was a member before counts nowhere', async (t) => {
  fc.assert(fc.property(life, textOrNone, anyFilter, fc.boolean(), (events, text, filter, isFiltered) => {
    const lived = new Roster(customUse)
    const members = new Map<number, IndexableMember>()
    for (const [version, { number, written }] of events.entries()) {
      const member = written && memberOf(written, number, version)
      if (member) lived.put(member)
      else lived.remove(memberOf({ displayName: '' } as never, number).id)
      if (member) members.set(number, member)
      else members.delete(number)
    }
    const query = { text, facets: ['city', 'skills', 'custom.社团', 'custom.得分'], filters: isFiltered ? [filter] : [] }
    const fresh = rosterOf([...members.values()].sort((a, b) => a.number - b.number))
    deepEqual(seen(ask(lived, query)), seen(ask(fresh, query)), text)
    deepEqual(ask(lived, query).interpretation, ask(fresh, query).interpretation, text)
    equal(lived.size, members.size)
  }), { seed, numRuns: 400 })
  t.pass()
})

t.test('a roster in which many have died says that it is worn, and one of the living does not', async (t) => {
  const [someone] = fc.sample(profile, { seed, numRuns: 1 })
  if (!someone) throw new Error('nobody was sampled')
  const roster = new Roster(customUse)
  for (let version = 0; version < 500; version++) roster.put(memberOf(someone, 1, version))
  t.notOk(roster.isWorn)
  for (let version = 500; version < 510; version++) roster.put(memberOf(someone, 1, version))
  t.ok(roster.isWorn)
  t.equal(ask(roster).total, 1)
})

const someone = { ...emptyProfile, custom: {} }

t.test('a place in a query is nobody’s name, also where a nickname has it', async (t) => {
  const roster = rosterOf([
    memberOf({ ...someone, displayName: '张语蕾', aliases: ['张语蕾_北京_建筑师'], city: '上海', skills: ['Python'] }, 1),
    memberOf({ ...someone, displayName: 'Fiona Yun', city: '北京', skills: ['Python'] }, 2),
  ])
  const { hits } = ask(roster, { text: 'Python developer in Beijing', explain: true })
  t.equal(hits[0]?.id, 'mem_2')
  t.notOk(hits.some(({ parts }) => parts?.some(({ kind }) => kind === 'name')))
})

t.test('a word for what hospitals and schools are about names none of them', async (t) => {
  const roster = rosterOf([memberOf({ ...someone, displayName: '罗青晨', company: '深圳市儿童医院' }, 1), memberOf({ ...someone, displayName: '赵文伟', skills: ['插画'] }, 2)])
  t.equal(ask(roster, { text: '做儿童绘本插画的' }).hits[0]?.id, 'mem_2')
})

t.test('what members say is found by its sound, also when it was said and taken back', async (t) => {
  const roster = rosterOf([memberOf({ ...someone, displayName: '罗青晨', skills: ['蓝晒工艺'] }, 1), memberOf({ ...someone, displayName: '赵文伟', skills: ['插画'] }, 2)])
  t.strictSame(idsIn(ask(roster, { text: 'zhao hui lanshai gongyi de' })), ['mem_1'])
  roster.put(memberOf({ ...someone, displayName: '罗青晨' }, 1, 2))
  t.strictSame(idsIn(ask(roster, { text: 'zhao hui lanshai gongyi de' })), [])
})

t.test('a word in letters with one wrong finds whoever has the right one, unless somebody has it as it is', async (t) => {
  const people = [memberOf({ ...someone, displayName: '罗青晨', skills: ['Shopify'] }, 1), memberOf({ ...someone, displayName: '赵文伟', skills: ['会计'] }, 2)]
  t.strictSame(idsIn(ask(rosterOf(people), { text: 'shopfiy' })), ['mem_1'])
  t.strictSame(idsIn(ask(rosterOf(people), { text: 'acountant' })), ['mem_2'])
  t.strictSame(idsIn(ask(rosterOf([...people, memberOf({ ...someone, displayName: '沈听澜', company: 'Shopfiy' }, 3)]), { text: 'shopfiy' })), ['mem_3'])
})
