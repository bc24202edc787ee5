// What a community adds to the taxonomy: tags of its own, and more names for tags we ship.

import type { Tag, TagKind } from './tag.ts'

/** A tag of a community's own; or, under the id of a tag we ship, more names for that one. */
export type CommunityTag = {
  readonly id: string
  readonly label: string
  readonly aliases: readonly string[]
  /** Id of the wider tag, of either sort; null at the top. */
  readonly parentId: string | null
}

export const communityTagLimits = { perCommunity: 1_000, labelChars: 100, aliases: 50, depth: 8 } as const

/** Of a tag that stands under none of ours. */
const usualKind: TagKind = 'skill'

/**
 * The tags that a community changes or adds, as it has them.
 *
 * @param shipped tags we ship, by id
 */
export function tagsOfCommunity (own: readonly CommunityTag[], shipped: ReadonlyMap<string, Tag>): Tag[] {
  const ownById = new Map(own.map((tag) => [tag.id, tag]))
  const nameOf = (id: string) => shipped.get(id)?.name ?? ownById.get(id)?.label ?? null
  return own.map(({ id, label, aliases, parentId }): Tag => {
    const known = shipped.get(id)
    if (known) return { ...known, aliases: [...known.aliases, ...aliases] }
    const top = ancestorsOf(id, ownById).at(-1) ?? id
    const kind = shipped.get(ownById.get(top)?.parentId ?? top)?.kind ?? usualKind
    return { id, name: label, kind, parent: parentId === null ? null : nameOf(parentId), aliases, english: [], weak: [] }
  })
}

/** Ids of the wider tags of a community's own, nearest first, as far as they are its own. Ends where it would come round. */
export function ancestorsOf (id: string, own: ReadonlyMap<string, CommunityTag>): string[] {
  const ancestors: string[] = []
  for (let at = own.get(id)?.parentId; at && own.has(at) && !ancestors.includes(at); at = own.get(at)?.parentId) ancestors.push(at)
  return ancestors
}

/** Languages a tag has words in. */
export function languagesOf ({ name, aliases, english }: Tag): ('zh' | 'en')[] {
  const words = [name, ...aliases, ...english]
  const isChinese = (word: string) => /\p{Script=Han}/u.test(word)
  return [...(words.some(isChinese) ? ['zh' as const] : []), ...(words.every(isChinese) ? [] : ['en' as const])]
}
