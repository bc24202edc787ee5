import type { CommunityId } from '../../src/domain/ids.ts'
import type { Visibility } from '../../src/domain/visibility/field-rules.ts'
import { admitNewcomer } from '../../src/features/admission/index.ts'
import { logIn } from '../support/log-in.ts'
import type { Client, TestApp } from '../support/start-app.ts'
import { openWords } from './marked-words.ts'
import { aMarker, markedProfile, visibilityOf, type Marker } from './marked-profiles.ts'
import { newMember } from './targets.ts'

/** What is left out of a twin: it is the same community for somebody who may not see it. */
export type LeftOut = { levels: readonly Visibility[], people: readonly Unseen[] }

/** People whom some cannot see at all, with what makes them so. */
export const unseen = ['hidden', 'withdrawn', 'unlisted', 'pending', 'rejected', 'blocking', 'blocked'] as const
export type Unseen = typeof unseen[number]

const levels = ['connections', 'admins', 'private'] as const
const viewerRoles = { plain: 'member', connected: 'member', organiser: 'organiser', moderator: 'moderator', admin: 'admin', owner: 'owner' } as const
export type ViewerMember = keyof typeof viewerRoles

export type MarkedCommunity = {
  id: string
  client: Client
  markers: Marker[]
  /** By the name of who it is: the same in a twin. */
  idOf: Map<string, string>
  members: Record<ViewerMember, Client>
}

const settings = {
  admission: { mode: 'application', questions: [{ key: 'why', label: '为什么想来？', isRequired: false }] },
  moderation: 'manual', insightAskersMin: 100, profilesPerMemberDay: 10_000,
} as const

/** People whom everybody sees: what is searched for finds some of them, and values are shared by enough to be counted. */
const crowd = Array.from({ length: 14 }, (_, index) => ({
  displayName: ['陈南风', '林北辰', '周小川', '吴一舟', '郑秋实', '王也', '冯宝宝', '陆小满', '苏木', '高山', '何田田', '罗浮生', '谢远', '唐棠'][index] ?? '某人',
  headline: ['独立顾问', '品牌经理'][index % 2],
  city: ['上海', '杭州'][index % 2],
  industry: ['跨境电商', '咨询'][index % 2],
  company: ['远山科技', '海风咨询'][index % 2],
  title: ['运营总监', '顾问'][index % 2],
  yearsOfExperience: 3 + index,
  skills: ['供应链', index % 2 === 0 ? '亚马逊运营' : '财务'],
  education: ['复旦大学'],
  location: { lat: 31.2 + index / 100, lng: 121.4 },
  offers: [{ text: '可以聊选品', tags: ['选品'] }],
  custom: { 擅长: ['选品', '报税'][index % 2], 年限: index },
}))

/** A community that says whatever it can, each thing with a mark of its own, or a twin of it in which some of that never was. */
export async function aMarkedCommunity (started: TestApp, leftOut: LeftOut | null): Promise<MarkedCommunity> {
  const { id, client } = await started.aCommunity({ settings })
  for (const field of [{ key: '擅长', kind: 'text', isFacetable: true }, { key: '年限', kind: 'number', isFacetable: true }, { key: '随笔', kind: 'longText' }]) await client.post('/v1/custom-fields', field)
  const community: MarkedCommunity = { id, client, markers: [], idOf: new Map(), members: {} as Record<ViewerMember, Client> }
  const { idOf } = community
  for (const [name, role] of Object.entries(viewerRoles)) {
    idOf.set(name, await newMember(client, `看的人 ${name}`, { contact: { email: 'viewer@example.com' } }))
    await client.put(`/v1/members/${idOf.get(name)}/role`, { role })
    community.members[name as ViewerMember] = await logIn(started, client, idOf.get(name) ?? '')
  }
  for (const person of crowd.slice(0, 7)) idOf.set(person.displayName, await newMember(client, person.displayName, person))
  await addMarked(started, community, leftOut)
  for (const person of crowd.slice(7)) idOf.set(person.displayName, await newMember(client, person.displayName, person))
  if (!leftOut) await addBesides(started, community)
  return community
}

type Planted = { started: TestApp, community: MarkedCommunity, leftOut: LeftOut | null }

