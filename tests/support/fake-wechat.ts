import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import { WechatApps } from './fake-wechat-apps.ts'

/** In place of an answer, what sometimes comes: -1, a 502, a page of a proxy, half an answer, nothing, a broken connection, far too much; or the answer after half a second. */
export type WechatFault = 'busy' | 'status502' | 'html' | 'truncated' | 'hang' | 'reset' | 'huge' | 'emptyObject' | 'slow'

type Path = '/sns/jscode2session' | '/cgi-bin/stable_token' | '/wxa/msg_sec_check' | '/cgi-bin/gettoken' | '/cgi-bin/miniprogram/jscode2session'

export type FakeWechat = {
  url: string
  apps: WechatApps
  /** The paths that were asked, in order. */
  asked: string[]
  /** The session keys that were given away: what must be seen nowhere else. */
  sessionKeys: string[]
  /** The next requests for a path get these faults, one each. */
  break: (path: Path, ...faults: WechatFault[]) => void
}

type Query = URLSearchParams
type Body = Record<string, unknown>
type Answer = Record<string, unknown>

const failed = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg: `${errmsg} rid: 0000-0000` })

/**
 * A WeChat and WeCom of our own, until the test ends. It answers 200 and text/plain to everything, as the real ones do, and says what is wrong by `errcode`.
 * Texts with 违规 are risky, with 可疑 to be reviewed; people whose id begins with `blocked` are refused.
 */
