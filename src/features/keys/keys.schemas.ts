import { z } from 'zod'
import { allScopes } from '../../domain/access/viewer.ts'
import { idOf, instant, nonEmptyText, pageOf, pathId } from '../../http/schema-parts.ts'

export const ScopeName = z.enum(allScopes)

const example = {
  id: 'key_k3v8x2m9q4w7z5b6d8f2',
  name: 'mini program back end',
  scopes: ['members:read'],
  secretLast4: '7f2c',
  createdAt: '2026-11-21T08:30:00.000Z',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
}

export const ApiKey = z.object({
  id: idOf('key'),
  name: z.string(),
  scopes: z.array(ScopeName),
  secretLast4: z.string().describe('The last four characters of the secret, to tell keys apart.'),
  createdAt: instant,
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  lastUsedAt: instant.nullable().describe('Exact to a minute.'),
}).meta({ id: 'ApiKey', examples: [example] })
export type ApiKey = z.infer<typeof ApiKey>

export const ApiKeyWithSecret = ApiKey.extend({
  secret: z.string().nullable().describe('The bearer token `rk_…`, shown this once; null when an Idempotency-Key repeats the request.'),
}).meta({ id: 'ApiKeyWithSecret', examples: [{ ...example, secret: 'rk_…' }] })
export type ApiKeyWithSecret = z.infer<typeof ApiKeyWithSecret>

export const ApiKeyPage = pageOf(ApiKey).meta({ id: 'ApiKeyPage' })

export const KeyPath = z.strictObject({ communityId: pathId('community'), keyId: pathId('key') })
export const KeyCommunityPath = KeyPath.omit({ keyId: true })

export const CreateKeyInput = z.strictObject({
  name: nonEmptyText(100),
  scopes: z.array(ScopeName).min(1, 'must name at least one scope').max(allScopes.length),
  expiresInDays: z.int().min(1).max(3650).nullable().default(null).describe('Days until the key stops working; null: never.'),
}).meta({ id: 'CreateKey', examples: [{ name: 'mini program back end', scopes: ['members:read'] }] })
export type CreateKeyInput = z.infer<typeof CreateKeyInput>

export const RotateKeyInput = z.strictObject({
  overlapSeconds: z.int().min(0).max(7 * 86_400).default(86_400).describe('How long the old key goes on working.'),
}).meta({ id: 'RotateKey', examples: [{ overlapSeconds: 3600 }] })
export type RotateKeyInput = z.infer<typeof RotateKeyInput>
