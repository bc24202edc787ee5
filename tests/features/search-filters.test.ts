import t from 'tap'
import { shareEngines } from '../support/relay-parts.ts'
import { communityOf, namesBy, namesIn } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

await shareEngines(t)

const hostile = 'x" OR community EXISTS OR city = "\\'

const people = [
  {
    displayName: '甲',
    city: '上海',
    industry: '互联网',
    company: '灯塔科技',
    title: '产品经理',
    yearsOfExperience: 3,
    skills: ['区块链', 'React'],
    interests: ['摄影'],
    languages: ['中文', '日语'],
    education: ['东海大学'],
    offers: [{ text: '聊产品', tags: ['产品'] }],
    needs: [{ text: '找设计', tags: ['设计'] }],
    location: { lat: 31.23, lng: 121.47 },
    custom: { 年级: '大三', 学院: '文学院', 社团: ['话剧社', '棋社'], 得分: 7.5, 入学: '2024-09-01', 住校: true, 自述: '长长的话' },
  },
  { displayName: '乙', city: '杭州', yearsOfExperience: 10, skills: ['區塊鏈', 'react'], location: { lat: 30.27, lng: 120.15 }, custom: { 学院: '理学院', 社团: ['棋社'], 得分: -2, 入学: '2022-09-01', 住校: false } },
  { displayName: '丙', city: '上海', yearsOfExperience: 0, skills: ['ＲＥＡＣＴ'], company: hostile, custom: { 学院: '文学院', 得分: 1e-7 } },
  { displayName: '丁', city: 'O\'Brien "Town" \\ Ave', skills: ['R&D', 'UI/UX'] },
]

const fields = [
  { key: '年级', kind: 'text', isFacetable: true },
  { key: '学院', kind: 'select', isFacetable: true, options: [{ value: '文学院' }, { value: '理学院' }] },
  { key: '社团', kind: 'multiSelect', isFacetable: true, options: [{ value: '话剧社' }, { value: '棋社' }] },
  { key: '得分', kind: 'number', isFacetable: true },
  { key: '入学', kind: 'date', isFacetable: true },
  { key: '住校', kind: 'boolean', isFacetable: true },
  { key: '自述', kind: 'longText' },
]

