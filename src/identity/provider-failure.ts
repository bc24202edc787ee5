/**
 * Why a provider did not do what it was asked:
 *
 * - `unavailable`: it does not answer, or not in a way that can be read; later it may
 * - `limited`: too much was asked of it
 * - `code_invalid`: the login code is wrong, used or too old
 * - `refused`: it refuses this person, or what it says about them does not hold
 * - `misconfigured`: it does not accept the app's id or secret
 * - `token_invalid`: the app's access token is no longer the valid one
 * - `absent`: it does not know the person in this app, or has not seen them lately
 */
export type ProviderReason = 'unavailable' | 'limited' | 'code_invalid' | 'refused' | 'misconfigured' | 'token_invalid' | 'absent'

/** Never holds a secret, a code, a token or a part of an answer, and has no cause that might. */
export class ProviderFailure extends Error {
  override name = 'ProviderFailure'
  readonly reason: ProviderReason
  /** For the log: `timeout`, `status_502`, `errcode_40029` … */
  readonly detail: string

  constructor (reason: ProviderReason, detail: string) {
    super(`the provider failed: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}