/** Members who keep to themselves, each in another way. */
async function addMarked (started: TestApp, community: MarkedCommunity, leftOut: LeftOut | null): Promise<void> {
  const { client, idOf, markers } = community
  const next = openWords()
  for (const [row, level] of levels.entries()) {
    const marked = markedProfile(next, level, row, level)
    const profile = leftOut?.levels.includes(level) ? {} : marked.profile
    idOf.set(level, await newMember(client, ['沈青禾', '顾长安', '宋知白'][row] ?? '', { ...profile, externalId: `external-${level}`, visibility: visibilityOf(level) }))
    markers.push(...marked.markers)
    await client.put(`/v1/members/${idOf.get(level)}/connections/${idOf.get('connected')}`, undefined)
  }
  for (const [at, state] of unseen.entries()) {
    const name = aMarker(next, `displayName of ${state}`, state, 'community')
    const marked = markedProfile(next, state, levels.length + at, 'community')
    const person = { ...marked.profile, displayName: name.text, externalId: `external-${state}` }
    markers.push(name, ...marked.markers)
    await addUnseen({ started, community, leftOut }, state, person)
  }
}

async function addUnseen ({ started, community, leftOut }: Planted, state: Unseen, person: Record<string, unknown> & { displayName: string }): Promise<void> {
  const { id, client, idOf, markers, members } = community
  const isNewcomer = state === 'pending' || state === 'rejected'
  const memberId = isNewcomer ? await apply(started, id, state) : await newMember(client, 'x')
  if (leftOut?.people.includes(state)) {
    // The number is spent, and they never were.
    await client.delete(`/v1/members/${memberId}`)
    return
  }
  idOf.set(state, memberId)
  const listing = state === 'hidden' || state === 'unlisted' ? state : 'listed'
  const { status, text } = await client.patch(`/v1/members/${memberId}`, { ...person, listing })
  if (status !== 200) throw new Error(text)
  await client.put(`/v1/members/${memberId}/connections/${idOf.get('connected')}`, undefined)
  if (isNewcomer) markers.push({ place: `answers of ${state}`, field: 'answers', word: null, texts: [`qzxanswers${state}`], level: 'admins', owner: state })
  if (state === 'rejected') {
    await client.post(`/v1/applications/${memberId}/decision`, { decision: 'reject', reason: 'qzxreasonrejected' })
    markers.push({ place: 'reason of a rejection', field: 'reason', word: null, texts: ['qzxreasonrejected'], level: 'admins', owner: state })
  }
  if (isNewcomer) return
  const own = await logIn(started, client, memberId)
  if (state === 'withdrawn') await own.delete('/v1/me/consents/directory')
  if (state === 'blocking') await own.put(`/v1/me/blocks/${idOf.get('plain')}`, undefined)
  if (state === 'blocked') await members.plain.put(`/v1/me/blocks/${memberId}`, undefined)
}

async function apply ({ deps }: TestApp, communityId: string, state: Unseen): Promise<string> {
  const { memberId } = await deps.postgres.asSystem((tx) => admitNewcomer(deps, tx, communityId as CommunityId, { displayName: 'x', answers: { why: `qzxanswers${state}` } }))
  return memberId
}

/** What a community holds besides profiles. */
async function addBesides (started: TestApp, { id, client, idOf, markers }: MarkedCommunity): Promise<void> {
  const add = (place: string, text: string, owner: string): string => {
    markers.push({ place, field: place, word: null, texts: [text], level: 'admins', owner })
    return text
  }
  await client.post('/v1/invitations', { note: add('note of an invitation', 'qzxinvitationnote', 'invitations') })
  await client.post('/v1/login-apps', { provider: 'wechat', appId: 'wx00', secret: add('secret of a login app', 'qzxloginappsecret', 'nobody') })
  await client.post(`/v1/communities/${id}/keys`, { name: add('name of a key', 'qzxnameofakey', 'keys'), scopes: ['members:search'] })
  await client.post(`/v1/members/${idOf.get('admins')}/identities`, { provider: 'wechat', appId: 'wx00', subject: add('openid', 'qzxopenidofamember', 'nobody') })
  await client.post('/v1/admission/proofs', { proofs: [add('order number', 'qzxordernumber', 'nobody')] })
  const author = await logIn(started, client, idOf.get('connections') ?? '')
  const proposed = await author.patch('/v1/me', { headline: add('text that waits for a moderator', 'qzxpendingheadline', 'moderation') })
  if (proposed.status !== 200) throw new Error(proposed.text)
}
