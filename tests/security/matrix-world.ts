import { sql } from 'drizzle-orm'
import type { Test } from 'tap'
import { roles, scopesOfRole, type Role } from '../../src/domain/access/roles.ts'
import { allScopes, type Scope } from '../../src/domain/access/scopes.ts'
import { logIn } from '../support/log-in.ts'
import { until } from '../support/polling.ts'
import { startApp, type Client, type TestApp } from '../support/start-app.ts'
import { applicantOf, newMember, type OneCommunity } from './targets.ts'
import type { Credential } from './route-access.ts'

export type Caller = {
  name: string
  credential: Credential
  client: Client
  headers: Record<string, string>
  /** Whose data they reach: that of our community, of the other one, of all, of none. */
  home: 'ours' | 'other' | 'all' | 'none'
  /** Null for whoever is not a member. */
  memberId: string | null
}

export type MatrixWorld = {
  started: TestApp
  ours: OneCommunity
  other: OneCommunity
  callers: readonly Caller[]
  /** A key of ours with these scopes. */
  keyWith: (scopes: readonly Scope[]) => Promise<Caller>
}

export const pageOrigin = 'https://members.example.com'

/** Two communities and everybody who may try to reach what is in them. */
export async function openMatrixWorld (t: Test): Promise<MatrixWorld> {
  const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off' })
  const aCommunity = async (): Promise<OneCommunity> => ({
    started, ...await started.aCommunity({ settings: { moderation: 'manual', admission: { mode: 'application' } } }),
  })
  const [ours, other] = [await aCommunity(), await aCommunity()]
  const keys = new Map<string, Caller>()
  const keyWith = async (scopes: readonly Scope[]) => {
    const id = scopes.join()
    const known = keys.get(id) ?? await aKey(ours, `a key with ${scopes.length === 1 ? id : `all but ${allScopes.filter((scope) => !scopes.includes(scope)).join()}`}`, scopes)
    keys.set(id, known)
    return known
  }
  return { started, ours, other, keyWith, callers: [...await strangers(ours), ...await keysOf(ours, other), ...await membersOf(ours, other)] }
}

const none = { credential: { kind: 'none' }, headers: {}, home: 'none', memberId: null } as const

/** Whose credentials are none, and the operator. */
async function strangers ({ started: { as, operator }, id, key, client }: OneCommunity): Promise<Caller[]> {
  const unsigned = [{ alg: 'none', typ: 'JWT' }, { sub: id, exp: 4_000_000_000 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const ended = await logIn({ as }, client, await newMember(client, '离开的人'))
  await ended.post('/v1/sessions/sign-out')
  // A token is remembered for a moment after its session ended.
  await until(() => ended.get('/v1/me'), ({ status }) => status === 401)
  const { body: { secret: published } } = await client.post(`/v1/communities/${id}/keys`, { name: '网页', kind: 'publishable', origins: [pageOrigin] })
  return [
    { ...none, name: 'nobody', client: as() },
    { ...none, name: 'a token that is none', client: as('nonsense') },
    { ...none, name: 'a key whose secret is wrong', client: as(`${key.slice(0, -3)}${key.endsWith('222') ? '333' : '222'}`) },
    { ...none, name: 'an unsigned access token', client: as(`${unsigned}.`) },
    { ...none, name: 'a member whose session ended', client: ended },
    { ...none, name: 'a publishable key in another page', client: as(published), headers: { origin: 'https://other.example.com' } },
    { name: 'a publishable key', credential: { kind: 'key', scopes: ['members:search'] }, client: as(published), headers: { origin: pageOrigin }, home: 'ours', memberId: null },
    { name: 'the operator', credential: { kind: 'operator' }, client: operator, headers: {}, home: 'all', memberId: null },
  ]
}

async function aKey ({ started: { as }, id, client }: OneCommunity, name: string, scopes: readonly Scope[]): Promise<Caller> {
  const { status, body, text } = await client.post(`/v1/communities/${id}/keys`, { name, scopes })
  if (status !== 201) throw new Error(`no key: ${text}`)
  return { name, credential: { kind: 'key', scopes }, client: as(body.secret), headers: {}, home: 'ours', memberId: null }
}

async function keysOf (ours: OneCommunity, other: OneCommunity): Promise<Caller[]> {
  const withoutScopes = await aKey(ours, 'a key without scopes', ['members:read'])
  await ours.started.deps.postgres.asSystem((tx) => tx.execute(sql`update api_keys set scopes = '{}' where name = 'a key without scopes'`))
  return [
    { ...withoutScopes, credential: { kind: 'key', scopes: [] } },
    { name: 'the first key', credential: { kind: 'key', scopes: allScopes }, client: ours.client, headers: {}, home: 'ours', memberId: null },
    { name: 'the first key of another community', credential: { kind: 'key', scopes: allScopes }, client: other.client, headers: {}, home: 'other', memberId: null },
  ]
}

/** A member of each role, one who waits for a decision, and one of another community. */
async function membersOf (ours: OneCommunity, other: OneCommunity): Promise<Caller[]> {
  const members: Caller[] = []
  for (const role of roles) members.push(await aMember(ours, role))
  const { memberId } = await applicantOf(ours)
  const pending = await logIn(ours.started, ours.client, memberId)
  return [
    ...members,
    { name: 'a pending member', credential: { kind: 'member', scopes: [] }, client: pending, headers: {}, home: 'ours', memberId },
    { ...await aMember(other, 'owner'), name: 'an owner of another community', home: 'other' },
  ]
}

async function aMember ({ started, client }: OneCommunity, role: Role): Promise<Caller> {
  const memberId = await newMember(client, `看的人 ${role}`)
  const given = await client.put(`/v1/members/${memberId}/role`, { role })
  if (given.status !== 200) throw new Error(`no role: ${given.text}`)
  return { name: `a member, ${role}`, credential: { kind: 'member', scopes: scopesOfRole[role] }, client: await logIn(started, client, memberId), headers: {}, home: 'ours', memberId }
}
