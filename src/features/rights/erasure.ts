import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { CommunityId, MemberId } from '../../domain/ids.ts'

/** That somebody was erased: enough to find them again in a restored backup, and nothing about them. */
export type Erasure = {
  communityId: CommunityId
  memberId: MemberId
  /** Keyed; null for who had no external id. */
  externalIdHash: string | null
  erasedAt: Date
}

/** One line of the ledger file. */
export const ErasureLine = z.object({
  communityId: z.string().max(100).transform((id) => id as CommunityId),
  memberId: z.string().max(100).transform((id) => id as MemberId),
  externalIdHash: z.string().max(100).nullable(),
  erasedAt: z.iso.datetime().transform((text) => new Date(text)),
})

/** Keyed with the server's secret, and different in each community: an external id may be a phone number. */
export function externalIdHash (secret: string, communityId: CommunityId, externalId: string): string {
  return createHmac('sha256', secret).update('erased external id\0').update(JSON.stringify([communityId, externalId])).digest('base64url')
}
