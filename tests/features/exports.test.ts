import fc from 'fast-check'
import t from 'tap'
import { urgencies } from '../../src/domain/member/profile.ts'
import { startApp, type Client } from '../support/start-app.ts'
import { fileTypes, importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'

const { app, aCommunity, as, deps } = await startApp(t)
await startWorkerFor(t, deps)

const formats = [
  { format: 'ndjson', type: fileTypes.ndjson, query: {} },
  { format: 'csv', type: fileTypes.csv, query: {} },
  { format: 'csv', type: fileTypes.csv, query: { encoding: 'gb18030' } },
  { format: 'xlsx', type: fileTypes.xlsx, query: {} },
] as const

async function exported (key: string, query: Record<string, string> = {}) {
  const answer = await app.inject({ url: `/v1/members/export?${new URLSearchParams(query).toString()}`, headers: { authorization: `Bearer ${key}` } })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, text: answer.body }
}

const customFields = [
  { key: '自我介绍', kind: 'longText' }, { key: 'city', kind: 'text' }, { key: '毕业年份', kind: 'number' }, { key: '入会', kind: 'date' }, { key: '付费', kind: 'boolean' },
  { key: '主页', kind: 'url' }, { key: '梯队', kind: 'select', options: [{ value: ' 一 ' }, { value: '"二"' }, { value: '[三]' }] },
  { key: '活动', kind: 'multiSelect', options: [{ value: '读书会' }, { value: '徒步; 露营' }, { value: '[x]' }] },
]

async function aCommunityWithFields () {
  const community = await aCommunity()
  for (const field of customFields) {
    const { status, text } = await community.client.post('/v1/custom-fields', field)
    if (status !== 201) throw new Error(text)
  }
  return community
}

const awkward = [...';；、|\n\r\t=+-@\'"“[]{}(),，:<>&_ \u3000\u00A0', '=1+1', '""', '冯', '𠮷', '👨‍👩‍👧', 'é', '\\n', '_x000D_', '7', 'true']
const anyText = (max: number) => fc.oneof(
  fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  // No private use area: GB18030 has no bytes for a few of its characters (see encodeText).
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => text.replaceAll(/[\p{Cc}\p{Co}\p{Cs}]/gu, '冯')),
).map((text) => text.slice(0, max).toWellFormed())
const said = (max: number) => anyText(max).filter((text) => text.trim() !== '')
const list = (max = 100) => fc.array(said(max), { maxLength: 4 })
const link = fc.webUrl({ withQueryParameters: true, withFragments: true })
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)
// + 0: JSON has no -0.
const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true }).map((value) => value + 0)
const offer = fc.record({ text: said(200), tags: list() })
const custom = fc.record({
  自我介绍: fc.oneof(anyText(200), fc.constant('')),
  city: anyText(100),
  毕业年份: finite,
  入会: day,
  付费: fc.boolean(),
  主页: link,
  梯队: fc.constantFrom(' 一 ', '"二"', '[三]'),
  活动: fc.subarray(['读书会', '徒步; 露营', '[x]']),
  随便: fc.oneof(anyText(50), fc.constant(''), finite, fc.boolean(), fc.array(said(50), { maxLength: 3 })),
}, { requiredKeys: [] })

