import t from 'tap'
import fc from 'fast-check'
import * as opencc from 'opencc-js/cn2t'
import { nameKeys, nameQueryKeys } from '../../src/text/name-keys.ts'
import { nameReadings } from '../../src/text/pinyin.ts'
import { queryOrders, waysToType } from './name-keys-cases.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)
const property = { seed, numRuns: 300 }

// The package's own types do not resolve under `nodenext`.
const converter = opencc.Converter as (locales: { from: string, to: string }) => (text: string) => string

const surnames = [...'王李张刘陈杨赵黄周吴冯单种吕曾查乐钟余于叶范', '欧阳', '司马', '尉迟', '长孙', '万俟']
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超霞平刚宝国庆云升发里台卫']
const chineseName = fc.tuple(fc.constantFrom(...surnames), fc.array(fc.constantFrom(...given), { minLength: 1, maxLength: 2 }))
  .map(([surname, characters]) => ({ surname, given: characters.join(''), full: surname + characters.join('') }))

function keysOf (displayName: string, aliases: readonly string[] = [], statedReading: string | null = null): Map<string, number> {
  return new Map(nameKeys({ displayName, aliases, statedReading }).map(({ key, strength }) => [key, strength]))
}

/** How well a query names a member, in [0, 1]. */
function fit (query: string, keys: ReadonlyMap<string, number>): number {
  return Math.max(0, ...nameQueryKeys(query).map(({ key, strength }) => strength * (keys.get(key) ?? 0)))
}

/** Likeliest reading: syllables of the surname and of the given name. */
function syllablesOf (name: { surname: string, full: string }): { surname: string[], given: string[] } {
  const [reading = []] = nameReadings(name.full)
  return { surname: reading.slice(0, name.surname.length), given: reading.slice(name.surname.length) }
}

t.test('a member is found by every way people type the name', async (t) => {
  for (const { name, aliases, typed } of waysToType) {
    const keys = keysOf(name, aliases)
    for (const query of typed) t.ok(fit(query, keys) >= 0.55, `${query} finds ${name}: ${fit(query, keys).toFixed(2)}`)
  }
})

t.test('the more exactly a query names a member the higher the member stands', async (t) => {
  for (const { query, members } of queryOrders) {
    const fits = members.map(([name, ...aliases]) => fit(query, keysOf(name, aliases)))
    t.ok(fits.every((own, at) => at === 0 || own < (fits[at - 1] ?? 0)), `${query}: ${members.map(([name], at) => `${name} ${fits[at]?.toFixed(3)}`).join(' > ')}`)
  }
})

t.test('who is called otherwise is not found', async (t) => {
  for (const [query, name] of [
    ['李四', '王五'], ['lisi', '王五'], ['宝宝', '冯贝贝'], ['老师', '王师'], ['王总', '李四'], ['Mr Li', '王五'], ['x', '徐'], ['', '王五'], ['！', '王五'],
    ['亚马逊运营', '冯宝宝'], ['想找三年以上经验的嵌入式工程师', '想小满'],
  ] as const) t.equal(fit(query, keysOf(name)), 0, `${query} is not ${name}`)
})

t.test('what stands beside the name in a nickname counts far less than the name', async (t) => {
  for (const nickname of ['上海-无业游民-冯宝宝', '✨冯宝宝✨｜上海', '上海无业游民冯宝宝']) {
    const keys = keysOf(nickname)
    t.ok(fit('冯宝宝', keys) > 0.9 && fit('宝宝', keys) > 0.8 && fit('fengbaobao', keys) > 0.9, nickname)
    t.ok(fit('上海', keys) < 0.3, `上海 in ${nickname}`)
  }
})

t.test('a stated reading is as good as the likeliest one, and the others stay', async (t) => {
  const keys = keysOf('乐小川', [], 'Yuè Xiǎochuān')
  t.equal(fit('yuexiaochuan', keys), fit('lexiaochuan', keysOf('乐小川')))
  t.equal(fit('yuexc', keys), fit('lexc', keysOf('乐小川')))
  t.ok(fit('lexiaochuan', keys) > 0.9)
})

