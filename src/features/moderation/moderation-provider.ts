import type { Deps } from '../../deps.ts'
import type { ModerationMode } from '../../domain/community/settings.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { ProviderFailure } from '../../identity/provider-failure.ts'
import { checkMemberText } from '../sign-in/index.ts'

/**
 * What a provider says of a text:
 *
 * - `pass`, `risky`: it may be shown, it may not
 * - `review`: a moderator decides
 * - `absent`: it can say nothing until the author comes again
 * - `unreachable`: it does not answer; later it may
 */
export const verdicts = ['pass', 'review', 'risky', 'absent', 'unreachable'] as const
export type Verdict = typeof verdicts[number]

export type Author = { communityId: CommunityId, memberId: MemberId }

/** The port to whoever judges the texts of members. Only `pass` is a yes. */
export type ModerationProvider = { check: (text: string, author: Author) => Promise<Verdict> }

export type ProviderName = Exclude<ModerationMode, 'none'>

const manual: ModerationProvider = { check: async () => 'review' }

/** `msg_sec_check`. Who did not come by a mini program is unknown to WeChat, so a moderator decides. */
const wechat = (deps: Deps): ModerationProvider => ({
  check: async (content, { communityId, memberId }) => {
    try {
      const verdict = await checkMemberText(deps, communityId, memberId, { scene: 'profile', content })
      return verdict === 'unknown' ? 'review' : verdict
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error
      const { reason, detail } = error
      deps.log.warn({ provider: 'wechat', reason, detail }, 'a provider did not judge a text')
      return 'unreachable'
    }
  },
})

export const providerOf = (deps: Deps, name: ProviderName): ModerationProvider => name === 'wechat' ? wechat(deps) : manual