const profile = fc.record({
  displayName: said(100),
  nameReading: fc.string({ unit: fc.constantFrom(...'aüǚZ -’\''), minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
  aliases: list(), headline: said(300), bio: said(500), city: said(200), industry: said(200), company: said(200), title: said(200), availability: said(200),
  yearsOfExperience: fc.double({ min: 0, max: 80, noNaN: true }),
  skills: list(), interests: list(), languages: list(), education: list(200), links: fc.array(link, { maxLength: 3 }),
  offers: fc.array(fc.oneof(offer, said(200)), { maxLength: 3 }),
  needs: fc.array(fc.oneof(fc.record({ text: said(200), tags: list(), urgency: fc.constantFrom(...urgencies), expiresOn: fc.option(day) }), said(200)), { maxLength: 3 }),
  contact: fc.record({ wechatId: said(50), phone: said(50), email: fc.emailAddress() }, { requiredKeys: [] }),
  location: fc.record({ lat: degrees(90), lng: degrees(180) }),
  custom,
}, { requiredKeys: ['displayName'] })

t.test('whatever profiles are imported, exporting and importing them again in any format loses nothing', async (t) => {
  const seed = Number(process.env['FC_SEED'] ?? 20261121)
  t.comment(`seed ${seed}`)
  const members = fc.sample(profile, { seed, numRuns: 300 }).map((member, index) => ({ externalId: `${index}`, ...member }))
  const origin = await aCommunityWithFields()
  t.match(await importFile(origin.client, ndjson(members)), { status: 'succeeded', errors: [], result: { created: 300 } })
  const original = (await exported(origin.key)).text
  for (const { format, type, query } of formats) {
    const copy = await aCommunityWithFields()
    const file = await exported(origin.key, { format, ...query })
    t.match(await importFile(copy.client, file.bytes, { type, query }), { status: 'succeeded', errors: [], result: { created: 300 } })
    t.strictSame((await exported(copy.key)).text.split('\n'), original.split('\n'), `${format} ${JSON.stringify(query)}`)
  }
})

const full = {
  externalId: 'u-1',
  displayName: '=1+1',
  nameReading: '-Yī',
  aliases: ['宝儿姐'],
  city: '@上海',
  offers: [{ text: '选品', tags: ['亚马逊'] }],
  contact: { phone: '+8600000000000' },
  location: { lat: -31.5, lng: 121.5 },
  custom: { 备注: '-1' },
}

async function withMembers (members: unknown[]) {
  const community = await aCommunity()
  await importFile(community.client, ndjson(members))
  return community
}

t.test('an NDJSON export is what an import takes, ordered by number, without what is absent', async (t) => {
  const { key } = await withMembers([full, { displayName: '王也' }])
  const { headers, text } = await exported(key)
  t.equal(headers['content-type'], 'application/x-ndjson')
  t.equal(headers['content-disposition'], 'attachment; filename="members.ndjson"')
  t.strictSame(text.trimEnd().split('\n').map((line) => JSON.parse(line)), [full, { displayName: '王也' }])
})

t.test('no cell of a CSV export begins with what a spreadsheet runs as a formula', async (t) => {
  const { key } = await withMembers([full])
  const { headers, text } = await exported(key, { format: 'csv' })
  t.match(headers['content-type'], /^text\/csv/)
  t.equal(text, '\uFEFFnumber,externalId,displayName,nameReading,aliases,headline,bio,city,industry,company,title,yearsOfExperience,skills,interests,languages,education,links,offers,needs,' +
    'availability,contact.wechatId,contact.phone,contact.email,location.lat,location.lng,custom\r\n' +
    '1,u-1,\'=1+1,\'-Yī,宝儿姐,,,\'@上海,,,,,,,,,,"[{""tags"":[""亚马逊""],""text"":""选品""}]",,,,\'+8600000000000,,\'-31.5,121.5,"{""备注"":""-1""}"\r\n')
})

t.test('an export is of the community of the key, and an empty community has an empty file', async (t) => {
  await withMembers([full])
  const { key } = await aCommunity()
  t.equal((await exported(key)).text, '')
})

t.test('contacts are exported only for a key that may read contacts, and nothing without the scope to export', async (t) => {
  const { client, id } = await withMembers([full])
  const keyWith = async (...scopes: string[]) => (await client.post(`/v1/communities/${id}/keys`, { name: 'a', scopes })).body.secret as string
  for (const format of ['ndjson', 'csv']) t.notMatch((await exported(await keyWith('members:export'), { format })).text, '0000000')
  t.match((await exported(await keyWith('members:export', 'members:contact'))).text, '0000000')
  t.equal((await exported(await keyWith('members:read', 'members:contact'))).status, 403)
  t.equal((await as().get('/v1/members/export')).status, 401)
})

for (const query of ['format=xls', 'encoding=utf-16', 'fields=city']) {
  t.test(`?${query} is refused`, async (t) => {
    const { client }: { client: Client } = await aCommunity()
    t.match(await client.get(`/v1/members/export?${query}`), { status: 400, body: { code: 'request.invalid', errors: [{ pointer: `/query/${query.split('=')[0]}` }] } })
  })
}
