import t from 'tap'
import type { CommunityId } from '../../src/domain/ids.ts'
import { attemptsMax, judgeTexts } from '../../src/features/moderation/judge-texts.ts'
import { signInBy, startLoginWorld } from '../support/fake-login.ts'
import type { WechatFault } from '../support/fake-wechat.ts'
import { logIn } from '../support/log-in.ts'
import { until } from '../support/polling.ts'
import type { Client } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'

const world = await startLoginWorld(t)
const { as, deps, wechat, logLines } = world
const { signIn } = signInBy(world)
const [checkPath, hourMs] = ['/wxa/msg_sec_check', 3_600_000] as const
const startWorker = () => startWorkerFor(t, deps)
let people = 0

/** A community judged by WeChat, with 冯宝宝, who came by the mini program before it was so, and somebody who looks. */
async function aScene () {
  const openid = `o-${++people}`
  const { id, client } = await world.anOpenCommunity()
  const { body: { accessToken, refreshToken, member } } = await signIn(id, openid, { displayName: '冯宝宝' })
  await world.operator.patch(`/v1/communities/${id}`, { settings: { moderation: 'wechat' } })
  const feng = as(accessToken)
  await feng.put('/v1/me/consents/directory', undefined)
  const { body: { id: otherId } } = await client.post('/v1/members', { displayName: '陆小满' })
  const other = await logIn(world, client, otherId)
  const bioSeen = async () => (await other.get(`/v1/members/${member.id}`)).body.bio as string | null
  const items = async (status = 'pending') => (await client.get(`/v1/moderation/items?status=${status}`)).body.items
  return { id: id as CommunityId, client, openid, refreshToken: refreshToken as string, feng, fengId: member.id as string, other, bioSeen, items }
}

const pendingOf = async (me: Client) => (await me.get('/v1/me')).body.pending
const settled = (me: Client) => until(() => pendingOf(me), (pending) => pending?.status !== 'pending')
const propose = async (me: Client, bio: string) => { if ((await me.patch('/v1/me', { bio })).status !== 200) throw new Error('not proposed') }

t.test('while no worker runs a text waits, and nobody else sees it; the first worker that starts has it judged', async (t) => {
  const { feng, bioSeen, items } = await aScene()
  await propose(feng, '独立顾问')
  t.match(await items(), [{ verdict: null, needsModerator: false }])
  t.strictSame([await bioSeen(), (await pendingOf(feng)).status], [null, 'pending'])
  t.notOk(wechat.asked.includes(checkPath))
  await startWorker()
  t.equal(await settled(feng), null)
  t.equal(await bioSeen(), '独立顾问')
  t.match(await items('approved'), [{ verdict: 'pass', decidedBy: 'system' }])
})

t.test('what WeChat finds risky is rejected, what it doubts waits for a moderator, and the log tells without the text', async (t) => {
  const { client, feng, fengId, bioSeen, items } = await aScene()
  await propose(feng, '违规的话')
  t.match(await settled(feng), { status: 'rejected', reason: /content check/, patch: { bio: '违规的话' } })
  t.equal(await bioSeen(), null)
  await propose(feng, '可疑的话')
  const [item] = await until(items, ([item]) => item.needsModerator)
  t.match(item, { verdict: 'review', status: 'pending' })
  t.equal(await bioSeen(), null)
  await client.post(`/v1/moderation/items/${item.id}/decision`, { decision: 'approve' })
  t.equal(await bioSeen(), '可疑的话')
  const { body, text } = await client.get(`/v1/audit?memberId=${fengId}`)
  t.match(body.items.map(({ action, actor }: { action: string, actor: string }) => `${action} ${actor.slice(0, 4)}`), ['moderation.approved key_', 'moderation.rejected syst'])
  t.notMatch(text + logLines.join(''), /违规的话|可疑的话/)
})

t.test('every text of a patch is judged: names of fields, tags, and the end of what is long', async (t) => {
  const { feng } = await aScene()
  for (const patch of [
    { custom: { 违规: 1 } }, { offers: [{ text: '聊聊', tags: ['违规'] }] }, { aliases: ['宝儿', '违规'] }, { displayName: '违规' }, { bio: `${'字'.repeat(9_000)}违规`, headline: '好' },
  ]) {
    await feng.patch('/v1/me', patch)
    t.match(await settled(feng), { status: 'rejected', patch }, Object.keys(patch)[0] ?? '')
  }
})

