import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import { communityTagLimits as limits, type CommunityTag } from '../../domain/taxonomy/community-tags.ts'
import { tagsById } from '../../domain/taxonomy/taxonomy.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { recordAct } from '../audit/index.ts'
import { checkedTag } from './check-tag.ts'
import { communityTagsOf, presentTag } from './list-tags.ts'
import { tagHasChildren, tagInvalid, tagNotFound, tooManyTags } from './tags.errors.ts'
import { deleteCommunityTag, findCommunityTags, forgetChoicesOf, lockTags, putCommunityTag } from './tags.repository.ts'
import type { CreateTagInput, Tag, TagPatch } from './tags.schemas.ts'

/** Adds a tag of the community's own. Raises `tag.invalid`, `tag.word_taken`, `tag.too_many`; `tag.not_found` when a replay finds it gone. */
export async function createTag (
  { postgres, newId, now }: Deps, viewer: CommunityViewer, { label, aliases, parentId }: CreateTagInput, idempotency: Idempotency | null
): Promise<Once<Tag>> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, (tx) => once(tx, idempotency,
    async () => {
      const others = await lockedTags(tx, viewer)
      const tag = { id: newId('tag'), label: label.trim(), aliases, parentId }
      return { id: tag.id, value: await keep(tx, viewer, tag, others, 'tag.created', now()) }
    },
    async (id) => {
      const tags = communityTagsOf(await findCommunityTags(tx, communityId))
      const tag = tags.book.byId(id)
      if (!tag) throw tagNotFound()
      return presentTag(tag, tags)
    }
  ))
}

/** Changes a tag of the community's own, or the words it adds to one that ships. Raises `tag.not_found`, `tag.invalid`, `tag.word_taken`, `tag.too_many`. */
export async function changeTag ({ postgres, now }: Deps, viewer: CommunityViewer, tagId: string, patch: TagPatch): Promise<Tag> {
  return postgres.inCommunity(viewer.communityId, async (tx) => {
    const own = await lockedTags(tx, viewer)
    const before = own.find(({ id }) => id === tagId) ?? shippedAs(tagId)
    if (!before) throw tagNotFound()
    if (tagsById.has(tagId)) requireAliasesOnly(patch)
    const { label = before.label, aliases = before.aliases, parentId = before.parentId } = patch
    return keep(tx, viewer, { id: tagId, label: label.trim(), aliases, parentId }, own.filter(({ id }) => id !== tagId), 'tag.changed', now())
  })
}

/** Removes a tag of the community's own, or the words it added to one that ships. Raises `tag.not_found`, `tag.has_children`. */
export async function deleteTag ({ postgres, now }: Deps, viewer: CommunityViewer, tagId: string): Promise<void> {
  const { communityId } = viewer
  await postgres.inCommunity(communityId, async (tx) => {
    const own = await lockedTags(tx, viewer)
    if (!own.some(({ id }) => id === tagId)) throw tagNotFound()
    if (!tagsById.has(tagId)) {
      if (own.some(({ parentId }) => parentId === tagId)) throw tagHasChildren()
      await forgetChoicesOf(tx, communityId, tagId)
    }
    await deleteCommunityTag(tx, communityId, tagId)
    await record(tx, viewer, 'tag.deleted', tagId, now())
  })
}

async function lockedTags (tx: Tx, { communityId }: CommunityViewer): Promise<CommunityTag[]> {
  await lockTags(tx, communityId)
  return findCommunityTags(tx, communityId)
}

async function keep (tx: Tx, viewer: CommunityViewer, tag: CommunityTag, others: readonly CommunityTag[], action: 'tag.created' | 'tag.changed', at: Date): Promise<Tag> {
  if (others.length >= limits.perCommunity) throw tooManyTags()
  const checked = checkedTag(tag, others)
  const isNothing = tagsById.has(tag.id) && checked.aliases.length === 0
  await (isNothing ? deleteCommunityTag(tx, viewer.communityId, tag.id) : putCommunityTag(tx, viewer.communityId, checked))
  await record(tx, viewer, action, tag.id, at)
  const tags = communityTagsOf(isNothing ? others : [...others, checked])
  const kept = tags.book.byId(tag.id)
  if (!kept) throw tagNotFound()
  return presentTag(kept, tags)
}

function shippedAs (id: string): CommunityTag | null {
  const tag = tagsById.get(id)
  return tag === undefined ? null : { id, label: tag.name, aliases: [], parentId: null }
}

function requireAliasesOnly (patch: TagPatch): void {
  const changed = (['label', 'parentId'] as const).filter((name) => patch[name] !== undefined)
  if (changed.length > 0) throw tagInvalid(changed.map((name) => ({ pointer: `/body/${name}`, message: 'cannot be changed of a tag that ships' })))
}

const record = (tx: Tx, viewer: CommunityViewer, action: `tag.${string}`, tagId: string, at: Date) =>
  recordAct(tx, { communityId: viewer.communityId, actor: credentialOf(viewer), action, subjectMemberId: null, detail: { tagId } }, at)
