import { z } from 'zod'
import { actorKinds } from '../../domain/audit/audit-entry.ts'
import { cursorQuery, exampleOf, idOf, instant, limitQuery, pageOf, text } from '../../http/schema-parts.ts'

const action = z.string().describe('`noun.verb`: what was done.')
const detail = z.record(z.string(), z.unknown()).describe('Ids, counts and settings that belong to the act.')
const actorKind = z.enum(actorKinds).describe('`system`: Renmai itself.')

export const AuditEntryView = z.object({
  position: z.int().describe('1 for the first of the community, without gaps.'),
  at: instant,
  actorKind,
  actor: z.string().describe('Id of the key or member who did it; `operator` or `system` for those.'),
  action,
  subjectMemberId: idOf('member').nullable().describe('The member it was done to.'),
  detail,
  previousHash: z.string().describe('`hash` of the entry before; empty for the first.'),
  hash: z.string().describe('SHA-256, base64url, of the entry and `previousHash`.'),
}).meta({
  id: 'AuditEntry',
  examples: [{
    position: 42, at: '2026-11-21T08:30:00.000Z', actorKind: 'member', actor: 'mem_b6d8f2k3v8x2m9q4w7z5', action: 'member.role_changed',
    subjectMemberId: 'mem_k3v8x2m9q4w7z5b6d8f2', detail: { from: 'member', to: 'moderator' }, previousHash: 'ZQx…', hash: 'b7J…',
  }],
})
export const AuditPage = pageOf(AuditEntryView).meta({ id: 'AuditPage' })

export const AuditQuery = z.strictObject({
  limit: limitQuery,
  cursor: cursorQuery,
  action: text(100, 1).optional().describe('Only this action.'),
  actor: text(100, 1).optional().describe('Only what this key or member did; `operator` for the operator.'),
  memberId: text(100, 1).optional().describe('Only what was done to this member.'),
  since: instant.optional().describe('Only from this instant on.'),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const OwnAuditEntry = z.object({
  at: instant,
  actorKind: z.enum([...actorKinds, 'self']).describe('`self`: you did it. `key`: a server of the community. `system`: Renmai itself.'),
  actor: z.string().describe('Id of the key or member who did it; `operator` or `system` for those.'),
  action,
  detail,
}).meta({
  id: 'OwnAuditEntry',
  examples: [{ at: '2026-11-21T08:30:00.000Z', actorKind: 'key', actor: 'key_k3v8x2m9q4w7z5b6d8f2', action: 'contact.revealed', detail: { fields: ['wechatId'] } }],
})
export const OwnAuditPage = pageOf(OwnAuditEntry).meta({ id: 'OwnAuditPage', examples: [{ items: [exampleOf(OwnAuditEntry)], nextCursor: null }] })

export const AuditVerification = z.object({
  entries: z.int().describe('Entries that are kept.'),
  isIntact: z.boolean(),
  brokenAt: z.int().nullable().describe('Position of the first entry that was altered, or is missing; null when intact.'),
  lastHash: z.string().nullable().describe('Hash of the newest entry. Kept elsewhere, it proves later that nothing before it was written anew. Null for an empty log.'),
}).meta({ id: 'AuditVerification', examples: [{ entries: 42, isIntact: true, brokenAt: null, lastHash: 'b7J…' }] })
export type AuditVerification = z.infer<typeof AuditVerification>
