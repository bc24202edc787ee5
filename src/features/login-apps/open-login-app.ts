import type { Deps } from '../../deps.ts'
import type { CommunityId, LoginAppId } from '../../domain/ids.ts'
import type { AppToken, AppTokenStore } from '../../identity/app-tokens.ts'
import type { ProviderApp, ProviderName } from '../../identity/identity-provider.ts'
import { ProviderFailure } from '../../identity/provider-failure.ts'
import { openSealed, sealText } from '../../postgres/sealed.ts'
import { loginAppNotFound } from './login-apps.errors.ts'
import { findLoginApp, findLoginAppOf, storeAccessToken, type LoginAppRow } from './login-apps.repository.ts'

// What is sealed opens for its own app only, should rows ever be mixed up.
export const secretPurpose = (communityId: CommunityId, id: LoginAppId) => `login-app secret ${communityId} ${id}`
const tokenPurpose = (communityId: CommunityId, id: LoginAppId) => `login-app token ${communityId} ${id}`

/**
 * An app of a community with its secret, for asking its provider. Raises `login_app.not_found`, also for a community that does not exist.
 *
 * @throws ProviderFailure `misconfigured` when the secret cannot be opened, because the server's own secret is another one now
 */
export async function openLoginApp (deps: Deps, communityId: CommunityId, provider: ProviderName, appId: string): Promise<ProviderApp> {
  const row = await deps.postgres.inCommunity(communityId, (tx) => findLoginAppOf(tx, communityId, provider, appId))
  if (!row) throw loginAppNotFound()
  const secret = opened(deps.secret, secretPurpose(communityId, row.id), row.secretSealed)
  if (secret === null) throw new ProviderFailure('misconfigured', 'secret_sealed')
  return { provider, appId, secret, issuer: row.issuer, tokens: tokenStore(deps, communityId, row.id) }
}

/** The provider's token for an app, in the app's row, which is locked while the token is replaced. */
function tokenStore ({ postgres, secret: serverSecret }: Deps, communityId: CommunityId, id: LoginAppId): AppTokenStore {
  const purpose = tokenPurpose(communityId, id)
  const tokenIn = (row: LoginAppRow | null): AppToken | null => {
    if (!row?.accessTokenSealed || !row.accessTokenExpiresAt) return null
    const token = opened(serverSecret, purpose, row.accessTokenSealed)
    return token === null ? null : { token, expiresAt: row.accessTokenExpiresAt }
  }
  return {
    key: `${communityId} ${id}`,
    read: () => postgres.inCommunity(communityId, async (tx) => tokenIn(await findLoginApp(tx, communityId, id))),
    replace: (renew) => postgres.inCommunity(communityId, async (tx) => {
      const row = await findLoginApp(tx, communityId, id, 'for update')
      const token = await renew(tokenIn(row))
      await storeAccessToken(tx, communityId, id, { accessTokenSealed: sealText(serverSecret, purpose, token.token), accessTokenExpiresAt: token.expiresAt })
      return token
    }),
  }
}

function opened (serverSecret: string, purpose: string, sealed: Uint8Array): string | null {
  try {
    return openSealed(serverSecret, purpose, sealed)
  } catch {
    return null
  }
}
