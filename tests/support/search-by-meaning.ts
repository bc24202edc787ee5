import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Test } from 'tap'
import { startEmbedding } from '../../src/features/directory/embed-members.ts'
import { startEmbedderServer, type EmbedderServer } from './embedder-server.ts'
import { namesFound, type Person } from './search-people.ts'
import { startApp, type Client, type TestApp } from './start-app.ts'

const trades = ['木工', '钢琴老师', '面点师', '摄影', '健身教练', '剪辑', '花艺', '口腔护士', '建筑设计', '古籍修复', '快递', '烘焙', '程序员', '插画', '物业', '导游', '酿酒', '裁缝']

/** People of many trades, and 杜若, whose profile shares no character with `meant`. */
export const people: readonly Person[] = [
  ...trades.map((trade, at) => ({ displayName: `成员${at}`, headline: `${trade}，从业${at + 1}年` })),
  { displayName: '杜若', headline: '兽医', contact: { wechatId: 'wx-duruo', phone: '00000000000', email: 'duruo@example.com' }, needs: ['找人报税'] },
]
export const meant = '毛孩子生病'

/** An application with an embedder of our own; by default with a budget that a loaded machine keeps. */
export async function startMeaningApp (t: Test, environment: Record<string, string> = {}): Promise<{ server: EmbedderServer, app: TestApp }> {
  const server = await startEmbedderServer(t)
  return { server, app: await startApp(t, {}, { RENMAI_EMBEDDER_URL: server.urls.http, RENMAI_EMBEDDER_TIMEOUT_MS: '2000', ...environment }) }
}

/** The part of the background work that embeds, until the test ends. */
export function startEmbeddingFor (t: Test, { deps: { postgres, embedder, log } }: TestApp): { stop: () => Promise<void> } {
  if (!embedder) throw new Error('the application has no embedder')
  const embedding = startEmbedding({ postgres, embedder, log })
  t.teardown(embedding.stop)
  return embedding
}

const polls = { max: 200, everyMs: 50 }

/** Asks again, as a user would, until the names are as expected or ten seconds are over. */
export async function untilFound (client: Client, q: string, isEnd: (names: string[]) => boolean): Promise<string[]> {
  for (let left = polls.max; ; left--) {
    const names = await namesFound(client, q)
    if (isEnd(names) || left === 0) return names
    await sleep(polls.everyMs)
  }
}

export type VectorRow = { name: string, model: string, bytes: number, xid: string, is_current: boolean }

/** The vectors of a community's members, by number. */
export async function vectorsOf ({ deps: { postgres } }: TestApp, communityId: string): Promise<VectorRow[]> {
  return [...await postgres.asSystem((tx) => tx.execute<VectorRow>(sql`
    select display_name as name, model, octet_length(vector) as bytes, v.changed_xid::text as xid, member_version = version as is_current
    from member_vectors v join members m on m.community_id = v.community_id and m.id = v.member_id where m.community_id = ${communityId} order by number`))]
}

/** Looks again until the vectors are as expected or ten seconds are over. */
export async function untilEmbedded (app: TestApp, communityId: string, isEnd: (rows: VectorRow[]) => boolean): Promise<VectorRow[]> {
  for (let left = polls.max; ; left--) {
    const rows = await vectorsOf(app, communityId)
    if (isEnd(rows) || left === 0) return rows
    await sleep(polls.everyMs)
  }
}
