import type { Deps } from '../../deps.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Identity, ProviderApp, ProviderName } from '../../identity/identity-provider.ts'
import { ProviderFailure } from '../../identity/provider-failure.ts'
import type { Tx } from '../../postgres/client.ts'
import { admitNewcomer, newcomerParts } from '../admission/index.ts'
import { openLoginApp } from '../login-apps/index.ts'
import { recheckTexts } from '../moderation/index.ts'
import { startSession, type StartedSession } from '../sessions/index.ts'
import { findIdentity, findMemberOfUnion, insertIdentity, lockPerson, noteUnion } from './identities.repository.ts'
import { loginErrorOf } from './sign-in.errors.ts'
import type { SignInInput } from './sign-in.schemas.ts'

/**
 * Logs somebody in on the word of a provider. Who is new becomes a member as the community admits people.
 * Raises `login_app.not_found`, the `login.` errors, and those of admission.
 *
 * @param exchange asks the provider who it is
 */
export async function signIn (deps: Deps, provider: ProviderName, input: SignInInput, exchange: (app: ProviderApp) => Promise<Identity>): Promise<StartedSession> {
  const communityId = input.communityId as CommunityId
  const identity = await identify(deps, provider, () => openLoginApp(deps, communityId, provider, input.appId).then(exchange))
  const memberId = await knownMember(deps, communityId, identity) ?? await newMember(deps, communityId, identity, input)
  // A transaction of its own: see startSession.
  return deps.postgres.inCommunity(communityId, async (tx) => {
    await recheckTexts(deps, tx, { communityId, memberId })
    return startSession(deps, tx, { communityId, memberId, provider, appId: identity.appId })
  })
}

/** No transaction is open while the provider is asked. */
async function identify ({ log }: Deps, provider: ProviderName, exchange: () => Promise<Identity>): Promise<Identity> {
  try {
    return await exchange()
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error
    const { reason, detail } = error
    if (reason !== 'code_invalid') log.warn({ provider, reason, detail }, 'a provider did not log somebody in')
    throw loginErrorOf(error)
  }
}

async function knownMember ({ postgres }: Deps, communityId: CommunityId, identity: Identity): Promise<MemberId | null> {
  return postgres.inCommunity(communityId, async (tx) => {
    const known = await findIdentity(tx, communityId, identity)
    if (known?.unionSubject === null && identity.unionSubject !== null) await noteUnion(tx, communityId, identity)
    return known?.memberId ?? null
  })
}

/** Who comes several times at once, for the first time, becomes one member. */
async function newMember (deps: Deps, communityId: CommunityId, identity: Identity, input: SignInInput): Promise<MemberId> {
  return deps.postgres.asSystemInRequest(async (tx) => {
    await lockPerson(tx, communityId, identity)
    const known = await findIdentity(tx, communityId, identity)
    if (known) return known.memberId
    const memberId = await findMemberOfUnion(tx, communityId, identity) ?? await admit(deps, tx, communityId, identity, input)
    const { provider, appId, subject, unionSubject } = identity
    await insertIdentity(tx, { communityId, provider, appId, subject, unionSubject, memberId, createdAt: deps.now() })
    return memberId
  })
}

async function admit (deps: Deps, tx: Tx, communityId: CommunityId, identity: Identity, input: SignInInput): Promise<MemberId> {
  const { invitationCode, proof, answers } = input
  // What a provider calls somebody may be no name here.
  const displayName = input.displayName ?? newcomerParts.displayName.safeParse(identity.displayName).data
  const { memberId } = await admitNewcomer(deps, tx, communityId, { displayName, invitationCode, proof, answers })
  return memberId
}
