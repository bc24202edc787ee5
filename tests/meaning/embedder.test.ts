import t, { type Test } from 'tap'
import { openEmbedder, type Embedder } from '../../src/meaning/embedder.ts'
import { embedderKinds, kindOfAddress } from '../../src/meaning/embedder-dialects.ts'
import { startEmbedderServer } from '../support/embedder-server.ts'

const never = new AbortController().signal

async function anEmbedder (test: Test, kind: typeof embedderKinds[number] = 'http', key?: string) {
  const server = await startEmbedderServer(test)
  const embedder = openEmbedder({ url: server.urls[kind], kind, model: 'm' }, key)
  test.teardown(() => embedder.close())
  return { server, embedder }
}

const failure = (embedder: Embedder, texts = ['兽医'], signal = never): Promise<string> =>
  embedder.embed(texts, signal).then(() => 'none', (error: { name: string, code: string }) => `${error.name} ${error.code}`)

for (const kind of embedderKinds) {
  t.test(`in the dialect ${kind} every text gets its own vector, in order`, async (t) => {
    const { server, embedder } = await anEmbedder(t, kind, 'key of the tests')
    const together = await embedder.embed(['兽医', '报税', '木工'], never)
    for (const [at, text] of ['兽医', '报税', '木工'].entries()) t.strictSame(await embedder.embed([text], never), [together[at]], text)
    t.equal(embedder.dimensions, 64)
    t.strictSame(server.asked[0]?.texts, ['兽医', '报税', '木工'])
    t.equal(server.asked[0]?.key, 'Bearer key of the tests')
    t.equal(server.asked[0]?.model, kind === 'http' ? null : 'm')
    t.equal(kindOfAddress(server.urls[kind]), kind, 'the address tells the dialect')
  })
}

t.test('without a key none is sent', async (t) => {
  const { server, embedder } = await anEmbedder(t)
  await embedder.embed(['兽医'], never)
  t.equal(server.asked[0]?.key, null)
})

const troubles: [what: string, behaviour: Parameters<Awaited<ReturnType<typeof startEmbedderServer>>['behave']>[0], code: string][] = [
  ['an error', { status: 500 }, 'status_500'],
  ['a redirection', { status: 302 }, 'status_302'],
  ['a refusal', { status: 422 }, 'status_422'],
  ['something that is no JSON', { body: '<html>' }, 'answer'],
  ['JSON of another form', { body: '{"vectors":{"0":[1]}}' }, 'answer'],
  ['too few vectors', { body: '{"vectors":[]}' }, 'answer'],
  ['a vector of nothing', { body: '{"vectors":[[]]}' }, 'answer'],
  ['a vector with a hole', { body: '{"vectors":[[1,null,3]]}' }, 'answer'],
]
for (const [what, behaviour, code] of troubles) {
  t.test(`${what} is a failure that names its kind and repeats no text`, async (t) => {
    const { server, embedder } = await anEmbedder(t)
    server.behave(behaviour)
    t.equal(await failure(embedder), `EmbedderFailure ${code}`)
    server.behave({})
    t.equal(await failure(embedder), 'none', 'it can be asked again')
  })
}

t.test('vectors of another length than before are a failure', async (t) => {
  const { server, embedder } = await anEmbedder(t)
  await embedder.embed(['兽医'], never)
  server.behave({ dimensions: 32 })
  t.equal(await failure(embedder), 'EmbedderFailure dimensions')
  t.equal(embedder.dimensions, 64)
})

t.test('a service that is away, or that the caller no longer waits for, is a failure', async (t) => {
  const { server, embedder } = await anEmbedder(t)
  server.behave({ delayMs: 60_000 })
  const giveUp = new AbortController()
  const waiting = failure(embedder, ['兽医'], giveUp.signal)
  giveUp.abort()
  t.equal(await waiting, 'EmbedderFailure unreachable')
  await server.die()
  t.equal(await failure(embedder), 'EmbedderFailure unreachable')
  await server.revive()
  server.behave({})
  t.equal(await failure(embedder), 'none')
})
