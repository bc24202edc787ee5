import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import t from 'tap'
import { emptyVocabulary, type Interpretation, type Reading, type Vocabulary } from '../../src/domain/query/reading.ts'
import { understandQuery } from '../../src/text/understanding/understand-query.ts'
import { longCases } from './understanding-long-cases.ts'
import { needTable, restTable } from './understanding-side-cases.ts'
import { understandingCases, type ExpectedReading, type UnderstandingCase } from './understanding-cases.ts'

const seed = 20_261_122

/** Skill and industry are told apart by the taxonomy, not by how a query is read. */
const groupOf = (kind: string) => kind === 'skill' || kind === 'industry' ? 'topic' : kind
const groups = ['name', 'place', 'topic', 'company', 'school', 'language', 'experience']

function isMeant (expected: ExpectedReading, reading: Reading, query: string): boolean {
  const slice = query.slice(reading.start, reading.end)
  const isSame = (expected.kind === 'any' || groupOf(reading.kind) === expected.kind) && reading.isExcluded === expected.isExcluded
  const isWish = expected.isOptional || reading.isPreference === expected.isPreference
  const years = `${reading.years?.min ?? ''}-${reading.years?.max ?? ''}`
  return isSame && isWish && (slice.includes(expected.slice) || expected.slice.includes(slice)) && (expected.years === null || expected.years === years)
}

/** What was read besides plain text. */
function readingsIn (interpretation: Interpretation): Reading[] {
  return interpretation.readings.filter(({ kind, isExcluded }) => kind !== 'text' || isExcluded)
}

function judge ({ query, expected }: Pick<UnderstandingCase, 'query' | 'expected'>): { missed: ExpectedReading[], wrong: Reading[], right: Reading[] } {
  const found = readingsIn(understandQuery(query))
  return {
    missed: expected.filter((one) => !one.isOptional && !found.some((reading) => isMeant(one, reading, query))),
    right: found.filter((reading) => expected.some((one) => isMeant(one, reading, query))),
    wrong: found.filter((reading) => !expected.some((one) => isMeant(one, reading, query))),
  }
}

for (const isHeldBack of [false, true]) {
  const cases = understandingCases.filter((one) => one.isHeldBack === isHeldBack)
  t.test(`queries are read as people mean them (${isHeldBack ? 'held back' : 'tuned on'}, ${cases.length} queries)`, async (t) => {
    const judged = cases.map(judge)
    for (const group of groups) {
      const count = (pick: 'missed' | 'wrong' | 'right') => judged.flatMap((one) => one[pick].filter(({ kind }) => groupOf(kind) === group)).length
      const [missed, wrong, right] = [count('missed'), count('wrong'), count('right')]
      t.comment(`${group}: recall ${(right / (right + missed)).toFixed(3)}, precision ${(right / (right + wrong)).toFixed(3)} (${right} right)`)
    }
    const share = judged.filter(({ missed, wrong }) => missed.length + wrong.length === 0).length / cases.length
    t.comment(`queries without any fault: ${share.toFixed(3)}`)
    t.ok(share >= (isHeldBack ? 0.85 : 0.95), `${share.toFixed(3)} of the queries are read without any fault`)
  })
}

/** The lines of a table that were held back, or the others. */
const linesOf = (table: string, isHeldBack: boolean) => table.trim().split('\n').filter((_, at) => (at % 2 === 1) === isHeldBack)

for (const isHeldBack of [false, true]) {
  t.test(`a question for those who look for something is told from one for those who have it (${isHeldBack ? 'held back' : 'tuned on'})`, async (t) => {
    const lines = linesOf(needTable, isHeldBack)
    const wrong = lines.filter((line) => understandQuery(line.slice(2)).isForNeeds !== line.startsWith('+'))
    t.ok(wrong.length <= lines.length * (isHeldBack ? 0.1 : 0.02), `${wrong.length} of ${lines.length} are wrong: ${wrong.join(', ')}`)
  })

  t.test(`what says nothing about anybody is no reading, and what may is kept (${isHeldBack ? 'held back' : 'tuned on'})`, async (t) => {
    const lines = linesOf(restTable, isHeldBack)
    const wrong = lines.filter((line) => {
      const [query = '', list = ''] = line.split(/ =>\s?/)
      const allowed = list.split('; ')
      const left = understandQuery(query).readings.filter(({ kind, isExcluded }) => kind === 'text' && !isExcluded).map(({ start, end }) => query.slice(start, end))
      const isKept = allowed.every((one) => one === '' || one.endsWith('?') || left.includes(one))
      return !isKept || left.some((one) => !allowed.some((other) => other.replace(/\?$/, '') === one))
    })
    t.ok(wrong.length <= lines.length * (isHeldBack ? 0.15 : 0.05), `${wrong.length} of ${lines.length} are wrong: ${wrong.join(', ')}`)
  })
}

