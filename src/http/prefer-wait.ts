import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { MemberId } from '../domain/ids.ts'
import type { Postgres } from '../postgres/client.ts'
import { untilIndexed } from '../search/index-wait.repository.ts'
import { communityViewer } from './authenticate.ts'
import { text } from './schema-parts.ts'

/** Longest wait a client may ask for, in seconds. */
const waitSecondsMax = 10

/** Headers of a write whose effect on search a client may wait for (RFC 7240). */
export const PreferHeaders = z.looseObject({
  prefer: text(200).optional().describe(
    `\`wait=N\`, 1 to ${waitSecondsMax} seconds: answer when the change can be searched, or after that time. The change is made either way; ` +
    'then the answer has `Preference-Applied: wait` and `Index-Status: indexed` or `pending`.'
  ),
})

/** How long the client prefers to wait for the index, in milliseconds; null when it said nothing that is understood, as RFC 7240 wants. */
function preferredWaitMs ({ headers }: FastifyRequest): number | null {
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,4})"?(?=$|[,;\s])/i.exec(String(headers['prefer'] ?? ''))?.[1]
  return seconds === undefined || Number(seconds) < 1 ? null : Math.min(Number(seconds), waitSecondsMax) * 1_000
}

/**
 * Answers a write of a member: with what a search takes as `minVersion`, and, where the client prefers so, only when the change can be searched.
 * The write itself is committed before.
 */
export async function followPreference (request: FastifyRequest, reply: FastifyReply, postgres: Postgres, memberId: string): Promise<void> {
  reply.header('Search-Version', memberId)
  const waitMs = preferredWaitMs(request)
  if (waitMs === null) return
  const isIndexed = await untilIndexed(postgres, { communityId: communityViewer(request).communityId, memberId: memberId as MemberId }, waitMs)
  reply.header('Preference-Applied', 'wait').header('Index-Status', isIndexed ? 'indexed' : 'pending')
}
