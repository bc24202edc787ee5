import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import type { CommunityId } from '../../src/domain/ids.ts'
import { admitNewcomer } from '../../src/features/admission/index.ts'
import { examplesOf } from '../contract/openapi-document.ts'
import { operatorKey, startApp, type Client, type TestApp } from '../support/start-app.ts'
import { startWorkerFor } from '../support/start-worker.ts'
import { documentedOperations, isParameter, type Document, type DocumentedOperation } from './documented-operations.ts'
import { knownValues, type KnownValues } from './known-values.ts'

/** Texts that exist in one place only and that no request repeats: whoever is shown one was shown that place. */
export const canaries = {
  ownProfile: 'qzxownprofilecanary', ownContact: 'qzxowncontactcanary', foreignProfile: 'qzxforeignprofilecanary', foreignContact: 'qzxforeigncontactcanary',
} as const
const { ownProfile, ownContact, foreignProfile, foreignContact } = canaries
const allCanaries = Object.values(canaries)

/** Somebody who sends requests. */
export type FuzzViewer = {
  name: string
  /** How often somebody is this viewer, compared with the others. */
  weight: number
  token: () => string | null
  /** What they send with every request. */
  headers?: readonly (readonly [name: string, value: string])[]
  /** What they must never be shown. */
  secrets: readonly string[]
  /** Whether what they are answered is used in further requests. */
  isOwn: boolean
}

type Keys = { first: string, narrow: string, published: string }
type MemberName = typeof memberNames[number]
type Tokens = Keys & Record<MemberName, string>

const memberNames = ['member', 'admin', 'applicant'] as const

/** Everybody who sends requests; a new kind of credential is a line here and its token in `Tokens`. */
const viewersWith = (tokens: Tokens): FuzzViewer[] => [
  { name: 'operator', weight: 2, token: () => operatorKey, secrets: allCanaries, isOwn: false },
  { name: 'first key', weight: 5, token: () => tokens.first, secrets: [foreignProfile, foreignContact], isOwn: true },
  { name: 'narrow key', weight: 2, token: () => tokens.narrow, secrets: [ownContact, foreignProfile, foreignContact], isOwn: true },
  { name: 'member', weight: 3, token: () => tokens.member, secrets: [ownContact, foreignProfile, foreignContact], isOwn: true },
  { name: 'admin member', weight: 2, token: () => tokens.admin, secrets: [foreignProfile, foreignContact], isOwn: true },
  { name: 'applicant', weight: 1, token: () => tokens.applicant, secrets: [ownProfile, ownContact, foreignProfile, foreignContact], isOwn: true },
  { name: 'page', weight: 1, token: () => tokens.published, headers: [['origin', pageOrigin]], secrets: [ownContact, foreignProfile, foreignContact], isOwn: true },
  { name: 'nobody', weight: 1, token: () => null, secrets: allCanaries, isOwn: false },
]

const narrowScopes = ['members:read']
const pageOrigin = 'https://page.example.com'

export type FuzzWorld = {
  started: TestApp
  origin: string
  document: Document
  operations: readonly DocumentedOperation[]
  viewers: readonly FuzzViewer[]
  /** What exists in the community of the viewers, in another one, and what existed there. */
  own: KnownValues
  foreign: KnownValues
  gone: KnownValues
  /** A file of each kind the application writes. */
  files: ReadonlyMap<string, Buffer>
  /** Brings back what requests have taken away: keys, settings, people. */
  refresh: () => Promise<void>
}