t.test('an excluded stretch ends where what is excluded ends, and says so without the words that exclude', async (t) => {
  const excluded = (query: string) => understandQuery(query).readings.filter((one) => one.isExcluded).map(({ start, end, label }) => [query.slice(start, end), label])
  t.strictSame(excluded('别给我推猎头，要HR'), [['别给我推猎头', '不要: 猎头']])
  t.strictSame(excluded('会计，不做销售的那种'), [['不做销售', '不要: 销售']])
  t.strictSame(excluded('除深圳以外的产品经理'), [['除深圳以外', '不要: 深圳']])
  t.strictSame(excluded('不要销售和猎头，要会计'), [['不要销售', '不要: 销售'], ['猎头', '不要: 猎头']])
  t.strictSame(excluded('designer but not in Shanghai who draws'), [['but not in Shanghai', '不要: 上海']])
  t.strictSame(excluded('找教练，卖课的不要'), [['卖课的不要', '不要: 卖课']])
})

t.test('in a whole ask, a title or an abstract only what is sure is read', async (t) => {
  for (const { text, expected } of longCases) {
    const found = readingsIn(understandQuery(text)).map((one) => `${one.isExcluded ? '!' : ''}${one.isPreference ? '~' : ''}${groupOf(one.kind)} ${text.slice(one.start, one.end)}`)
    for (const one of expected.has) t.ok(found.some((reading) => reading.startsWith(one)), `${one} in ${text.slice(0, 20)}… (${found.join(', ')})`)
    for (const kind of expected.hasNo) t.notOk(found.some((one) => one.replace(/^[!~]*/, '').startsWith(`${kind} `)), `no ${kind} in ${text.slice(0, 20)}… (${found.join(', ')})`)
  }
})

t.test('a reading carries what a member is compared with', async (t) => {
  const only = (query: string, kind: string) => {
    const reading = understandQuery(query).readings.find((one) => one.kind === kind)
    if (reading === undefined) throw new Error(`no ${kind} in “${query}”`)
    return reading
  }
  t.ok(['江浙沪', '上海', '杭州', '苏州'].every((city) => only('律师，最好在江浙沪', 'place').values.includes(city)))
  t.notOk(only('律师，最好在江浙沪', 'place').values.includes('北京'))
  t.ok(['海淀', '北京'].every((place) => only('海淀的律师', 'place').values.includes(place)))
  t.ok(['前端开发', '前端', 'frontend'].every((form) => only('会前端的人', 'skill').values.includes(form)))
  t.match(only('张医生', 'name'), { values: ['张'], title: '医生', label: '张医生' })
  t.match(only('小王', 'name'), { values: ['王'], title: null })
  t.match(only('冯宝宝', 'name'), { values: ['冯宝宝'], title: null })
  t.match(only('馮寶寶', 'name'), { values: ['冯宝宝'], label: '馮寶寶' })
  t.match(only('3年以上前端', 'experience'), { label: '3 年以上', values: [] })
  t.match(only('不要销售', 'skill'), { start: 0, end: 4, label: '不要: 销售', isExcluded: true })
  t.match(only('冯宝宝 不要放鸽子的', 'text'), { isExcluded: true, label: '不要: 放鸽子' })
})

const community: Vocabulary = {
  kindsOf: (folded) => ({ 高山: ['company'], 阿弥: ['name'], 青禾计划: ['skill'] } as const)[folded] ?? [],
  longestAt: (folded, start) => {
    if (folded.startsWith('青禾计划', start)) return { end: start + 4, kind: 'skill' }
    return folded.startsWith('高山', start) ? { end: start + 2, kind: 'company' } : null
  },
  soundingLike: (letters) => letters === 'qinghejihua' ? '青禾计划' : null,
}

t.test('what follows a place is no name with 的 before it, and little words make no text of a question', async (t) => {
  t.strictSame(understandQuery('帮我找上海的宝妈').readings.map(({ kind, label }) => [kind, label]), [['place', '上海'], ['skill', '带娃']])
  t.strictSame(understandQuery('a photographer in Chengdu for a wedding').readings.map(({ kind, label }) => [kind, label]), [['skill', '摄影'], ['place', '成都'], ['text', 'wedding']])
  t.notOk(understandQuery('懂漆器的朋友').readings.some(({ label }) => label.includes('朋友')))
})

