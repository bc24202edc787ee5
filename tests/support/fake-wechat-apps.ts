// What the fake WeChat knows: apps with their secrets and tokens, login codes, and who was there when. Its clock can be put forward.

import { randomBytes } from 'node:crypto'

const [minuteMs, hourMs] = [60_000, 3_600_000]
export const tokenSeconds = 7_200

/** For so long before its end a token is renewed when asked for, and both are valid. */
const overlapMs = 5 * minuteMs

type Token = { token: string, until: number, isRejected: boolean }
/** `forcedAt`: when renewals were forced. */
type App = { secret: string, tokens: Token[], forcedAt: number[] }
type Code = { subject: string, unionid: string | null, issuedAt: number, isUsed: boolean }

export class WechatApps {
  readonly #apps = new Map<string, App>()
  readonly #codes = new Map<string, Code>()
  readonly #exchangedAt = new Map<string, number[]>()
  #passedMs = 0

  now (): number { return Date.now() + this.#passedMs }
  pass (ms: number): void { this.#passedMs += ms }

  add (appId: string, secret: string): void { this.#apps.set(appId, { secret, tokens: [], forcedAt: [] }) }
  secretOf (appId: string): string | null { return this.#apps.get(appId)?.secret ?? null }

  /** Somebody logs in: a code for five minutes, `ok:{subject}[:{unionid}]#{serial}`. */
  issueCode (subject: string, unionid: string | null): string {
    const code = `ok:${subject}${unionid === null ? '' : `:${unionid}`}#${this.#codes.size + 1}`
    this.#codes.set(code, { subject, unionid, issuedAt: this.now(), isUsed: false })
    return code
  }

  /** Whose code it is, this once; otherwise the error code. */
  redeem (code: string): Code | 40029 | 40163 | 40226 | 45011 {
    const known = this.#codes.get(code)
    if (!known || known.issuedAt + 5 * minuteMs < this.now()) return 40029
    if (known.isUsed) return 40163
    if (known.subject.startsWith('blocked')) return 40226
    const lately = (this.#exchangedAt.get(known.subject) ?? []).filter((at) => at > this.now() - minuteMs)
    if (lately.length >= 100) return 45011
    this.#exchangedAt.set(known.subject, [...lately, this.now()])
    known.isUsed = true
    return known
  }

  /** Whether somebody used the app in the last two hours; null for somebody unknown. */
  wasThere (subject: string): boolean | null {
    const last = this.#exchangedAt.get(subject)?.at(-1)
    return last === undefined ? null : last > this.now() - 2 * hourMs
  }

  /** WeChat's stable token: the same until shortly before its end; a forced one ends the others, at most every 30 seconds and 20 times a day. */
  stableToken (appId: string, isForced: boolean): Token | 40013 | 45009 {
    const app = this.#apps.get(appId)
    if (!app) return 40013
    const isSoonAgain = (app.forcedAt.at(-1) ?? -Infinity) > this.now() - 30_000
    if (isForced && !isSoonAgain) {
      if (app.forcedAt.filter((at) => at > this.now() - 24 * hourMs).length >= 20) return 45009
      app.forcedAt.push(this.now())
      app.tokens = []
    }
    return this.#current(app, overlapMs)
  }

  /** WeCom's token: the same until its end. */
  corporationToken (corpId: string): Token | 40013 {
    const app = this.#apps.get(corpId)
    return app ? this.#current(app, 0) : 40013
  }

  /** Whose token it is; otherwise `expired` or `unknown`. */
  appOfToken (token: string): string {
    for (const [appId, app] of this.#apps) {
      const held = app.tokens.find((candidate) => candidate.token === token)
      if (held?.isRejected) return 'unknown'
      if (held) return held.until > this.now() ? appId : 'expired'
    }
    return 'unknown'
  }

  /** The tokens of an app stop working, as when another server of the same owner has had another made. */
  revokeTokens (appId: string): void {
    const app = this.#apps.get(appId)
    if (app) app.tokens = []
  }

  /** The tokens of an app stop working, and are given out nevertheless. */
  reject (appId: string): void {
    for (const token of this.#apps.get(appId)?.tokens ?? []) token.isRejected = true
  }

  #current (app: App, earlyMs: number): Token {
    const last = app.tokens.at(-1)
    if (last && last.until - earlyMs > this.now()) return last
    const made = { token: `tok_${randomBytes(24).toString('hex')}`, until: this.now() + tokenSeconds * 1_000, isRejected: false }
    app.tokens = [...app.tokens, made]
    return made
  }
}
