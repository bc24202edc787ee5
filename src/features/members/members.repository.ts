import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import type { Standing } from '../../domain/member/standing.ts'
import { emptyProfile, type Contact, type Profile } from '../../domain/member/profile.ts'
import type { Tx } from '../../postgres/client.ts'
import { communities } from '../../postgres/tables/communities.ts'
import { memberContacts, members } from '../../postgres/tables/members.ts'

/** A member as PostgreSQL has it. `contact` is null when it was not read. */
export type MemberRow = {
  id: MemberId
  number: number
  externalId: string | null
  standing: Standing
  /** Nobody real; see `members.isHoney`. */
  isHoney: boolean
  profile: Omit<Profile, 'contact'> & { contact: Contact | null }
  version: number
  createdAt: Date
  updatedAt: Date
}

type Columns = typeof members.$inferSelect

export function rowFromColumns (columns: Columns, contact: Contact | null): MemberRow {
  const {
    id, number, externalId, version, createdAt, updatedAt, lat, lng, status, role, listing, consents, joinSource, visibility, isHoney,
    communityId: _communityId, importKey: _importKey, changedXid: _changedXid, isShown: _isShown, isFound: _isFound, ...profile
  } = columns
  const standing = { status, role, listing, consents, joinSource, visibility }
  const location = lat === null || lng === null ? null : { lat, lng }
  return { id, number, externalId, version, createdAt, updatedAt, isHoney, standing, profile: { ...profile, contact, location } }
}

export async function findMember (tx: Tx, communityId: CommunityId, by: { id: string } | { externalId: string }, lock: 'for update' | null = null): Promise<MemberRow | null> {
  const query = tx.select().from(members).where(and(
    eq(members.communityId, communityId),
    'id' in by ? eq(members.id, by.id as MemberId) : eq(members.externalId, by.externalId)
  ))
  const [columns] = await (lock ? query.for('update') : query)
  if (!columns) return null
  const [contact] = await findContacts(tx, communityId, [columns.id])
  return rowFromColumns(columns, contact?.contact ?? emptyProfile.contact)
}

/** Which of these external ids exist, locked so that they stay as they are until the transaction ends. */
export async function lockMembersByExternalId (tx: Tx, communityId: CommunityId, externalIds: string[]): Promise<MemberRow[]> {
  if (externalIds.length === 0) return []
  const rows = await tx.select().from(members)
    .where(and(eq(members.communityId, communityId), inArray(members.externalId, externalIds))).orderBy(asc(members.id)).for('update')
  const contacts = new Map((await findContacts(tx, communityId, rows.map((row) => row.id))).map(({ memberId, contact }) => [memberId, contact]))
  return rows.map((row) => rowFromColumns(row, contacts.get(row.id) ?? emptyProfile.contact))
}

/** Which of these rows of files have been imported before. */
export async function findImportKeys (tx: Tx, communityId: CommunityId, importKeys: string[]): Promise<Set<string>> {
  if (importKeys.length === 0) return new Set()
  const rows = await tx.select({ importKey: members.importKey }).from(members).where(and(eq(members.communityId, communityId), inArray(members.importKey, importKeys)))
  return new Set(rows.flatMap(({ importKey }) => importKey === null ? [] : [importKey]))
}

export async function listMembers (tx: Tx, communityId: CommunityId, page: { after: number | null, limit: number }): Promise<MemberRow[]> {
  const rows = await tx.select().from(members)
    // They are there for members to find; whoever reads the whole list is a server that knows its members.
    .where(and(eq(members.communityId, communityId), eq(members.isHoney, false), page.after === null ? undefined : gt(members.number, page.after)))
    .orderBy(asc(members.number)).limit(page.limit)
  return rows.map((row) => rowFromColumns(row, null))
}

export async function findContacts (tx: Tx, communityId: CommunityId, ids: MemberId[]): Promise<{ memberId: MemberId, contact: Contact }[]> {
  if (ids.length === 0) return []
  const rows = await tx.select().from(memberContacts).where(and(eq(memberContacts.communityId, communityId), inArray(memberContacts.memberId, ids)))
  return rows.map(({ memberId, wechatId, phone, email }) => ({ memberId, contact: { wechatId, phone, email } }))
}

