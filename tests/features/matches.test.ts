import t from 'tap'
import { heldInMemory } from '../support/held-in-memory.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off' })

/** Fictional people: needs and offers are plain text, without tags. */
const people = {
  feng: { displayName: '冯宝宝', city: '上海', headline: '跨境电商操盘手', offers: ['可以聊亚马逊选品和广告投放'], needs: ['在找懂日本税务的人'] },
  wang: { displayName: '王也', city: '杭州', headline: '税务师', offers: ['日本公司税务申报和消费税咨询'], needs: ['想请教亚马逊怎么选品'] },
  lu: { displayName: '陆小满', city: '上海', offers: ['家庭摄影，周末外拍'], needs: ['想找人一起学法语'] },
  zhang: { displayName: '张楚', city: '北京', offers: ['前端开发，小程序上线'], needs: ['求推荐靠谱的会计代账'] },
  alice: { displayName: 'Alice Wong', city: 'Shenzhen', needs: ['Looking for a front-end developer to build a mini program'] },
  bob: { displayName: 'Bob Li', bio: 'I run a small bakery and bake sourdough bread every morning.', interests: ['Hiking'] },
}
type Name = keyof typeof people

async function aCommunity (changes: Partial<Record<Name, Record<string, unknown>>> = {}, settings: Record<string, unknown> = {}) {
  const { client, id } = await started.aCommunity({ settings })
  const ids = {} as Record<Name, string>
  for (const name of Object.keys(people) as Name[]) ids[name] = (await client.post('/v1/members', { ...people[name], ...changes[name] })).body.id
  const matchesOf = async (name: Name, by: Client = client, query = '') => (await by.get(`/v1/members/${ids[name]}/matches${query}`)).body.matches
  const pair = async (a: Name, b: Name, by: Client = client, headers = {}) => (await by.get(`/v1/members/${ids[a]}/matches/${ids[b]}`, headers)).body
  const namesIn = (matches: { member: { id: string } }[]) => matches.map(({ member }) => Object.keys(ids).find((name) => ids[name as Name] === member.id))
  return { client, id, ids, matchesOf, pair, namesIn }
}

t.test('who has what is needed, and needs what is offered, comes first, from plain text', async (t) => {
  const { matchesOf, namesIn } = await aCommunity()
  const matches = await matchesOf('feng')
  t.equal(namesIn(matches)[0], 'wang')
  t.equal(matches.length, 5)
  t.ok(matches[0].score > 2 * matches[1].score)
  t.strictSame(matches[0].reasons.map(({ kind, direction, need, offer }: any) => [kind, direction, need?.text, offer?.text]).filter(([kind]: string[]) => kind === 'need_met'), [ // eslint-disable-line @typescript-eslint/no-explicit-any
    ['need_met', 'forward', '在找懂日本税务的人', '日本公司税务申报和消费税咨询'],
    ['need_met', 'backward', '想请教亚马逊怎么选品', '可以聊亚马逊选品和广告投放'],
  ])
})

t.test('an English need finds a Chinese offer', async (t) => {
  const { matchesOf, namesIn } = await aCommunity()
  t.equal(namesIn(await matchesOf('alice'))[0], 'zhang')
})

t.test('who says no needs gets matches all the same', async (t) => {
  const { matchesOf } = await aCommunity()
  t.equal((await matchesOf('bob')).length, 5)
})

t.test('a named pair has the scores of the list, from both sides', async (t) => {
  const { matchesOf, pair } = await aCommunity()
  const [first] = await matchesOf('feng')
  const { score, forward, backward, reasons, blockedBy, weightsVersion, tookMs, member } = await pair('feng', 'wang')
  t.strictSame({ member, score, forward, backward, reasons }, first)
  t.strictSame({ blockedBy, weightsVersion }, { blockedBy: [], weightsVersion: 2 })
  t.type(tookMs, 'number')
  const mirrored = await pair('wang', 'feng')
  t.strictSame([mirrored.forward, mirrored.backward, mirrored.score], [backward, forward, score])
})

