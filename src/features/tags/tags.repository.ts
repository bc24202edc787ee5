import { and, asc, eq, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { CommunityTag } from '../../domain/taxonomy/community-tags.ts'
import type { Tx } from '../../postgres/client.ts'
import { communityTags, memberTagChoices } from '../../postgres/tables/matching.ts'
import { members } from '../../postgres/tables/members.ts'

/** Whoever changes the tags of a community waits for others who do, so that two do not take the same word. Members are written meanwhile. */
export async function lockTags (tx: Tx, communityId: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tags ${communityId}`}, 0))`)
}

/** What a community adds to the tags we ship. */
export async function findCommunityTags (tx: Tx, communityId: CommunityId): Promise<CommunityTag[]> {
  const { id, label, aliases, parentId } = communityTags
  return tx.select({ id, label, aliases, parentId }).from(communityTags).where(eq(communityTags.communityId, communityId)).orderBy(asc(communityTags.id))
}

export async function putCommunityTag (tx: Tx, communityId: CommunityId, { id, label, aliases, parentId }: CommunityTag): Promise<void> {
  const change = { label, aliases: [...aliases], parentId }
  await tx.insert(communityTags).values({ communityId, id, ...change }).onConflictDoUpdate({ target: [communityTags.communityId, communityTags.id], set: change })
}

export async function deleteCommunityTag (tx: Tx, communityId: CommunityId, id: string): Promise<void> {
  await tx.delete(communityTags).where(and(eq(communityTags.communityId, communityId), eq(communityTags.id, id)))
}

/** Forgets what members said about a tag that is gone. */
export async function forgetChoicesOf (tx: Tx, communityId: CommunityId, tagId: string): Promise<void> {
  await tx.delete(memberTagChoices).where(and(eq(memberTagChoices.communityId, communityId), eq(memberTagChoices.tagId, tagId)))
}

export type Choice = { communityId: CommunityId, memberId: MemberId, tagId: string }

const { communityId: ofCommunity, memberId: ofMember, tagId: ofTag, isDropped: wasDropped } = memberTagChoices
const isThis = ({ communityId, memberId, tagId }: Choice) => and(eq(ofCommunity, communityId), eq(ofMember, memberId), eq(ofTag, tagId))

/** Keeps a choice. @returns whether it is another one than before */
export async function putChoice (tx: Tx, choice: Choice, isDropped: boolean, at: Date): Promise<boolean> {
  const changed = await tx.insert(memberTagChoices).values({ ...choice, isDropped, at })
    .onConflictDoUpdate({ target: [ofCommunity, ofMember, ofTag], set: { isDropped, at }, setWhere: sql`${wasDropped} <> ${isDropped}` }).returning({ tagId: ofTag })
  return changed.length > 0
}

/** @returns whether there was one */
export async function deleteChoice (tx: Tx, choice: Choice): Promise<boolean> {
  const gone = await tx.delete(memberTagChoices).where(isThis(choice)).returning({ tagId: ofTag })
  return gone.length > 0
}

/** Keeps a member as they are until the transaction ends. @returns whether they are there */
export async function lockMember (tx: Tx, { communityId, memberId }: Choice): Promise<boolean> {
  const rows = await tx.select({ id: members.id }).from(members).where(and(eq(members.communityId, communityId), eq(members.id, memberId))).for('no key update')
  return rows.length > 0
}

/** Makes a member changed, so that whoever keeps members in memory reads them again. */
export async function touchMember (tx: Tx, { communityId, memberId }: Choice): Promise<void> {
  await tx.update(members).set({ version: sql`${members.version}` }).where(and(eq(members.communityId, communityId), eq(members.id, memberId)))
}