/** Two communities in a real application that listens, with something of everything in them, until the test ends. */
export async function openFuzzWorld (t: Test): Promise<FuzzWorld> {
  // What comes from one address so fast is refused otherwise, instead of looked at.
  const started = await startApp(t, {}, { RENMAI_RATE_LIMITS: 'off' })
  await startWorkerFor(t, started.deps)
  await started.app.listen({ host: '127.0.0.1', port: 0 })
  const document = (await started.as().get('/openapi.json')).body as Document
  const operations = documentedOperations(document)
  const [own, foreign, gone] = [knownValues(isSecret), knownValues(isSecret), knownValues(isSecret)]
  learnExamples(own, operations)
  const ownCommunity = await started.aCommunity()
  const foreignCommunity = await started.aCommunity()
  for (const [known, { id, client }] of [[own, ownCommunity], [foreign, foreignCommunity]] as const) {
    known.learn(id)
    await sendExamples(client, operations, known)
  }
  const files = await exportedFiles(started, ownCommunity.key, operations)
  foreign.learn(await aCanary(foreignCommunity.client, foreignProfile, foreignContact))
  await leaveTraces(ownCommunity, gone)
  const tokens: Tokens = { first: ownCommunity.key, narrow: '', published: '', member: '', admin: '', applicant: '' }
  const { port } = started.app.server.address() as AddressInfo
  const refresh = await refresher(started, ownCommunity.id, tokens, own)
  await refresh()
  return { started, origin: `http://127.0.0.1:${port}`, document, operations, viewers: viewersWith(tokens), own, foreign, gone, files, refresh }
}

const isSecret = (text: string) => allCanaries.some((canary) => text.includes(canary))

/** What the document shows of parameters and bodies. */
function learnExamples (known: KnownValues, operations: readonly DocumentedOperation[]): void {
  for (const { operation } of operations) {
    for (const media of Object.values(operation.requestBody?.content ?? {})) for (const example of examplesOf(media)) known.learn(example)
    for (const { name, schema } of operation.parameters ?? []) if (Array.isArray(schema['examples'])) known.learn(schema['examples'], name)
  }
}

/** Sends every POST of the document as it is documented, and learns from the answers. */
async function sendExamples (client: Client, operations: readonly DocumentedOperation[], known: KnownValues): Promise<void> {
  for (const { method, segments, operation } of operations.filter(({ method }) => method === 'POST')) {
    const [type, media] = Object.entries(operation.requestBody?.content ?? {}).at(-1) ?? []
    const body = media && examplesOf(media)[0]
    const path = segments.map((segment) => isParameter(segment) ? encodeURIComponent(pathTexts(operation, segment, known).at(-1) ?? 'x') : segment)
    const answer = await client.request(method, `/${path.join('/')}`, { ...(type === undefined ? {} : { body, headers: { 'content-type': type } }) })
    if (answer.status < 300) known.learn(answer.body)
  }
}

/** Known texts for `{name}` in a path: by the name, or, when the document shows an id, by its prefix. */
export function pathTexts ({ parameters = [] }: DocumentedOperation['operation'], segment: string, known: KnownValues): readonly string[] {
  const name = segment.slice(1, -1)
  const example = (parameters.find((parameter) => parameter.in === 'path' && parameter.name === name) as { example?: string } | undefined)?.example ?? ''
  const prefix = /^([a-z]+)_/.exec(example)?.[1]
  return known.of(prefix ?? name)
}

/** Files as the application itself writes them, by media type. */
async function exportedFiles ({ app }: TestApp, key: string, operations: readonly DocumentedOperation[]): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const { method, path, operation } of operations) {
    const formats = operation.parameters?.find(({ name }) => name === 'format')?.schema['enum']
    if (method !== 'GET' || !Array.isArray(formats)) continue
    for (const format of formats as string[]) {
      const { headers, rawPayload } = await app.inject({ url: `${path}?format=${format}`, headers: { authorization: `Bearer ${key}` } })
      files.set(String(headers['content-type']).split(';')[0] ?? '', rawPayload)
    }
  }
  return files
}

async function aCanary (client: Client, profile: string, contact: string) {
  const { status, body, text } = await client.post('/v1/members', {
    displayName: `${profile} 金丝雀`, aliases: [profile], headline: profile, bio: profile, city: profile, company: profile, skills: [profile, '供应链'], offers: [profile], needs: [profile],
    location: { lat: 31.23, lng: 121.47 }, contact: { wechatId: contact, phone: contact, email: `${contact}@example.com` },
  })
  if (status !== 201) throw new Error(`no canary: ${text}`)
  return body
}

