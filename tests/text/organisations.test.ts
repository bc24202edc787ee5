import fc from 'fast-check'
import t from 'tap'
import { fold } from '../../src/text/fold.ts'
import {
  findOrganisationsIn, knownOrganisation, organisationName, rankOrganisations, rarityAmong, shortFormFit, type OrganisationName,
} from '../../src/text/organisations.ts'
import { bm25Ranking } from './organisation-bm25.ts'
import { organisationCases, type OrganisationCase } from './organisation-cases.ts'
import { organisationPool } from './organisation-pool.ts'

const seed = 20_261_122

const pool = organisationPool.map(organisationName)
const rarity = rarityAmong(pool)

function fit (short: string, full: string): number {
  return shortFormFit(organisationName(short), organisationName(full), rarity)
}

/** The same name without what the tables know of it. */
function unknown (name: OrganisationName): OrganisationName {
  return { ...name, known: null, readings: name.known === null ? name.readings : name.readings.slice(1) }
}

/** Share of cases whose first answers are all right; half a case where only some of those that share the first place are. */
function hitRate (cases: readonly OrganisationCase[], rank: (short: string) => { index: number, score: number }[]): number {
  const hits = cases.map(({ short, full }) => {
    const ranked = rank(short)
    const first = ranked.filter(({ score }) => score === ranked[0]?.score)
    const right = first.filter(({ index }) => full.includes(organisationPool[index] ?? ''))
    if (right.length === 0) return 0
    return right.length === first.length ? 1 : 0.5
  })
  return hits.reduce<number>((sum, hit) => sum + hit, 0) / cases.length
}

function ranker (candidates: readonly OrganisationName[], prepare: (name: OrganisationName) => OrganisationName) {
  return (short: string) => rankOrganisations(prepare(organisationName(short)), candidates, rarity, 50).map(({ index, fit }) => ({ index, score: fit }))
}

const rankWithTables = ranker(pool, (name) => name)
const rankWithout = ranker(pool.map(unknown), unknown)
const rankPlainly = bm25Ranking(organisationPool.map(fold))

for (const isHeldBack of [false, true]) {
  const cases = organisationCases.filter((one) => one.isHeldBack === isHeldBack)
  t.test(`a short form finds its organisation first among ${pool.length} (${isHeldBack ? 'held back' : 'tuned on'}, ${cases.length} cases)`, async (t) => {
    const known = hitRate(cases, rankWithTables)
    const aligned = hitRate(cases, rankWithout)
    const plain = hitRate(cases, (short) => rankPlainly(fold(short)))
    t.comment(`hit@1: ${known.toFixed(3)}; by alignment alone ${aligned.toFixed(3)}; BM25 over characters and pairs ${plain.toFixed(3)}`)
    t.ok(known >= 0.95, `with the tables ${known.toFixed(3)}`)
    t.ok(aligned >= 0.85, `by alignment alone ${aligned.toFixed(3)}`)
    t.ok(aligned >= plain + 0.05, `BM25 ${plain.toFixed(3)}`)
  })
}

t.test('names that differ in script, width, numerals, brackets or legal form are the same', async (t) => {
  const cases: [string, string][] = [
    ['國立臺灣大學', '国立台湾大学'], ['ＴＣＬ集团', 'TCL集团'], ['北京市第14中学', '北京市第十四中学'], ['第二十九中学', '第29中学'],
    ['联想（北京）有限公司', '北京联想有限公司'], ['三〇一医院', '301医院'], ['青溪软件', '青溪软件有限责任公司'], ['Univ. of Washington', 'University of Washington'],
    ['中科院', '中国科学院'], ['MIT', '麻省理工学院'], ['鹅厂', '腾讯科技（深圳）有限公司'], ['小米公司', '小米'], ['复旦大学 新闻系', '复旦'],
  ]
  for (const [one, other] of cases) {
    t.equal(fit(one, other), 1, `${one} = ${other}`)
    t.equal(fit(other, one), 1, `${other} = ${one}`)
  }
})

t.test('a short form that nobody listed fits its organisation better than its neighbours', async (t) => {
  const cases: [short: string, full: string, other: string][] = [
    ['14中', '杭州市第十四中学', '杭州市第四中学'], ['杭州四中', '杭州市第四中学', '杭州市第十四中学'], ['青溪附中', '青溪大学附属中学', '青溪大学'],
    ['沪三院', '上海市第三人民医院', '北京市第三人民医院'], ['青师大', '青溪师范大学', '青溪大学'], ['医大一附院', '青溪医科大学第一附属医院', '青溪医科大学第二附属医院'],
    ['茶科所', '青溪茶叶科学研究所', '青溪茶叶公司'], ['云溪', '杭州云溪网络科技有限公司', '杭州云起网络科技有限公司'], ['闽社科院', '福建省社会科学院', '浙江省社会科学院'],
    ['gsu', 'Green Stream University', 'Stream Museum'], ['杭城投', '杭州市城市建设投资集团有限公司', '杭州银行股份有限公司'],
  ]
  for (const [short, full, other] of cases) {
    t.ok(fit(short, full) > 0.6, `${short} = ${full} (${fit(short, full)})`)
    t.ok(shortFormFit(organisationName(short), organisationName(full)) > 0.5, `${short} = ${full}, whatever else there is`)
    t.ok(fit(short, full) > fit(short, other) + 0.05, `${short} is not ${other} (${fit(short, other)})`)
  }
})

