import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Scope } from '../domain/access/scopes.ts'
import { hasScope, type CommunityViewer, type KeyViewer, type MemberViewer, type Viewer } from '../domain/access/viewer.ts'
import { forbidden, unauthenticated } from './request-errors.ts'

/**
 * Who may call a route: anyone; the operator alone; a member with their own token, about themselves; an API key that has the scope; whoever of
 * a community has the scope, a key by itself or a member by their role; or one of those or the operator.
 */
export type Access = 'public' | 'operator' | 'member' | { key: Scope } | { scope: Scope } | { operatorOr: Scope }

declare module 'fastify' {
  interface FastifyContextConfig { access?: Access }
  interface FastifyRequest { viewer: Viewer | null }
}

/** Where a request says it comes from; what a publishable key is bound to. */
export type Caller = { origin: string | null, referer: string | null }

/** Says whom a bearer token belongs to; null when it is unknown, expired, revoked or bound to another place. */
export type Authenticator = (token: string, caller: Caller) => Promise<Viewer | null>

/** Asks one after the other; each knows its own kind of token at a glance. */
export const firstOf = (...authenticators: readonly Authenticator[]): Authenticator => async (token, caller) => {
  for (const authenticator of authenticators) {
    const viewer = await authenticator(token, caller)
    if (viewer) return viewer
  }
  return null
}

/** Gives each request its viewer and refuses those the route does not admit. A route without `config.access` stops the boot. */
export const authenticate = fastifyPlugin(async (app: FastifyInstance, { authenticator }: { authenticator: Authenticator }) => {
  app.decorateRequest('viewer', null)
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => { routes.push(route) })
  app.addHook('onReady', async () => {
    const undeclared = routes.find((route) => !route.config?.access)
    if (undeclared) throw new Error(`Route ${String(undeclared.method)} ${undeclared.url} does not declare config.access.`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access
    // No config: there is no such route, and that is all the caller learns.
    if (access === undefined || access === 'public') return
    reply.header('Cache-Control', 'no-store')
    const { authorization, origin, referer } = request.headers
    const token = /^Bearer +([\x21-\x7e]{1,2000})$/i.exec(authorization ?? '')?.[1]
    const viewer = token === undefined ? null : await authenticator(token, { origin: origin ?? null, referer: referer ?? null })
    if (!viewer) throw unauthenticated()
    requireAccess(viewer, access)
    request.viewer = viewer
  })
}, { name: 'authenticate' })

function requireAccess (viewer: Viewer, access: Exclude<Access, 'public'>): void {
  if (access === 'operator') {
    if (viewer.kind !== 'operator') throw forbidden('the operator key')
  } else if (access === 'member') {
    if (viewer.kind !== 'member') throw forbidden('the access token of a member')
  } else if ('key' in access) {
    if (viewer.kind !== 'key') throw forbidden('an API key of a community')
    requireScope(viewer, access.key)
  } else if ('scope' in access) {
    if (viewer.kind === 'operator') throw forbidden('an API key of a community or the access token of a member')
    requireScope(viewer, access.scope)
  } else {
    requireScope(viewer, access.operatorOr)
  }
}

function requireScope (viewer: Viewer, scope: Scope): void {
  if (!hasScope(viewer, scope)) throw forbidden(`the scope ${scope}`)
}

/** The viewer of a route that admits keys only. */
export function keyViewer (request: FastifyRequest): KeyViewer {
  if (request.viewer?.kind !== 'key') throw unauthenticated()
  return request.viewer
}

/** The viewer of a route that admits members only. */
export function memberViewer (request: FastifyRequest): MemberViewer {
  if (request.viewer?.kind !== 'member') throw unauthenticated()
  return request.viewer
}

/** The viewer of a route that admits whoever belongs to a community. */
export function communityViewer (request: FastifyRequest): CommunityViewer {
  if (!request.viewer || request.viewer.kind === 'operator') throw unauthenticated()
  return request.viewer
}

/** The viewer of a route that is not public. */
export function anyViewer (request: FastifyRequest): Viewer {
  if (!request.viewer) throw unauthenticated()
  return request.viewer
}
