import { sql } from 'drizzle-orm'
import t from 'tap'
import type { CommunityId, OperationId } from '../../src/domain/ids.ts'
import { giveUpRound } from '../../src/features/rounds/run-round.ts'
import { people } from '../support/round-parts.ts'
import { startApp } from '../support/start-app.ts'

// Without a worker: nothing is planned.
const { aCommunity, deps } = await startApp(t)

t.test('a round whose job fails again and again ends failed with round.gave_up, and can be planned again', async (t) => {
  const { id: communityId, client } = await aCommunity()
  for (const person of people(4)) await client.post('/v1/members', person)
  const { status, body: { round, operation } } = await client.post('/v1/rounds', { name: '周五咖啡', kind: 'pool', participants: { everybody: true } })
  t.equal(status, 202)
  await giveUpRound(deps, { communityId: communityId as CommunityId, operationId: operation.id as OperationId })
  t.match((await client.get(`/v1/operations/${operation.id}`)).body, { status: 'failed', failure: { code: 'round.gave_up', message: /\.$/ } })
  t.equal((await client.get(`/v1/rounds/${round.id}`)).body.status, 'failed')
  t.equal((await client.post(`/v1/rounds/${round.id}/replan`, {})).status, 202)
})

t.test('a round of more people than can be planned is refused whole with round.too_large', async (t) => {
  const { id, client } = await aCommunity()
  await deps.postgres.asSystem((tx) => tx.execute(sql`
    insert into members (community_id, id, number, display_name) select ${id}, 'mem_' || n, n, '众人' || n from generate_series(1, 100001) as n`))
  const { status, body } = await client.post('/v1/rounds', { name: '所有人', kind: 'pool', participants: { everybody: true } })
  t.strictSame([status, body.code], [422, 'round.too_large'])
  t.strictSame((await client.get('/v1/rounds')).body.items, [])
})
