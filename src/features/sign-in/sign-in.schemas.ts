import { z } from 'zod'
import { idOf, instant, pathId, text } from '../../http/schema-parts.ts'
import { newcomerParts } from '../admission/index.ts'
import { AppIdField, ProviderField } from '../login-apps/index.ts'

const CodeFields = z.strictObject({
  communityId: text(100, 1),
  appId: AppIdField,
  code: text(2_000, 1).describe('What the app got from the provider; it works once.'),
})

/** What is the same for all providers. Who comes for the first time says what the community asks of newcomers. */
export const CodeSignInInput = CodeFields.extend(newcomerParts).meta({
  id: 'SignInByCode',
  examples: [
    { communityId: 'com_k3v8x2m9q4w7z5b6d8f2', appId: 'wx0123456789abcdef', code: '0a1b2c3d' },
    { communityId: 'com_k3v8x2m9q4w7z5b6d8f2', appId: 'wx0123456789abcdef', code: '0a1b2c3d', displayName: '冯宝宝', invitationCode: 'k3v8-x2m9-q4w7' },
  ],
})

export const OidcSignInInput = CodeFields.extend({
  codeVerifier: text(128, 43).describe('Of PKCE; the authorization request had its hash (`S256`).'),
  redirectUri: text(2_000, 1).describe('That of the authorization request.'),
  nonce: text(500, 1).describe('That of the authorization request: random, made for this login.'),
  ...newcomerParts,
}).meta({
  id: 'SignInByOidc',
  examples: [{
    communityId: 'com_k3v8x2m9q4w7z5b6d8f2', appId: 'renmai', code: '0a1b2c3d', codeVerifier: 'kJ3v8x2m9q4w7z5b6d8f2kJ3v8x2m9q4w7z5b6d8f2a', redirectUri: 'https://club.example.com/login', nonce: 'q4w7z5b6d8',
  }],
})

/** What a login of any provider has. */
export type SignInInput = z.infer<typeof CodeSignInInput>

const subjectCharsMax = 255
const example = {
  memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', provider: 'wechat' as const, appId: 'wx0123456789abcdef', subject: 'o0123456789abcdef', unionSubject: null, createdAt: '2026-11-21T08:30:00.000Z',
}

export const LinkedIdentity = z.object({
  memberId: idOf('member'),
  provider: ProviderField,
  appId: z.string(),
  subject: z.string(),
  unionSubject: z.string().nullable(),
  createdAt: instant,
}).meta({ id: 'LinkedIdentity', examples: [example] })
export type LinkedIdentity = z.infer<typeof LinkedIdentity>

export const LinkIdentityInput = z.strictObject({
  provider: ProviderField,
  appId: AppIdField,
  subject: text(subjectCharsMax, 1).describe('Whom the provider knows: the openid, the user id of WeCom, or `sub`.'),
  unionSubject: text(subjectCharsMax, 1).nullable().default(null).describe('The unionid of WeChat, which is the same in all apps of one owner.'),
}).meta({ id: 'LinkIdentity', examples: [{ provider: 'wechat', appId: 'wx0123456789abcdef', subject: 'o0123456789abcdef' }] })
export type LinkIdentityInput = z.infer<typeof LinkIdentityInput>

export const IdentityMemberPath = z.strictObject({ memberId: pathId('member') })
export const IdentityPath = IdentityMemberPath.extend({ provider: ProviderField, appId: AppIdField, subject: text(subjectCharsMax, 1).describe('Whom the provider knows.') })
export type IdentityPath = z.infer<typeof IdentityPath>
