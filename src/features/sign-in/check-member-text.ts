import type { Deps } from '../../deps.ts'
import { AppError } from '../../domain/errors.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { ProviderApp } from '../../identity/identity-provider.ts'
import { ProviderFailure } from '../../identity/provider-failure.ts'
import { checkedTextCharsMax, type TextScene, type TextVerdict } from '../../identity/wechat-api.ts'
import { loginAppNotFound, openLoginApp } from '../login-apps/index.ts'
import { listIdentities } from './identities.repository.ts'

/** Of any length. */
type Text = { scene: TextScene, content: string }

/**
 * What WeChat says of a text of a member. `absent`: nothing, because it has not seen them for two hours. `unknown`: nothing, because they never came
 * by a mini program of the community.
 *
 * @throws ProviderFailure when WeChat does not answer, or takes no more
 */
export async function checkMemberText (deps: Deps, communityId: CommunityId, memberId: MemberId, text: Text): Promise<TextVerdict | 'absent' | 'unknown'> {
  const identities = await deps.postgres.inCommunity(communityId, (tx) => listIdentities(tx, communityId, memberId, 'wechat'))
  let answer: 'absent' | 'unknown' = 'unknown'
  for (const { appId, subject } of identities) {
    try {
      return await checkPieces(deps, await openLoginApp(deps, communityId, 'wechat', appId), subject, text)
    } catch (error) {
      if (error instanceof ProviderFailure && error.reason === 'absent') answer = 'absent'
      else if (!(error instanceof AppError && error.code === loginAppNotFound.code)) throw error
    }
  }
  return answer
}

/** The worst that is said of any piece. */
async function checkPieces ({ identityProviders }: Deps, app: ProviderApp, openid: string, { scene, content }: Text): Promise<TextVerdict> {
  const verdicts = new Set<TextVerdict>()
  for (const piece of piecesOf(content)) verdicts.add(await identityProviders.checkText(app, { openid, scene, content: piece }))
  return (['risky', 'review'] as const).find((verdict) => verdicts.has(verdict)) ?? 'pass'
}

// What is worth judging is shorter than this, so it is whole in one of two pieces.
const overlapChars = 100

/** Pieces of a length WeChat takes. It takes nothing that is empty. */
function piecesOf (content: string): string[] {
  const characters = Array.from(content.trim())
  const stepChars = checkedTextCharsMax - overlapChars
  const count = characters.length === 0 ? 0 : Math.max(1, Math.ceil((characters.length - overlapChars) / stepChars))
  return Array.from({ length: count }, (_, at) => characters.slice(at * stepChars, at * stepChars + checkedTextCharsMax).join(''))
}
