import t from 'tap'
import { shareEngines } from '../support/relay-parts.ts'
import { communityOf, namesIn } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

await shareEngines(t)

/** 成员01 to 成员nn, each with a word they share and one of two they do not. */
const people = (count: number) => Array.from({ length: count }, (_, index) => ({
  displayName: `成员${String(index + 1).padStart(2, '0')}`, headline: '共同话题', skills: [index % 2 === 0 ? '剪辑视频' : '剪辑声音'],
}))

type Search = Record<string, unknown>
type Client = Awaited<ReturnType<typeof communityOf>>['client']

/** All pages of a search; `between` runs after each page. */
async function pages (client: Client, search: Search, between: (page: string[], index: number) => Promise<void> = async () => {}): Promise<string[][]> {
  const read: string[][] = []
  let cursor: string | null = null
  do {
    const answer = await client.post('/v1/members/search', { ...search, ...(cursor === null ? {} : { cursor }) })
    if (answer.status !== 200) throw new Error(answer.text)
    read.push(namesIn(answer))
    cursor = (answer.body as { nextCursor: string | null }).nextCursor
    await between(read.at(-1) ?? [], read.length)
  } while (cursor !== null)
  return read
}

const sizes = (read: string[][]) => read.map((page) => page.length)

for (const [place, environment] of [['in memory', {}], ['in the engine', { RENMAI_ROSTER_MB: '0' }]] as const) {
  const started = await startApp(t, {}, environment)

  t.test(`${place}: pages follow each other without loss or repetition, whatever is asked`, async (t) => {
    const { client } = await communityOf(started, people(25))
    const all = people(25).map(({ displayName }) => displayName)
    for (const search of [{}, { q: '共同话题' }, { sort: ['-number'] }, { sort: ['name'], q: '话题' }, { q: 'chengyuan' }, { filter: { field: 'number', gte: 1 } }]) {
      const read = await pages(client, { ...search, limit: 10 })
      t.strictSame(sizes(read), [10, 10, 5], JSON.stringify(search))
      t.strictSame(read.flat().sort(), all, JSON.stringify(search))
    }
    t.strictSame(sizes(await pages(client, { limit: 25 })), [25])
    t.strictSame(sizes(await pages(client, { limit: 1, q: '成员07' })), [1])
  })

  t.test(`${place}: members who match in part follow those who match in full, across pages`, async (t) => {
    const said = ['剪辑，视频', '剪辑，视频', '剪辑，视频', ...Array<string>(5).fill('视频'), ...Array<string>(20).fill('剪辑')]
    const { client } = await communityOf(started, said.map((headline, index) => ({ displayName: `${headline} ${index}`, headline })))
    const read = await pages(client, { q: '剪辑 视频', limit: 4 })
    t.strictSame(read.flat().map((name) => name.split(' ')[0]).slice(0, 8), said.slice(0, 8))
    t.ok(sizes(read).slice(0, -1).every((size) => size === 4))
    t.equal(new Set(read.flat()).size, read.flat().length)
  })

  t.test(`${place}: members who only sound like the query are paged as well`, async (t) => {
    const { client } = await communityOf(started, Array.from({ length: 25 }, (_, index) => ({ displayName: '冯宝宝', headline: String(index) })))
    t.strictSame(sizes(await pages(client, { q: '冯饱饱', limit: 10 })), [10, 10, 5])
  })

  t.test(`${place}: members who are deleted between two pages are not shown, and nobody is lost over it`, async (t) => {
    for (const [label, doomed] of [
      ['the last of the page', (page: string[]) => page.slice(-3)],
      ['the whole page', (page: string[]) => page],
      ['the first of the page', (page: string[]) => page.slice(0, 1)],
    ] as const) {
      for (const isIndexed of [true, false]) {
        const { client, idOf } = await communityOf(started, people(25))
        const gone = new Set<string>()
        const read = await pages(client, { limit: 10, sort: ['number'] }, async (page, index) => {
          if (index > 2) return
          for (const name of doomed(page)) {
            await client.delete(`/v1/members/${idOf.get(name)}`)
            gone.add(name)
          }
          if (isIndexed) await started.settle()
        })
        t.strictSame(read.flat(), people(25).map(({ displayName }) => displayName), `${label}, ${isIndexed ? 'known to' : 'unknown to'} the index`)
        const after = await client.post('/v1/members/search', { limit: 100, sort: ['number'] })
        t.ok(namesIn(after).every((name) => !gone.has(name)), 'a deleted member is in no hits')
      }
    }
  })

  t.test(`${place}: members deleted ahead of the reader are left out though the index still has them, and pages stay full`, async (t) => {
    const { client, idOf } = await communityOf(started, people(25))
    for (const name of ['成员02', '成员05', '成员12']) await client.delete(`/v1/members/${idOf.get(name)}`)
    const read = await pages(client, { limit: 10, sort: ['number'] })
    t.strictSame(sizes(read), [10, 10, 2])
    t.strictSame(read.flat(), people(25).map(({ displayName }) => displayName).filter((name) => !['成员02', '成员05', '成员12'].includes(name)))
  })

  t.test(`${place}: a member who joins between two pages moves nobody onto a page twice`, async (t) => {
    const { client } = await communityOf(started, people(25))
    const read = await pages(client, { limit: 10 }, async (_page, index) => {
      if (index > 1) return
      await client.post('/v1/members', { displayName: '新来的' })
      await started.settle()
    })
    t.equal(new Set(read.flat()).size, read.flat().length)
    t.equal(read.flat().length, 25)
  })

  t.test(`${place}: a cursor of another query, another community or nobody is refused`, async (t) => {
    const { client } = await communityOf(started, people(12))
    const other = await communityOf(started, people(12))
    const { body: { nextCursor: cursor } } = await client.post('/v1/members/search', { q: '共同', limit: 5 })
    t.equal((await client.post('/v1/members/search', { q: '共同', limit: 3, cursor })).status, 200, 'another page size is the same query')
    for (const [who, search] of [[client, { q: '话题', cursor }], [client, { q: '共同', sort: ['name'], cursor }], [client, { q: '共同', facets: ['city'], cursor }], [client, { q: '共同', city: '上海', cursor }],
      [other.client, { q: '共同', cursor }], [client, { q: '共同', cursor: 'x' }], [client, { q: '共同', cursor: `${cursor}x` }], [client, { q: '共同', cursor: `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}` }]] as const) {
      const { status, body } = await who.post('/v1/members/search', search)
      t.strictSame([status, body.code], [400, 'request.cursor_invalid'], JSON.stringify(search).slice(0, 60))
    }
  })

  t.test(`${place}: a cursor of a page of a hundred fits into the next request`, async (t) => {
    const { client } = await communityOf(started, people(102))
    t.strictSame(sizes(await pages(client, { limit: 100 })), [100, 2])
  })
}
