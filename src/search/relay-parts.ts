import type { Logger } from 'pino'
import type { Postgres, Tx } from '../postgres/client.ts'
import type { MemberDocument } from './member-document.ts'
import type { IndexWriter } from './member-index.ts'
import type { MemberRef } from './outbox.ts'
import { communitiesOn } from './placements.repository.ts'
import type { Turn } from './relay-state.ts'

/** Documents as PostgreSQL has the members now; a member that is missing in the answer is not to be found. */
export type Projection = (tx: Tx, members: readonly MemberRef[]) => Promise<MemberDocument[]>

/** What a relay works with; whose it is, the server of its writer says. */
export type RelayParts = { postgres: Postgres, indexWriter: IndexWriter, project: Projection, now: () => Date, log: Logger }

/** A relay at work: its parts, and the turn that is over when another takes it. */
export type RelayTurn = RelayParts & Turn

/** Documents as the server of a relay should have them: those of a community that is not there are none. */
export async function projectPlaced ({ indexWriter: { server }, project }: RelayParts, tx: Tx, members: readonly MemberRef[]): Promise<MemberDocument[]> {
  const placed = await communitiesOn(tx, server, [...new Set(members.map(({ communityId }) => communityId))])
  return project(tx, members.filter(({ communityId }) => placed.has(communityId)))
}

/** A moment so many milliseconds away. */
export const after = (at: Date, ms: number) => new Date(at.getTime() + ms)
