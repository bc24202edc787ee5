import { createHmac, hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { credentialOf, type CommunityViewer } from '../domain/access/viewer.ts'
import { addressGroup } from '../domain/limits/address-group.ts'
import type { RateLimits, RatePolicy, RouteClass } from '../domain/limits/rate-limits.ts'
import type { CountRequests } from '../postgres/rate-windows.ts'
import { openRateLimiter, type Verdict } from './rate-limiter.ts'
import { rateLimited } from './request-errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route counts as. Null: never limited, for load balancers. Without it: by access and method; a public one that writes is a login. */
    limit?: RouteClass | null
  }
}

export type RateLimitOptions = {
  limits: RateLimits
  countRequests: CountRequests
  /** Keys what is stored of callers. */
  secret: string
  now: () => Date
  onError: (error: unknown) => void
  /** Hears of a viewer who goes on asking: again after each `refusalsReported` refusals in a window. */
  onRefusals: (viewer: CommunityViewer, count: number) => void
}

const refusalsReported = 20
const trustedTokensMax = 10_000

/**
 * Limits requests: without a credential by address, else by key or member, so that members who share an address do not share a limit.
 * An address that sent too many bad tokens is not authenticated any more, except with tokens that were good here before.
 * Every answer says what is left, in the headers of draft-ietf-httpapi-ratelimit-headers. Must be registered before `authenticate`.
 */
export const rateLimit = fastifyPlugin(async (app: FastifyInstance, { limits, countRequests, secret, now, onError, onRefusals }: RateLimitOptions) => {
  const hideBucket = (bucket: string) => createHmac('sha256', secret).update('rate-window\0').update(bucket).digest('base64url').slice(0, 24)
  const limiter = openRateLimiter({ countRequests, hideBucket, now, onError })
  app.addHook('onClose', async () => { limiter.close() })
  const trustedTokens = new Set<string>()

  /** Counts a request and says so in the answer. Raises `request.rate_limited`. */
  const take = async (reply: FastifyReply, policy: RatePolicy, subject: string): Promise<Verdict | null> => {
    const limit = limits[policy]
    if (!limit) return null
    const answer = limiter.take(bucketOf(policy, subject), limit)
    const verdict = answer instanceof Promise ? await answer : answer
    announce(reply, limits, policy, verdict)
    return verdict
  }

  app.addHook('onRequest', async (request, reply) => {
    const policy = policyBefore(request)
    if (policy === null) return
    if (policy !== 'failed') return refuseUnlessAllowed(policy, await take(reply, policy, addressGroup(request.ip)))
    const verdict = limits.failed && limiter.refusal(bucketOf('failed', addressGroup(request.ip)), limits.failed)
    if (!verdict || trustedTokens.has(tokenHash(request))) return
    announce(reply, limits, 'failed', verdict)
    refuseUnlessAllowed('failed', verdict)
  })

  // After all onRequest hooks: the viewer is known, and the body not read yet.
  app.addHook('preParsing', async (request, reply) => {
    const { viewer } = request
    if (!viewer) return
    if (limits.failed) trust(trustedTokens, tokenHash(request))
    const policy = viewer.kind === 'member' ? classOf(request) : 'key'
    if (policy === null) return
    const verdict = await take(reply, policy, credentialOf(viewer))
    if (verdict && !verdict.isAllowed && viewer.kind !== 'operator' && verdict.refusals % refusalsReported === 0) onRefusals(viewer, refusalsReported)
    refuseUnlessAllowed(policy, verdict)
  })

  app.addHook('onSend', async (request, reply) => {
    const isFailed = (reply.statusCode === 401 || reply.statusCode === 403) && !request.viewer && policyBefore(request) === 'failed'
    if (isFailed) await take(reply, 'failed', addressGroup(request.ip))
  })
}, { name: 'rate-limit' })

const bucketOf = (policy: RatePolicy, subject: string) => `${policy}\0${subject}`
const tokenHash = ({ headers }: FastifyRequest) => hash('sha256', headers.authorization ?? '', 'base64url')

function trust (trustedTokens: Set<string>, token: string): void {
  if (trustedTokens.size >= trustedTokensMax) trustedTokens.clear()
  trustedTokens.add(token)
}

/** What a request counts as by its route. */
function classOf ({ routeOptions: { config }, method }: FastifyRequest): RouteClass | null {
  if (config.limit !== undefined) return config.limit
  // No access: there is no such route.
  if (config.access === undefined) return 'anonymous'
  const isRead = method === 'GET' || method === 'HEAD'
  if (config.access === 'public') return isRead ? 'anonymous' : 'login'
  return isRead ? 'read' : 'write'
}

/** What is looked at before anybody is authenticated. `failed`: only whether there were too many bad tokens. */
function policyBefore (request: FastifyRequest): RatePolicy | null {
  const { limit, access } = request.routeOptions.config
  if (limit === null) return null
  if (access === undefined || access === 'public') return classOf(request)
  return request.headers.authorization === undefined ? 'anonymous' : 'failed'
}

function announce (reply: FastifyReply, limits: RateLimits, policy: RatePolicy, { remaining, resetSeconds }: Verdict): void {
  const { requests, seconds } = limits[policy] ?? { requests: 0, seconds: 0 }
  reply.header('RateLimit-Policy', `"${policy}";q=${requests};w=${seconds}`).header('RateLimit', `"${policy}";r=${remaining};t=${resetSeconds}`)
}

function refuseUnlessAllowed (policy: RatePolicy, verdict: Verdict | null): void {
  if (verdict && !verdict.isAllowed) throw rateLimited(policy, verdict.resetSeconds)
}
