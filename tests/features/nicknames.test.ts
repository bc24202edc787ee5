import t from 'tap'
import { startApp } from '../support/start-app.ts'

const { aCommunity, as } = await startApp(t)
const { client } = await aCommunity()
const parse = (nicknames: unknown) => client.post('/v1/nicknames/parse', { nicknames })

type Draft = Record<'displayName' | 'city' | 'occupation' | 'company' | 'school' | 'phone', { value: string } | null>
const valuesOf = ({ displayName, city, occupation, phone }: Draft) => [displayName, city, occupation, phone].map((part) => part && part.value)

t.test('a draft says of each part what it is, how sure that is, and where it stands', async (t) => {
  const { status, body } = await parse(['上海-无业游民-冯宝宝'])
  t.equal(status, 200)
  const [draft] = body.drafts
  for (const part of ['displayName', 'city', 'occupation']) t.ok(draft[part].confidence > 0.5 && draft[part].confidence <= 1)
  const certain = (part: object) => ({ ...part, confidence: 1 })
  t.strictSame({ ...draft, displayName: certain(draft.displayName), city: certain(draft.city), occupation: certain(draft.occupation) }, {
    nickname: '上海-无业游民-冯宝宝',
    displayName: { value: '冯宝宝', confidence: 1, start: 8, end: 11 },
    city: { value: '上海', confidence: 1, start: 0, end: 2 },
    occupation: { value: '无业游民', confidence: 1, start: 3, end: 7 },
    company: null,
    school: null,
    phone: null,
    rest: [],
  })
})

t.test('drafts come in the order of the nicknames, whatever order their parts have', async (t) => {
  const { body } = await parse(['冯宝宝｜产品｜杭州', '【深圳】律师 张楚岚', '🌸', '王也 13800000000'])
  t.strictSame(body.drafts.map(valuesOf), [
    ['冯宝宝', '杭州', '产品', null],
    ['张楚岚', '深圳', '律师', null],
    [null, null, null, null],
    ['王也', null, null, '13800000000'],
  ])
})

t.test('a preview stores nobody', async (t) => {
  await parse(['上海-无业游民-冯宝宝'])
  t.strictSame((await client.get('/v1/members')).body.items, [])
})

t.test('500 nicknames of 200 characters are taken apart in one request', async (t) => {
  const { status, body } = await parse(Array.from({ length: 500 }, (_, index) => `上海-产品-冯宝宝${index}`.padEnd(200, '～')))
  t.equal(status, 200)
  t.equal(body.drafts.length, 500)
})

const refused = [
  { name: 'no nicknames', nicknames: undefined, pointer: '/body/nicknames' },
  { name: 'an empty list', nicknames: [], pointer: '/body/nicknames' },
  { name: 'a text in place of the list', nicknames: '上海-产品-冯宝宝', pointer: '/body/nicknames' },
  { name: 'a blank nickname', nicknames: ['冯宝宝', ' '], pointer: '/body/nicknames/1' },
  { name: 'a nickname that is no text', nicknames: [7], pointer: '/body/nicknames/0' },
  { name: 'a nickname of 201 characters', nicknames: ['啊'.repeat(201)], pointer: '/body/nicknames/0' },
  { name: '501 nicknames', nicknames: Array(501).fill('冯宝宝'), pointer: '/body/nicknames' },
]
for (const { name, nicknames, pointer } of refused) {
  t.test(`${name} is refused with the place`, async (t) => {
    const answer = await parse(nicknames)
    t.match(answer, { status: 400, body: { code: 'request.invalid' } })
    t.strictSame(answer.body.errors.map((error: { pointer: string }) => error.pointer), [pointer])
  })
}

t.test('a preview needs a key', async (t) => {
  t.match(await as().post('/v1/nicknames/parse', { nicknames: ['a'] }), { status: 401, body: { code: 'auth.unauthenticated' } })
})
