import { sql } from 'drizzle-orm'
import { defaultCommunitySettings } from '../../src/domain/community/settings.ts'
import { addedStanding } from '../../src/domain/member/new-standing.ts'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { projectMembers } from '../../src/features/directory/project-members.ts'
import { writeMembers } from '../../src/features/members/members.repository.ts'
import { emptyProfile, type Profile } from '../../src/domain/member/profile.ts'
import type { IndexTarget, IndexWriter } from '../../src/search/member-index.ts'
import type { MemberDocument } from '../../src/search/member-document.ts'
import { openRound } from '../../src/search/relay.ts'
import type { RelayParts } from '../../src/search/relay-parts.ts'
import { beginEpoch } from '../../src/search/relay-state.ts'
import type { Test } from 'tap'
import type { TestApp } from './start-app.ts'
import { testEngines } from './test-engines.ts'

/** For a file whose subtests each start an application: run alone, they share one pair of engines. */
export async function shareEngines (t: Test): Promise<void> {
  const { databaseUrl, meiliUrl, meiliKey } = await testEngines(t)
  Object.assign(process.env, { DATABASE_URL: databaseUrl, MEILI_URL: meiliUrl, ...(meiliKey === undefined ? {} : { MEILI_MASTER_KEY: meiliKey }) })
}

/** What a relay sent, in order. */
export type SentPayload = { target: IndexTarget, documents: readonly MemberDocument[], deleted: readonly MemberId[] }

export type OutboxRow = {
  member_id: MemberId, server: string, revision: string, pending_since: string, lane: number, attempts: number
  claimed_epoch: string | null, last_error_code: string | null, available_at: Date, parked_since: Date | null
}

/** A relay on the application's engines whose writes are recorded, and whose clock the test can put forward. */
export function aRelay ({ deps: { postgres, indexWriter, log } }: TestApp, changes: Partial<RelayParts> = {}) {
  const sent: SentPayload[] = []
  let aheadMs = 0
  const writer: IndexWriter = {
    ...indexWriter,
    write: async (target, documents, deleted) => {
      sent.push({ target, documents, deleted })
      return indexWriter.write(target, documents, deleted)
    },
  }
  const parts: RelayParts = { postgres, indexWriter: writer, project: projectMembers, now: () => new Date(Date.now() + aheadMs), log, ...changes }
  return {
    sent,
    parts,
    putForward: (ms: number) => { aheadMs += ms },
    /** A new relay takes over. @returns its round */
    takeOver: async () => openRound(parts, await postgres.asSystem((tx) => beginEpoch(tx, parts.indexWriter.server))),
  }
}

export async function untilIdle (round: () => Promise<boolean>): Promise<void> {
  while (await round());
}

/** Lets a relay work, with time passing, until what is left in the outbox is parked. */
export async function drained (started: TestApp, relay: ReturnType<typeof aRelay>): Promise<void> {
  const round = await relay.takeOver()
  for (let waits = 0; waits < 500; waits++) {
    await untilIdle(round)
    if ((await outboxRows(started)).every((row) => row.parked_since !== null)) return
    relay.putForward(5_000)
  }
  throw new Error('the outbox is not drained')
}

export const outboxRows = async ({ deps: { postgres } }: TestApp): Promise<OutboxRow[]> =>
  [...await postgres.asSystem((tx) => tx.execute<OutboxRow>(sql`select * from search_outbox order by member_id`))]

const standing = addedStanding(defaultCommunitySettings, 'import')

/** Members written straight into PostgreSQL, as an import does. @returns their ids */
export async function addMembers ({ deps: { postgres, newId } }: TestApp, communityId: string, profiles: (Partial<Profile> & { displayName: string })[]): Promise<MemberId[]> {
  const community = communityId as CommunityId
  const states = profiles.map((profile, index) => ({ id: newId('member'), number: 10_001 + index, externalId: null, standing, profile: { ...emptyProfile, ...profile } }))
  await postgres.inCommunity(community, (tx) => writeMembers(tx, community, states))
  return states.map(({ id }) => id)
}
