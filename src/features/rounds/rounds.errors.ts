import { defineError } from '../../domain/errors.ts'
import type { RoundSwapFault } from '../../domain/rounds/pair-round.ts'

export const roundNotFound = defineError(
  'round.not_found', 'not_found',
  'No round with this id exists for whoever asks. Members know rounds they may join, and those they took part in once they are published.',
  () => 'There is no such round.'
)

export const roundNotReady = defineError(
  'round.not_ready', 'conflict',
  'The round is not in a state for this: while it is `planning` it cannot be changed, only `planned` ones are swapped in and published, only `published` ones undone, and those are not deleted. Read the round and try again.',
  (status: string) => `This cannot be done to a round that is ${status}.`
)

export const roundPlanContradicts = defineError(
  'round.plan_contradicts', 'unprocessable',
  'Nobody can be locked with two people or with themselves, and a pair cannot be both locked and forbidden.',
  (pointer: string) => ({ message: 'The locked and forbidden pairs contradict each other.', faults: [{ pointer, message: 'contradicts another pair' }] })
)

export const roundTooLarge = defineError(
  'round.too_large', 'unprocessable',
  'More people were chosen than a round can have. Choose fewer, for example one city at a time.',
  (most: number) => `A round has at most ${most} people.`
)

export const matchingIsOff = defineError(
  'round.matching_off', 'conflict',
  "The community has turned matching off. Turn it on in the community's settings first.",
  () => 'Members of this community are not matched.'
)

export const roundNotForMember = defineError(
  'round.not_for_member', 'conflict',
  'The member is not listed, or has not agreed to be matched. They change that themselves, and try again.',
  () => 'You cannot take part in this round.'
)

const whyNoSwap: Readonly<Record<RoundSwapFault | 'absent', string>> = {
  together: 'The two are together, or neither has a partner.',
  locked: 'One of the two is in a locked pair.',
  forbidden: 'A pair that would come of it is not to be made.',
  left_over_again: 'Somebody would be left over who was left over lately.',
  other_side: 'The two are on different sides.',
  absent: 'One of the two does not take part.',
}

export const roundSwapRefused = defineError(
  'round.swap_refused', 'unprocessable',
  'The partners of the two cannot be exchanged; the message says why. Nothing was changed.',
  (fault: RoundSwapFault | 'absent') => whyNoSwap[fault]
)

export const roundGaveUp = defineError(
  'round.gave_up', 'internal',
  'Planning failed several times for a reason of the server. What was planned before is kept. Plan again later, or report the id of the operation.',
  () => 'The round could not be planned.'
)
