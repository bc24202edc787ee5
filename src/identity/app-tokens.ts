import { abandonedOn } from './abandoned-on.ts'
import { ProviderFailure } from './provider-failure.ts'

/** What a provider gives an app for calls of its own. */
export type AppToken = { token: string, expiresAt: Date }

/** Where the token of one app is kept, for all processes. */
export type AppTokenStore = {
  /** Names the app, uniquely. */
  key: string
  read: () => Promise<AppToken | null>
  /** Keeps what `renew` makes of what is stored by then. Nobody else replaces it meanwhile, in any process. */
  replace: (renew: (stored: AppToken | null) => Promise<AppToken>) => Promise<AppToken>
}

/** How one kind of token is had. */
export type AppTokenSource = {
  store: AppTokenStore
  /** @param isForced whether the provider must give another than it gave last; not all can */
  fetch: (isForced: boolean, signal: AbortSignal) => Promise<AppToken>
  /** How long before its end a token is renewed. */
  earlyMs: number
}

/** Ends before those who wait for it give up, so that whoever comes next does not wait for one that is lost. */
const renewalTimeoutMs = 2_000

export type AppTokens = {
  /**
   * Does `work` with the app's token. When the provider says that the token is not the valid one, because somebody else had another made,
   * the work is done once more with a new one.
   */
  withToken: <T>(source: AppTokenSource, signal: AbortSignal, work: (token: string) => Promise<T>) => Promise<T>
}

export function openAppTokens (now: () => Date): AppTokens {
  const renewals = new Map<string, Promise<AppToken>>()

  const isFresh = ({ expiresAt }: AppToken, { earlyMs }: AppTokenSource) => expiresAt.getTime() - earlyMs > now().getTime()

  const renew = (source: AppTokenSource, rejected: string | null) => source.store.replace(async (stored) => {
    if (stored && stored.token !== rejected && isFresh(stored, source)) return stored
    const signal = AbortSignal.timeout(renewalTimeoutMs)
    const fetched = await source.fetch(false, signal)
    return fetched.token === rejected ? source.fetch(true, signal) : fetched
  })

  // One renewal in each process: whoever waits for the lock holds a connection.
  const renewOnce = (source: AppTokenSource, rejected: string | null): Promise<AppToken> => {
    const key = JSON.stringify([source.store.key, rejected])
    const renewal = renewals.get(key) ?? renew(source, rejected).finally(() => { renewals.delete(key) })
    renewals.set(key, renewal)
    return renewal
  }

  return {
    withToken: async (source, signal, work) => {
      const stored = await source.store.read()
      const { token } = stored && isFresh(stored, source) ? stored : await abandonedOn(signal, renewOnce(source, null))
      try {
        return await work(token)
      } catch (error) {
        if (!(error instanceof ProviderFailure && error.reason === 'token_invalid')) throw error
        const renewed = await abandonedOn(signal, renewOnce(source, token))
        return await work(renewed.token)
      }
    },
  }
}
