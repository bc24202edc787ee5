import { setTimeout as sleep } from 'node:timers/promises'
import { ndjson, importFile } from './start-worker.ts'
import type { Client } from './start-app.ts'

const cities = ['上海', '杭州', '北京', '成都', '深圳']
const trades = ['跨境电商', '前端开发', '摄影', '心理咨询', '财务', '品牌设计', '烘焙', '法律咨询']

/** Fictional people who each look for what another one offers. */
export const people = (count: number, more: (index: number) => object = () => ({})) => Array.from({ length: count }, (_, index) => ({
  externalId: `u-${index}`,
  displayName: `成员${index}`,
  city: cities[index % cities.length],
  interests: [trades[index % 3] ?? ''],
  offers: [`可以聊${trades[index % trades.length]}`],
  needs: [`在找懂${trades[(index + 3) % trades.length]}的人`],
  ...more(index),
}))

/** Imports members. @returns their ids in the order of the list */
export async function membersOf (client: Client, list: readonly { externalId: string }[]): Promise<string[]> {
  const { status, result } = await importFile(client, ndjson(list))
  if (status !== 'succeeded' || result.refused > 0) throw new Error(`not imported: ${JSON.stringify(result)}`)
  const ids = new Map<string, string>()
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await client.get(`/v1/members?limit=100${cursor && `&cursor=${cursor}`}`)
    for (const { externalId, id } of body.items) ids.set(externalId, id)
    cursor = body.nextCursor
  }
  return list.map(({ externalId }) => ids.get(externalId) ?? '')
}

/** Polls a round until no operation works on it. */
export async function roundEnd (client: Client, id: string) {
  for (let pollsLeft = 2_000; pollsLeft > 0; pollsLeft--) {
    const { body, status, text } = await client.get(`/v1/rounds/${id}`)
    if (status !== 200) throw new Error(text)
    if (body.status !== 'planning') return body
    await sleep(30)
  }
  throw new Error('the round was not planned within a minute')
}

/** Makes a round and waits until it is planned. */
export async function plannedRound (client: Client, input: object) {
  const { status, body, text } = await client.post('/v1/rounds', { name: '本周一对一', kind: 'pool', ...input })
  if (status !== 202) throw new Error(`no round: ${text}`)
  return roundEnd(client, body.round.id as string)
}

/** Does something to a round and waits until it is done. */
export async function changedRound (client: Client, id: string, verb: 'publish' | 'replan' | 'swap', body: object = {}) {
  const answer = await client.post(`/v1/rounds/${id}/${verb}`, verb === 'publish' ? undefined : body)
  if (answer.status !== 202) throw new Error(`not done: ${answer.text}`)
  return roundEnd(client, id)
}

type PairOfIds = [string, string]

/** All pairs of a round, each in order. */
export async function pairsOf (client: Client, id: string): Promise<PairOfIds[]> {
  const pairs: PairOfIds[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await client.get(`/v1/rounds/${id}/pairs?limit=100${cursor && `&cursor=${cursor}`}`)
    pairs.push(...body.items.map(({ member, other }: { member: { id: string }, other: { id: string } }) => [member.id, other.id] as PairOfIds))
    cursor = body.nextCursor
  }
  return pairs
}

export const inOrder = (pairs: readonly PairOfIds[]): string[] => pairs.map((pair) => pair.toSorted().join(' ')).sort()

/** Ids of those who have nobody. */
export async function leftOverOf (client: Client, id: string): Promise<string[]> {
  const { body } = await client.get(`/v1/rounds/${id}/participants?isLeftOver=true&limit=100`)
  return body.items.map(({ memberId }: { memberId: string }) => memberId)
}
