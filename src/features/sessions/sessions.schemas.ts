import { z } from 'zod'
import { roles } from '../../domain/access/roles.ts'
import { memberStatuses } from '../../domain/member/standing.ts'
import { idOf, instant, pageOf, pathId, text } from '../../http/schema-parts.ts'

/** Whom a server logs in: one of the two names. */
export const CreateSessionInput = z.strictObject({
  memberId: text(100, 1).optional(),
  externalId: text(200, 1).optional().describe('As the member was created or imported with.'),
}).refine(({ memberId, externalId }) => (memberId === undefined) !== (externalId === undefined), 'must name either memberId or externalId')
  .meta({ id: 'CreateSession', examples: [{ externalId: 'u-1024' }, { memberId: 'mem_k3v8x2m9q4w7z5b6d8f2' }] })
export type CreateSessionInput = z.infer<typeof CreateSessionInput>

export const StartedSession = z.object({
  accessToken: z.string().describe('Sent as `Authorization: Bearer`.'),
  refreshToken: z.string().describe('`rt_…`, for the next pair of tokens. It works once, within 30 days.'),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().describe('Seconds until the access token expires.'),
  sessionId: idOf('session'),
  member: z.object({
    id: idOf('member'),
    status: z.enum(memberStatuses).describe('Members who are not `active` reach only what is under /v1/me.'),
    role: z.enum(roles),
  }),
}).meta({
  id: 'StartedSession',
  examples: [{
    accessToken: 'eyJhbGciOiJFZERTQSIs…', refreshToken: 'rt_…', tokenType: 'Bearer', expiresIn: 600, sessionId: 'ses_k3v8x2m9q4w7z5b6d8f2',
    member: { id: 'mem_k3v8x2m9q4w7z5b6d8f2', status: 'active', role: 'member' },
  }],
})
export type StartedSession = z.infer<typeof StartedSession>

export const RefreshInput = z.strictObject({ refreshToken: text(2_000, 1) }).meta({ id: 'RefreshSession', examples: [{ refreshToken: 'rt_…' }] })

export const Session = z.object({
  id: idOf('session'),
  provider: z.string().describe('How the member logged in: `key` by a server of the community, else the provider.'),
  appId: z.string().nullable().describe('The app the member logged in with, as the provider calls it.'),
  createdAt: instant,
  refreshedAt: instant.describe('When its tokens were renewed last.'),
  expiresAt: instant.describe('When it ends unless it is refreshed.'),
  isCurrent: z.boolean().describe('Whether it is the one that asks.'),
}).meta({
  id: 'Session',
  examples: [{
    id: 'ses_k3v8x2m9q4w7z5b6d8f2', provider: 'wechat', appId: 'wx0123456789abcdef', createdAt: '2026-11-21T08:30:00.000Z',
    refreshedAt: '2026-11-22T08:30:00.000Z', expiresAt: '2026-12-22T08:30:00.000Z', isCurrent: true,
  }],
})
export type Session = z.infer<typeof Session>

export const SessionPage = pageOf(Session).meta({ id: 'SessionPage' })

export const SessionPath = z.strictObject({ sessionId: pathId('session') })
export const SessionMemberPath = z.strictObject({ memberId: pathId('member') })
