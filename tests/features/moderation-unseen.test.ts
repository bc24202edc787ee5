import t from 'tap'
import { heldInMemory } from '../support/held-in-memory.ts'
import { logIn } from '../support/log-in.ts'
import { shareEngines } from '../support/relay-parts.ts'
import { communityOf, namesBy, namesFound } from '../support/search-people.ts'
import { startApp, type Client } from '../support/start-app.ts'

await shareEngines(t)

const marker = '珊瑚繁育'
const words = [marker, '珊瑚', 'shanhufanyu', 'shfy']
const people = [
  { displayName: '沈青禾', bio: '摄影', city: '三亚', skills: ['潜水'] },
  ...['陆小满', '王也', '张楚岚', '诸葛青', '冯宝宝'].map((displayName) => ({ displayName, city: '三亚', skills: ['潜水'] })),
]
const everyText = {
  nameReading: 'Shānhú', aliases: [marker], headline: marker, bio: marker, city: marker, industry: marker, company: marker, title: marker, skills: ['潜水', marker], interests: [marker],
  languages: [marker], education: [marker], links: ['https://example.com/shanhufanyu'], offers: [{ text: marker, tags: [marker] }], needs: [{ text: marker, tags: [marker] }],
  availability: marker, custom: { [marker]: 1, 自我介绍: marker },
}

for (const [where, environment] of [['memory', {}], ['the engine', { RENMAI_ROSTER_MB: '0' }]] as const) {
  t.test(`a text that waits is in no answer to anybody but its author and the moderators, with searches from ${where}`, async (t) => {
    const app = await startApp(t, {}, { ...environment, RENMAI_RATE_LIMITS: 'off' })
    const { id, client, key, idOf } = await communityOf(app, people)
    await app.operator.patch(`/v1/communities/${id}`, { settings: { moderation: 'manual' } })
    const shenId = idOf.get('沈青禾') ?? ''
    const [own, other] = [await logIn(app, client, shenId), await logIn(app, client, idOf.get('陆小满') ?? '')]
    if (where === 'memory') await heldInMemory(app, 1)
    const everything = async (as: Client) => {
      const answers = [await as.get(`/v1/members/${shenId}`), await as.post('/v1/members/search', { city: '三亚', facets: ['skills', 'city', 'company', 'interests'] })]
      for (const word of words) {
        const q = encodeURIComponent(word)
        for (const url of [`search?q=${q}&explain=true&facets=skills,company`, `suggest?q=${q}`, `facet-values?field=skills&q=${q}`]) answers.push(await as.get(`/v1/members/${url}`))
      }
      for (const [field, value] of [['skills', marker], ['company', marker], ['city', marker]]) answers.push(await as.post('/v1/members/search', { filter: { field, in: [value] } }))
      return answers.map(({ body }) => JSON.stringify({ ...body, tookMs: 0, searchId: null, requestId: null })).join('\n')
    }
    const listed = async (url: string) => (await app.app.inject({ url, headers: { authorization: `Bearer ${key}` } })).body
    const lists = async () => await listed('/v1/members') + await listed('/v1/members/export?format=ndjson')
    const [seenBefore, servedBefore, listedBefore] = [await everything(other), await everything(client), await lists()]
    t.match(await own.patch('/v1/me', everyText), { status: 200, body: { pending: { patch: { bio: marker, skills: ['潜水', marker], custom: everyText.custom } } } })
    await app.settle()
    t.equal(await everything(other), seenBefore, 'a member')
    t.equal(await everything(client), servedBefore, 'a server')
    t.equal(await lists(), listedBefore, 'the listing and the export')
    t.strictSame(await namesFound(other, marker), [])
    t.notOk(app.logLines.join('').includes(marker))

    const [{ id: itemId }] = (await client.get('/v1/moderation/items')).body.items
    t.equal((await client.post(`/v1/moderation/items/${itemId}/decision`, { decision: 'approve' })).body.status, 'approved')
    await app.settle()
    t.strictSame(await namesFound(other, marker), ['沈青禾'])
    t.strictSame(await namesBy(other, { filter: { field: 'skills', in: [marker] } }), ['沈青禾'])
    t.match((await other.get(`/v1/members/${shenId}`)).body, { bio: marker, custom: everyText.custom })
  })
}
