import type { InputFault } from '../../domain/errors.ts'
import { ancestorsOf, communityTagLimits as limits, type CommunityTag } from '../../domain/taxonomy/community-tags.ts'
import { tagsById } from '../../domain/taxonomy/taxonomy.ts'
import { fold } from '../../text/fold.ts'
import { tagBookOf, type TagBook } from '../../text/tags.ts'
import { tagInvalid, tagWordTaken } from './tags.errors.ts'

const wordCharsMin = 2

/**
 * A tag of a community as it may be kept beside the others: without words that the tag has anyway.
 *
 * @throws AppError `tag.invalid`, `tag.word_taken`
 */
export function checkedTag (tag: CommunityTag, others: readonly CommunityTag[]): CommunityTag {
  const book = tagBookOf(others)
  const aliases = tag.aliases.map((word, index) => ({ word, pointer: `/body/aliases/${index}` }))
  const words = tagsById.has(tag.id) ? aliases : [{ word: tag.label, pointer: '/body/label' }, ...aliases]
  const faults = [...words.flatMap(wordFaults), ...parentFaults(tag, others, book)]
  if (faults.length > 0) throw tagInvalid(faults)
  const taken = words.flatMap(({ word, pointer }): InputFault[] => {
    const known = book.find(word)
    return known === null || known.id === tag.id ? [] : [{ pointer, message: `means “${known.name}” already` }]
  })
  if (taken.length > 0) throw tagWordTaken(taken)
  return { ...tag, aliases: newWords(tag, book) }
}

function wordFaults ({ word, pointer }: { word: string, pointer: string }): InputFault[] {
  const said = [...fold(word).replace(/[^\p{L}\p{N}]/gu, '')]
  return said.length < wordCharsMin ? [{ pointer, message: `must have at least ${wordCharsMin} letters or characters` }] : []
}

function parentFaults ({ id, parentId }: CommunityTag, others: readonly CommunityTag[], book: TagBook): InputFault[] {
  const faultOf = (message: string) => [{ pointer: '/body/parentId', message }]
  if (parentId === null || tagsById.has(id)) return []
  if (parentId === id) return faultOf('is the tag itself')
  if (!book.byId(parentId)) return faultOf('is no tag of the community')
  const above = [parentId, ...ancestorsOf(parentId, new Map(others.map((tag) => [tag.id, tag])))]
  if (others.some((other) => other.id === above.at(-1) && other.parentId === id)) return faultOf('is narrower than the tag')
  return above.length >= limits.depth ? faultOf(`has more than ${limits.depth - 2} tags of yours above it`) : []
}

/** Each word once, and none that the tag has by its label or as it ships. */
function newWords ({ id, label, aliases }: CommunityTag, book: TagBook): string[] {
  const known = new Set([fold(label)])
  return aliases.map((word) => word.trim()).filter((word) => {
    const isNew = !known.has(fold(word)) && book.find(word)?.id !== id
    known.add(fold(word))
    return isNew
  })
}
