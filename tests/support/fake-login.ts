import postgres from 'postgres'
import type { Test } from 'tap'
import { startFakeOidc, type FakeOidc } from './fake-oidc.ts'
import { startFakeWechat, type FakeWechat } from './fake-wechat.ts'
import { startApp, type Answer, type Client, type TestApp } from './start-app.ts'

export const [miniProgram, otherMiniProgram, corporation, oidcClient] = ['wx0000000000000001', 'wx0000000000000002', 'ww0000000000000001', 'client-1'] as const
export const secretOf = (appId: string) => `secret-of-${appId}`

export type LoginWorld = TestApp & {
  wechat: FakeWechat
  oidc: FakeOidc
  /** A community that admits everybody, with its login apps. */
  anOpenCommunity: (settings?: Record<string, unknown>) => Promise<{ id: string, key: string, client: Client }>
}

/** The application with providers of our own, until the test ends. */
export async function startLoginWorld (t: Test): Promise<LoginWorld> {
  const [wechat, oidc] = [await startFakeWechat(t), await startFakeOidc(t)]
  for (const appId of [miniProgram, otherMiniProgram, corporation]) wechat.apps.add(appId, secretOf(appId))
  oidc.addClient(oidcClient, secretOf(oidcClient))
  const started = await startApp(t, {}, {
    RENMAI_WECHAT_API_URL: wechat.url, RENMAI_WECOM_API_URL: wechat.url, RENMAI_ALLOW_INSECURE_ISSUERS: 'true', RENMAI_RATE_LIMITS: 'off',
  })
  const apps = [
    { provider: 'wechat', appId: miniProgram }, { provider: 'wechat', appId: otherMiniProgram }, { provider: 'wecom', appId: corporation },
    { provider: 'oidc', appId: oidcClient, issuer: oidc.issuer },
  ]
  return {
    ...started,
    wechat,
    oidc,
    anOpenCommunity: async (settings = {}) => {
      const community = await started.aCommunity({ settings: { admission: { mode: 'open' }, ...settings } })
      for (const app of apps) {
        const { status, text } = await community.client.post('/v1/login-apps', { ...app, secret: secretOf(app.appId) })
        if (status !== 201) throw new Error(`no login app: ${text}`)
      }
      return community
    },
  }
}

/** Logs people in from a mini program; `seen` is everything that was answered. */
export function signInBy ({ as, wechat }: LoginWorld) {
  const anyone = as()
  const seen: string[] = []
  const signIn = async (
    communityId: string, openid: string, { unionid = null, appId = miniProgram, ...newcomer }: { unionid?: string | null, appId?: string, [part: string]: unknown } = {}
  ): Promise<Answer> => {
    const answer = await anyone.post('/v1/sessions/wechat', { communityId, appId, code: wechat.apps.issueCode(openid, unionid), ...newcomer })
    seen.push(answer.text, JSON.stringify(answer.headers))
    return answer
  }
  return { signIn, seen }
}

/** What of the secrets of these logins is where it should not be: in answers, in the log, or open in the database. */
export async function leakedSecrets (t: Test, { wechat, logLines, connections }: LoginWorld, answers: string[]): Promise<string[]> {
  const owner = postgres(connections.databaseUrl, { max: 1 })
  t.teardown(() => owner.end())
  const rows = await owner<{ text: string }[]>`
    select login_apps::text as text from login_apps union all select member_identities::text from member_identities
    union all select sessions::text from sessions union all select audit_entries::text from audit_entries`
  const everything = [...answers, ...logLines, ...rows.map(({ text }) => text)].join('\n')
  return [...wechat.sessionKeys, 'ok:', secretOf(''), 'jscode2session', 'js_code', 'session_key'].filter((text) => everything.includes(text))
}
