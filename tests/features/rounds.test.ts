import t from 'tap'
import { logIn } from '../support/log-in.ts'
import { changedRound, inOrder, leftOverOf, membersOf, pairsOf, people, plannedRound } from '../support/round-parts.ts'
import { startApp } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'

t.setTimeout(240_000)
const dayMs = 86_400_000
let clock = Date.parse('2026-02-13T08:30:00Z')
const started = await startApp(t, { now: () => new Date(clock) })
const { aCommunity } = started
await startWorkerFor(t, started.deps)

t.test('an organiser pairs 153 people, 76 women and 77 men, in one call: 76 pairs, one is told and comes first next time', async (t) => {
  const { client } = await aCommunity()
  t.equal((await client.post('/v1/custom-fields', { key: '性别', kind: 'select', options: [{ value: '女' }, { value: '男' }], isFacetable: true })).status, 201)
  const ids = await membersOf(client, people(154, (index) => index === 153 ? { displayName: '组织者' } : { custom: { 性别: index < 76 ? '女' : '男' } }))
  const organiserId = ids[153] ?? ''
  await client.put(`/v1/members/${organiserId}/role`, { role: 'organiser' })
  const organiser = await logIn(started, client, organiserId)
  const side = (value: string) => ({ filter: { field: 'custom.性别', in: [value] } })
  const input = { name: '情人节配对', kind: 'two_sided', sides: { a: side('女'), b: side('男') }, seed: 214 }

  const round = await plannedRound(organiser, input)
  t.match(round, {
    name: '情人节配对', kind: 'two_sided', status: 'planned', seed: 214, participants: { a: 76, b: 77 }, createdBy: organiserId, publishedAt: null,
    quality: { method: 'stable', pairs: 76, boundBy: 'exact', blockingPairs: 0, repeats: 0, leftOver: { a: 0, b: 1 }, droppedPairs: 0 },
  })
  t.ok(round.quality.ratio > 0.8 && round.quality.ratio <= 1, `${round.quality.ratio} of what can be had`)
  const pairs = await pairsOf(organiser, round.id)
  const [women, men] = [new Set(ids.slice(0, 76)), new Set(ids.slice(76, 153))]
  t.equal(pairs.filter(([a, b]) => women.has(a) && men.has(b)).length, 76)
  t.equal(new Set(pairs.flat()).size, 152)
  const [left = ''] = await leftOverOf(organiser, round.id)
  t.notOk(pairs.flat().includes(left))
  const alone = await logIn(started, client, left)
  t.strictSame((await alone.get('/v1/me/rounds')).body, { items: [], nextCursor: null }, 'nobody is told before it is published')

  t.match(await changedRound(organiser, round.id, 'publish'), { status: 'published', publishedAt: '2026-02-13T08:30:00.000Z', quality: { pairs: 76, droppedPairs: 0 } })
  t.strictSame((await alone.get(`/v1/me/rounds/${round.id}`)).body, {
    id: round.id, name: '情人节配对', kind: 'two_sided', status: 'left_over', participation: 'chosen', takesPart: true, publishedAt: '2026-02-13T08:30:00.000Z', partner: null, score: null, reasons: [],
  })
  const [[one, two] = ['', '']] = pairs
  const member = await logIn(started, client, one)
  t.match((await member.get(`/v1/me/rounds/${round.id}`)).body, { status: 'paired', partner: { id: two, contact: null } })
  t.match((await member.get('/v1/me/connections')).body.items, [{ memberId: two, source: 'round' }])

  clock += 7 * dayMs
  const later = await logIn(started, client, organiserId)
  const next = await plannedRound(later, { ...input, name: '再来一次' })
  t.match(next.quality, { pairs: 76, repeats: 0 })
  const again = await pairsOf(later, next.id)
  t.ok(again.flat().includes(left), 'whoever was left over comes first')
  const met = new Set(inOrder(pairs))
  t.strictSame(inOrder(again).filter((pair) => met.has(pair)), [], 'nobody meets the same person again')
})

t.test('the same seed and members give the same pairs, each at most once, with reasons in the language of whoever reads', async (t) => {
  const { client } = await aCommunity()
  await membersOf(client, people(41))
  const input = { participants: { everybody: true }, seed: 7 }
  const [one, two] = [await plannedRound(client, input), await plannedRound(client, input)]
  const pairs = await pairsOf(client, one.id)
  t.strictSame([pairs.length, new Set(pairs.flat()).size], [20, 40])
  t.strictSame(inOrder(await pairsOf(client, two.id)), inOrder(pairs))
  t.strictSame(one.quality, two.quality)
  t.match(one.quality, { method: 'exact', pairs: 20, boundBy: 'exact', leftOver: { pool: 1 } })
  const read = async (language: string) => (await client.get(`/v1/rounds/${one.id}/pairs?limit=1`, { 'accept-language': language })).body.items[0]
  const [chinese, english] = [await read('zh'), await read('en')]
  t.ok(chinese.score > 0 && chinese.score <= 1)
  t.match(chinese.reasons[0].text, /你|对方/)
  t.match(english.reasons[0].text, /you/i)
})

