import t from 'tap'
import { settingsOf } from '../../src/domain/community/settings.ts'
import { readerSightsMin } from '../../src/domain/limits/coordinated-viewers.ts'
import { resultWindow } from '../../src/domain/limits/profile-budget.ts'
import { findCoordinatedViewers } from '../../src/features/budgets/index.ts'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Answer, type Client } from '../support/start-app.ts'
import { allMembers, importFile, ndjson, startWorkerFor } from '../support/start-worker.ts'

t.setTimeout(600_000)

const directorySize = 2_000
const budget = settingsOf({}).profilesPerMemberDay
// Ahead of the clock of the database, or nothing would be due.
let nowMs = Date.parse('2100-11-22T00:00:00.000Z')
const started = await startApp(t, { now: () => new Date(nowMs) })
await startWorkerFor(t, started.deps)
const { client } = await started.aCommunity()
const directory = sandboxMembers({ count: directorySize })
await importFile(client, ndjson(directory))
const { body: { items: everybody } } = await client.get('/v1/members?limit=100')

const distinct = (texts: readonly (string | null | undefined)[]) => [...new Set(texts.filter((text) => typeof text === 'string'))]
const surnames = distinct(directory.map(({ displayName }) => [...displayName][0]))
const cities = distinct(directory.map(({ city }) => city))
const skills = distinct(directory.flatMap((member) => member.skills ?? []))

/** Somebody who copies the directory: waits when told to, logs in again when the token has expired, and keeps all ids they ever saw. */
function scraper (memberId: string) {
  const obtained = new Set<string>()
  let session: Client | null = null
  const ask = async (url: string): Promise<Answer> => {
    for (;;) {
      session ??= await logIn(started, client, memberId)
      const answer = await session.get(url)
      if (answer.status === 401) session = null
      else if (answer.body?.code === 'request.rate_limited') nowMs += Number(answer.headers['retry-after']) * 1_000
      else return answer
    }
  }
  const keep = (ids: readonly (string | null)[]) => {
    for (const id of ids) if (id !== null && id !== memberId) obtained.add(id)
  }
  return {
    memberId,
    obtained,
    /** Pages through a search as far as it goes. @returns how deep */
    search: async (query: string, depthMax = Infinity, betweenPages = async () => {}): Promise<number> => {
      let [depth, cursor] = [0, '']
      do {
        const { status, body } = await ask(`/v1/members/search?limit=20&${query}${cursor && `&cursor=${cursor}`}`)
        if (status !== 200) break
        keep(body.hits.map((hit: { member: { id: string } }) => hit.member.id))
        depth += body.hits.length
        cursor = body.nextCursor ?? ''
        await betweenPages()
      } while (cursor !== '' && depth < depthMax)
      return depth
    },
    suggest: async (q: string) => {
      const { status, body } = await ask(`/v1/members/suggest?q=${encodeURIComponent(q)}`)
      if (status === 200) keep(body.items.map((item: { memberId: string | null }) => item.memberId))
    },
    read: async (id: string) => {
      const answer = await ask(`/v1/members/${id}`)
      if (answer.status === 200) keep([id])
      return answer
    },
  }
}

const reported = async (kind: string): Promise<string[]> => {
  const { body } = await client.get(`/v1/anomalies?limit=100&since=${new Date(nowMs).toISOString().slice(0, 10)}`)
  return body.items.filter((anomaly: { kind: string }) => anomaly.kind === kind).map(({ viewer }: { viewer: string }) => viewer)
}

t.test('one search is paged through for so many hits and no further', async (t) => {
  const { search } = scraper(everybody[0].id)
  t.equal(await search(''), resultWindow)
})

t.test('nor further when the order changes from page to page', async (t) => {
  const { search } = scraper(everybody[2].id)
  const others = (await allMembers(client)).slice(100)
  let years = 50
  const shift = async () => {
    years++
    await Promise.all(others.splice(0, 50).map(({ id }) => client.patch(`/v1/members/${id}`, { yearsOfExperience: years })))
  }
  const depth = await search('sort=-yearsOfExperience', 2 * resultWindow, shift)
  t.ok(depth > resultWindow / 2 && depth <= resultWindow, `${depth}`)
})

t.test(`one token obtains at most ${budget} of ${directorySize} profiles in a day, and is reported`, async (t) => {
  const { memberId, obtained, search, suggest, read } = scraper(everybody[1].id)
  const endOfDayMs = nowMs + 20 * 3_600_000
  for (const city of cities) await search(`city=${encodeURIComponent(city)}`)
  for (const surname of surnames.slice(0, 60)) await search(`q=${encodeURIComponent(surname)}`, 20)
  for (const skill of skills.slice(0, 40)) await search(`skills=${encodeURIComponent(skill)}`, 20)
  for (const surname of surnames.slice(0, 60)) await suggest(surname)
  for (const { id } of everybody) await read(id)
  t.ok(nowMs < endOfDayMs, 'all on one day')
  t.comment(`${obtained.size} obtained`)
  t.ok(obtained.size <= budget, `${obtained.size}`)
  t.ok(obtained.size > budget - 20, 'what the budget allows is shown')
  t.strictSame(await reported('budget_exhausted'), [memberId])
  const unseen = everybody.find(({ id }: { id: string }) => !obtained.has(id) && id !== memberId)
  const { status, headers, body } = await read(unseen.id)
  t.match([status, body.code, body.items, body.displayName], [429, 'directory.budget_exhausted', undefined, undefined])
  t.equal(Number(headers['retry-after']), Math.ceil((Date.parse('2100-11-23T00:00:00.000Z') - nowMs) / 1_000))
})

t.test('twenty tokens that divide the directory stay within their budgets, and are reported together', async (t) => {
  nowMs = Date.parse('2100-11-24T00:00:00.000Z')
  const group = everybody.slice(10, 30).map(({ id }: { id: string }) => scraper(id)) as ReturnType<typeof scraper>[]
  for (const city of cities) {
    const least = group.toSorted((a, b) => a.obtained.size - b.obtained.size)[0]
    await least?.search(`city=${encodeURIComponent(city)}`)
  }
  const honest = everybody.slice(50, 60).map(({ id }: { id: string }) => scraper(id)) as ReturnType<typeof scraper>[]
  for (const [index, somebody] of honest.entries()) {
    await somebody.search(`q=${encodeURIComponent(skills[index] ?? '')}`, 40)
    for (const id of [...somebody.obtained].slice(0, 3)) await somebody.read(id)
  }
  const together = new Set(group.flatMap(({ obtained }) => [...obtained]))
  t.comment(`${together.size} obtained together, ${Math.max(...group.map(({ obtained }) => obtained.size))} at most by one`)
  t.ok(together.size > directorySize / 2)
  t.ok(group.every(({ obtained }) => obtained.size <= budget))
  t.strictSame(await reported('budget_exhausted'), [])
  nowMs += 3_600_000
  await findCoordinatedViewers(started.deps)
  const flagged = await reported('coordinated')
  const readers = group.filter(({ obtained }) => obtained.size >= readerSightsMin(budget))
  t.comment(`${flagged.length} of ${readers.length} who were shown at least ${readerSightsMin(budget)}`)
  // Places overlap: whoever was mostly shown what another one was cannot be told from members who search.
  t.ok(readers.filter(({ memberId }) => flagged.includes(memberId)).length > readers.length / 2)
  t.strictSame(honest.filter(({ memberId }) => flagged.includes(memberId)), [])
})
