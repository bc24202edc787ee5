import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Config } from './config/config.ts'
import { profileLimits } from './domain/member/profile.ts'
import type { Deps } from './deps.ts'
import { errorCatalogue } from './error-catalogue.ts'
import { admissionRoutes } from './features/admission/admission.routes.ts'
import { invitationsRoutes } from './features/admission/invitations.routes.ts'
import { auditRoutes } from './features/audit/audit.routes.ts'
import { noteAnomaly } from './features/budgets/index.ts'
import { budgetsRoutes } from './features/budgets/budgets.routes.ts'
import { communitiesRoutes } from './features/communities/communities.routes.ts'
import { consentsRoutes } from './features/consents/consents.routes.ts'
import { customFieldsRoutes } from './features/custom-fields/custom-fields.routes.ts'
import { directoryRoutes } from './features/directory/directory.routes.ts'
import { exportsRoutes } from './features/exports/exports.routes.ts'
import { healthRoutes } from './features/health/health.routes.ts'
import { importsRoutes } from './features/imports/imports.routes.ts'
import { insightsRoutes } from './features/insights/insights.routes.ts'
import { keyAuthenticator } from './features/keys/authenticate-key.ts'
import { keysRoutes } from './features/keys/keys.routes.ts'
import { publishedOriginTest } from './features/keys/published-origins.ts'
import { meRoutes } from './features/members/me.routes.ts'
import { loginAppsRoutes } from './features/login-apps/login-apps.routes.ts'
import { matchFeedbackRoutes } from './features/match-feedback/feedback.routes.ts'
import { matchInsightsRoutes } from './features/match-feedback/insights.routes.ts'
import { matchPreferencesRoutes } from './features/match-feedback/preferences.routes.ts'
import { matchesRoutes } from './features/matching/matches.routes.ts'
import { membersRoutes } from './features/members/members.routes.ts'
import { metricsRoutes } from './features/metrics/metrics.routes.ts'
import { moderationRoutes } from './features/moderation/moderation.routes.ts'
import { nicknamesRoutes } from './features/nicknames/nicknames.routes.ts'
import { operationsRoutes } from './features/operations/operations.routes.ts'
import { myRoundsRoutes } from './features/rounds/my-rounds.routes.ts'
import { roundsRoutes } from './features/rounds/rounds.routes.ts'
import { rolesRoutes } from './features/roles/roles.routes.ts'
import { rightsRoutes } from './features/rights/rights.routes.ts'
import { sessionAuthenticator } from './features/sessions/authenticate-session.ts'
import { signInRoutes } from './features/sign-in/sign-in.routes.ts'
import { sessionsRoutes } from './features/sessions/sessions.routes.ts'
import { relationsRoutes } from './features/relations/relations.routes.ts'
import { memberTagsRoutes } from './features/tags/member-tags.routes.ts'
import { tagsRoutes } from './features/tags/tags.routes.ts'
import { authenticate, firstOf } from './http/authenticate.ts'
import { bodyTimeout, fileTimeoutFactor } from './http/body-timeout.ts'
import { refuseConnection } from './http/connection-errors.ts'
import { cors } from './http/cors.ts'
import { declaredStatuses } from './http/declared-statuses.ts'
import { drain } from './http/drain.ts'
import { errorPages } from './http/error-pages.ts'
import { jsonBody } from './http/json-body.ts'
import { requestLog } from './http/logging.ts'
import { overload } from './http/overload.ts'
import { methodOverride, requestIdHeader, requestIds } from './http/request-line.ts'
import { requestMetrics } from './http/metrics-requests.ts'
import { openapi } from './http/openapi.ts'
import { problems, refuseUrl, zodValidator } from './http/problem.ts'
import { rateLimit } from './http/rate-limit.ts'
import { traceRequests } from './http/tracing.ts'
import { rateWindowCounter } from './postgres/rate-windows.ts'

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
    // What comes on an open connection while the server closes is answered; `drain` lets go of the connection.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 2_000 },
    // Prototype poisoning is refused by json-body with the place; here it would be refused without.
    onProtoPoisoning: 'error',
  })
  app.setValidatorCompiler(zodValidator as never)
  app.setSerializerCompiler(serializerCompiler)

  await app.register(requestIdHeader)
  await app.register(problems)
  await app.register(requestMetrics, { metrics: deps.metrics })
  if (deps.tracing) await app.register(traceRequests, { tracing: deps.tracing })
  await app.register(helmet, { contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } }, hsts: false })
  await app.register(cors, { isKnownOrigin: publishedOriginTest(deps) })
  await app.register(drain, { isDraining })
  await app.register(overload, http)
  await app.register(rateLimit, {
    limits: http.rateLimits,
    countRequests: rateWindowCounter(deps.postgres),
    secret: deps.secret,
    now: deps.now,
    onError: (error) => { deps.log.warn({ err: error }, 'requests are not counted with other processes for now') },
    onRefusals: (viewer, count) => {
      noteAnomaly(deps, viewer, 'rapid', count).catch((error: unknown) => { deps.log.warn({ err: error }, 'an anomaly was not written') })
    },
  })
  await app.register(authenticate, { authenticator: firstOf(keyAuthenticator(deps), sessionAuthenticator(deps)) })
  await app.register(requestLog)
  await app.register(declaredStatuses)
  await app.register(bodyTimeout, { timeoutMs: http.requestTimeoutMs })
  await app.register(jsonBody)
  await app.register(compress, { encodings: ['gzip', 'deflate', 'identity'], threshold: 1024 })
  await app.register(openapi)
  await app.register(errorPages, { definitions: errorCatalogue })

  await app.register(healthRoutes, { deps, isDraining })
  await app.register(metricsRoutes, { deps })
  await app.register(async (v1) => {
    await v1.register(communitiesRoutes, { deps })
    await v1.register(keysRoutes, { deps })
    await v1.register(sessionsRoutes, { deps })
    await v1.register(signInRoutes, { deps })
    await v1.register(loginAppsRoutes, { deps })
    await v1.register(customFieldsRoutes, { deps })
    await v1.register(tagsRoutes, { deps })
    await v1.register(memberTagsRoutes, { deps })
    await v1.register(membersRoutes, { deps })
    await v1.register(meRoutes, { deps })
    await v1.register(relationsRoutes, { deps })
    await v1.register(directoryRoutes, { deps })
    await v1.register(matchesRoutes, { deps })
    await v1.register(matchFeedbackRoutes, { deps })
    await v1.register(matchPreferencesRoutes, { deps })
    await v1.register(matchInsightsRoutes, { deps })
    await v1.register(roundsRoutes, { deps })
    await v1.register(myRoundsRoutes, { deps })
    await v1.register(insightsRoutes, { deps })
    await v1.register(importsRoutes, { deps })
    await v1.register(exportsRoutes, { deps })
    await v1.register(rolesRoutes, { deps })
    await v1.register(admissionRoutes, { deps })
    await v1.register(invitationsRoutes, { deps })
    await v1.register(auditRoutes, { deps })
    await v1.register(budgetsRoutes, { deps })
    await v1.register(operationsRoutes, { deps })
    await v1.register(nicknamesRoutes)
    await v1.register(consentsRoutes, { deps })
    await v1.register(moderationRoutes, { deps })
    await v1.register(rightsRoutes, { deps })
  }, { prefix: '/v1' })
  await app.ready()
  return app
}
