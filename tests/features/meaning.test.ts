import t from 'tap'
import { shareEngines } from '../support/relay-parts.ts'
import { meant, people, startEmbeddingFor, startMeaningApp, untilFound, vectorsOf } from '../support/search-by-meaning.ts'
import { communityOf, namesFound } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'

await shareEngines(t)
const { server, app } = await startMeaningApp(t)

t.test('who means the same in other words is found, and the explanation says so', async (t) => {
  const { client } = await communityOf(app, people)
  t.notOk((await namesFound(client, meant)).includes('杜若'), 'nobody has a vector yet')
  startEmbeddingFor(t, app)
  t.strictSame(await untilFound(client, meant, (names) => names.includes('杜若')), ['杜若'])
  const { body } = await client.get(`/v1/members/search?explain=true&q=${encodeURIComponent(meant)}`)
  t.match(body.hits[0].parts, [{ kind: 'meaning', text: meant }])
  t.ok(Math.abs(body.hits[0].parts.reduce((sum: number, { score }: { score: number }) => sum + score, 0) - body.hits[0].score) < 1e-6)
  t.equal((await namesFound(client, '成员3'))[0], '成员3', 'a name finds its person')
  const tax = await client.get(`/v1/members/search?explain=true&q=${encodeURIComponent('个税汇算')}`)
  t.notMatch(JSON.stringify(tax.body.hits), '"kind":"meaning"', 'what somebody looks for is not what they are')
})

t.test('pages go on with what the first one was found by', async (t) => {
  const { client } = await communityOf(app, [...people, { displayName: '白芷', headline: '宠物医生' }, { displayName: '半夏', headline: '猫狗都看的兽医' }])
  startEmbeddingFor(t, app)
  await untilFound(client, meant, (names) => names.length === 3)
  const found: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await client.get(`/v1/members/search?limit=1&q=${encodeURIComponent(meant)}${cursor && `&cursor=${cursor}`}`)
    found.push(...body.hits.map(({ member }: { member: { displayName: string } }) => member.displayName))
    cursor = body.nextCursor
  }
  t.strictSame(found.toSorted(), ['半夏', '杜若', '白芷'])
})

t.test('the service never sees a name, a contact or a need', async (t) => {
  const { client } = await communityOf(app, [...people, {
    displayName: '陆小满', headline: '配音', bio: '加我 lu@example.com 或 00000000001，主页 https://example.com/lu', offers: [{ text: '试音', tags: ['声音'] }],
  }])
  startEmbeddingFor(t, app)
  await untilFound(client, meant, (names) => names.length > 0)
  const sent = server.asked.flatMap(({ texts }) => texts).join('\n')
  t.match(sent, /配音[^]*试音 声音[^]*加我/)
  for (const secret of ['陆小满', '杜若', 'wx-duruo', '0000000', '@example.com', 'https://', '报税']) t.notOk(sent.includes(secret), secret)
})

t.test('without an embedder nothing is stored or found by meaning', async (t) => {
  const plain = await startApp(t)
  const { id, client } = await communityOf(plain, people)
  await startWorkerFor(t, plain.deps)
  const asked = server.asked.length
  t.strictSame(await untilFound(client, '古籍修复', (names) => names.length > 0), ['成员9'])
  t.strictSame(await namesFound(client, meant), [])
  t.strictSame([await vectorsOf(plain, id), server.asked.length], [[], asked])
})
