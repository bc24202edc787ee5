import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { credentialOf } from '../domain/access/viewer.ts'
import type { Idempotency, Once } from '../postgres/idempotency.ts'
import { anyViewer } from './authenticate.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

/** What a request's Idempotency-Key is remembered by; null without one. */
export function idempotencyKeyHash ({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key']
  return typeof key === 'string' ? sha256(key) : null
}

/**
 * The request's Idempotency-Key with what it stands for; null without one. Only hashes leave this function.
 *
 * @param fingerprint of the body; by default of the parsed JSON
 */
export function idempotencyOf (request: FastifyRequest, fingerprint = sha256(JSON.stringify(request.body ?? null))): Idempotency | null {
  const keyHash = idempotencyKeyHash(request)
  if (keyHash === null) return null
  const viewer = anyViewer(request)
  return {
    communityId: viewer.kind === 'operator' ? null : viewer.communityId,
    credential: credentialOf(viewer),
    keyHash,
    fingerprint: sha256(`${request.method} ${request.url} ${fingerprint}`),
  }
}

/** Tells the client when the answer is that of an earlier request. */
export function markReplay<T> (reply: FastifyReply, once: Once<T>): T {
  if (once.isReplay) reply.header('Idempotent-Replayed', 'true')
  return once.value
}
