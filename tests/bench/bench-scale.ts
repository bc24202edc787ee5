import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { postStraight, type BenchEngines } from './bench-engines.ts'
import { benchMatches, benchRound } from './bench-matches.ts'
import { benchViewer } from './bench-viewer.ts'
import { benchSearch } from './bench-search.ts'
import type { BenchCommunity, BenchServer } from './bench-server.ts'

const connections = [1, 8, 32] as const
const communityFilterable = { filterableAttributes: ['community'] }

/** One community of 100 000 members, then fifty of 2 000, each beside the same people as plain members in the engine. */
export async function benchScale (server: BenchServer, engines: BenchEngines, dataDir: string, durationSeconds: number): Promise<void> {
  const many = sandboxMembers({ count: 100_000, seed: 3 })
  const large = await server.aCommunity('large')
  const importMs = await server.importNdjson(large.key, many.map((member) => JSON.stringify(member)).join('\n'))
  console.log(`\n100 000 members until searchable: ${(importMs / 1000).toFixed(0)} s`)
  await benchMatches(server, '100 000 members', large)
  await benchRound(server, '100 000 members', large)
  await postStraight(engines.meili, 'plain_large', null, many.map((member, id) => JSON.stringify({ id, ...member })).join('\n'))
  await benchSearch(server, engines, { label: '100 000 members', communities: [large], plainIndex: 'plain_large', members: many }, connections, durationSeconds)
  await benchViewer(server, engines, dataDir, large)

  const communities: BenchCommunity[] = []
  const few = sandboxMembers({ count: 2_000, seed: 4 })
  for (let at = 0; at < 50; at++) {
    const community = await server.aCommunity(`small-${at}`)
    await server.importNdjson(community.key, few.map((member) => JSON.stringify(member)).join('\n'))
    communities.push(community)
  }
  const plain = communities.flatMap((_, community) => few.map((member, index) => JSON.stringify({ id: community * few.length + index, community, ...member }))).join('\n')
  await postStraight(engines.meili, 'plain_small', communityFilterable, plain)
  await benchSearch(server, engines, { label: '50 communities of 2 000', communities, plainIndex: 'plain_small', members: few }, connections, durationSeconds)
}