export async function startFakeWechat (t: Test): Promise<FakeWechat> {
  const apps = new WechatApps()
  const asked: string[] = []
  const sessionKeys: string[] = []
  const faults = new Map<string, WechatFault[]>()
  const giveSessionKey = () => {
    const key = randomBytes(16).toString('base64')
    sessionKeys.push(key)
    return key
  }
  const answers: Record<Path, (query: Query, body: Body) => Answer> = {
    '/sns/jscode2session': (query) => miniProgramSession(apps, query, giveSessionKey),
    '/cgi-bin/stable_token': (_query, body) => stableToken(apps, body),
    '/wxa/msg_sec_check': (query, body) => textCheck(apps, query, body),
    '/cgi-bin/gettoken': (query) => corporationToken(apps, query),
    '/cgi-bin/miniprogram/jscode2session': (query) => corporationSession(apps, query, giveSessionKey),
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake')
    asked.push(pathname)
    void bodyOf(request).then((body) => {
      const fault = faults.get(pathname)?.shift() ?? null
      // What was asked for is done also when its answer is lost; one that is busy does nothing.
      const answer = fault === 'busy' ? failed(-1, 'system error') : answers[pathname as Path]?.(searchParams, body) ?? failed(40066, 'invalid url')
      send(response, fault, JSON.stringify(answer))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => { server.close(resolve) })
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apps,
    asked,
    sessionKeys,
    break: (path, ...next) => { faults.set(path, next) },
  }
}

async function bodyOf (request: IncomingMessage): Promise<Body> {
  const text = Buffer.concat(await request.toArray() as Buffer[]).toString()
  return text === '' ? {} : JSON.parse(text) as Body
}

function send (response: ServerResponse, fault: WechatFault | null, answer: string): void {
  const type = (contentType: string, status = 200) => response.writeHead(status, { 'content-type': contentType })
  switch (fault) {
    case null:
    case 'busy': type('text/plain').end(answer); break
    case 'status502': type('text/html', 502).end('<html><h1>502 Bad Gateway</h1></html>'); break
    case 'html': type('text/html').end('<!DOCTYPE html><title>login to the network</title>'); break
    case 'truncated': type('text/plain').end(answer.slice(0, -8)); break
    case 'huge': type('text/plain').end(`${answer.slice(0, -1)},"pad":"${'x'.repeat(200_000)}"}`); break
    case 'emptyObject': type('text/plain').end('{}'); break
    case 'reset': response.socket?.resetAndDestroy(); break
    case 'slow': setTimeout(() => type('text/plain').end(answer), 500).unref(); break
    case 'hang': break
  }
}

function miniProgramSession (apps: WechatApps, query: Query, giveSessionKey: () => string): Answer {
  const [appId, secret, code] = [query.get('appid'), query.get('secret'), query.get('js_code')]
  if (!appId) return failed(41002, 'appid missing')
  if (!secret) return failed(41004, 'appsecret missing')
  if (!code) return failed(41008, 'missing code')
  const known = apps.secretOf(appId)
  if (known === null) return failed(40013, 'invalid appid')
  if (known !== secret) return failed(40125, 'invalid appsecret')
  if (query.get('grant_type') !== 'authorization_code') return failed(40002, 'invalid grant_type')
  const redeemed = apps.redeem(code)
  if (typeof redeemed === 'number') return failed(redeemed, 'invalid code')
  return { session_key: giveSessionKey(), openid: redeemed.subject, ...(redeemed.unionid === null ? {} : { unionid: redeemed.unionid }) }
}

function stableToken (apps: WechatApps, body: Body): Answer {
  const { grant_type: grantType, appid, secret, force_refresh: isForced } = body
  if (grantType !== 'client_credential') return failed(40002, 'invalid grant_type')
  if (typeof appid !== 'string' || apps.secretOf(appid) === null) return failed(40013, 'invalid appid')
  if (apps.secretOf(appid) !== secret) return failed(40125, 'invalid appsecret')
  const given = apps.stableToken(appid, isForced === true)
  if (typeof given === 'number') return failed(given, 'reach max api daily quota limit')
  return { access_token: given.token, expires_in: Math.floor((given.until - apps.now()) / 1_000) }
}

function textCheck (apps: WechatApps, query: Query, { version, openid, scene, content }: Body): Answer {
  const owner = apps.appOfToken(query.get('access_token') ?? '')
  if (owner === 'expired') return failed(42001, 'access_token expired')
  if (owner === 'unknown') return failed(40001, 'invalid credential, access_token is invalid or not latest')
  if (version !== 2 || ![1, 2, 3, 4].includes(scene as number)) return failed(47001, 'data format error')
  if (typeof content !== 'string' || content === '') return failed(44004, 'empty content')
  if (Array.from(content).length > 2_500) return failed(45002, 'content size out of limit')
  const wasThere = typeof openid === 'string' ? apps.wasThere(openid) : null
  if (wasThere === null) return failed(40003, 'invalid openid')
  if (!wasThere) return failed(61010, 'code is expired')
  const suggest = content.includes('违规') ? 'risky' : content.includes('可疑') ? 'review' : 'pass'
  return { errcode: 0, errmsg: 'ok', detail: [], trace_id: 'trace', result: { suggest, label: suggest === 'pass' ? 100 : 20_001 } }
}

function corporationToken (apps: WechatApps, query: Query): Answer {
  const [corpId, secret] = [query.get('corpid') ?? '', query.get('corpsecret')]
  const known = apps.secretOf(corpId)
  if (known === null) return failed(40013, 'invalid corpid')
  if (known !== secret) return failed(40001, 'invalid credential')
  const given = apps.corporationToken(corpId)
  if (typeof given === 'number') return failed(given, 'invalid corpid')
  return { errcode: 0, errmsg: 'ok', access_token: given.token, expires_in: Math.floor((given.until - apps.now()) / 1_000) }
}

/** A user id with `@` is somebody of the corporation behind it. */
function corporationSession (apps: WechatApps, query: Query, giveSessionKey: () => string): Answer {
  const owner = apps.appOfToken(query.get('access_token') ?? '')
  if (owner === 'expired') return failed(42001, 'access_token expired')
  if (owner === 'unknown') return failed(40014, 'invalid access_token')
  const redeemed = apps.redeem(query.get('js_code') ?? '')
  if (typeof redeemed === 'number') return failed(redeemed === 40163 ? 40029 : redeemed, 'invalid code')
  const [userid, corpid = owner] = redeemed.subject.split('@')
  return { errcode: 0, errmsg: 'ok', corpid, userid, session_key: giveSessionKey() }
}