for (const [place, environment] of [['in memory', {}], ['in the engine', { RENMAI_ROSTER_MB: '0' }]] as const) {
  const started = await startApp(t, {}, environment)
  const { client, idOf } = await communityOf(started, [])
  for (const field of fields) await client.post('/v1/custom-fields', field)
  for (const person of people) idOf.set(person.displayName, (await client.post('/v1/members', person)).body.id)
  await started.settle()
  const other = await communityOf(started, people.map((person) => ({ ...person, custom: {} })))

  /** Those a filter finds, by number. */
  const found = async (filter: Record<string, unknown>) => (await namesBy(client, { filter, sort: ['number'] })).join('')

  t.test(`${place}: every built-in field is compared as a whole, in any case, width and script`, async (t) => {
    const cases: [field: string, value: string, expected: string][] = [
      ['city', '上海', '甲丙'], ['industry', '互聯網', '甲'], ['company', '灯塔科技', '甲'], ['company', '灯塔', ''], ['title', '產品經理', '甲'],
      ['skills', '区块链', '甲乙'], ['skills', '區塊鏈', '甲乙'], ['skills', 'React', '甲乙丙'], ['skills', 'ｒｅａｃｔ', '甲乙丙'], ['skills', ' react ', '甲乙丙'], ['skills', 'ui/ux', '丁'], ['skills', 'r&d', '丁'],
      ['interests', '攝影', '甲'], ['languages', '日语', '甲'], ['education', '东海大学', '甲'], ['offerTags', '产品', '甲'], ['needTags', '設計', '甲'],
      ['city', 'o\'brien "town" \\ ave', '丁'],
    ]
    for (const [field, value, expected] of cases) {
      t.equal(await found({ field, in: [value] }), expected, `${field} in ${value}`)
      t.equal(await found({ field, all: [value] }), expected, `${field} all ${value}`)
      const inBody = await client.post('/v1/members/search', { [field]: [value], sort: ['number'] })
      t.equal(namesIn(inBody).join(''), expected, `${field} named in the body`)
      const inQuery = await client.get(`/v1/members/search?${field}=${encodeURIComponent(value)}&sort=number`)
      t.equal(namesIn(inQuery).join(''), expected, `${field} in the query string`)
    }
  })

  t.test(`${place}: conditions are combined: in, all, and, or, not, ranges, exists, near`, async (t) => {
    const near = { lat: 31.2, lng: 121.5, radiusKm: 20 }
    const cases: [filter: Record<string, unknown>, expected: string][] = [
      [{ field: 'city', in: ['杭州', '上海'] }, '甲乙丙'],
      [{ field: 'skills', all: ['区块链', 'react'] }, '甲乙'],
      [{ and: [{ field: 'skills', in: ['react'] }, { field: 'city', in: ['上海'] }] }, '甲丙'],
      [{ or: [{ field: 'city', in: ['杭州'] }, { field: 'industry', in: ['互联网'] }] }, '甲乙'],
      [{ not: { field: 'city', in: ['上海'] } }, '乙丁'],
      [{ not: { or: [{ field: 'city', in: ['上海'] }, { field: 'city', in: ['杭州'] }] } }, '丁'],
      [{ and: [{ or: [{ field: 'city', in: ['上海'] }, { field: 'city', in: ['杭州'] }] }, { not: { field: 'skills', in: ['区块链'] } }] }, '丙'],
      [{ field: 'yearsOfExperience', gte: 3 }, '甲乙'], [{ field: 'yearsOfExperience', gt: 3 }, '乙'], [{ field: 'yearsOfExperience', lt: 3 }, '丙'],
      [{ field: 'yearsOfExperience', gte: 0, lte: 3 }, '甲丙'], [{ field: 'yearsOfExperience', in: [10] }, '乙'],
      [{ field: 'yearsOfExperience', exists: true }, '甲乙丙'], [{ field: 'yearsOfExperience', exists: false }, '丁'],
      [{ field: 'industry', exists: true }, '甲'], [{ field: 'industry', exists: false }, '乙丙丁'],
      [{ field: 'number', lte: 2 }, '甲乙'], [{ field: 'joinedAt', gte: '2020-01-01T00:00:00Z' }, '甲乙丙丁'], [{ field: 'activeAt', lt: '2020-01-01' }, ''],
      [{ near }, '甲'], [{ near: { ...near, radiusKm: 300 } }, '甲乙'], [{ not: { near } }, '乙丙丁'],
    ]
    for (const [filter, expected] of cases) t.equal(await found(filter), expected, JSON.stringify(filter))
  })

  t.test(`${place}: custom fields of every kind are filtered by what they mean`, async (t) => {
    const cases: [filter: Record<string, unknown>, expected: string][] = [
      [{ field: 'custom.年级', in: ['大三'] }, '甲'], [{ field: 'custom.学院', in: ['文學院'] }, '甲丙'], [{ field: 'custom.社团', all: ['棋社', '话剧社'] }, '甲'], [{ field: 'custom.社团', in: ['棋社'] }, '甲乙'],
      [{ field: 'custom.得分', gte: 0 }, '甲丙'], [{ field: 'custom.得分', lt: 0 }, '乙'], [{ field: 'custom.得分', in: [7.5] }, '甲'], [{ field: 'custom.得分', in: ['7.5'] }, '甲'],
      [{ field: 'custom.得分', gt: 0, lt: 0.001 }, '丙'],
      [{ field: 'custom.入学', gte: '2023-01-01' }, '甲'], [{ field: 'custom.入学', in: ['2022-09-01'] }, '乙'],
      [{ field: 'custom.住校', in: [true] }, '甲'], [{ field: 'custom.住校', in: ['false'] }, '乙'], [{ field: 'custom.住校', exists: false }, '丙丁'], [{ field: 'custom.学院', exists: true }, '甲乙丙'],
    ]
    for (const [filter, expected] of cases) t.equal(await found(filter), expected, JSON.stringify(filter))
  })

  t.test(`${place}: no value of a filter reaches another community or changes what is asked`, async (t) => {
    const values = [
      hostile, '" OR community = "' + other.id + '" OR "', '\\" OR community EXISTS', "' OR 1=1 --", '"', '\\', '\\\\"', '上海" OR city = "杭州', '上海"] OR city IN ["杭州', 'a\nOR community EXISTS', '_geoRadius(0,0,1)', 'NOT', 'x, y', '[]', '()',
    ]
    const foreign = new Set(other.idOf.values())
    for (const value of values) {
      for (const filter of [{ field: 'city', in: [value] }, { not: { field: 'city', in: [value] } }, { field: 'skills', all: [value] }]) {
        const { status, body } = await client.post('/v1/members/search', { filter, limit: 100 })
        t.equal(status, 200, value)
        t.ok(body.hits.every(({ member }: { member: { id: string } }) => !foreign.has(member.id)), value)
        t.equal(body.hits.length, 'not' in filter ? 4 : 0, `${value} is a value`)
      }
    }
    t.equal(await found({ field: 'company', in: [hostile] }), '丙', 'and a member who is called so is found by it')
  })

  t.test(`${place}: what cannot be filtered is refused with its place`, async (t) => {
    const refused = async (search: Record<string, unknown>) => {
      const { status, body } = await client.post('/v1/members/search', search)
      return [status, body.code, body.errors?.[0]?.pointer]
    }
    const field = [400, 'search.field_unknown', '/body/filter']
    const value = [400, 'search.filter_value_invalid', '/body/filter']
    for (const name of ['community', 'id', '_geo', 'nameBigrams', 'ck0', 'cn3', 'contact', 'phone', 'custom.自述', 'custom.无', 'custom.', '__proto__', 'constructor', 'city" OR "']) {
      t.strictSame(await refused({ filter: { field: name, in: ['x'] } }), field, name)
      t.strictSame(await refused({ facets: [name] }), field, `facet ${name}`)
    }
    t.strictSame(await refused({ filter: { field: 'city', gte: 'a' } }), field, 'a word has no range')
    t.strictSame(await refused({ sort: ['distance'] }), field, 'a distance needs a point')
    for (const [name, given] of [['yearsOfExperience', '多'], ['yearsOfExperience', true], ['yearsOfExperience', ' '], ['joinedAt', '昨天'], ['joinedAt', 5], ['custom.住校', '是'], ['custom.得分', 'NaN'], ['custom.入学', '2024-13-01']]) {
      t.strictSame(await refused({ filter: { field: name, in: [given] } }), value, `${name} ${given}`)
    }
  })

  t.test(`${place}: a filter may be five deep with fifty conditions of a hundred values, and no more`, async (t) => {
    const status = async (filter: unknown) => (await client.post('/v1/members/search', { filter })).status
    const leaf = { field: 'city', in: ['上海'] }
    const nested = (depth: number): unknown => depth === 1 ? leaf : { not: nested(depth - 1) }
    t.strictSame([await status(nested(5)), await status(nested(6))], [200, 400])
    const many = (count: number) => ({ or: [{ and: Array(25).fill(leaf) }, { and: Array(count - 25).fill(leaf) }] })
    t.strictSame([await status(many(50)), await status(many(51))], [200, 400])
    const values = (count: number) => ({ field: 'city', in: Array(count).fill('上海') })
    t.strictSame([await status(values(100)), await status(values(101))], [200, 400])
    for (const malformed of [{}, [], 'city = 上海', { field: 'city' }, { field: 'city', in: [] }, { field: 'city', in: ['x'], all: ['x'] }, { field: 'yearsOfExperience' }, { and: [] }, { not: [] }, { near: { lat: 91, lng: 0, radiusKm: 1 } }, { field: 'city', in: [null] }]) {
      t.equal(await status(malformed), 400, JSON.stringify(malformed))
    }
  })

  t.test(`${place}: facets count each value once per member, as most members write it`, async (t) => {
    const { body } = await client.post('/v1/members/search', { facets: ['skills', 'city', 'custom.学院', 'custom.社团', 'custom.得分', 'yearsOfExperience', 'industry'], filter: { not: { field: 'skills', in: ['ui/ux'] } } })
    const { skills, ...others } = body.facets
    t.strictSame(skills.map(({ count }: { count: number }) => count), [3, 2])
    t.match(skills[0].value.normalize('NFKC').toLowerCase(), 'react')
    t.strictSame(others, {
      city: [{ value: '上海', count: 2 }, { value: '杭州', count: 1 }],
      'custom.学院': [{ value: '文学院', count: 2 }, { value: '理学院', count: 1 }],
      'custom.社团': [{ value: '棋社', count: 2 }, { value: '话剧社', count: 1 }],
      'custom.得分': others['custom.得分'],
      yearsOfExperience: [{ value: '0', count: 1 }, { value: '10', count: 1 }, { value: '3', count: 1 }],
      industry: [{ value: '互联网', count: 1 }],
    })
    t.strictSame(new Set(others['custom.得分'].map(({ value }: { value: string }) => Number(value))), new Set([7.5, -2, 1e-7]))
  })

  t.test(`${place}: a sort orders all members, names by pinyin, distances from the point, and those without a value last`, async (t) => {
    const order = async (search: Record<string, unknown>) => (await namesBy(client, search)).join('')
    t.equal(await order({ sort: ['name'] }), '丙丁甲乙')
    t.equal(await order({ sort: ['-name'] }), '乙甲丁丙')
    t.equal(await order({ sort: ['-number'] }), '丁丙乙甲')
    t.equal(await order({ sort: ['yearsOfExperience'] }), '丙甲乙丁')
    t.equal(await order({ sort: ['-yearsOfExperience'] }), '乙甲丙丁')
    t.equal(await order({ sort: ['-joinedAt'] }), '丁丙乙甲')
    t.equal(await order({ sort: ['-activeAt', 'number'] }), '丁丙乙甲')
    const near = { lat: 30.27, lng: 120.15, radiusKm: 500 }
    const { body } = await client.post('/v1/members/search', { near, sort: ['distance'] })
    t.strictSame(body.hits.map(({ member, distanceKm }: { member: { displayName: string }, distanceKm: number }) => [member.displayName, Math.round(distanceKm / 10)]), [['乙', 0], ['甲', 17]])
    t.equal(namesIn(await client.get('/v1/members/search?near=30.27,120.15,500&sort=-distance')).join(''), '甲乙')
    t.equal(namesIn(await client.get('/v1/members/search?yearsOfExperienceMin=1&yearsOfExperienceMax=5')).join(''), '甲')
  })
}
