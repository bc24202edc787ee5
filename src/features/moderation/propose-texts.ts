import type { Deps } from '../../deps.ts'
import type { CommunitySettings } from '../../domain/community/settings.ts'
import type { Tx } from '../../postgres/client.ts'
import type { Author, ProviderName } from './moderation-provider.ts'
import type { ProposedTexts } from './moderation.schemas.ts'
import { insertItem, takeAbsent } from './moderation.repository.ts'

type Parts = Pick<Deps, 'jobs' | 'newId' | 'now'>

/** Keeps texts until they are judged; the job that has them judged is of the same transaction. */
export async function proposeTexts ({ jobs, newId, now }: Parts, tx: Tx, { communityId, memberId }: Author, provider: ProviderName, patch: ProposedTexts): Promise<void> {
  const id = newId('moderationItem')
  await insertItem(tx, { communityId, id, memberId, patch, provider, createdAt: now() })
  await jobs.enqueue(tx, 'moderation', { communityId, itemId: id })
}

/** How newcomers are called until their name is judged. */
export const namelessNewcomer = '新成员'

/** Who judges the names of newcomers; null for nobody. Of those who apply everything is read by whoever decides about them, the name too. */
export const judgeOfNames = ({ moderation, admission }: CommunitySettings): ProviderName | null =>
  moderation === 'none' || admission.mode === 'application' ? null : moderation

/** Has texts judged again for which the provider needed their author to come, who just did. */
export async function recheckTexts ({ jobs }: Pick<Deps, 'jobs'>, tx: Tx, { communityId, memberId }: Author): Promise<void> {
  for (const itemId of await takeAbsent(tx, communityId, memberId)) await jobs.enqueue(tx, 'moderation', { communityId, itemId })
}