for (const faults of [['status502', 'html'], ['truncated', 'reset'], ['hang']] as WechatFault[][]) {
  t.test(`a WeChat that answers ${faults.join(' and ')} approves nothing, and is asked again until it judges`, async (t) => {
    const { feng, bioSeen, items } = await aScene()
    wechat.asked.length = 0
    wechat.break(checkPath, ...faults)
    await propose(feng, '独立顾问')
    t.match(await until(items, ([item]) => item.verdict !== null), [{ verdict: 'unreachable', status: 'pending', needsModerator: false }])
    t.equal(await bioSeen(), null)
    t.equal(await settled(feng), null)
    t.equal(await bioSeen(), '独立顾问')
    t.equal(wechat.asked.filter((path) => path === checkPath).length, faults.length + 1)
  })
}

t.test('after ten tries a moderator decides, and WeChat is not asked any more', async (t) => {
  const { id, client, feng, bioSeen, items } = await aScene()
  wechat.break(checkPath, ...Array<WechatFault>(attemptsMax + 5).fill('status502'))
  await propose(feng, '独立顾问')
  const [{ id: itemId }] = await items()
  for (let tries = 0; tries < attemptsMax; tries++) await judgeTexts(deps, { communityId: id, itemId }).catch(() => {})
  t.match(await items(), [{ verdict: 'unreachable', needsModerator: true }])
  t.equal(await bioSeen(), null)
  wechat.break(checkPath)
  wechat.asked.length = 0
  await judgeTexts(deps, { communityId: id, itemId })
  t.notOk(wechat.asked.includes(checkPath))
  t.equal((await client.post(`/v1/moderation/items/${itemId}/decision`, { decision: 'approve' })).status, 200)
  t.equal(await bioSeen(), '独立顾问')
})

t.test('who was away for two hours is judged when they come again, by a login or with a session that goes on', async (t) => {
  const { id, openid, refreshToken, feng, bioSeen, items } = await aScene()
  wechat.apps.pass(2.1 * hourMs)
  await propose(feng, '独立顾问')
  t.match(await until(items, ([item]) => item.verdict !== null), [{ verdict: 'absent', needsModerator: false }])
  wechat.asked.length = 0
  const refreshed = await as().post('/v1/sessions/refresh', { refreshToken })
  t.equal(refreshed.status, 200, refreshed.text)
  await until(async () => wechat.asked, (asked) => asked.includes(checkPath))
  await until(items, ([item]) => item.verdict === 'absent')
  t.equal(await bioSeen(), null)
  t.equal((await signIn(id, openid)).status, 201)
  t.equal(await settled(feng), null)
  t.equal(await bioSeen(), '独立顾问')
})

t.test('who never came by WeChat is judged by a moderator', async (t) => {
  const { other, items } = await aScene()
  await propose(other, '独立顾问')
  t.match(await until(items, ([item]) => item.needsModerator), [{ verdict: 'review' }])
})

t.test('newcomers have no name of their own until it is judged', async (t) => {
  const { id, client, items } = await aScene()
  wechat.break(checkPath, 'status502')
  const { body: { accessToken, member } } = await signIn(id, `o-new-${people}`, { displayName: '王也' })
  const me = as(accessToken)
  t.match((await me.get('/v1/me')).body, { displayName: '新成员', pending: { patch: { displayName: '王也' } } })
  t.equal((await client.get(`/v1/members/${member.id}`)).body.displayName, '新成员')
  t.equal(await settled(me), null)
  t.equal((await client.get(`/v1/members/${member.id}`)).body.displayName, '王也')
  const risky = as((await signIn(id, `o-risky-${people}`, { displayName: '违规' })).body.accessToken)
  t.match(await settled(risky), { status: 'rejected' })
  t.equal((await risky.get('/v1/me')).body.displayName, '新成员')
  t.strictSame(await items(), [])
})