/**
 * Reserves the next `count` member numbers and answers the first. The community's row stays locked until the
 * transaction ends, so numbers have no gaps and none is given twice.
 */
export async function reserveNumbers (tx: Tx, communityId: CommunityId, count: number): Promise<number> {
  const [row] = await tx.update(communities).set({ memberNumberLast: sql`${communities.memberNumberLast} + ${count}` })
    .where(eq(communities.id, communityId)).returning({ last: communities.memberNumberLast })
  if (!row) throw new Error('the community of this transaction does not exist')
  return row.last - count + 1
}

/** A member to be written: a new one, or the whole new state of one whose row the caller has locked. */
export type MemberState = { id: MemberId, number: number, externalId: string | null, standing: Standing, profile: Profile, importKey?: string | null, isHoney?: boolean }

const writtenColumns = [
  'external_id', 'display_name', 'name_reading', 'aliases', 'headline', 'bio', 'city', 'industry', 'company', 'title', 'years_of_experience',
  'skills', 'interests', 'languages', 'education', 'links', 'offers', 'needs', 'availability', 'lat', 'lng', 'custom', 'listing', 'visibility',
]
/** What is set when a member comes in, and changed by other verbs than those that write profiles. */
const firstColumns = ['community_id', 'id', 'number', 'import_key', 'status', 'role', 'consents', 'join_source', 'is_honey']
const names = sql.raw([...firstColumns, ...writtenColumns].join(', '))
const replacements = sql.raw(writtenColumns.map((name) => `${name} = excluded.${name}`).join(', '))

/**
 * Inserts or replaces members, any number in one statement; the triggers raise versions and tell the index.
 *
 * One JSON parameter instead of one parameter per value: measured with 500 members, a fifth of the time.
 */
export async function writeMembers (tx: Tx, communityId: CommunityId, states: MemberState[]): Promise<void> {
  if (states.length === 0) return
  const records = states.map(({ id, number, externalId, importKey, standing, profile, isHoney = false }) => ({
    community_id: communityId,
    id,
    number,
    status: standing.status,
    role: standing.role,
    consents: standing.consents,
    join_source: standing.joinSource,
    is_honey: isHoney,
    listing: standing.listing,
    visibility: standing.visibility,
    external_id: externalId,
    import_key: importKey ?? null,
    display_name: profile.displayName,
    name_reading: profile.nameReading,
    years_of_experience: profile.yearsOfExperience,
    lat: profile.location?.lat ?? null,
    lng: profile.location?.lng ?? null,
    aliases: profile.aliases,
    headline: profile.headline,
    bio: profile.bio,
    city: profile.city,
    industry: profile.industry,
    company: profile.company,
    title: profile.title,
    skills: profile.skills,
    interests: profile.interests,
    languages: profile.languages,
    education: profile.education,
    links: profile.links,
    offers: profile.offers,
    needs: profile.needs,
    availability: profile.availability,
    custom: profile.custom,
  }))
  await tx.execute(sql`
    insert into members (${names})
    select ${names} from jsonb_populate_recordset(null::members, ${JSON.stringify(records)}::jsonb)
    on conflict (community_id, id) do update set ${replacements}`)
  await writeContacts(tx, communityId, states)
}

async function writeContacts (tx: Tx, communityId: CommunityId, states: MemberState[]): Promise<void> {
  const isEmpty = ({ profile: { contact } }: MemberState) => contact.wechatId === null && contact.phone === null && contact.email === null
  const kept = states.filter((state) => !isEmpty(state)).map(({ id, profile }) => ({ communityId, memberId: id, ...profile.contact }))
  const emptied = states.filter(isEmpty).map(({ id }) => id)
  if (kept.length > 0) {
    await tx.insert(memberContacts).values(kept).onConflictDoUpdate({
      target: [memberContacts.communityId, memberContacts.memberId],
      set: { wechatId: sql`excluded.wechat_id`, phone: sql`excluded.phone`, email: sql`excluded.email` },
    })
  }
  if (emptied.length > 0) {
    await tx.delete(memberContacts).where(and(eq(memberContacts.communityId, communityId), inArray(memberContacts.memberId, emptied)))
  }
}
