import { isDeepStrictEqual } from 'node:util'
import { Meilisearch } from 'meilisearch'
import t from 'tap'
import type { Document } from '../contract/openapi-document.ts'
import { documentedOperations } from '../fuzz/documented-operations.ts'
import { knownValues } from '../fuzz/known-values.ts'
import { heldInMemory } from '../support/held-in-memory.ts'
import { startApp, type Answer, type Client } from '../support/start-app.ts'
import { startWorkerFor, importFile, ndjson } from '../support/start-worker.ts'
import { forbidden, markersIn, pathsOf, readPages } from './crawl.ts'
import { aMarkedCommunity, unseen, type LeftOut, type MarkedCommunity } from './marked-community.ts'
import { viewersOf, type Viewer } from './marked-viewers.ts'
import { markerQueries, type MarkerQuery } from './marker-queries.ts'

t.setTimeout(900_000)

/** The whole of what can be asked takes some minutes: RENMAI_CANARY=whole. */
const isWhole = process.env['RENMAI_CANARY'] === 'whole'
const asksAtOnce = 6
/** Words that ship, marks among them: the same as in a community without members. */
const tagsPath = '/v1/tags'

const places = [
  { place: 'in memory', environment: {}, isCrawled: true, nth: isWhole ? 1 : 7 },
  { place: 'by the engine', environment: { RENMAI_ROSTER_MB: '0' }, isCrawled: false, nth: isWhole ? 2 : 17 },
] as const

const hiddenLevels = ['connections', 'admins', 'private'] as const
const neverFound = ['hidden', 'withdrawn', 'unlisted', 'pending', 'rejected'] as const

/** What never was, for whom. */
const twins = {
  plain: { levels: hiddenLevels, people: unseen },
  others: { levels: hiddenLevels, people: neverFound },
  admins: { levels: ['private'], people: ['pending', 'rejected'] },
} as const satisfies Record<string, LeftOut>

