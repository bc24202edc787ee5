import { z } from 'zod'
import type { RandomBytes } from '../domain/ids.ts'
import type { AppToken, AppTokens, AppTokenStore } from './app-tokens.ts'
import { openTencentCalls } from './tencent-calls.ts'
import { ProviderFailure, type ProviderReason } from './provider-failure.ts'
import { providerTimeoutMs, type ProviderHttp } from './provider-http.ts'

/** An app of a corporation with its secret; `appId` is the corporation's id. */
export type WecomApp = { appId: string, secret: string, tokens: AppTokenStore }

export type WecomApi = {
  /**
   * Whose login code it is. The session key that comes with it is not kept.
   *
   * @throws ProviderFailure; `refused` for somebody of another corporation
   */
  codeToSession: (app: WecomApp, code: string) => Promise<{ userid: string }>
}

const reasons: Readonly<Record<number, ProviderReason>> = {
  40029: 'code_invalid', 40163: 'code_invalid', 41008: 'code_invalid',
  45009: 'limited', 45033: 'limited',
  50002: 'refused', 60011: 'refused', 60111: 'refused',
  40001: 'misconfigured', 40013: 'misconfigured', 41002: 'misconfigured', 41004: 'misconfigured', 48002: 'misconfigured', 60020: 'misconfigured',
  40014: 'token_invalid', 42001: 'token_invalid',
}

const Token = z.object({ access_token: z.string().min(1).max(1_024), expires_in: z.number().positive() })
const Session = z.object({ corpid: z.string(), userid: z.string().min(1).max(128) })

/** WeCom answers the same token until its end, so asking much earlier would be of no use. */
const tokenEarlyMs = 10_000

/** Mini programs inside WeCom: `cgi-bin/gettoken`, `cgi-bin/miniprogram/jscode2session`. */
export function openWecomApi (
  { url, http, tokens, now, randomBytes }: { url: string, http: ProviderHttp, tokens: AppTokens, now: () => Date, randomBytes: RandomBytes }
): WecomApi {
  const call = openTencentCalls({ url, http, reasons, randomBytes })

  const corporationToken = async ({ appId, secret }: WecomApp, signal: AbortSignal): Promise<AppToken> => {
    const { access_token: token, expires_in: seconds } = await call('/cgi-bin/gettoken', { corpid: appId, corpsecret: secret }, null, Token, signal)
    return { token, expiresAt: new Date(now().getTime() + seconds * 1_000) }
  }
  return {
    codeToSession: async (app, code) => {
      const signal = AbortSignal.timeout(providerTimeoutMs)
      const source = { store: app.tokens, earlyMs: tokenEarlyMs, fetch: (_isForced: boolean, signal: AbortSignal) => corporationToken(app, signal) }
      const { corpid, userid } = await tokens.withToken(source, signal, (token) =>
        call('/cgi-bin/miniprogram/jscode2session', { access_token: token, js_code: code, grant_type: 'authorization_code' }, null, Session, signal))
      if (corpid !== app.appId) throw new ProviderFailure('refused', 'other_corporation')
      return { userid }
    },
  }
}
