import t from 'tap'
import { startEmbedding } from '../../src/features/directory/embed-members.ts'
import { openEmbedder } from '../../src/meaning/embedder.ts'
import { shareEngines } from '../support/relay-parts.ts'
import { meant, people, startEmbeddingFor, startMeaningApp, untilEmbedded, untilFound, vectorsOf, type VectorRow } from '../support/search-by-meaning.ts'
import { communityOf, namesFound } from '../support/search-people.ts'

await shareEngines(t)
const { server, app } = await startMeaningApp(t)
const mergePatch = { 'content-type': 'application/merge-patch+json' }
const isComplete = (rows: VectorRow[]) => rows.length === people.length

t.test('a changed profile is embedded again, any other change is not, and a deleted member leaves no vector', async (t) => {
  const { id, client, idOf } = await communityOf(app, people)
  startEmbeddingFor(t, app)
  const first = await untilEmbedded(app, id, isComplete)
  t.strictSame(await untilFound(client, meant, (names) => names.length > 0), ['杜若'])
  const requests = server.asked.length
  await client.patch(`/v1/members/${idOf.get('杜若')}`, { city: '成都' }, mergePatch)
  t.strictSame(await namesFound(client, meant), ['杜若'], 'a vector outlives changes of other things')
  t.strictSame(await untilEmbedded(app, id, (rows) => rows.every(({ is_current: isCurrent }) => isCurrent)), first)
  t.equal(server.asked.length, requests, 'the text is the same')
  await client.patch(`/v1/members/${idOf.get('成员2')}`, { headline: '宠物医生' }, mergePatch)
  t.strictSame((await untilFound(client, meant, (names) => names.length === 2)).toSorted(), ['成员2', '杜若'])
  await client.patch(`/v1/members/${idOf.get('杜若')}`, { headline: null }, mergePatch)
  t.strictSame(await untilFound(client, meant, (names) => !names.includes('杜若')), ['成员2'], 'who says nothing is not found by meaning')
  await client.delete(`/v1/members/${idOf.get('成员2')}`)
  t.strictSame(await namesFound(client, meant), [], 'the deletion holds at once')
  t.notOk((await vectorsOf(app, id)).some(({ name }) => name === '成员2'))
})

t.test('what somebody hides is no longer meant by their vector, from the very next search on, by their own choice or by a rule', async (t) => {
  const { id, client, idOf } = await communityOf(app, people)
  startEmbeddingFor(t, app)
  const found = () => untilFound(client, meant, (names) => names.includes('杜若'))
  await found()
  await client.patch(`/v1/members/${idOf.get('杜若')}`, { visibility: { headline: 'private' } }, mergePatch)
  t.strictSame(await namesFound(client, meant), [])
  await client.patch(`/v1/members/${idOf.get('杜若')}`, { visibility: null }, mergePatch)
  await found()
  await client.patch(`/v1/communities/${id}`, { settings: { visibility: { headline: { widest: 'admins' } } } })
  t.strictSame(await namesFound(client, meant), [])
  await client.patch(`/v1/communities/${id}`, { settings: { visibility: {} } })
  await found()
})

t.test('of several processes one embeds, each text once', async (t) => {
  const { id } = await communityOf(app, people.map((person) => ({ ...person, bio: '多个进程' })))
  server.behave({ delayMs: 100 })
  for (let at = 0; at < 3; at++) startEmbeddingFor(t, app)
  t.ok(isComplete(await untilEmbedded(app, id, isComplete)))
  const texts = server.asked.flatMap((asked) => asked.texts)
  t.equal(texts.filter((text) => text.includes('多个进程') && text.includes('古籍修复')).length, 1)
  server.behave({})
})

t.test('who is deleted while they are embedded leaves nothing behind and keeps nobody else waiting', async (t) => {
  const { id, client, idOf } = await communityOf(app, people.map((person) => ({ ...person, bio: '来去匆匆' })))
  server.behave({ delayMs: 600 })
  startEmbeddingFor(t, app)
  await untilEmbedded(app, id, () => server.asked.some(({ texts }) => texts.some((text) => text.includes('来去匆匆'))))
  t.equal((await client.delete(`/v1/members/${idOf.get('成员4')}`)).status, 204)
  const rows = await untilEmbedded(app, id, (all) => all.length === people.length - 1)
  t.strictSame([rows.length, rows.some(({ name }) => name === '成员4')], [people.length - 1, false])
  t.notOk(app.logLines.some((line) => line.includes('members are not embedded')))
  server.behave({})
})

t.test('a text the service refuses is left out, the others are embedded', async (t) => {
  server.behave({ refused: '挑剔' })
  const { id } = await communityOf(app, people.map((person) => person.displayName === '成员13' ? { ...person, bio: '挑剔' } : person))
  startEmbeddingFor(t, app)
  const rows = await untilEmbedded(app, id, isComplete)
  t.strictSame(rows.filter(({ bytes }) => bytes === 0).map(({ name }) => name), ['成员13'])
  t.equal(rows.filter(({ bytes }) => bytes === 64).length, people.length - 1)
  server.behave({})
})

t.test('vectors of another model, or of another length, are made anew', async (t) => {
  const { id } = await communityOf(app, people)
  const { postgres, log } = app.deps
  const embedAll = async (model: string, isEnd: (rows: VectorRow[]) => boolean) => {
    const embedder = openEmbedder({ url: server.urls.http, kind: 'http', model }, undefined)
    const embedding = startEmbedding({ postgres, embedder, log })
    const rows = await untilEmbedded(app, id, (all) => isComplete(all) && isEnd(all))
    await embedding.stop()
    await embedder.close()
    return [...new Set(rows.map((row) => `${row.model} ${row.bytes}`))]
  }
  t.strictSame(await embedAll('one', () => true), ['one 64'])
  t.strictSame(await embedAll('other', (rows) => rows.every(({ model }) => model === 'other')), ['other 64'])
  server.behave({ dimensions: 128 })
  t.strictSame(await embedAll('other', (rows) => rows.every(({ bytes }) => bytes === 128)), ['other 128'])
})
