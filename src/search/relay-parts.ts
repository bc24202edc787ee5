import type { Logger } from 'pino'
import type { Postgres, Tx } from '../postgres/client.ts'
import type { MemberDocument } from './member-document.ts'
import type { IndexWriter } from './member-index.ts'
import type { MemberRef } from './outbox.ts'

/** Documents as PostgreSQL has the members now; a member that is missing in the answer is not to be found. */
export type Projection = (tx: Tx, members: readonly MemberRef[]) => Promise<MemberDocument[]>

export type RelayParts = { postgres: Postgres, indexWriter: IndexWriter, project: Projection, now: () => Date, log: Logger }

/** A relay at work: its parts, and the epoch that is over when another takes its turn. */
export type RelayTurn = RelayParts & { epoch: number }

/** A moment so many milliseconds away. */
export const after = (at: Date, ms: number) => new Date(at.getTime() + ms)
