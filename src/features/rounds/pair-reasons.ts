import type { z } from 'zod'
import { wholeCommunity } from '../../domain/access/sight.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { LearnedModel } from '../../domain/matching/learned-model.ts'
import type { PhraseLanguage } from '../../domain/matching/phrase.ts'
import type { FieldPolicy } from '../../domain/visibility/visible-profile.ts'
import type { Deps } from '../../deps.ts'
import type { HydratedMember } from '../directory/index.ts'
import { askMatches, indexableOf, presentReasons, type Reason } from '../matching/index.ts'
import type { Member } from '../members/index.ts'

type About = { communityId: CommunityId, policy: FieldPolicy, model: LearnedModel | null, language: PhraseLanguage }

/**
 * Why two members of a round suit each other, told to the first. Not kept with the pair but made when they are read, so that nothing is
 * cited that was hidden or changed since.
 *
 * @param shown the other one as the viewer sees them
 */
export async function pairReasons (
  deps: Pick<Deps, 'postgres' | 'rosters' | 'matchLists' | 'now'>, { communityId, policy, model, language }: About, own: HydratedMember, other: HydratedMember, shown: Member
): Promise<z.infer<typeof Reason>[]> {
  const [member, one] = [indexableOf(own, policy, { communityId }), indexableOf(other, policy, { communityId })]
  const query = { communityId, view: 'community' as const, member, others: [one], excluded: [], limit: 1, nowMs: deps.now().getTime(), model }
  const { matches } = await askMatches(deps, { ...wholeCommunity(communityId), view: 'community' }, query)
  return presentReasons(matches[0]?.reasons ?? [], shown, language)
}