t.test('a text that shares nothing with a name, or only a frequent character, does not fit', async (t) => {
  for (const [short, full] of [['冯宝宝', '北京大学'], ['大鱼海棠', '大连大学'], ['', '北京大学'], ['北大', ''], ['、', '。'], ['MIT', 'Green Stream University']] as const) {
    t.ok(fit(short, full) < 0.3, `${short} / ${full} (${fit(short, full)})`)
  }
})

t.test('an organisation is known by short form, nickname, English name and full name; an ambiguous or plain word names none', async (t) => {
  const cases: [text: string, name: string, kind: string][] = [
    ['北大', '北京大学', 'school'], ['哈工大', '哈尔滨工业大学', 'school'], ['臺大', '国立台湾大学', 'school'], ['hkust', '香港科技大学', 'school'],
    ['The University of Hong Kong', '香港大学', 'school'], ['宇宙厂', '字节跳动', 'company'], ['DJI', '大疆创新', 'company'], ['招商银行', '招商银行股份有限公司', 'company'],
    ['计算所', '中国科学院计算技术研究所', 'institute'], ['301', '中国人民解放军总医院', 'hospital'], ['发改委', '国家发展和改革委员会', 'government'],
  ]
  for (const [text, name, kind] of cases) t.strictSame(knownOrganisation(text), { name, kind }, text)
  for (const text of ['', '科大', '师大', '冯宝宝', '产品经理', '大学', '公司']) t.equal(knownOrganisation(text), null, text)
})

t.test('organisations are found in a sentence, and plain words are not', async (t) => {
  const cases: [text: string, ...names: string[]][] = [
    ['我在北京大学读书，后来去了字节跳动', '北京大学', '字节跳动'],
    ['本科浙江大学 硕士 MIT', '浙江大学', '麻省理工学院'],
    ['復旦大學校友', '复旦大学'],
    ['毕业于青溪工商大学会计系', '青溪工商大学'],
    ['找在招行工作的人', '招商银行股份有限公司'],
    ['中山大学附属第一医院骨科', '中山大学附属第一医院'],
    ['宁波银行杭州分行的经理', '宁波银行杭州分行'],
    ['杭州十四中校友', '杭州十四中'],
    ['深圳市青溪科技有限公司创始人', '深圳市青溪科技有限公司'],
    ['华为/小米/OPPO', '华为', '小米', 'OPPO'],
    ['studied at fudan university', '复旦大学'],
    ['平安', '中国平安保险(集团)股份有限公司'], ['淘宝产品经理', '淘宝网'], ['就职于亚马逊', '亚马逊'], ['亚马逊运营'], ['抖音带货'],
    ['理想很丰满'], ['想上大学'], ['外贸公司老板'], ['名牌大学的大学生'], ['云南大理人'], ['人大代表'], ['我们公司'], ['移动互联网'], ['committed to admit'], [''],
  ]
  for (const [text, ...names] of cases) {
    const folded = fold(text)
    const found = findOrganisationsIn(folded)
    t.strictSame(found.map((mention) => mention.name), names, text)
    for (const { start, end } of found) t.ok(start < end && end <= folded.length, 'within the text')
  }
})

t.test('searching many names leaves out nothing that fits as well as the first answer', async (t) => {
  for (const { short } of organisationCases.filter((_, at) => at % 7 === 0)) {
    const query = organisationName(short)
    const best = Math.max(...pool.map((full) => shortFormFit(query, full, rarity)))
    const [first] = rankOrganisations(query, pool, rarity, 10)
    t.ok((first?.fit ?? 0) >= best || best < 0.5, `${short}: ${first?.fit ?? 0} of ${best}`)
  }
})

t.test('a query with a character too many, or longer than the name in the profile, still finds it first', async (t) => {
  const names = ['云起大学附属中学', '青溪大学附属中学', '青溪大学', '长河日化'].map(organisationName)
  for (const [query, index] of [['青溪吧附中', 1], ['长河日用化学研究所', 3]] as const) {
    const [first] = rankOrganisations(organisationName(query), names, rarityAmong(names), 2)
    t.equal(first?.index, index, query)
  }
  t.strictSame(rankOrganisations(organisationName('冯宝宝'), names, rarityAmong(names), 2), [])
})

t.test(`every name is itself, and every fit is a share (seed ${seed})`, async (t) => {
  const character = fc.constantFrom(...'北京上海市第一二十四九附属中学大医院银行有限公司科技(集团)师范 ab·-')
  const text = fc.oneof(fc.array(character, { maxLength: 20 }).map((all) => all.join('')), fc.string({ maxLength: 30 }), fc.constantFrom(...organisationPool))
  fc.assert(fc.property(text, text, (one, other) => {
    const share = fit(one, other)
    const name = organisationName(one)
    return share >= 0 && share <= 1 && (name.units === '' || fit(one, one) === 1)
  }), { seed, numRuns: 2_000 })
  fc.assert(fc.property(text, (one) => {
    const folded = fold(one)
    const found = findOrganisationsIn(folded)
    return found.every(({ start, end }, at) => start >= (found[at - 1]?.end ?? 0) && end <= folded.length && start < end)
  }), { seed, numRuns: 2_000 })
})
