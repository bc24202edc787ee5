import { sql } from 'drizzle-orm'
import t from 'tap'
import type { Sight } from '../../src/domain/access/sight.ts'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { communityOf } from '../support/search-people.ts'
import { startApp } from '../support/start-app.ts'

const started = await startApp(t)
const { deps: { postgres } } = started
const names = ['看的人', '公开', '不列', '隐藏', '待审', '撤回', '被我拉黑', '拉黑我']
const { id, idOf } = await communityOf(started, names.map((displayName) => ({ displayName, contact: { phone: '13000000000' } })))
const communityId = id as CommunityId
const idBy = (name: string) => idOf.get(name) as MemberId
const viewer = idBy('看的人')
await postgres.inCommunity(communityId, async (tx) => {
  const set = (name: string, change: ReturnType<typeof sql>) => tx.execute(sql`update members set ${change} where display_name = ${name}`)
  await set('不列', sql`listing = 'unlisted'`)
  await set('隐藏', sql`listing = 'hidden'`)
  await set('待审', sql`status = 'pending'`)
  await set('撤回', sql`consents = '{matching}'`)
  for (const [blocker, blocked] of [['看的人', '被我拉黑'], ['拉黑我', '看的人']]) {
    await tx.execute(sql`insert into member_blocks (community_id, blocker_id, blocked_id) values (${id}, ${idBy(blocker ?? '')}, ${idBy(blocked ?? '')})`)
  }
})

const asMember: Sight = { communityId, view: 'community', memberId: viewer }
const asKey: Sight = { communityId, view: 'community', memberId: null }
const asAdmin: Sight = { communityId, view: 'admins', memberId: null }

/** Names in sight, by both ways to the tables. */
async function seen (sight: Sight): Promise<string[]> {
  const statement = 'select display_name as name from members order by number'
  const inTransaction = (await postgres.inSight(sight, (tx) => tx.execute<{ name: string }>(sql.raw(statement)))).map(({ name }) => name)
  t.strictSame((await postgres.readInSight<{ name: string }>(sight, statement, [])).map(({ name }) => name), inTransaction)
  const contacts = await postgres.inSight(sight, (tx) => tx.execute<{ name: string }>(sql`
    select display_name as name from member_contacts join members on members.id = member_id order by number`))
  t.strictSame(contacts.map(({ name }) => name), inTransaction, 'contacts are seen of exactly the same')
  t.strictSame((await postgres.inSight(sight, (tx) => tx.execute(sql`select 1 from member_contacts`))).length, inTransaction.length)
  return inTransaction
}

t.test('who is hidden, not admitted, without consent or blocked is in sight of admins only', async (t) => {
  t.strictSame(await seen(asAdmin), names)
  t.strictSame(await seen(asKey), ['看的人', '公开', '不列', '被我拉黑', '拉黑我'])
  t.strictSame(await seen(asMember), ['看的人', '公开', '不列'])
})

t.test('everybody sees themselves, whatever they are', async (t) => {
  for (const name of ['隐藏', '待审', '撤回']) t.ok((await seen({ ...asMember, memberId: idBy(name) })).includes(name), name)
})

t.test('a member changes and deletes nobody but themselves, nor adds anybody, also in raw SQL', async (t) => {
  await t.rejects(postgres.inSight(asMember, async (tx) => {
    t.equal((await tx.execute(sql`update members set headline = 'x' where display_name <> '看的人'`)).count, 0)
    t.equal((await tx.execute(sql`delete from members where display_name <> '看的人'`)).count, 0)
    t.equal((await tx.execute(sql`update member_contacts set phone = null where member_id <> ${viewer}`)).count, 0)
    t.equal((await tx.execute(sql`delete from member_contacts where member_id <> ${viewer}`)).count, 0)
    t.equal((await tx.execute(sql`update members set headline = 'x'`)).count, 1)
    throw new Error('taken back')
  }), { message: 'taken back' })
  const refused = (statement: ReturnType<typeof sql>) => t.rejects(postgres.inSight(asMember, (tx) => tx.execute(statement)), { code: '42501' })
  await refused(sql`insert into members (community_id, id, number, display_name) values (${id}, 'mem_x', 99, '甲')`)
  await refused(sql`insert into member_contacts (community_id, member_id, phone) values (${id}, ${idBy('公开')}, '1') on conflict do nothing`)
  await refused(sql`update members set id = ${idBy('隐藏')} where id = ${viewer}`)
})

t.test('a view that was not said is no more than what the community shows', async (t) => {
  const unsaid = { communityId, view: '' as 'community', memberId: null }
  t.strictSame(await seen(unsaid), ['看的人', '公开', '不列', '被我拉黑', '拉黑我'], 'no more than the community shows')
})