t.test('reasons are told in the language of the viewer', async (t) => {
  const { pair } = await aCommunity()
  const textIn = async (language: string) => (await pair('feng', 'wang', undefined, { 'accept-language': language })).reasons[0].text
  t.equal(await textIn('zh-CN'), '你的需求“在找懂日本税务的人”，对方可以提供“日本公司税务申报和消费税咨询”')
  t.equal(await textIn('en-GB,en;q=0.9,zh;q=0.1'), 'You look for “在找懂日本税务的人”; they offer “日本公司税务申报和消费税咨询”')
})

t.test('without what a reason cites, the score of its direction is lower', async (t) => {
  const { client, ids, pair } = await aCommunity()
  const before = await pair('feng', 'wang')
  await client.patch(`/v1/members/${ids.wang}`, { offers: [] })
  t.ok((await pair('feng', 'wang')).forward < before.forward)
  await client.patch(`/v1/members/${ids.wang}`, { offers: people.wang.offers, needs: [] })
  t.ok((await pair('feng', 'wang')).backward < before.backward)
})

t.test('an edit of a profile is reflected in the next answer', async (t) => {
  const { client, ids, matchesOf, namesIn } = await aCommunity()
  t.equal(namesIn(await matchesOf('feng'))[0], 'wang')
  await client.patch(`/v1/members/${ids.wang}`, { headline: null, offers: [], needs: [] })
  await client.patch(`/v1/members/${ids.lu}`, { offers: ['日本税务，做过十年'] })
  t.equal(namesIn(await matchesOf('feng'))[0], 'lu')
})

t.test('a field that is hidden counts as if it had never been filled in', async (t) => {
  const settings = { visibility: { bio: { default: 'private' } } }
  const [open, hidden, absent] = [await aCommunity({ wang: { bio: '日本税务二十年' } }), await aCommunity({ wang: { bio: '日本税务二十年' } }, settings), await aCommunity({}, settings)]
  const scoresOf = async ({ pair }: typeof open) => {
    const { score, forward, backward, reasons } = await pair('feng', 'wang')
    return { score, forward, backward, reasons }
  }
  t.strictSame(await scoresOf(hidden), await scoresOf(absent))
  t.not((await scoresOf(open)).forward, (await scoresOf(absent)).forward)
  await open.client.patch(`/v1/members/${open.ids.wang}`, { visibility: { bio: 'connections' } })
  t.equal((await scoresOf(open)).forward, (await scoresOf(absent)).forward)
})

