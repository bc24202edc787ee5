import type { RandomBytes } from '../domain/ids.ts'
import { openAppTokens } from './app-tokens.ts'
import type { CodeInput, IdentityProvider, OidcInput } from './identity-provider.ts'
import type { Reach } from './guarded-address.ts'
import { openOidcProvider } from './oidc-provider.ts'
import { openProviderHttp } from './provider-http.ts'
import { openWechatApi, type WechatApi } from './wechat-api.ts'
import { openWecomApi } from './wecom-api.ts'

export type IdentityConfig = {
  wechatUrl: string
  wecomUrl: string
  /** Whether issuers of OpenID Connect may be on this machine, and without TLS then. */
  allowsInsecureIssuers: boolean
}

/** Everybody who can say who a person is. */
export type IdentityProviders = {
  wechat: IdentityProvider<CodeInput>
  wecom: IdentityProvider<CodeInput>
  oidc: IdentityProvider<OidcInput>
  checkText: WechatApi['checkText']
  /** How far the issuers of communities may be. */
  issuerReach: Reach
  close: () => Promise<void>
}

export function openIdentityProviders (
  { wechatUrl, wecomUrl, allowsInsecureIssuers }: IdentityConfig, { now, randomBytes }: { now: () => Date, randomBytes: RandomBytes }
): IdentityProviders {
  const issuerReach = allowsInsecureIssuers ? 'loopback' : 'public'
  const [tencentHttp, issuerHttp] = [openProviderHttp('anywhere'), openProviderHttp(issuerReach)]
  const tokens = openAppTokens(now)
  const wechat = openWechatApi({ url: wechatUrl, http: tencentHttp, tokens, now, randomBytes })
  const wecom = openWecomApi({ url: wecomUrl, http: tencentHttp, tokens, now, randomBytes })
  return {
    wechat: {
      exchange: async ({ code }, app) => {
        const { openid, unionid } = await wechat.codeToSession(app, code)
        return { provider: 'wechat', appId: app.appId, subject: openid, unionSubject: unionid, displayName: null }
      },
    },
    wecom: {
      exchange: async ({ code }, app) => {
        const { userid } = await wecom.codeToSession(app, code)
        return { provider: 'wecom', appId: app.appId, subject: userid, unionSubject: null, displayName: null }
      },
    },
    oidc: openOidcProvider({ http: issuerHttp, reach: issuerReach, now }),
    checkText: wechat.checkText,
    issuerReach,
    close: async () => { await Promise.all([tencentHttp.close(), issuerHttp.close()]) },
  }
}
