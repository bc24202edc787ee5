import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Test } from 'tap'
import type { OpenDeps } from '../../src/deps.ts'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { projectMembers } from '../../src/features/directory/project-members.ts'
import type { IndexWriter } from '../../src/search/member-index.ts'
import { awaitWriters, findMoves, readPlacement, wantMove, type Placement } from '../../src/search/placements.repository.ts'
import { sweep } from '../../src/search/reconcile.ts'
import { startEngines } from '../../src/embedded/engines.ts'
import { addMembers, aRelay, untilIdle } from './relay-parts.ts'
import { startApp, type TestApp } from './start-app.ts'
import { openTcpGate, type TcpGate } from './tcp-gate.ts'

/** A second Meilisearch, behind a gate that can be shut, for the subtests of a file. @returns variables that name it `east` */
export async function eastServer (t: Test): Promise<{ environment: Record<string, string>, gate: TcpGate }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'renmai-east-'))
  const { meiliUrl, meiliKey, stop } = await startEngines({
    dataDir, env: process.env, want: { postgres: false, meilisearch: true }, durability: 'none', onProgress: () => {}, onCrash: () => {}, randomBytes,
  })
  const gate = await openTcpGate(Number(new URL(meiliUrl ?? '').port))
  t.teardown(async () => {
    await gate.shut()
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return { gate, environment: { MEILI_URLS: `east=http://127.0.0.1:${gate.port}`, MEILI_MASTER_KEYS: `east=${meiliKey ?? ''}` } }
}

/** An application whose communities are searched on `main` or `east`, never in memory, and how to look at both. */
export async function onTwoServers (t: Test, environment: Record<string, string>, changes: Partial<OpenDeps> = {}) {
  const started = await startApp(t, changes, { RENMAI_ROSTER_MB: '0', ...environment })
  const { deps: { postgres, searchServers, log } } = started
  const [main, east] = searchServers.map(({ writer }) => writer) as [IndexWriter, IndexWriter]
  t.teardown(() => east.abandonBuild().catch(() => {}))
  return {
    started, main, east,
    move: async (id: string, to: string) => postgres.asSystem((tx) => wantMove(tx, id as CommunityId, to)),
    /** As `move`, when everybody who writes knows of it: other tests write in the same PostgreSQL, and a relay would wait for them. */
    moveKnown: async (id: string, to: string) => {
      await postgres.asSystem((tx) => wantMove(tx, id as CommunityId, to))
      await postgres.asSystem((tx) => awaitWriters(tx, to, id as CommunityId))
      const isKnown = async () => (await postgres.asSystem((tx) => findMoves(tx, to))).some((one) => one.communityId === id && one.isKnown)
      while (!await isKnown()) await pause(20)
    },
    placement: async (id: string): Promise<Placement | null> => postgres.asSystem((tx) => readPlacement(tx, id)),
    /** Where a community is searched, where it moves to, and what it leaves. */
    where: async (id: string): Promise<(string | null)[]> => {
      const { live = null, filling = null, leaving = [] } = await postgres.asSystem((tx) => readPlacement(tx, id)) ?? {}
      return [live, filling && filling.server, ...leaving]
    },
    /** Ids of a community's documents on a server. */
    held: async (writer: IndexWriter, id: string): Promise<MemberId[]> => (await writer.listing('live', id as CommunityId, 0, 10_000)).map(({ memberId }) => memberId).sort(),
    /** Members of whom a server has something else than PostgreSQL. */
    differing: async (writer: IndexWriter): Promise<string[]> => {
      const parts = { postgres, indexWriter: writer, project: projectMembers, now: () => new Date(), log }
      const found: string[] = []
      for await (const page of sweep(parts, 'live', null)) found.push(...page.map(({ member, difference }) => `${difference} ${member.memberId}`))
      return found
    },
    /** One relay of each server works until nothing is to be done, as if so much time had passed. */
    work: async (aheadMs = 0) => { for (const writer of [east, main]) await relayed(started, writer, aheadMs) },
  }
}

/** A community on `main` whose members say the same. */
export async function membersOnMain (both: Awaited<ReturnType<typeof onTwoServers>>, count: number) {
  const { id, client } = await both.started.aCommunity()
  await both.started.deps.postgres.asSystem((tx) => tx.execute(sql`update community_placements set server = 'main' where community_id = ${id}`))
  const ids = await addMembers(both.started, id, Array.from({ length: count }, (_, index) => ({ displayName: `成员${index}`, headline: '共同话题' })))
  await both.started.settle()
  const total = async (): Promise<number | string> => {
    const { status, body } = await client.get(`/v1/members/search?q=${encodeURIComponent('共同话题')}`)
    return status === 200 && body.degraded === false ? body.total as number : `${status} ${JSON.stringify(body)}`
  }
  return { ...both, id, client, ids: ids.sort(), total }
}

/** The next relay of a server works until nothing is to be done. */
export async function relayed (started: TestApp, indexWriter: IndexWriter, aheadMs = 0): Promise<void> {
  const relay = aRelay(started, { indexWriter, now: () => new Date(Date.now() + aheadMs) })
  await untilIdle(await relay.takeOver())
}

/** Longer than a server keeps the documents of a community that left it. */
export const leftMs = 60_000