t.test('over many rounds of an odd pool nobody meets anybody twice, and how often each was left over differs by at most one', async (t) => {
  const { client } = await aCommunity()
  const ids = await membersOf(client, people(9))
  const byes = new Map(ids.map((id) => [id, 0]))
  const met: string[] = []
  for (let week = 0; week < 7; week++) {
    const round = await plannedRound(client, { participants: { memberIds: ids }, seed: week })
    t.strictSame(round.quality.leftOver, { pool: 1 })
    await changedRound(client, round.id, 'publish')
    met.push(...inOrder(await pairsOf(client, round.id)))
    for (const id of await leftOverOf(client, round.id)) byes.set(id, (byes.get(id) ?? 0) + 1)
    clock += 7 * dayMs
  }
  t.equal(new Set(met).size, 28)
  t.equal(Math.max(...byes.values()), 1)
  clock += 100 * dayMs
  const later = await plannedRound(client, { participants: { memberIds: ids } })
  t.equal(later.quality.pairs, 4, 'after the window they may')
})

t.test('hard rules are never broken, who says nothing fits neither, and wishes cost what they say', async (t) => {
  const { client } = await aCommunity()
  const ids = await membersOf(client, people(21, (index) => ({ city: index === 20 ? null : index % 2 === 0 ? '上海' : '杭州市' })))
  const cityOf = new Map(ids.map((id, index) => [id, index === 20 ? null : index % 2]))
  const withRule = (want: string, weight: number | null) => plannedRound(client, { participants: { memberIds: ids }, rules: { pairs: [{ field: 'city', want, weight }] } })
  const areSame = async (id: string) => (await pairsOf(client, id)).map(([a, b]) => cityOf.get(a) === cityOf.get(b))
  const [same, different, wished] = [await withRule('same', null), await withRule('different', null), await withRule('same', 0.9)]
  t.strictSame(new Set(await areSame(same.id)), new Set([true]))
  t.strictSame(new Set(await areSame(different.id)), new Set([false]))
  t.strictSame(await leftOverOf(client, same.id), [ids[20]])
  t.equal(wished.quality.pairs, 10)
  t.ok((await areSame(wished.id)).filter((isSame) => !isSame).length <= 1)
  for (const field of ['custom.nothing', 'yearsOfExperience', 'bio']) {
    t.match(await client.post('/v1/rounds', { name: 'x', kind: 'pool', participants: { everybody: true }, rules: { pairs: [{ field, want: 'same' }] } }), { status: 400, body: { code: 'search.field_unknown' } })
  }
})

t.test('who the community lets meet by circle is paired with nobody else', async (t) => {
  const { id, client } = await aCommunity()
  await client.post('/v1/custom-fields', { key: 'circle', kind: 'select', options: [{ value: '导师' }, { value: '学员' }] })
  const ids = await membersOf(client, people(9, (index) => ({ custom: { circle: index < 4 ? '导师' : '学员' } })))
  t.equal((await client.patch(`/v1/communities/${id}`, { settings: { matching: { rules: [['circle:导师', 'circle:学员']] } } })).status, 200)
  const round = await plannedRound(client, { participants: { memberIds: ids } })
  const mentors = new Set(ids.slice(0, 4))
  t.equal(round.quality.pairs, 4)
  for (const [a, b] of await pairsOf(client, round.id)) t.not(mentors.has(a), mentors.has(b))
})

t.test('locked pairs are made and forbidden ones not, two are swapped, and what cannot be says why and changes nothing', async (t) => {
  const { client } = await aCommunity()
  const ids = await membersOf(client, people(8))
  const [a = '', b = '', c = '', d = ''] = ids
  const participants = { memberIds: ids }
  const round = await plannedRound(client, { participants, locked: [[a, b]] })
  const pairs = inOrder(await pairsOf(client, round.id))
  t.ok(pairs.includes([a, b].sort().join(' ')))
  const locked = (await client.get(`/v1/rounds/${round.id}/pairs`)).body.items.filter(({ isLocked }: { isLocked: boolean }) => isLocked)
  t.equal(locked.length, 1)

  const other = await changedRound(client, round.id, 'replan', { locked: [[c, d]], forbidden: [[a, b]] })
  t.ok(other.version > round.version)
  const replanned = inOrder(await pairsOf(client, round.id))
  t.ok(replanned.includes([c, d].sort().join(' ')))
  t.notOk(replanned.includes([a, b].sort().join(' ')))

  const partnerOf = async (id: string) => (await pairsOf(client, round.id)).find((pair) => pair.includes(id))?.find((one) => one !== id)
  const [withA, withB] = [await partnerOf(a), await partnerOf(b)]
  const swapped = await changedRound(client, round.id, 'swap', { memberId: a, otherId: b })
  t.match(swapped, { status: 'planned', quality: { method: 'by_hand', pairs: 4 }, operation: { failure: null } })
  t.strictSame([await partnerOf(a), await partnerOf(b)], [withB, withA])

  for (const [otherId, message] of [[c, /locked/], [withB, /together/], ['mem_22222222222222222222', /take part/]] as const) {
    const before = inOrder(await pairsOf(client, round.id))
    const refused = await changedRound(client, round.id, 'swap', { memberId: a, otherId })
    t.match(refused, { status: 'planned', operation: { failure: { code: 'round.swap_refused', message } } })
    t.strictSame(inOrder(await pairsOf(client, round.id)), before)
  }
  for (const body of [{ locked: [[a, b], [b, c]] }, { locked: [[a, a]] }, { locked: [[a, b]], forbidden: [[b, a]] }]) {
    t.match(await client.post(`/v1/rounds/${round.id}/replan`, { forbidden: [], ...body }), { status: 422, body: { code: 'round.plan_contradicts' } })
  }
})
