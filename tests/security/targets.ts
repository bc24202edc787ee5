import { sql } from 'drizzle-orm'
import type { CommunityId } from '../../src/domain/ids.ts'
import { admitNewcomer } from '../../src/features/admission/index.ts'
import { isParameter, type DocumentedOperation } from '../fuzz/documented-operations.ts'
import { logIn } from '../support/log-in.ts'
import type { Client, TestApp } from '../support/start-app.ts'
import type { Caller } from './matrix-world.ts'

export type OneCommunity = { started: TestApp, id: string, key: string, client: Client }

/** What stands in the place of each parameter of a path. */
export type Values = Readonly<Record<string, string>>

export const parametersOf = ({ segments }: DocumentedOperation): string[] => segments.filter(isParameter).map((segment) => segment.slice(1, -1))

export const targetOf = ({ segments }: DocumentedOperation, values: Values): string =>
  `/${segments.map((segment) => isParameter(segment) ? encodeURIComponent(values[segment.slice(1, -1)] ?? '') : segment).join('/')}`

let made = 0
export const unique = (text: string) => `${text}-${made++}`

export async function newMember (client: Client, displayName: string, more: Record<string, unknown> = {}): Promise<string> {
  const { status, body, text } = await client.post('/v1/members', { displayName, ...more })
  if (status !== 201) throw new Error(`not created: ${text}`)
  return body.id as string
}

/** Somebody who applied and waits for a decision. */
export async function applicantOf ({ started: { deps }, id }: OneCommunity): Promise<{ memberId: string }> {
  return deps.postgres.asSystem((tx) => admitNewcomer(deps, tx, id as CommunityId, { displayName: '等待的人' }))
}

const identity = { provider: 'wechat', appId: 'wx0123456789abcdef' } as const

type Maker = (community: OneCommunity, caller: Caller | null, operation: DocumentedOperation) => Promise<Values>

async function created (client: Client, url: string, body: unknown): Promise<Record<string, string>> {
  const answer = await client.post(url, body, typeof body === 'string' ? { 'content-type': 'application/x-ndjson' } : {})
  if (answer.status >= 300) throw new Error(`nothing at ${url}: ${answer.text}`)
  return answer.body as Record<string, string>
}

async function aModerationItem ({ started, client }: OneCommunity): Promise<Values> {
  const author = await logIn(started, client, await newMember(client, '写的人'))
  await author.patch('/v1/me', { bio: unique('做茶') })
  const { body } = await author.get('/v1/me/moderation')
  return { itemId: body.items[0].id as string }
}

/** A round in the state the operation is for, as if it had been planned; the member who asks takes part in it. */
async function aRound ({ started, client }: OneCommunity, caller: Caller | null, { path, place }: DocumentedOperation): Promise<Values> {
  const memberId = caller?.memberId ?? await newMember(client, unique('参加的人'))
  const participation = path.endsWith('/participation') ? 'opt_in' : 'chosen'
  const { round } = await created(client, '/v1/rounds', { name: unique('配对'), kind: 'pool', participants: { memberIds: [memberId] }, participation }) as unknown as { round: { id: string } }
  const isPublished = path.endsWith('/undo') || place === 'GET /v1/me/rounds/{roundId}'
  await started.deps.postgres.asSystem((tx) => tx.execute(sql`update rounds set status = ${isPublished ? 'published' : 'planned'} where id = ${round.id}`))
  return { roundId: round.id }
}

/** A tag of the community; where it is one of a member, that their profile names. */
async function aTag ({ client }: OneCommunity, caller: Caller | null, { path }: DocumentedOperation): Promise<Values> {
  const label = unique('行动')
  const { id: tagId = '' } = await created(client, '/v1/tags', { label })
  if (path.startsWith('/v1/tags')) return { tagId }
  const known = path.startsWith('/v1/me/') ? caller?.memberId : null
  const memberId = known ?? await newMember(client, unique('行动的人'))
  await client.patch(`/v1/members/${memberId}`, { headline: label })
  return { memberId, tagId }
}

/** Makes something new of each kind that paths name, by the parameter that names it. */
const makers: Readonly<Record<string, Maker>> = {
  communityId: async ({ id }) => ({ communityId: id }),
  memberId: async (community, _caller, { path }) => path.includes('/applications/') ? applicantOf(community) : { memberId: await newMember(community.client, unique('某人')) },
  otherId: async ({ client }) => ({ otherId: await newMember(client, unique('另一人')) }),
  externalId: async ({ client }) => {
    const externalId = unique('u')
    await newMember(client, '有外号的人', { externalId })
    return { externalId }
  },
  keyId: async ({ id, client }) => ({ keyId: (await created(client, `/v1/communities/${id}/keys`, { name: unique('key'), scopes: ['keys:write'] }))['id'] ?? '' }),
  invitationId: async ({ client }) => ({ invitationId: (await created(client, '/v1/invitations', {}))['id'] ?? '' }),
  loginAppId: async ({ client }) => ({ loginAppId: (await created(client, '/v1/login-apps', { provider: 'wechat', appId: unique('wx'), secret: 'x' }))['id'] ?? '' }),
  key: async ({ client }) => ({ key: (await created(client, '/v1/custom-fields', { key: unique('年限'), kind: 'number' }))['key'] ?? '' }),
  operationId: async ({ client }) => {
    const { operation } = await created(client, '/v1/imports', `{"displayName":"${unique('来的人')}"}\n`) as unknown as { operation: { id: string } }
    return { operationId: operation.id }
  },
  sessionId: async ({ client }, caller) => {
    const memberId = caller?.memberId ?? await newMember(client, unique('登录的人'))
    return { sessionId: (await created(client, '/v1/sessions', { memberId }))['sessionId'] ?? '' }
  },
  itemId: aModerationItem,
  tagId: aTag,
  roundId: aRound,
  purpose: async () => ({ purpose: 'directory' }),
  // These two and the subject are one thing, which is the member's.
  provider: async () => ({ provider: identity.provider }),
  appId: async () => ({ appId: identity.appId }),
  subject: async ({ client }) => {
    const [memberId, subject] = [await newMember(client, unique('微信的人')), unique('openid')]
    await created(client, `/v1/members/${memberId}/identities`, { ...identity, subject })
    return { memberId, subject }
  },
}

/** Parameters that are words of the API and name nothing that could be somebody's. */
export const wordParameters = new Set(['purpose', 'provider', 'appId'])

/** Parameters that name a member. */
export const memberParameters = new Set(['memberId', 'otherId', 'externalId'])

/** Everything a path names, made anew; a parameter that is new to this table has to be added to it. */
export async function anExisting (community: OneCommunity, caller: Caller | null, operation: DocumentedOperation): Promise<Values> {
  let values: Values = {}
  for (const name of parametersOf(operation)) {
    const maker = makers[name]
    if (!maker) throw new Error(`${operation.place}: nothing is known that {${name}} could name`)
    values = { ...values, ...await maker(community, caller, operation) }
  }
  return values
}

/** A value of the right form that never was. */
export function guessOf ({ operation }: DocumentedOperation, name: string): string {
  const parameter = operation.parameters?.find((one) => one.in === 'path' && one.name === name) as { schema: Record<string, unknown>, example?: string } | undefined
  const [example] = [parameter?.example, (parameter?.schema['examples'] as string[] | undefined)?.[0]].filter((text) => text !== undefined)
  const prefix = /^([a-z]{2,4})_/.exec(example ?? '')?.[1]
  return prefix === undefined ? 'nobody-knows-this' : `${prefix}_${'2b4d6f8h2j'.repeat(2)}`
}
