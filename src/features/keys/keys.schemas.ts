import { z } from 'zod'
import { allScopes, publishableScopes, type Scope } from '../../domain/access/scopes.ts'
import { profileBudget } from '../../domain/community/settings.ts'
import { idOf, inputExamples, instant, list, nonEmptyText, pageOf, pathId, text } from '../../http/schema-parts.ts'
import { isOrigin } from './key-places.ts'

export const ScopeName = z.enum(allScopes)

const kinds = ['secret', 'publishable'] as const

const example = {
  id: 'key_k3v8x2m9q4w7z5b6d8f2',
  name: 'mini program back end',
  kind: 'secret',
  scopes: ['members:read'],
  origins: [],
  appIds: [],
  profilesPerDayMax: null,
  secretLast4: '7f2c',
  createdAt: '2026-11-21T08:30:00.000Z',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
}

export const ApiKey = z.object({
  id: idOf('key'),
  name: z.string(),
  kind: z.enum(kinds).describe('`secret`: for servers. `publishable`: for pages and mini programs.'),
  scopes: z.array(ScopeName),
  origins: z.array(z.string()).describe('Web origins a publishable key works from.'),
  appIds: z.array(z.string()).describe('Mini programs a publishable key works from.'),
  profilesPerDayMax: z.int().nullable().describe('Different profiles it is shown in a day at most; null for no limit.'),
  secretLast4: z.string().describe('The last four characters of the secret, to tell keys apart.'),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  lastUsedAt: instant.nullable().describe('Exact to a minute.'),
}).meta({ id: 'ApiKey', examples: [example] })
export type ApiKey = z.infer<typeof ApiKey>

export const ApiKeyWithSecret = ApiKey.extend({
  secret: z.string().nullable().describe('The bearer token `rk_…` or `pk_…`, shown this once; null when an Idempotency-Key repeats the request.'),
}).meta({ id: 'ApiKeyWithSecret', examples: [{ ...example, secret: 'rk_…' }] })
export type ApiKeyWithSecret = z.infer<typeof ApiKeyWithSecret>

export const ApiKeyPage = pageOf(ApiKey).meta({ id: 'ApiKeyPage' })

const isPublishable = (scope: Scope) => publishableScopes.some((publishable) => publishable === scope)

export const KeyPath = z.strictObject({ communityId: pathId('community'), keyId: pathId('key') })
export const KeyCommunityPath = KeyPath.omit({ keyId: true })

const origin = text(200, 1).refine(isOrigin, 'must be an origin like https://members.example.com, without a path')
const appId = text(64, 1).regex(/^\w+$/, 'must be an app id like wx0123456789abcdef')
const budget = z.int().min(1).max(profileBudget.max).nullable()

export const CreateKeyInput = z.strictObject({
  name: nonEmptyText(100),
  kind: z.enum(kinds).default('secret'),
  scopes: z.array(ScopeName).max(allScopes.length).optional().describe(`A secret key needs at least one. A publishable key has \`${publishableScopes.join(', ')}\` and nothing else.`),
  origins: list(origin, 20).default([]).describe('Web origins a publishable key works from.'),
  appIds: list(appId, 20).default([]).describe('App ids of mini programs a publishable key works from.'),
  profilesPerDayMax: budget.optional().describe(`Different profiles the key is shown in a day at most. Without it a secret key has no limit, a publishable one ${profileBudget.default}.`),
  expiresInDays: z.int().min(1).max(3650).nullable().default(null).describe('Days until the key stops working; null: never.'),
}).superRefine(({ kind, scopes, origins, appIds, profilesPerDayMax }, context) => {
  const fault = (path: string, message: string) => { context.addIssue({ code: 'custom', path: [path], message }) }
  if (kind === 'secret') {
    if (!scopes?.length) fault('scopes', 'must name at least one scope')
    if (origins.length > 0) fault('origins', 'is for publishable keys')
    if (appIds.length > 0) fault('appIds', 'is for publishable keys')
  } else {
    if (scopes?.some((scope) => !isPublishable(scope))) fault('scopes', `must be ${publishableScopes.join(', ')} for a publishable key`)
    if (origins.length + appIds.length === 0) fault('origins', 'must name an origin, or appIds an app, the key works from')
    if (profilesPerDayMax === null) fault('profilesPerDayMax', 'must be a number for a publishable key')
  }
}).transform(({ scopes = [], profilesPerDayMax, ...rest }) => rest.kind === 'secret'
  ? { ...rest, scopes, profilesPerDayMax: profilesPerDayMax ?? null }
  : { ...rest, scopes: [...publishableScopes] as Scope[], profilesPerDayMax: profilesPerDayMax ?? profileBudget.default })
  .meta({
    id: 'CreateKey',
    [inputExamples]: [{ name: 'mini program back end', scopes: ['members:read'] }, { name: 'search page', kind: 'publishable', origins: ['https://members.example.com'] }],
  })
export type CreateKeyInput = z.infer<typeof CreateKeyInput>

export const RotateKeyInput = z.strictObject({
  overlapSeconds: z.int().min(0).max(7 * 86_400).default(86_400).describe('How long the old key goes on working.'),
}).meta({ id: 'RotateKey', examples: [{ overlapSeconds: 3600 }] })
export type RotateKeyInput = z.infer<typeof RotateKeyInput>
