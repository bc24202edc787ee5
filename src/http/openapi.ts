import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Access } from './authenticate.ts'
import { tidyComponents, type JsonObject } from './openapi-components.ts'
import { finishOperation, type Operation } from './openapi-operation.ts'

const description = `
人脉 is a member directory and matchmaking API for online communities. Chinese first, every language welcome.

* **Authentication**: \`Authorization: Bearer\` with the operator key, an API key \`rk_…\`, a publishable key \`pk_…\` or a member's access token. Each operation names what it needs.
* **Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\`; each code has a page at \`/errors/{code}\`.
* **Lists** answer \`{ items, nextCursor }\`; pass \`nextCursor\` as \`cursor\` with the other parameters unchanged.
* **Changes** take \`If-Match\` with the ETag of what was read. POST with \`X-HTTP-Method-Override: PATCH\` is a PATCH, for mini programs.
* **Searching what was just written**: a write of a member with \`Prefer: wait=5\` answers when search sees it; or pass its header \`Search-Version\` as \`minVersion\` to a search.
* **Limits**: \`RateLimit-Policy\` and \`RateLimit\` on every answer say what may be asked and what is left; 429 comes with \`Retry-After\`.
* **Creating POSTs** take an \`Idempotency-Key\`.
`.trim()

/** The OpenAPI 3.1 document, made from the routes' schemas, at `/openapi.json`, and the interactive reference at `/docs`. */
export const openapi = fastifyPlugin(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.1',
      info: { title: 'Renmai 人脉', version: '1', description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      tags: [
        { name: 'search', description: 'Find the right person.' },
        { name: 'matching', description: 'Whom to meet, and why.' },
        { name: 'rounds', description: 'Many members are paired at once: planned, reviewed, published.' },
        { name: 'insights', description: 'What is searched for, and who is not found.' },
        { name: 'members', description: '成员 and their profiles.' },
        { name: 'me', description: 'What members read and decide about themselves.' },
        { name: 'imports', description: 'Files in, files out, and nicknames taken apart.' },
        { name: 'operations', description: 'Work that goes on after the answer.' },
        { name: 'tags', description: 'What people do, know and like, by whichever word; and what of it is recognised in their profiles.' },
        { name: 'custom fields', description: 'What a community adds to its profiles.' },
        { name: 'communities', description: '社群: the tenants.' },
        { name: 'keys', description: 'API keys of a community.' },
        { name: 'login apps', description: 'Mini programs and others whose users may log in.' },
        { name: 'sessions', description: 'Members log in and out.' },
        { name: 'protection', description: 'Against copying the directory: budgets, people who do not exist, and who stands out.' },
        { name: 'admission', description: 'How somebody becomes a member: invitations, applications, order numbers.' },
        { name: 'moderation', description: 'Texts of members wait until somebody has judged them.' },
        { name: 'audit', description: 'What admins and keys did, in a log that cannot be changed.' },
        { name: 'health', description: 'For load balancers.' },
      ],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: (route) => {
      const transformed = jsonSchemaTransform(route) as { schema: Record<string, unknown>, url: string }
      const { access } = route.route.config ?? {}
      if (!access || access === 'public') return { ...transformed, schema: { ...transformed.schema, security: [] } }
      const needs = needsOf(access)
      const written = transformed.schema['description']
      return { ...transformed, schema: { ...transformed.schema, security: [{ bearer: [] }], description: `${typeof written === 'string' ? `${written}\n\n` : ''}**Needs:** ${needs}` } }
    },
    transformObject: (document) => finishDocument(jsonSchemaTransformObject(document) as JsonObject),
  })
  await app.register(async (docs) => {
    // The reference brings its own routes; they are as public as the document.
    docs.addHook('onRoute', (route) => { route.config = { ...route.config, access: 'public' } })
    await docs.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list', persistAuthorization: true, tryItOutEnabled: true } })
    docs.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  })
}, { name: 'openapi' })

function needsOf (access: Exclude<Access, 'public'>): string {
  if (access === 'operator') return 'The operator key.'
  if (access === 'member') return 'The access token of a member, about whom the answer is.'
  if ('key' in access) return `An API key with the scope \`${access.key}\`.`
  if ('scope' in access) return `An API key with the scope \`${access.scope}\`, or the access token of a member whose role has it.`
  return `The operator key, an API key with the scope \`${access.operatorOr}\`, or the access token of a member whose role has it.`
}

function finishDocument (document: JsonObject): JsonObject {
  const paths = Object.entries(document['paths'] as Record<string, Record<string, Operation>>).map(([path, operations]) => [
    path,
    Object.fromEntries(Object.entries(operations).map(([method, operation]) => [method, finishOperation(method, operation)])),
  ])
  return tidyComponents({ ...document, paths: Object.fromEntries(paths) as JsonObject })
}
