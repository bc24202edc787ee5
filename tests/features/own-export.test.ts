import { getTableName } from 'drizzle-orm'
import postgres from 'postgres'
import t from 'tap'
import { keptBack } from '../../src/features/rights/kept-back.ts'
import { ownTables } from '../../src/features/rights/own-data.repository.ts'
import { startApp } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'
import { allTables, tablesHolding } from '../support/stored-texts.ts'
import { wholeLife } from '../support/whole-life.ts'

const marker = 'zqxmark'
const started = await startApp(t)
const { deps, connections } = started
await startWorkerFor(t, deps)
const owner = postgres(connections.databaseUrl, { max: 1, onnotice: () => {} })
t.teardown(() => owner.end())
const life = await wholeLife(started, marker)

/** Exported in another form than row by row. */
const shaped = ['consent_receipts', 'profile_sights']

/** Tables whose rows are about no member in particular, and why. */
const aboutNobody: Record<string, string> = {
  api_keys: 'credentials of servers',
  audit_heads: 'where the audit log ends',
  communities: 'the tenant',
  community_placements: 'where the community is searched',
  custom_fields: "the community's own fields",
  erasures: 'people who are gone; who can ask for an export is not',
  import_chunks: 'an uploaded file until its import has ended',
  login_apps: 'apps of the community',
  community_tags: "the community's own words",
  match_models: 'what all members taught together',
  member_tombstones: 'people who are gone',
  operation_errors: 'rows of files by number, without their values',
  operations: 'counts of an import',
  search_state: 'of the index',
  signing_keys: "the server's own",
}

t.test('every table is exported, or kept back with a reason the member is told, or about nobody', async (t) => {
  const exported = [...Object.values(ownTables).map(({ table }) => getTableName(table)), ...shaped]
  const known = new Set([...exported, ...Object.keys(keptBack), ...Object.keys(aboutNobody)])
  const tables = (await allTables(owner)).filter(({ schema }) => schema === 'public').map(({ name }) => name)
  t.strictSame(tables.filter((name) => !known.has(name)), [], 'classify new tables here, in own-data.repository.ts or in kept-back.ts')
  t.strictSame([...known].filter((name) => !tables.includes(name)), [], 'no table is named that is gone')
  const naming = await tablesHolding(owner, [life.memberId, marker])
  t.strictSame(naming.filter((name) => !exported.includes(name) && !(name in keptBack)), [], 'and no row of the others names the member')
  t.strictSame(exported.filter((name) => !naming.includes(name) && name !== 'search_outbox'), [], 'the member of this test is in each')
})

t.test('the export is one file with everything about the member, and nothing of others or of what proves who they are', async (t) => {
  const { status, headers, body, text } = await life.as.get('/v1/me/export')
  t.equal(status, 200)
  t.equal(headers['content-disposition'], 'attachment; filename="me.json"')
  t.match(headers['content-type'], /^application\/json/)
  for (const part of Object.keys(ownTables).filter((part) => part !== 'searchOutbox')) t.ok(body[part].length > 0, part)
  const texts = ['external', 'name', 'alias', 'headline', 'bio', 'city', 'industry', 'company', 'title', 'skill', 'interest', 'language', 'school', 'offer', 'need', 'tag', 'availability', 'custom']
  for (const where of texts) t.ok(text.includes(`${marker} ${where}`) || text.includes(`${marker}-${where}`), where)
  t.match(body, {
    memberId: life.memberId, communityId: life.communityId,
    profile: [{ id: life.memberId, status: 'active', consents: ['directory', 'contact'], isShown: true }],
    contact: [{ wechatId: `${marker}-wechat`, email: `${marker}@example.com`, phone: null }],
    identities: [{ provider: 'wechat', appId: 'wx0', subject: `${marker}-openid`, unionSubject: `${marker}-unionid` }],
    applications: [{ answers: { why: marker }, reason: marker }],
    moderation: [{ patch: { bio: marker } }],
    blocks: [{ blockerId: life.memberId, blockedId: life.otherId }],
    sights: { shownToYou: [{ count: 1 }], shownToOthers: [{ count: 1 }] },
    searchVectors: [{ model: 'm' }],
  })
  t.match(body.consents.receipts, [{ purpose: 'matching', isGiven: false }, { purpose: 'matching', isGiven: true, source: 'community' }])
  t.strictSame(body.keptBack.map(({ data }: { data: string }) => data), Object.keys(keptBack))
  for (const secret of ['codeHash', 'proofHash', 'keyHash', 'tokenHash', 'decidedBy', 'isHoney', 'vector"', '陆小满']) t.notMatch(text, secret)
})

t.test('an export is logged, and the next one says so', async (t) => {
  const { body } = await life.as.get('/v1/me/export')
  t.ok(body.audit.some(({ action, actor }: Record<string, string>) => action === 'me.exported' && actor === life.memberId))
})

t.test('nobody learns from their export who blocked them, and servers do not get it', async (t) => {
  const { body, text } = await life.other.get('/v1/me/export')
  t.strictSame(body.blocks, [])
  t.notMatch(text, marker)
  t.equal((await life.client.get('/v1/me/export')).status, 403)
})
