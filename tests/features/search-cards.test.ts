import { sql } from 'drizzle-orm'
import t from 'tap'
import { openCardMemory } from '../../src/features/directory/card-memory.ts'
import type { MemberId } from '../../src/domain/ids.ts'
import type { MemberRow } from '../../src/features/members/index.ts'
import { logIn } from '../support/log-in.ts'
import { communityOf, namesIn } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

const started = await startApp(t)
const search = `/v1/members/search?q=${encodeURIComponent('潜水')}`

/** How many people were read whole for searches. */
function readsOf ({ deps: { cards } }: typeof started): { count: number } {
  const reads = { count: 0 }
  const { remember } = cards
  cards.remember = (row) => {
    reads.count++
    remember(row)
  }
  return reads
}

const reads = readsOf(started)

t.test('who was shown is read again only after a change, and then as they are, whoever changed them', async (t) => {
  const { client, idOf } = await communityOf(started, [{ displayName: '沈青禾', headline: '潜水教练', bio: '潜水十年' }, { displayName: '陆小满', skills: ['潜水'] }])
  const id = idOf.get('沈青禾') ?? ''
  const shownBio = async () => (await client.get(search)).body.hits.find(({ member }: { member: { id: string } }) => member.id === id).member.bio
  const first = await client.get(search)
  t.equal(first.body.hits.length, 2)
  const readOnce = reads.count
  const again = await client.get(search)
  t.strictSame(again.body.hits, first.body.hits)
  t.equal(reads.count, readOnce)
  await client.patch(`/v1/members/${id}`, { bio: '潜水十一年' })
  t.equal(await shownBio(), '潜水十一年')
  t.equal(reads.count, readOnce + 1, 'nobody else is read')
  await started.deps.postgres.asSystem((tx) => tx.execute(sql`update members set bio = '潜水十二年' where id = ${id}`))
  t.equal(await shownBio(), '潜水十二年')
  await client.delete(`/v1/members/${id}`)
  t.strictSame(namesIn(await client.get(search)), ['陆小满'])
})

t.test('what is remembered of somebody is shown by whoever asks and by the rules of now', async (t) => {
  const { id, client, idOf } = await communityOf(started, [{ displayName: '沈青禾', headline: '潜水教练', city: '三亚', externalId: 'crm-1' }, { displayName: '看的人' }])
  const viewer = await logIn(started, client, idOf.get('看的人') ?? '')
  const seen = async (by: typeof client) => {
    const { city, externalId } = (await by.get(search)).body.hits[0].member
    return [city, externalId]
  }
  t.strictSame([await seen(client), await seen(viewer)], [['三亚', 'crm-1'], ['三亚', null]])
  await client.patch(`/v1/communities/${id}`, { settings: { visibility: { city: { widest: 'connections' } } } })
  t.strictSame(await seen(viewer), [null, null])
  await client.put(`/v1/members/${idOf.get('沈青禾')}/connections/${idOf.get('看的人')}`, undefined)
  t.strictSame(await seen(viewer), ['三亚', null])
  await client.delete(`/v1/members/${idOf.get('沈青禾')}/connections/${idOf.get('看的人')}`)
  t.strictSame(await seen(viewer), [null, null])
  await viewer.put(`/v1/me/blocks/${idOf.get('沈青禾')}`, undefined)
  t.strictSame((await viewer.get(search)).body.hits, [])
})

t.test('a state that is counted a second time is not taken for the first, and who was kept longest is forgotten first', async (t) => {
  const cards = openCardMemory()
  const at = new Date('2026-11-22T10:00:00.123Z')
  const row = (id: string, version: number, updatedAt = at) => ({ id: id as MemberId, version, updatedAt }) as MemberRow
  const state = (id: string, version: number, updatedAtMs = at.getTime() + 0.456) => ({ id: id as MemberId, version, updatedAtMs })
  cards.remember(row('mem_1', 7))
  t.strictSame([cards.of(state('mem_1', 7))?.version, cards.of(state('mem_1', 8)), cards.of(state('mem_1', 7, at.getTime() + 1)), cards.of(state('mem_2', 7))], [7, null, null, null])
  for (let other = 0; other < 4_000; other++) cards.remember(row(`mem_other${other}`, 1))
  t.equal(cards.of(state('mem_1', 7)), null)
  t.ok(cards.of(state('mem_other0', 1)))
})
