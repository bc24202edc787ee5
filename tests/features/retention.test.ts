import { sql } from 'drizzle-orm'
import t from 'tap'
import { defaultCommunitySettings, type RetentionDays } from '../../src/domain/community/settings.ts'
import type { CommunityId } from '../../src/domain/ids.ts'
import { recordAct } from '../../src/features/audit/index.ts'
import { enforceRetention } from '../../src/features/retention/enforce-retention.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const dayMs = 86_400_000
let aheadDays = 0
const started = await startApp(t, { now: () => new Date(Date.now() + aheadDays * dayMs) })
const { deps, aCommunity, operator } = started
const defaults = defaultCommunitySettings.retentionDays

/** What is kept, by class of data; the statement counts it in one community. */
const counted = {
  rejectedApplications: "select count(*)::int from members where status = 'rejected' and community_id = c",
  moderationItems: "select count(*)::int from moderation_items where status <> 'pending' and community_id = c",
  endedSessions: 'select count(*)::int from sessions where ended_at is not null and community_id = c',
  profileSights: '(select count(*)::int from profile_sights where community_id = c) + (select count(*)::int from anomalies where community_id = c)',
  auditEntries: "select count(*)::int from audit_entries where action = 'test.done' and community_id = c",
} as const satisfies Record<keyof RetentionDays, string>

async function kept (communityId: string): Promise<Record<string, number>> {
  const columns = Object.entries(counted).map(([name, statement]) => `(${statement}) as "${name}"`).join(', ')
  const [row] = await deps.postgres.asSystem((tx) => tx.execute<Record<string, number>>(sql`select ${sql.raw(columns)} from (values (${communityId}::text)) as given(c)`))
  return { ...row }
}

/** A community where today one thing of each class came to its end, and some that have none. */
async function aCommunityWithAll (settings: Record<string, unknown> = {}): Promise<{ id: string, client: Client, rejectedId: string, member: Client }> {
  const { id, client } = await aCommunity({ settings })
  const add = async (displayName: string): Promise<string> => (await client.post('/v1/members', { displayName })).body.id
  const [memberId, rejectedId] = [await add('冯宝宝'), await add('陆小满')]
  const ended = await logIn(started, client, memberId)
  await ended.post('/v1/sessions/sign-out-everywhere')
  const member = await logIn(started, client, memberId)
  const at = deps.now().toISOString()
  await deps.postgres.asSystem(async (tx) => {
    await tx.execute(sql`update members set status = 'rejected' where id = ${rejectedId}`)
    await tx.execute(sql`insert into applications (community_id, member_id, answers, status, decided_at) values (${id}, ${rejectedId}, '{}', 'rejected', ${at})`)
    for (const [item, status] of [['mod_1', 'approved'], ['mod_2', 'pending']]) {
      await tx.execute(sql`
        insert into moderation_items (community_id, id, member_id, patch, status, provider, created_at, decided_at)
        values (${id}, ${item}, ${memberId}, '{}', ${status}, 'manual', ${at}, ${status === 'pending' ? null : at})`)
    }
    await tx.execute(sql`insert into profile_sights (community_id, viewer, day, member_id) values (${id}, ${memberId}, ${at.slice(0, 10)}, ${memberId})`)
    await tx.execute(sql`insert into anomalies (community_id, viewer, day, kind, count, first_at, last_at) values (${id}, ${memberId}, ${at.slice(0, 10)}, 'budget', 1, ${at}, ${at})`)
    await recordAct(tx, { communityId: id as CommunityId, actor: 'system', action: 'test.done', subjectMemberId: null, detail: {} }, deps.now())
  })
  return { id, client, rejectedId, member }
}

async function afterDays (days: number): Promise<void> {
  aheadDays = days
  await enforceRetention(deps)
}

t.test('each class of data is deleted after the days its community keeps it, and not before', async (t) => {
  aheadDays = 0
  const all = { rejectedApplications: 1, moderationItems: 1, endedSessions: 1, profileSights: 2, auditEntries: 1 }
  const usual = await aCommunityWithAll()
  const short: RetentionDays = { rejectedApplications: 2, moderationItems: 3, endedSessions: 1, profileSights: 4, auditEntries: 180 }
  const brief = await aCommunityWithAll()
  const { status, text } = await operator.patch(`/v1/communities/${brief.id}`, { settings: { retentionDays: short } })
  t.equal(status, 200, text)
  t.strictSame([await kept(usual.id), await kept(brief.id)], [all, all])
  const daysOf = (retention: RetentionDays) => Object.entries(retention) as [keyof RetentionDays, number][]
  const expected = (retention: RetentionDays, days: number) => Object.fromEntries(daysOf(retention).map(([name, kept]) => [name, days >= kept ? 0 : all[name]]))
  const moments = new Set([...daysOf(short), ...daysOf(defaults)].flatMap(([, days]) => [days - 0.01, days + 0.01, days + 1]))
  for (const now of [...moments].sort((a, b) => a - b)) {
    await afterDays(now)
    for (const [{ id }, retention] of [[usual, defaults], [brief, short]] as const) {
      // A sight has a day, not an instant: within the last one it goes at midnight.
      const isSure = now < retention.profileSights || now >= retention.profileSights + 1
      const { profileSights: sights, ...others } = expected(retention, now)
      const { profileSights: sightsKept, ...othersKept } = await kept(id)
      t.strictSame(othersKept, others, `${now} days`)
      if (isSure) t.equal(sightsKept, sights, `${now} days`)
    }
  }
})

t.test('what has not ended stays: a text that waits for a decision, a session that goes on, active members', async (t) => {
  aheadDays = 0
  const { id, member } = await aCommunityWithAll({ retentionDays: { rejectedApplications: 1, moderationItems: 1, endedSessions: 1, profileSights: 1, auditEntries: 180 } })
  await afterDays(3)
  const [row] = await deps.postgres.asSystem((tx) => tx.execute(sql`
    select (select count(*)::int from moderation_items where community_id = ${id}) as items, (select count(*)::int from sessions where community_id = ${id}) as sessions`))
  t.strictSame({ ...row }, { items: 1, sessions: 1 })
  aheadDays = 0
  t.equal((await member.get('/v1/me')).status, 200)
})

t.test('somebody whose application was rejected is erased as whoever asks for it: logged, and in the ledger', async (t) => {
  aheadDays = 0
  const { client, rejectedId } = await aCommunityWithAll({ retentionDays: { ...defaults, rejectedApplications: 7 } })
  await afterDays(8)
  aheadDays = 0
  t.equal((await client.get(`/v1/members/${rejectedId}`)).status, 404)
  t.match((await client.get('/v1/audit?action=member.erased')).body.items, [{ subjectMemberId: rejectedId, actor: 'system' }])
  const listed: string[] = []
  for await (const { erasures } of deps.erasureLedger.read()) listed.push(...erasures.map(({ memberId }) => memberId))
  t.ok(listed.includes(rejectedId))
})

t.test('tombstones are kept for a week, erasures for good', async (t) => {
  aheadDays = 0
  const { client } = await aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '冯宝宝' })
  await client.delete(`/v1/members/${id}`)
  const rows = async () => {
    const [row] = await deps.postgres.asSystem((tx) => tx.execute(sql`
      select (select count(*)::int from member_tombstones where member_id = ${id}) as tombstones, (select count(*)::int from erasures where member_id = ${id}) as erasures`))
    return { ...row }
  }
  await afterDays(6.9)
  t.strictSame(await rows(), { tombstones: 1, erasures: 1 })
  await afterDays(10_000)
  t.strictSame(await rows(), { tombstones: 0, erasures: 1 })
})
