import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { CommunityId } from '../../domain/ids.ts'
import { languagesOf, type CommunityTag } from '../../domain/taxonomy/community-tags.ts'
import type { Tag as KnownTag } from '../../domain/taxonomy/tag.ts'
import { tagsById } from '../../domain/taxonomy/taxonomy.ts'
import type { Deps } from '../../deps.ts'
import { readPage } from '../../postgres/keyset.ts'
import { fold } from '../../text/fold.ts'
import { tagBookOf, type TagBook } from '../../text/tags.ts'
import { findCommunityTags } from './tags.repository.ts'
import type { Tag, TagsQuery } from './tags.schemas.ts'

/** The tags a community has, and of them those it defined or gave more words. */
export type CommunityTags = { book: TagBook, own: ReadonlyMap<string, CommunityTag> }

export async function readCommunityTags ({ postgres }: Pick<Deps, 'postgres'>, communityId: CommunityId): Promise<CommunityTags> {
  return communityTagsOf(await postgres.inCommunity(communityId, (tx) => findCommunityTags(tx, communityId)))
}

export const communityTagsOf = (own: readonly CommunityTag[]): CommunityTags => ({ book: tagBookOf(own), own: new Map(own.map((tag) => [tag.id, tag])) })

type Position = readonly [rank: number, id: string]
type Found = { tag: KnownTag, position: Position }

/** The taxonomy as the community has it: all of it by id, or what a text means before what begins with it and what contains it. */
export async function listTags (deps: Deps, { communityId }: CommunityViewer, { q, kind, ...query }: TagsQuery) {
  const tags = await readCommunityTags(deps, communityId)
  const found = tags.book.all.filter((tag) => kind === undefined || tag.kind === kind).flatMap((tag): Found[] => {
    const rank = q === undefined ? 0 : rankOf(tag, q, tags.book)
    return rank === null ? [] : [{ tag, position: [rank, tag.id] }]
  }).sort((a, b) => compare(a.position, b.position))
  return readPage({
    cursors: deps.cursors,
    scope: ['tags', communityId, q ?? null, kind ?? null],
    query,
    rows: async (after: Position | null, limit) => found.filter(({ position }) => after === null || compare(position, after) > 0).slice(0, limit),
    positionOf: ({ position }) => position,
    present: ({ tag }) => presentTag(tag, tags),
  })
}

/** How well a tag answers a text: 0 when the text means it; null when none of its words has the text in it. */
function rankOf (tag: KnownTag, text: string, book: TagBook): number | null {
  if (book.find(text)?.id === tag.id) return 0
  const folded = fold(text).trim()
  const places = book.formsOf(tag).map((form) => form.indexOf(folded)).filter((at) => at >= 0)
  return places.length === 0 ? null : places.includes(0) ? 1 : 2
}

function compare ([rank, id]: Position, [otherRank, otherId]: Position): number {
  return rank - otherRank || (id < otherId ? -1 : id > otherId ? 1 : 0)
}

export function presentTag (tag: KnownTag, { book, own }: CommunityTags): Tag {
  const { id, name, kind, parent, aliases, english, weak } = tag
  const added = own.get(id)
  const isOwn = !tagsById.has(id)
  const parentId = isOwn ? added?.parentId ?? null : parent
  return {
    id,
    label: name,
    kind,
    parentId: parentId !== null && book.byId(parentId) ? parentId : null,
    aliases: [...aliases, ...english, ...weak],
    communityAliases: [...added?.aliases ?? []],
    languages: languagesOf(tag),
    isOwn,
  }
}
