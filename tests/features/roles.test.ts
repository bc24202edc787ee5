import t from 'tap'
import { roles, type Role } from '../../src/domain/access/roles.ts'
import { holdLock } from '../support/hold-lock.ts'
import { logIn } from '../support/log-in.ts'
import { startApp, type Client } from '../support/start-app.ts'

const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off' })

type Person = { id: string, client: Client }

/** A community with a member of each role named, who are logged in. */
async function aCommunityOf<Name extends string> (people: Record<Name, Role>) {
  const { id: communityId, client } = await started.aCommunity()
  const made = await Promise.all(Object.entries<Role>(people).map(async ([name, role]): Promise<[string, Person]> => {
    const { body: { id } } = await client.post('/v1/members', { displayName: name })
    const { status, text } = await client.put(`/v1/members/${id}/role`, { role })
    if (status !== 200) throw new Error(text)
    return [name, { id, client: await logIn(started, client, id) }]
  }))
  return { communityId, client, people: Object.fromEntries(made) as Record<Name, Person> }
}

const roleOf = async (client: Client, id: string): Promise<string> => (await client.get(`/v1/members/${id}`)).body.role

t.test('a key gives every role, and the member and the log show it', async (t) => {
  const { client } = await started.aCommunity()
  const { body: { id } } = await client.post('/v1/members', { displayName: '冯宝宝' })
  const answer = await client.put(`/v1/members/${id}/role`, { role: 'owner' })
  t.equal(answer.status, 200)
  t.strictSame(answer.body, { memberId: id, role: 'owner' })
  t.equal(await roleOf(client, id), 'owner')
  t.equal((await client.put(`/v1/members/${id}/role`, { role: 'owner' })).status, 200, 'again')
  t.equal((await client.put(`/v1/members/${id}/role`, { role: 'member' })).status, 200, 'also from the last owner')
  const { body: log } = await client.get(`/v1/audit?memberId=${id}&action=member.role_changed`)
  t.strictSame(log.items.map(({ detail }: { detail: unknown }) => detail), [{ from: 'owner', to: 'member' }, { from: 'member', to: 'owner' }])
  const { body: own } = await (await logIn(started, client, id)).get('/v1/me/audit')
  t.equal(own.items.filter(({ actorKind, action }: Record<string, string>) => actorKind === 'key' && action === 'member.role_changed').length, 2, 'they read it themselves')
})

t.test('members give and take only roles below their own, owners every role', async (t) => {
  const below = { owner: roles as readonly Role[], admin: ['moderator', 'organiser', 'member'] as readonly Role[] }
  const { client, people } = await aCommunityOf({ owner: 'owner', admin: 'admin', moderator: 'moderator', organiser: 'organiser', member: 'member', target: 'member' })
  for (const giver of ['owner', 'admin'] as const) {
    for (const before of roles) {
      for (const after of roles) {
        if (before === after) continue
        await client.put(`/v1/members/${people.target.id}/role`, { role: before })
        const { status } = await people[giver].client.put(`/v1/members/${people.target.id}/role`, { role: after })
        const isAllowed = below[giver].includes(before) && below[giver].includes(after)
        t.equal(status, isAllowed ? 200 : 403, `${giver}: ${before} to ${after}`)
        t.equal(await roleOf(client, people.target.id), isAllowed ? after : before)
      }
    }
  }
  for (const giver of ['moderator', 'organiser', 'member'] as const) {
    t.match(await people[giver].client.put(`/v1/members/${people.target.id}/role`, { role: 'organiser' }), { status: 403, body: { code: 'auth.forbidden' } }, giver)
  }
})

t.test('nobody raises themselves', async (t) => {
  const { client, people } = await aCommunityOf({ owner: 'owner', admin: 'admin', member: 'member' })
  for (const { id, client: own } of [people.admin, people.member]) t.equal((await own.put(`/v1/members/${id}/role`, { role: 'owner' })).status, 403)
  t.match(await people.admin.client.put(`/v1/members/${people.admin.id}/role`, { role: 'member' }), { status: 403, body: { code: 'role.not_givable' } })
  t.equal(await roleOf(client, people.admin.id), 'admin')
})

t.test('the last owner stays one, however many step down at once', async (t) => {
  const { communityId, client, people } = await aCommunityOf({ first: 'owner', second: 'owner', third: 'owner' })
  const owners = Object.values(people)
  const stepDown = ({ id, client: own }: Person) => own.put(`/v1/members/${id}/role`, { role: 'member' })
  // Nobody can finish before all have begun.
  const lock = await holdLock(t, started.connections.databaseUrl, 'select 1 from audit_heads where community_id = $1 for update', [communityId])
  const attempts = owners.map(stepDown)
  await lock.waiting(owners.length)
  await lock.release()
  const answers = await Promise.all(attempts)
  t.strictSame(answers.map(({ status }) => status).sort(), [200, 200, 409])
  t.equal(answers.find(({ status }) => status === 409)?.body.code, 'role.last_owner')
  t.strictSame((await Promise.all(owners.map(({ id }) => roleOf(client, id)))).sort(), ['member', 'member', 'owner'])
})

t.test('a role that was taken counts for nothing in the next change, though its holder is still logged in', async (t) => {
  const { client, people } = await aCommunityOf({ owner: 'owner', admin: 'admin', member: 'member' })
  t.equal((await people.admin.client.put(`/v1/members/${people.member.id}/role`, { role: 'organiser' })).status, 200)
  await client.put(`/v1/members/${people.admin.id}/role`, { role: 'member' })
  t.equal((await people.admin.client.put(`/v1/members/${people.member.id}/role`, { role: 'moderator' })).status, 403)
  t.equal(await roleOf(client, people.member.id), 'organiser')
})

t.test('whom a viewer does not see, and who is of another community, gets no role', async (t) => {
  const { id: communityId, client } = await started.aCommunity()
  const { body: hidden } = await client.post('/v1/members', { displayName: '冯宝宝', listing: 'hidden' })
  const { body: { secret } } = await client.post(`/v1/communities/${communityId}/keys`, { name: 'roles only', scopes: ['roles:write'] })
  const blind = started.as(secret)
  const missing = await blind.put('/v1/members/mem_unknown/role', { role: 'owner' })
  t.match(missing, { status: 404, body: { code: 'member.not_found' } })
  const answer = await blind.put(`/v1/members/${hidden.id}/role`, { role: 'owner' })
  t.strictSame({ ...answer.body, requestId: '' }, { ...missing.body, requestId: '' })
  t.equal((await (await started.aCommunity()).client.put(`/v1/members/${hidden.id}/role`, { role: 'owner' })).status, 404)
  t.equal(await roleOf(client, hidden.id), 'member')
  t.equal((await client.put(`/v1/members/${hidden.id}/role`, { role: 'emperor' })).status, 400)
})