/** A member and a key that are no more. */
async function leaveTraces ({ id, client }: { id: string, client: Client }, gone: KnownValues): Promise<void> {
  const { body: member } = await client.post('/v1/members', { displayName: '去者', externalId: 'gone-1' })
  await client.delete(`/v1/members/${member.id}`)
  const { body: key } = await client.post(`/v1/communities/${id}/keys`, { name: '去者', scopes: narrowScopes })
  await client.delete(`/v1/communities/${id}/keys/${key.id}`)
  gone.learn([member, key])
}

async function refresher (started: TestApp, communityId: string, tokens: Tokens, own: KnownValues): Promise<() => Promise<void>> {
  const { operator, as } = started
  const { body: { settings } } = await operator.get(`/v1/communities/${communityId}`)
  const { body: { items } } = await operator.get(`/v1/communities/${communityId}/keys?limit=100`)
  const scopesOf: Record<'first' | 'narrow', string[]> = { first: items.flatMap(({ scopes }: { scopes: string[] }) => scopes), narrow: narrowScopes }
  const alive = async (name: 'first' | 'narrow') => {
    if (tokens[name] !== '' && (await as(tokens[name]).get('/v1/members?limit=1')).status !== 401) return
    const { status, body, text } = await operator.post(`/v1/communities/${communityId}/keys`, { name, scopes: [...new Set(scopesOf[name])] })
    if (status !== 201) throw new Error(`no key: ${text}`)
    tokens[name] = body.secret
  }
  const refresh = async () => {
    await operator.patch(`/v1/communities/${communityId}`, { settings })
    await alive('first')
    await alive('narrow')
    const first = as(tokens.first)
    await renewTokens(started, communityId, first, tokens)
    // A required field of the community would keep people out.
    const { body: fields } = await first.get('/v1/custom-fields')
    for (const { key } of fields.items.slice(5)) await first.delete(`/v1/custom-fields/${encodeURIComponent(key)}`)
    for (const { key, isRequired } of fields.items.slice(0, 5)) if (isRequired) await first.patch(`/v1/custom-fields/${encodeURIComponent(key)}`, { isRequired: false })
    for (let people = 0; people < 3; people++) own.learn(await aCanary(first, ownProfile, ownContact))
    own.learn(fields)
  }
  // A key that was rotated may end between two requests.
  return () => refresh().catch(refresh)
}

/** Members and a page whose credential ended get another one; whoever was deleted comes again. */
async function renewTokens (started: TestApp, communityId: string, first: Client, tokens: Tokens): Promise<void> {
  const { as, deps } = started
  const fresh: Record<MemberName, () => Promise<string>> = {
    member: async () => (await created(first, '/v1/members', { displayName: '看的人' })).id,
    admin: async () => {
      const { id } = await created(first, '/v1/members', { displayName: '管事的人' })
      await first.put(`/v1/members/${id}/role`, { role: 'admin' })
      return id
    },
    applicant: async () => {
      await started.operator.patch(`/v1/communities/${communityId}`, { settings: { admission: { mode: 'application' } } })
      return (await deps.postgres.asSystem((tx) => admitNewcomer(deps, tx, communityId as CommunityId, { displayName: '等待的人' }))).memberId
    },
  }
  for (const name of memberNames) {
    if (tokens[name] !== '' && (await as(tokens[name]).get('/v1/me')).status === 200) continue
    tokens[name] = (await created(first, '/v1/sessions', { memberId: await fresh[name]() })).accessToken
  }
  if (tokens.published !== '' && (await as(tokens.published).get('/v1/members/suggest', { origin: pageOrigin })).status !== 401) return
  tokens.published = (await created(first, `/v1/communities/${communityId}/keys`, { name: 'page', kind: 'publishable', origins: [pageOrigin] })).secret
}

async function created (client: Client, url: string, content: unknown) {
  const { status, body, text } = await client.post(url, content)
  if (status !== 201) throw new Error(`nothing at ${url}: ${text}`)
  return body
}
