import { logIn } from '../support/log-in.ts'
import type { Client, TestApp } from '../support/start-app.ts'
import type { MarkedCommunity } from './marked-community.ts'
import { pageOrigin } from './matrix-world.ts'
import type { Marker } from './marked-profiles.ts'

export type Viewer = {
  name: string
  client: Client
  headers: Record<string, string>
  /** Whether they may be shown a marker, by the answer of a path. */
  maySee: (marker: Marker, path: string) => boolean
}

const isContact = ({ field }: Marker) => field.startsWith('contact.')
const isBesides = ({ owner }: Marker) => ['invitations', 'nobody', 'keys', 'moderation'].includes(owner)
const isApplication = ({ field }: Marker) => field === 'answers' || field === 'reason'
const newcomers = new Set(['pending', 'rejected'])

/** What everybody of the community sees, who is not blocked. */
function isForCommunity (marker: Marker, path: string): boolean {
  if (isBesides(marker) || isContact(marker) || marker.level !== 'community') return false
  if (marker.owner === 'unlisted') return /^\/v1\/(members|me\/matches)\/mem_|connections/.test(path)
  return marker.owner === 'blocking' || marker.owner === 'blocked'
}

/** What is for those who look after the community: all but what is for the member alone, and what is kept as a hash or sealed. */
function isForAdmins (marker: Marker): boolean {
  return marker.owner !== 'nobody' && marker.level !== 'private'
}

/** Everybody who may look at a marked community; `other` is a key of another one. */
export async function viewersOf (started: TestApp, { id, client, idOf, members }: MarkedCommunity, other: Client): Promise<Viewer[]> {
  const keyWith = async (body: Record<string, unknown>) => started.as((await client.post(`/v1/communities/${id}/keys`, { name: 'viewer', ...body })).body.secret)
  const own = async (owner: string): Promise<Viewer> => ({
    name: `${owner}, about themselves`, headers: {}, client: await logIn(started, client, idOf.get(owner) ?? ''),
    maySee: (marker, path) => marker.owner === owner || (owner === 'connections' && marker.owner === 'moderation') || (owner !== 'pending' && owner !== 'rejected' && isForCommunity(marker, path)),
  })
  const seesAsMember = (name: string, more: (marker: Marker, path: string) => boolean): Viewer => ({
    name, headers: {}, client: members[name as keyof typeof members], maySee: (marker, path) => isForCommunity(marker, path) || more(marker, path),
  })
  return [
    { name: 'nobody', headers: {}, client: started.as(), maySee: () => false },
    { name: 'the operator', headers: {}, client: started.operator, maySee: ({ owner }) => owner === 'keys' },
    { name: 'a key of another community', headers: {}, client: other, maySee: () => false },
    { name: 'the first key', headers: {}, client, maySee: isForAdmins },
    { name: 'a key that reads', headers: {}, client: await keyWith({ scopes: ['members:read', 'members:search', 'members:list', 'members:export'] }), maySee: isForCommunityOfKeys },
    { name: 'a publishable key', headers: { origin: pageOrigin }, client: await keyWith({ kind: 'publishable', origins: [pageOrigin] }), maySee: isForCommunity },
    { name: 'plain', headers: {}, client: members.plain, maySee: (marker, path) => (marker.owner === 'unlisted' && isForCommunity(marker, path)) || isNameOfBlocked(marker, path) },
    seesAsMember('connected', (marker, path) => (marker.owner === 'connections' && marker.level === 'connections') || isContactOfConnection(marker, path)),
    seesAsMember('organiser', ({ owner }) => owner === 'invitations'),
    seesAsMember('moderator', (marker) => ['invitations', 'moderation'].includes(marker.owner) || (newcomers.has(marker.owner) && (isApplication(marker) || marker.field.startsWith('displayName')))),
    seesAsMember('admin', isForAdmins),
    seesAsMember('owner', isForAdmins),
    ...await Promise.all(['private', 'connections', 'hidden', 'pending', 'rejected', 'withdrawn'].filter((owner) => idOf.has(owner)).map(own)),
  ]
}

const isForCommunityOfKeys = (marker: Marker, path: string) => isForCommunity(marker, path) || (marker.owner === 'unlisted' && marker.level === 'community' && !isContact(marker) && /^\/v1\/members(\/export|\/by-external-id\/[^/]+)?\?/.test(path))
const isNameOfBlocked = ({ owner, field }: Marker, path: string) => owner === 'blocked' && field.startsWith('displayName') && path.startsWith('/v1/me/')
/** Contacts are shown by the profile itself, to whom the member is connected with. */
const isContactOfConnection = (marker: Marker, path: string) =>
  isContact(marker) && marker.level === 'connections' && ['connections', 'blocking', 'blocked', 'unlisted'].includes(marker.owner) && path.startsWith('/v1/members/mem_')