t.test('every name finds itself by each of its forms', async (t) => {
  fc.assert(fc.property(chineseName, (name) => {
    const { surname, given } = syllablesOf(name)
    const initials = [...surname, ...given].map((syllable) => syllable.charAt(0)).join('')
    const keys = keysOf(name.full)
    const letters = [...surname, ...given]
    const floors: [query: string, floor: number][] = [
      [name.full, 1], [` ${name.full} `, 1], [name.given, 0.7], [name.surname, 0.8], [`${name.surname}总`, 0.8], [name.given + name.surname, 0.7],
      [letters.join(''), 0.9], [letters.join(' '), 0.9], [letters.join("'").toUpperCase(), 0.9], [`${given.join('')} ${surname.join('')}`, 0.9],
      [given.join('') + surname.join(''), 0.8], [given.join(''), 0.6], [initials, 0.55], [surname.join('') + initials.slice(name.surname.length), 0.75],
      [surname.join('') + name.given, 0.75], [name.surname + given.join(''), 0.75], [letters.join('').slice(0, 2), 0.6],
    ]
    for (const [query, floor] of floors) if (fit(query, keys) < floor) throw new Error(`${query} finds ${name.full} by ${fit(query, keys)}`)
  }), property)
  t.pass()
})

t.test('the script of a query or a name never changes who is found', async (t) => {
  for (const to of ['t', 'tw', 'hk']) {
    const convert = converter({ from: 'cn', to })
    fc.assert(fc.property(chineseName, chineseName, (name, other) => {
      for (const query of [name.full, name.given, `${other.surname}总`, other.full + name.given]) {
        const found = [query, convert(query)].flatMap((typed) => [name.full, convert(name.full)].map((written) => fit(typed, keysOf(written))))
        // Only the name exactly as its bearer writes it counts a little more.
        if (Math.max(...found) - Math.min(...found) > 0.021) return false
      }
      return true
    }), property)
  }
  t.pass()
})

t.test('one wrong, missing, doubled or swapped letter still finds the name', async (t) => {
  fc.assert(fc.property(chineseName, fc.nat(), fc.constantFrom(...'abcdefghijklmnopqrstuwxyz'), (name, place, letter) => {
    const { surname, given } = syllablesOf(name)
    const typed = [...surname, ...given].join('')
    if (typed.length < 5) return true
    const at = place % typed.length
    const [head, own, rest] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)]
    const keys = keysOf(name.full)
    return fit(head + rest, keys) > 0.6 && fit(head + own + own + rest, keys) > 0.55 && fit(head + letter + own + rest, keys) > 0.55 &&
      fit(head + letter + rest, keys) > 0.35 && fit(head + rest.charAt(0) + own + rest.slice(1), keys) > 0.35
  }), property)
  t.pass()
})

t.test('a character added to a name never brings another member before the one who is called so', async (t) => {
  const community = fc.uniqueArray(chineseName, { minLength: 2, maxLength: 12, selector: ({ full }) => full })
  fc.assert(fc.property(community, fc.constantFrom(...given), (members, extra) => {
    const [meant] = members
    if (meant === undefined) return true
    const typed = meant.full + extra
    const { surname, given } = syllablesOf(meant)
    const sound = [...surname, ...given].join('')
    const letters = sound + sound.slice(-1)
    return members.every(({ full, surname, given }) => isNearer(full, typed) ||
      (fit(typed, keysOf(full)) <= fit(typed, keysOf(meant.full)) && fit(letters, keysOf(full)) <= fit(letters, keysOf(meant.full))) ||
      nameReadings(full).some((reading) => reading.join('').startsWith(letters) || (reading.slice(surname.length).join('') + given).startsWith(letters)))
  }), property)
  t.pass()
})

/** Whether a name is the typed one but for a single character, or contains it: then it is not the wrong one. */
function isNearer (name: string, typed: string): boolean {
  const differing = [...name].filter((character, at) => character !== typed[at]).length
  return name.includes(typed) || (name.length === typed.length && differing <= 1)
}

t.test('any text has few keys, all of them different, with strengths in (0, 1]', async (t) => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 3 }), (written, aliases) => {
    const lookups = nameQueryKeys(written)
    const keys = nameKeys({ displayName: written, aliases, statedReading: written })
    return lookups.length <= 60 && keys.length < 2000 && [lookups, keys].every((list) =>
      new Set(list.map(({ key }) => key)).size === list.length && list.every(({ key, strength }) => key.length > 1 && strength > 0 && strength <= 1))
  }), property)
  t.ok(nameKeys({ displayName: '王'.repeat(100), aliases: Array.from({ length: 100 }, (_, at) => `别名${at}`.repeat(20)), statedReading: null }).length < 1500)
  t.ok(nameKeys({ displayName: '单田芳', aliases: [], statedReading: null }).length < 120)
  t.strictSame(nameQueryKeys(' '), [])
})

t.test('the most exact lookup comes first', async (t) => {
  fc.assert(fc.property(chineseName, ({ full }) => {
    const strengths = nameQueryKeys(full).map(({ strength }) => strength)
    return strengths.every((strength, at) => at === 0 || strength <= (strengths[at - 1] ?? 0)) && strengths[0] === 1
  }), property)
  t.pass()
})
