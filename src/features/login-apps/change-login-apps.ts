import type { Deps } from '../../deps.ts'
import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { isIssuer } from '../../identity/issuer-url.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { sealText } from '../../postgres/sealed.ts'
import { recordAct } from '../audit/index.ts'
import { issuerNotAllowed, loginAppNotFound } from './login-apps.errors.ts'
import { deleteLoginApp, findLoginApp, insertLoginApp, type LoginAppRow } from './login-apps.repository.ts'
import type { CreateLoginAppInput, LoginApp } from './login-apps.schemas.ts'
import { secretPurpose } from './open-login-app.ts'

export function presentLoginApp ({ id, provider, appId, issuer, createdAt }: LoginAppRow): LoginApp {
  return { id, provider, appId, issuer, createdAt: createdAt.toISOString() }
}

/** Registers an app whose users may log in. Raises `login_app.exists`, `login_app.issuer_not_allowed`. */
export async function createLoginApp (
  { postgres, identityProviders, newId, now, secret: serverSecret }: Deps, viewer: CommunityViewer, input: CreateLoginAppInput, idempotency: Idempotency | null
): Promise<Once<LoginApp>> {
  const { communityId } = viewer
  const { provider, appId, secret, issuer = null } = input
  if (issuer !== null && !isIssuer(issuer, identityProviders.issuerReach)) throw issuerNotAllowed()
  return postgres.inCommunity(communityId, (tx) => once(tx, idempotency,
    async () => {
      const id = newId('loginApp')
      const secretSealed = sealText(serverSecret, secretPurpose(communityId, id), secret)
      const row = await insertLoginApp(tx, { communityId, id, provider, appId, issuer, secretSealed, createdAt: now() })
      await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'login_app.created', subjectMemberId: null, detail: { loginAppId: id, provider, appId } }, now())
      return { id, value: presentLoginApp(row) }
    },
    async (id) => {
      const row = await findLoginApp(tx, communityId, id)
      if (!row) throw loginAppNotFound()
      return presentLoginApp(row)
    }
  ))
}

/** Removes an app: nobody logs in by it any more. Members stay, and stay linked. Raises `login_app.not_found`. */
export async function removeLoginApp ({ postgres, now }: Deps, viewer: CommunityViewer, loginAppId: string): Promise<void> {
  const { communityId } = viewer
  await postgres.inCommunity(communityId, async (tx) => {
    const deleted = await deleteLoginApp(tx, communityId, loginAppId)
    if (!deleted) throw loginAppNotFound()
    const { id, provider, appId } = deleted
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'login_app.deleted', subjectMemberId: null, detail: { loginAppId: id, provider, appId } }, now())
  })
}
