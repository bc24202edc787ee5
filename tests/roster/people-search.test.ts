import { deepEqual, ok } from 'node:assert/strict'
import t from 'tap'
import fc from 'fast-check'
import * as opencc from 'opencc-js/cn2t'
import { emptyProfile } from '../../src/domain/member/profile.ts'
import type { IndexableMember } from '../../src/search/member-document.ts'
import { nameReadings } from '../../src/text/pinyin.ts'
import { ask, idsIn, rosterOf } from './ask-roster.ts'
import { community, memberOf, profile, queryText } from './arbitrary-members.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

// The package's own types do not resolve under `nodenext`.
const converter = opencc.Converter as (locales: { from: string, to: string }) => (text: string) => string

type Name = { surname: string, given: string, full: string }

const surnames = [...'王李张刘陈杨赵黄周吴冯单吕曾查乐钟余叶范', '欧阳', '司马', '尉迟', '长孙', '万俟']
const givenCharacters = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超霞平刚宝国庆云升发里台卫']
const chineseName: fc.Arbitrary<Name> = fc.tuple(fc.constantFrom(...surnames), fc.array(fc.constantFrom(...givenCharacters), { minLength: 1, maxLength: 2 }))
  .map(([surname, characters]) => ({ surname, given: characters.join(''), full: surname + characters.join('') }))

/** People with different names, who also write of other things. */
const namedPeople = fc.uniqueArray(fc.tuple(chineseName, profile), { minLength: 2, maxLength: 25, selector: ([{ full }]) => full })

const membersOf = (people: readonly (readonly [Name, IndexableMember['profile']])[]) =>
  people.map(([{ full }, written], index) => memberOf({ ...written, displayName: full, aliases: [] }, index + 1))

const isReadAs = (name: string, letters: string) => nameReadings(name).some((reading) => reading.join('') === letters)

type Form = [typed: string, mayBeMeant: (name: string) => boolean]

/** Ways to type a name, each with who may rightly stand before its bearer. */
function formsOf ({ surname, given, full }: Name): Form[] {
  const [reading = []] = nameReadings(full)
  const letters = reading.join('')
  const ownGiven = reading.slice(surname.length).join('')
  const givenForms: Form[] = [
    [given, (name) => name.includes(given)], [ownGiven, (name) => nameReadings(name).some((other) => other.join('').includes(ownGiven))],
  ]
  const isExactly = (name: string) => name === full
  const soundsSo = (name: string) => isReadAs(name, letters)
  return [
    [full, isExactly], [` ${full} `, isExactly], [toTraditional(full), isExactly],
    [letters, soundsSo], [reading.join(' '), soundsSo], [reading.join("'").toUpperCase(), soundsSo],
    // One character or syllable alone is as well a word, or half of one.
    ...(given.length > 1 ? givenForms : []),
    [`${reading.slice(0, surname.length).join('')}${given}`, (name) => name.includes(given)],
  ]
}

const toTraditional = converter({ from: 'cn', to: 't' })

t.test('everybody is first for each way of typing their name, but for people the same typing names as well', async (t) => {
  fc.assert(fc.property(namedPeople, (people) => {
    const members = membersOf(people)
    const roster = rosterOf(members)
    const nameOf = new Map(members.map(({ id, profile }) => [id as string, profile.displayName]))
    const [meant] = people
    if (!meant) return
    for (const [typed, mayBeMeant] of formsOf(meant[0])) {
      const names = idsIn(ask(roster, { text: typed })).map((id) => nameOf.get(id) ?? '')
      const place = names.indexOf(meant[0].full)
      ok(place >= 0, `${typed} does not find ${meant[0].full}`)
      const before = names.slice(0, place).filter((name) => !mayBeMeant(name))
      deepEqual(before, [], `${typed} finds ${before.join()} before ${meant[0].full}`)
    }
  }), { seed, numRuns: 80 })
  t.pass()
})

t.test('a character more than an exact name never brings somebody first who is not called so', async (t) => {
  fc.assert(fc.property(namedPeople, fc.constantFrom(...givenCharacters), (people, extra) => {
    const members = membersOf(people)
    const nameOf = new Map(members.map(({ id, profile }) => [id as string, profile.displayName]))
    const [[meant] = []] = people
    if (!meant) return
    const [first = ''] = idsIn(ask(rosterOf(members), { text: meant.full + extra })).map((id) => nameOf.get(id) ?? '')
    ok(first === meant.full || isNearer(first, meant.full + extra), `${meant.full}${extra} finds ${first} first`)
  }), { seed, numRuns: 120 })
  t.pass()
})

/** Whether a name contains what was typed or is it but for one character: then it may as well be meant. */
function isNearer (name: string, typed: string): boolean {
  const differing = [...name].filter((character, at) => character !== typed[at]).length
  return name.includes(typed) || (name.length === typed.length && differing <= 1)
}

/** Everything a member wrote in another script. */
function converted (member: IndexableMember, convert: (text: string) => string): IndexableMember {
  const { contact: _contact, ...empty } = emptyProfile
  const written = JSON.parse(convert(JSON.stringify(member.profile))) as IndexableMember['profile']
  // Keys are keys, in whatever script.
  const custom = Object.fromEntries(Object.entries(member.profile.custom).map(([key, value]) => [key, typeof value === 'string' ? convert(value) : Array.isArray(value) ? value.map(convert) : value]))
  return { ...member, profile: { ...empty, ...written, custom } }
}

t.test('who is found does not depend on the script of the query or of the profiles', async (t) => {
  for (const to of ['t', 'tw', 'hk']) {
    const convert = converter({ from: 'cn', to })
    fc.assert(fc.property(community(15), queryText, (members, text) => {
      const rosters = [rosterOf(members), rosterOf(members.map((member) => converted(member, convert)))]
      const [first, ...others] = rosters.flatMap((roster) => [text, convert(text)].map((typed) => idsIn(ask(roster, { text: typed })).toSorted().join()))
      for (const other of others) deepEqual(other, first, `${text} in ${to}`)
    }), { seed, numRuns: 50 })
  }
  t.pass()
})

t.test('any text is answered, with scores in [0, 1] and nobody twice', async (t) => {
  fc.assert(fc.property(community(10), fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 200 })), (members, text) => {
    const { hits, total } = ask(rosterOf(members), { text, explain: true })
    ok(hits.every(({ score }) => score >= 0 && score <= 1) && new Set(hits.map(({ id }) => id)).size === total)
  }), { seed, numRuns: 150 })
  t.pass()
})
