import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Deps } from '../../deps.ts'
import { communityViewer, memberViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { PageQuery } from '../../http/schema-parts.ts'
import { cursorInvalid } from '../../postgres/keyset.ts'
import { AuditPage, AuditQuery, AuditVerification, OwnAuditPage } from './audit.schemas.ts'
import { readAudit, readOwnAudit } from './read-audit.ts'
import { verifyAuditChain } from './verify-audit-chain.ts'

const tags = ['audit']

export const auditRoutes: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/audit', {
    config: { access: { scope: 'audit:read' } },
    schema: {
      operationId: 'listAudit', tags, summary: 'Read the audit log', querystring: AuditQuery,
      description: 'What admins and keys did, newest first. The log can be added to and nothing else; each entry holds the hash of the one before.',
      response: { 200: AuditPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => readAudit(deps, communityViewer(request), request.query))

  app.get('/audit/verification', {
    config: { access: { scope: 'audit:read' } },
    schema: {
      operationId: 'verifyAudit', tags, summary: 'Prove that the audit log is whole',
      description: 'Recomputes every hash, from the oldest entry that is kept to the newest.',
      response: { 200: AuditVerification, ...problemResponses() },
    },
  }, async (request) => {
    const { communityId } = communityViewer(request)
    return deps.postgres.inCommunity(communityId, (tx) => verifyAuditChain(tx, communityId))
  })

  app.get('/me/audit', {
    config: { access: 'member' },
    schema: {
      operationId: 'listOwnAudit', tags, summary: 'See what others did that concerns me', querystring: PageQuery,
      description: 'Who looked at my contact and why, who changed my role or decided about me: newest first.',
      response: { 200: OwnAuditPage, ...problemResponses(cursorInvalid) },
    },
  }, async (request) => readOwnAudit(deps, memberViewer(request), request.query))
}
