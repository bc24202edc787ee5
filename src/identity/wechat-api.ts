import { z } from 'zod'
import type { RandomBytes } from '../domain/ids.ts'
import type { AppToken, AppTokens, AppTokenStore } from './app-tokens.ts'
import { openTencentCalls } from './tencent-calls.ts'
import type { ProviderReason } from './provider-failure.ts'
import { providerTimeoutMs, type ProviderHttp } from './provider-http.ts'

/** A mini program with its secret. */
export type WechatApp = { appId: string, secret: string, tokens: AppTokenStore }

/** What WeChat says of a text. */
export const textVerdicts = ['pass', 'review', 'risky'] as const
export type TextVerdict = typeof textVerdicts[number]

/** Where a text will be read, as WeChat numbers it. */
export const textScenes = { profile: 1, comment: 2, forum: 3, socialLog: 4 } as const
export type TextScene = keyof typeof textScenes

/** The longest text WeChat checks, in characters. */
export const checkedTextCharsMax = 2_500

export type WechatApi = {
  /**
   * Whose login code it is. The session key that comes with it is not kept.
   *
   * @throws ProviderFailure
   */
  codeToSession: (app: WechatApp, code: string) => Promise<{ openid: string, unionid: string | null }>
  /**
   * Has a text checked that somebody wrote who used the mini program in the last two hours.
   *
   * @param text.content at most `checkedTextCharsMax` characters
   * @throws ProviderFailure; `absent` when WeChat does not know the writer or has not seen them for two hours
   */
  checkText: (app: WechatApp, text: { openid: string, scene: TextScene, content: string }) => Promise<TextVerdict>
}

const reasons: Readonly<Record<number, ProviderReason>> = {
  40029: 'code_invalid', 40163: 'code_invalid', 41008: 'code_invalid',
  45011: 'limited', 45009: 'limited',
  40226: 'refused',
  40002: 'misconfigured', 40013: 'misconfigured', 40125: 'misconfigured', 40164: 'misconfigured', 41002: 'misconfigured', 41004: 'misconfigured', 48001: 'misconfigured',
  40001: 'token_invalid', 40014: 'token_invalid', 42001: 'token_invalid',
  40003: 'absent', 61010: 'absent',
}

// Nothing but what is named here gets past the parsing; the session key is not.
const Session = z.object({ openid: z.string().min(1).max(128), unionid: z.string().min(1).max(128).optional() })
const StableToken = z.object({ access_token: z.string().min(1).max(1_024), expires_in: z.number().positive() })
const TextCheck = z.object({ result: z.object({ suggest: z.enum(textVerdicts) }) })

/** WeChat answers the same token until five minutes before its end. */
const tokenEarlyMs = 5 * 60_000

/** Mini programs: `sns/jscode2session`, `cgi-bin/stable_token`, `wxa/msg_sec_check` (version 2). */
export function openWechatApi (
  { url, http, tokens, now, randomBytes }: { url: string, http: ProviderHttp, tokens: AppTokens, now: () => Date, randomBytes: RandomBytes }
): WechatApi {
  const call = openTencentCalls({ url, http, reasons, randomBytes })

  const stableToken = async ({ appId, secret }: WechatApp, isForced: boolean, signal: AbortSignal): Promise<AppToken> => {
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: isForced }
    const { access_token: token, expires_in: seconds } = await call('/cgi-bin/stable_token', {}, body, StableToken, signal)
    return { token, expiresAt: new Date(now().getTime() + seconds * 1_000) }
  }
  return {
    codeToSession: async ({ appId, secret }, code) => {
      const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
      const { openid, unionid = null } = await call('/sns/jscode2session', query, null, Session, AbortSignal.timeout(providerTimeoutMs))
      return { openid, unionid }
    },
    checkText: async (app, { openid, scene, content }) => {
      const signal = AbortSignal.timeout(providerTimeoutMs)
      const source = { store: app.tokens, earlyMs: tokenEarlyMs, fetch: (isForced: boolean, signal: AbortSignal) => stableToken(app, isForced, signal) }
      const { result } = await tokens.withToken(source, signal, (token) =>
        call('/wxa/msg_sec_check', { access_token: token }, { version: 2, scene: textScenes[scene], openid, content }, TextCheck, signal))
      return result.suggest
    },
  }
}