t.test('what the members of a community say is known by its sound too', async (t) => {
  t.match(understandQuery('zhao qing he jihua de ren', community).readings[0], { kind: 'skill', label: '青禾计划', start: 5, end: 18 })
})

t.test('what the members of a community say is known: its own words are read, and are no names', async (t) => {
  const kinds = (query: string, vocabulary: Vocabulary) => understandQuery(query, vocabulary).readings.map(({ kind }) => kind)
  t.strictSame([kinds('高山', emptyVocabulary), kinds('高山', community)], [['name'], ['company']])
  t.strictSame([kinds('阿弥', community), kinds('懂青禾计划的人', community)], [['name'], ['skill']])
  t.strictSame(kinds('懂青禾计划的人', emptyVocabulary), ['text'])
})

t.test('the caller has the last word about a stretch', async (t) => {
  const query = '上海 高飞'
  const read = (choices: Parameters<typeof understandQuery>[2]) => understandQuery(query, emptyVocabulary, choices).readings.map(({ kind, start, end }) => [kind, start, end])
  t.strictSame(read([]), [['place', 0, 2], ['name', 3, 5]])
  t.strictSame(read([{ kind: 'place', start: 0, end: 2, use: 'forbid' }]), [['text', 0, 2], ['name', 3, 5]])
  t.strictSame(read([{ kind: 'company', start: 3, end: 5, use: 'force' }]), [['place', 0, 2], ['company', 3, 5]])
  t.strictSame(read([{ kind: 'name', start: 0, end: 5, use: 'force' }]), [['name', 0, 5]])
  const excluded = understandQuery('不要销售', emptyVocabulary, [{ kind: 'skill', start: 0, end: 4, use: 'forbid' }]).readings
  t.match(excluded, [{ kind: 'text', start: 0, end: 4, label: '不要销售', isExcluded: false }])
  t.ok(understandQuery('上海话', emptyVocabulary, [{ kind: 'place', start: 0, end: 2, use: 'force' }]).readings[0]?.values.includes('上海'))
})

const words = [
  '上海', '北京', '中山大学', '前端', '日语', '三年以上', '5-8年', '不要', '除了', '最好', '优先', '销售', '猎头', '腾讯', '清华', '王总', '冯宝宝', 'Tony', '陈', '的', '，', '。', ' ', '、', '不是', 'no ', 'in ',
  'ex-', 'React', 'years', '\u{1f338}', '㈱', '㍿', '\ud83c', 'e\u0301', '\u200b', '姓', '叫', '海', '东', '老师', '会', '和',
]
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join('')))

t.test('readings of any text lie in it, in order and apart, and nothing is ever thrown', async (t) => {
  t.comment(`seed ${seed}`)
  const isRange = (start: number, end: number, text: string) => start >= 0 && start < end && end <= text.length
  const choices = fc.array(fc.record({
    kind: fc.constantFrom('name', 'place', 'skill', 'text', 'experience', 'company'), start: fc.nat(20), end: fc.nat(40), use: fc.constantFrom('force', 'forbid'),
  }), { maxLength: 3 })
  fc.assert(fc.property(anyText, choices, (text, given) => {
    let after = 0
    return understandQuery(text, community, given).readings.every(({ start, end, confidence }) => {
      const isApart = start >= after && isRange(start, end, text) && confidence >= 0 && confidence <= 1
      after = end
      return isApart
    })
  }), { seed, numRuns: 4000 })
})

// The package's own types do not resolve under `nodenext`.
const traditional = (Converter as (locales: { from: string, to: string }) => (text: string) => string)({ from: 'cn', to: 't' })
/** Character by character, as the property is about script and not about words. */
const inTraditional = (text: string) => [...text].map((character) => traditional(character)).join('')

t.test('a query says the same in either script', async (t) => {
  for (const { query } of understandingCases) {
    const spans = (text: string) => understandQuery(text).readings
      .map(({ kind, start, end, isExcluded, isPreference, values }) => [kind, start, end, isExcluded, isPreference, values])
    t.strictSame(spans(inTraditional(query)), spans(query), query)
  }
})

t.test('a query that says anything has a reading', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(anyText, (text) => {
    const { folded, readings } = understandQuery(text)
    return readings.length > 0 || !/[\p{L}\p{N}]/u.test(folded)
  }), { seed, numRuns: 3000 })
})
