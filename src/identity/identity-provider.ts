import type { AppTokenStore } from './app-tokens.ts'

export const providerNames = ['wechat', 'wecom', 'oidc'] as const
export type ProviderName = typeof providerNames[number]

/** An app of a community, opened for one login. */
export type ProviderApp = {
  provider: ProviderName
  /** App id, corporation id or client id. */
  appId: string
  secret: string
  /** For OpenID Connect only. */
  issuer: string | null
  tokens: AppTokenStore
}

/** Whom a provider knows somebody as. */
export type Identity = {
  provider: ProviderName
  appId: string
  /** Unique in the app. */
  subject: string
  /** The same person in every app of one owner; null when the provider does not say. */
  unionSubject: string | null
  /** What the provider calls them; null when it does not say. */
  displayName: string | null
}

/** What a front end got from the provider when somebody logged in. */
export type CodeInput = { code: string }
export type OidcInput = CodeInput & {
  /** Of PKCE; its hash went with the authorization request. */
  codeVerifier: string
  redirectUri: string
  /** That of the authorization request. */
  nonce: string
}

/** The port to somebody who can say who a person is. */
export type IdentityProvider<Input extends CodeInput> = {
  /**
   * Turns what a login gave into who it was. A code works once.
   *
   * @throws ProviderFailure
   */
  exchange: (input: Input, app: ProviderApp) => Promise<Identity>
}
