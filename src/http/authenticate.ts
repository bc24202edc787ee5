import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { hasScope, type KeyViewer, type Scope, type Viewer } from '../domain/access/viewer.ts'
import { forbidden, unauthenticated } from './request-errors.ts'

/**
 * Who may call a route: anyone, the operator alone, an API key with the scope (of its own community),
 * or either of the two.
 */
export type Access = 'public' | 'operator' | { key: Scope } | { operatorOrKey: Scope }

declare module 'fastify' {
  interface FastifyContextConfig { access?: Access }
  interface FastifyRequest { viewer: Viewer | null }
}

/** Says whom a bearer token belongs to; null when it is unknown, expired or revoked. */
export type Authenticator = (token: string) => Promise<Viewer | null>

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
    const token = /^Bearer +([\x21-\x7e]{1,500})$/i.exec(request.headers.authorization ?? '')?.[1]
    const viewer = token === undefined ? null : await authenticator(token)
    if (!viewer) throw unauthenticated()
    requireAccess(viewer, access)
    request.viewer = viewer
  })
}, { name: 'authenticate' })

function requireAccess (viewer: Viewer, access: Exclude<Access, 'public'>): void {
  if (access === 'operator') {
    if (viewer.kind !== 'operator') throw forbidden('the operator key')
  } else if ('key' in access) {
    if (viewer.kind !== 'key') throw forbidden('an API key of a community')
    if (!hasScope(viewer, access.key)) throw forbidden(`the scope ${access.key}`)
  } else if (!hasScope(viewer, access.operatorOrKey)) {
    throw forbidden(`the scope ${access.operatorOrKey}`)
  }
}

/** The viewer of a route that admits keys only. */
export function keyViewer (request: FastifyRequest): KeyViewer {
  if (request.viewer?.kind !== 'key') throw unauthenticated()
  return request.viewer
}

/** The viewer of a route that is not public. */
export function anyViewer (request: FastifyRequest): Viewer {
  if (!request.viewer) throw unauthenticated()
  return request.viewer
}
