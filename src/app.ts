import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Config } from './config/config.ts'
import { profileLimits } from './domain/member/profile.ts'
import type { Deps } from './deps.ts'
import { errorCatalogue } from './error-catalogue.ts'
import { communitiesRoutes } from './features/communities/communities.routes.ts'
import { customFieldsRoutes } from './features/custom-fields/custom-fields.routes.ts'
import { directoryRoutes } from './features/directory/directory.routes.ts'
import { exportsRoutes } from './features/exports/exports.routes.ts'
import { healthRoutes } from './features/health/health.routes.ts'
import { importsRoutes } from './features/imports/imports.routes.ts'
import { insightsRoutes } from './features/insights/insights.routes.ts'
import { keyAuthenticator } from './features/keys/authenticate-key.ts'
import { keysRoutes } from './features/keys/keys.routes.ts'
import { membersRoutes } from './features/members/members.routes.ts'
import { nicknamesRoutes } from './features/nicknames/nicknames.routes.ts'
import { operationsRoutes } from './features/operations/operations.routes.ts'
import { authenticate } from './http/authenticate.ts'
import { bodyTimeout, fileTimeoutFactor } from './http/body-timeout.ts'
import { refuseConnection } from './http/connection-errors.ts'
import { declaredStatuses } from './http/declared-statuses.ts'
import { errorPages } from './http/error-pages.ts'
import { jsonBody } from './http/json-body.ts'
import { requestLog } from './http/logging.ts'
import { methodOverride, requestIdHeader, requestIds } from './http/request-line.ts'
import { openapi } from './http/openapi.ts'
import { problems, refuseUrl, zodValidator } from './http/problem.ts'

export type AppOptions = { deps: Deps, http: Config['http'], isDraining?: () => boolean }

/** The API: this file is its table of contents. It knows neither port nor signal. */
export async function buildApp ({ deps, http, isDraining = () => false }: AppOptions): Promise<FastifyInstance> {
  // Fastify's own logger type, so that the instance is the plain FastifyInstance everybody else takes.
  const log: FastifyBaseLogger = deps.log
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    ...requestIds,
    rewriteUrl: methodOverride,
    frameworkErrors: refuseUrl,
    clientErrorHandler: refuseConnection,
    trustProxy: http.trustProxy,
    requestTimeout: http.requestTimeoutMs * fileTimeoutFactor,
    bodyLimit: profileLimits.memberBytes,
    routerOptions: { maxParamLength: 2_000 },
    // Prototype poisoning is refused by json-body with the place; here it would be refused without.
    onProtoPoisoning: 'error',
  })
  app.setValidatorCompiler(zodValidator as never)
  app.setSerializerCompiler(serializerCompiler)

  await app.register(requestIdHeader)
  await app.register(problems)
  await app.register(helmet, { contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } }, hsts: false })
  await app.register(authenticate, { authenticator: keyAuthenticator(deps) })
  await app.register(requestLog)
  await app.register(declaredStatuses)
  await app.register(bodyTimeout, { timeoutMs: http.requestTimeoutMs })
  await app.register(jsonBody)
  await app.register(compress, { encodings: ['gzip', 'deflate', 'identity'], threshold: 1024 })
  await app.register(openapi)
  await app.register(errorPages, { definitions: errorCatalogue })

  await app.register(healthRoutes, { deps, isDraining })
  await app.register(async (v1) => {
    await v1.register(communitiesRoutes, { deps })
    await v1.register(keysRoutes, { deps })
    await v1.register(customFieldsRoutes, { deps })
    await v1.register(membersRoutes, { deps })
    await v1.register(directoryRoutes, { deps })
    await v1.register(insightsRoutes, { deps })
    await v1.register(importsRoutes, { deps })
    await v1.register(exportsRoutes, { deps })
    await v1.register(operationsRoutes, { deps })
    await v1.register(nicknamesRoutes)
  }, { prefix: '/v1' })
  await app.ready()
  return app
}
