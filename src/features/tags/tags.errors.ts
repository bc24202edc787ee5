import { defineError, type InputFault } from '../../domain/errors.ts'
import { communityTagLimits as limits } from '../../domain/taxonomy/community-tags.ts'

export const tagNotFound = defineError(
  'tag.not_found', 'not_found',
  'The community has no tag with this id, or nothing of its own in a tag that ships with the product.',
  () => 'There is no such tag.'
)

export const tagNotRecognised = defineError(
  'tag.not_recognised', 'not_found',
  'Nothing in the profile that you may see names this tag. Only what was recognised can be confirmed or dropped; to say more, write it into the profile.',
  () => 'The tag was not recognised in this profile.'
)

export const tagWordTaken = defineError(
  'tag.word_taken', 'conflict',
  'A word can mean one tag only, in any script or spelling. Leave the word out, or add your other words to the tag that has it.',
  (faults: InputFault[]) => ({ message: 'A word means another tag already.', faults })
)

export const tagInvalid = defineError(
  'tag.invalid', 'invalid',
  `The tag contradicts itself or the others: a word has at least 2 letters or characters; a parent exists, is not narrower than the tag, and has at most ${limits.depth - 1} of your own above it; a tag that ships keeps its label and parent.`,
  (faults: InputFault[]) => ({ message: 'The tag does not fit the others.', faults })
)

export const tooManyTags = defineError(
  'tag.too_many', 'conflict',
  `A community has at most ${limits.perCommunity} tags that it defines or gives more words. Delete one first.`,
  () => `The community has ${limits.perCommunity} tags of its own, which is the most.`
)

export const tagHasChildren = defineError(
  'tag.has_children', 'conflict',
  'Other tags of the community stand under this one. Give them another parent or delete them first.',
  () => 'The tag is the parent of others.'
)