t.test('nobody is proposed who is hidden, unlisted, blocked, connected, or withdrew their consent', async (t) => {
  const { client, ids, matchesOf, pair, namesIn } = await aCommunity()
  const feng = await logIn(started, client, ids.feng)
  const wang = await logIn(started, client, ids.wang)
  const listed = async () => namesIn((await feng.get('/v1/me/matches')).body.matches)

  await client.patch(`/v1/members/${ids.wang}`, { listing: 'unlisted' })
  t.notOk((await listed()).includes('wang'))
  t.match(await pair('feng', 'wang'), { score: 0, forward: 0, backward: 0, reasons: [], blockedBy: ['not_listed'] })
  t.strictSame((await feng.get(`/v1/me/matches/${ids.wang}`)).body.blockedBy, ['unavailable'])
  await client.patch(`/v1/members/${ids.wang}`, { listing: 'hidden' })
  t.notOk((await listed()).includes('wang'))
  t.equal((await feng.get(`/v1/me/matches/${ids.wang}`)).status, 404)
  t.ok(namesIn((await wang.get('/v1/me/matches')).body.matches).includes('feng'), 'the hidden have their own matches')
  await client.patch(`/v1/members/${ids.wang}`, { listing: 'listed' })
  t.ok((await listed()).includes('wang'))

  await wang.delete('/v1/me/consents/matching')
  t.notOk((await listed()).includes('wang'))
  t.strictSame((await pair('feng', 'wang')).blockedBy, ['consent_withdrawn'])
  t.strictSame((await feng.get(`/v1/me/matches/${ids.wang}`)).body.blockedBy, ['unavailable'])
  t.strictSame((await wang.get('/v1/me/matches')).body.matches, [])
  t.strictSame((await wang.get(`/v1/me/matches/${ids.feng}`)).body.blockedBy, ['consent_withdrawn'])
  await wang.put('/v1/me/consents/matching', {})

  await client.put(`/v1/members/${ids.feng}/connections/${ids.zhang}`, {})
  t.notOk((await listed()).includes('zhang'))
  t.match(await pair('feng', 'zhang'), { score: 0, blockedBy: ['connected'] })
  await wang.put(`/v1/me/blocks/${ids.feng}`, {})
  t.strictSame((await listed()).toSorted(), ['alice', 'bob', 'lu'])
  t.equal((await feng.get(`/v1/me/matches/${ids.wang}`)).status, 404)
  t.strictSame((await pair('feng', 'wang')).blockedBy, ['blocked'])
  t.strictSame(await matchesOf('feng').then(namesIn).then((names) => names.includes('wang')), false)
})

t.test('two who speak no common language are not proposed, and are told why', async (t) => {
  const { pair, matchesOf, namesIn } = await aCommunity({ feng: { languages: ['中文'] }, wang: { languages: ['Japanese'] }, lu: { languages: ['Mandarin', 'English'] } })
  t.match(await pair('feng', 'wang'), { score: 0, blockedBy: ['no_common_language'] })
  t.strictSame(namesIn(await matchesOf('feng')).toSorted(), ['alice', 'bob', 'lu', 'zhang'])
})

t.test('members ask for themselves alone', async (t) => {
  const { client, ids } = await aCommunity()
  const feng = await logIn(started, client, ids.feng)
  const unknown = await feng.get('/v1/members/mem_22222222222222222222/matches')
  const others = await feng.get(`/v1/members/${ids.wang}/matches`)
  t.equal(others.status, 404)
  t.strictSame({ ...others.body, requestId: '' }, { ...unknown.body, requestId: '' })
  t.equal((await feng.get(`/v1/members/${ids.wang}/matches/${ids.lu}`)).status, 404)
  t.equal((await feng.get(`/v1/members/${ids.feng}/matches`)).status, 200)
  t.strictSame((await feng.get(`/v1/me/matches/${ids.feng}`)).body.blockedBy, ['self'])
})

t.test('a community decides that nobody is matched, or who may meet whom', async (t) => {
  const off = await aCommunity({}, { matching: { isOn: false } })
  t.strictSame(await off.matchesOf('feng'), [])
  t.match(await off.pair('feng', 'wang'), { score: 0, blockedBy: ['community_rules'] })
})

t.test('a community that is not in memory is matched from the database', async (t) => {
  const engineOnly = await startApp(t, {}, { RENMAI_ROSTER_MB: '0' })
  const { client } = await engineOnly.aCommunity()
  const ids: string[] = []
  for (const person of Object.values(people)) ids.push((await client.post('/v1/members', person)).body.id)
  const { status, body } = await client.get(`/v1/members/${ids[0]}/matches?limit=2`)
  t.equal(status, 200)
  t.strictSame([body.matches.length, body.matches[0].member.id], [2, ids[1]])
  const pair = await client.get(`/v1/members/${ids[0]}/matches/${ids[1]}`)
  t.equal(pair.body.score, body.matches[0].score)
})

t.test('the facts of matching are part of what the process reports to hold', async (t) => {
  await heldInMemory(started, 1)
  t.ok(started.deps.rosters.report().bytes > 0)
})