for (const { place, environment, isCrawled, nth } of places) {
  const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off', ...environment })
  await startWorkerFor(t, started.deps)
  const community = await aMarkedCommunity(started, null)
  const { markers } = community
  const twinOf = {
    plain: await aMarkedCommunity(started, twins.plain), others: await aMarkedCommunity(started, twins.others), admins: await aMarkedCommunity(started, twins.admins),
  }
  const other = await started.aCommunity()
  await started.settle()
  if (isCrawled) await heldInMemory(started, 4)
  const viewers = await viewersOf(started, community, other.client)
  const queries = markerQueries(markers, nth)

  t.test(`no answer to any GET shows anybody what they may not see, ${place}`, { skip: !isCrawled }, async (t) => {
    const known = knownValues(() => false)
    known.learn([community.id, other.id])
    // Whoever has marks, and one who has none.
    const people = [...unseen, ...hiddenLevels, '王也'].map((name) => community.idOf.get(name) ?? '')
    const valuesOf = (name: string) => name === 'mem' ? people : known.of(name)
    const document = (await started.as().get('/openapi.json')).body as Document
    const operations = documentedOperations(document).filter(({ method, path }) => method === 'GET' && path !== tagsPath)
    const found = new Set<string>()
    let pages = 0
    // Whoever sees most goes first: the others ask for what they found.
    const first = [viewerOf(viewers, 'the first key'), viewerOf(viewers, 'owner')]
    for (const viewer of new Set([...first, ...viewers])) {
      const seen = new Set<string>()
      for (const operation of operations) {
        for (const path of pathsOf(operation, valuesOf)) {
          for (const { path: read, answer } of await readPages(viewer, path)) {
            pages++
            if (answer.status === 200 && first.includes(viewer)) known.learn(answer.body)
            const shown = markersIn(markers, false, answer)
            for (const marker of shown) seen.add(marker.place)
            for (const wrong of forbidden(viewer, shown, read)) found.add(wrong)
          }
        }
      }
      t.comment(`${viewer.name}: ${seen.size} of ${markers.length} markers`)
    }
    t.comment(`${viewers.length} viewers, ${operations.length} operations, ${pages} answers, ${markers.length} markers`)
    t.strictSame([...found], [])
  })

  t.test(`the tags there are do not tell what anybody said, ${place}`, { skip: !isCrawled }, async (t) => {
    const tagsFor = async (client: Client) => (await readPages({ client, headers: {} }, `${tagsPath}?limit=100`)).map(({ answer: { body } }) => body.items)
    t.strictSame(await tagsFor(viewerOf(viewers, 'the first key').client), await tagsFor(other.client))
  })

  for (const [at, [name, twin]] of ([['plain', twinOf.plain], ['connected', twinOf.others], ['a publishable key', twinOf.others], ['admin', twinOf.admins]] as const).entries()) {
    t.test(`searches of ${name} find, order, count and suggest as if what is hidden had never been said, ${place}`, async (t) => {
      const twins = await viewersOf(started, twin, other.client)
      const [viewer, inTwin] = [viewerOf(viewers, name), viewerOf(twins, name)]
      const asked = name === 'plain' ? queries : queries.filter((_query, position) => position % 4 === at)
      const view = name === 'admin' ? 'admins' : 'community'
      const differing: unknown[] = []
      const compare = async (query: MarkerQuery) => {
        const [real, imagined] = await Promise.all([ask(viewer, query, view), ask(inTwin, query, view)])
        const shown = forbidden(viewer, markersIn(markers, true, real), query.path)
        const [was, wouldBe] = [told(community, real, name), told(twin, imagined, name)]
        if (shown.length > 0 || !isDeepStrictEqual(was, wouldBe)) differing.push({ query, shown, was, wouldBe })
      }
      for (let start = 0; start < asked.length; start += asksAtOnce) await Promise.all(asked.slice(start, start + asksAtOnce).map(compare))
      for (const { query, shown, was, wouldBe } of differing.slice(0, 3) as Record<string, unknown>[]) t.strictSame([was, shown], [wouldBe, []], JSON.stringify(query))
      t.equal(differing.length, 0, `${asked.length} searches`)
    })
  }

  t.test(`neither the log nor the index says what is hidden, ${place}`, async (t) => {
    const failed = await importFile(community.client, ndjson([{ displayName: '来的人', contact: { email: 'qzxnoaddress' } }, { displayName: '来的人', yearsOfExperience: 'qzxnonumber' }]))
    t.equal(failed.errorCount, 2)
    t.notMatch(JSON.stringify(failed), /qzxno/)
    const log = started.logLines.join('')
    t.strictSame(markers.filter(({ texts }) => texts.some((text) => log.includes(text))).map(({ place }) => place), [])
    t.notMatch(log, /qzxno/)
    const { meiliUrl: host, meiliKey: apiKey } = started.connections
    const { results } = await new Meilisearch({ host, ...(apiKey === undefined ? {} : { apiKey }) }).index(started.indexPrefix).getDocuments({ limit: 10_000 })
    const documents = JSON.stringify(results)
    t.match(documents, /陈南风/)
    const mayBeFound = new Set(['blocking', 'blocked'])
    t.strictSame(markers.filter((marker) => !(mayBeFound.has(marker.owner) && marker.level === 'community') && marker.texts.some((text) => documents.includes(text))).map(({ place }) => place), [])
  })
}

function viewerOf (viewers: readonly Viewer[], name: string): Viewer {
  const viewer = viewers.find((one) => one.name === name)
  if (!viewer) throw new Error(`nobody is ${name}`)
  return viewer
}

async function ask ({ client, headers }: Viewer, { path, body }: MarkerQuery, view: 'community' | 'admins'): Promise<Answer> {
  if (body === null) return client.get(`${path}&view=${view}`, headers)
  return client.post(path, { ...body, view }, headers)
}

/**
 * All of an answer that somebody could learn from, with people by what they are called in the community. How rare words are and what they
 * are names of is learnt from the whole community, also for whoever is blocked by some of it: for them scores and readings are not compared.
 */
function told ({ idOf }: MarkedCommunity, { status, body }: Answer, viewer: string): unknown {
  const names = new Map([...idOf].map(([name, id]) => [id, name]))
  const { requestId: _requestId, tookMs: _tookMs, interpretation, searchId, nextCursor, hits, items, ...rest } = body
  // What connections are shown is theirs to see: it may be in the profile, and nowhere else.
  const profile = ({ id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...card }: Record<string, unknown>) => viewer === 'connected' ? {} : card
  return {
    status, ...rest, ...(viewer === 'plain' ? {} : { interpretation }), hasSearchId: typeof searchId === 'string', hasMore: typeof nextCursor === 'string',
    hits: hits?.map(({ member, highlights, ...hit }: Record<string, any>) => ({ // eslint-disable-line @typescript-eslint/no-explicit-any
      ...(viewer === 'plain' ? {} : hit), name: names.get(member.id), member: profile(member), ...(viewer === 'connected' ? {} : { highlights }),
    })),
    items: items?.map((item: Record<string, unknown>) => 'memberId' in item ? { ...item, memberId: names.get(item['memberId'] as string) ?? null } : item),
  }
}
