import type { Deps } from '../../deps.ts'
import type { KeyViewer } from '../../domain/access/viewer.ts'
import type { MemberId } from '../../domain/ids.ts'
import { recordAct } from '../audit/index.ts'
import { memberNotFound } from '../members/index.ts'
import { deleteIdentity, findIdentity, insertIdentity, lockPerson, memberExists, type IdentityRow } from './identities.repository.ts'
import { identityNotFound, identityTaken } from './sign-in.errors.ts'
import type { IdentityPath, LinkedIdentity, LinkIdentityInput } from './sign-in.schemas.ts'

/** Says whom a provider knows a member as, so that they log in as themselves. Again changes nothing. Raises `member.not_found`, `identity.taken`. */
export async function linkIdentity ({ postgres, now }: Deps, { communityId, keyId }: KeyViewer, id: string, input: LinkIdentityInput): Promise<LinkedIdentity> {
  const memberId = id as MemberId
  return postgres.inCommunity(communityId, async (tx) => {
    await lockPerson(tx, communityId, input)
    if (!await memberExists(tx, communityId, memberId)) throw memberNotFound()
    const known = await findIdentity(tx, communityId, input)
    if (known && known.memberId !== memberId) throw identityTaken()
    if (known) return presentIdentity(known)
    const row = await insertIdentity(tx, { communityId, ...input, memberId, createdAt: now() })
    const { provider, appId } = input
    await recordAct(tx, { communityId, actor: keyId, action: 'identity.linked', subjectMemberId: memberId, detail: { provider, appId } }, now())
    return presentIdentity(row)
  })
}

/** Takes an identity from a member: they do not log in by it any more. Sessions go on. Raises `identity.not_found`. */
export async function unlinkIdentity ({ postgres, now }: Deps, { communityId, keyId }: KeyViewer, { memberId, ...person }: IdentityPath): Promise<void> {
  await postgres.inCommunity(communityId, async (tx) => {
    if (!await deleteIdentity(tx, communityId, memberId, person)) throw identityNotFound()
    const { provider, appId } = person
    await recordAct(tx, { communityId, actor: keyId, action: 'identity.unlinked', subjectMemberId: memberId as MemberId, detail: { provider, appId } }, now())
  })
}

function presentIdentity ({ memberId, provider, appId, subject, unionSubject, createdAt }: IdentityRow): LinkedIdentity {
  return { memberId, provider: provider as LinkedIdentity['provider'], appId, subject, unionSubject, createdAt: createdAt.toISOString() }
}
