import { z } from 'zod'
import { providerNames } from '../../identity/identity-provider.ts'
import { idOf, instant, pageOf, pathId, text } from '../../http/schema-parts.ts'

export const ProviderField = z.enum(providerNames).describe('`wechat`: a WeChat mini program. `wecom`: a mini program inside WeCom. `oidc`: OpenID Connect.')

export const AppIdField = text(200, 1).regex(/^[\x21-\x7e]*$/, 'must have visible ASCII characters only')
  .describe('As the provider calls the app: the app id of a mini program, the corporation id of WeCom, the client id of OpenID Connect.')

const example = { id: 'app_k3v8x2m9q4w7z5b6d8f2', provider: 'wechat' as const, appId: 'wx0123456789abcdef', issuer: null, createdAt: '2026-11-21T08:30:00.000Z' }

export const LoginApp = z.object({
  id: idOf('loginApp'),
  provider: ProviderField,
  appId: z.string(),
  issuer: z.string().nullable().describe('For `oidc`, else null.'),
  createdAt: instant,
}).meta({ id: 'LoginApp', examples: [example] })
export type LoginApp = z.infer<typeof LoginApp>

export const LoginAppPage = pageOf(LoginApp).meta({ id: 'LoginAppPage' })

export const CreateLoginAppInput = z.strictObject({
  provider: ProviderField,
  appId: AppIdField,
  secret: text(500, 1).regex(/^[\x21-\x7e]*$/, 'must have visible ASCII characters only').describe('As the provider gave it; never shown again.'),
  issuer: text(500, 1).optional().describe('For `oidc`: the URL whose `/.well-known/openid-configuration` describes it.'),
}).refine(({ provider, issuer }) => (provider === 'oidc') === (issuer !== undefined), { path: ['issuer'], error: 'must be given for oidc, and only then' })
  .meta({
    id: 'CreateLoginApp',
    examples: [
      { provider: 'wechat', appId: 'wx0123456789abcdef', secret: '0123456789abcdef' },
      { provider: 'oidc', appId: 'renmai', secret: '0123456789abcdef', issuer: 'https://login.example.com' },
    ],
  })
export type CreateLoginAppInput = z.infer<typeof CreateLoginAppInput>

export const LoginAppPath = z.strictObject({ loginAppId: pathId('loginApp') })
