import type { BenchServer } from '../../bench/bench-server.ts'
import { resultLimit, type SearchSystem } from './search-system.ts'

type Answer = { hits: { member: { externalId: string | null } }[] }

/** The product, asked as any client asks it. */
export function renmai (server: BenchServer): SearchSystem {
  return {
    name: 'Renmai',
    sets: ['names', 'topics', 'spelled', 'organisations'],
    connections: 4,
    open: async ({ name, members }) => {
      const { key } = await server.aCommunity(`eval-${name}`)
      await server.importNdjson(key, members.map((member) => JSON.stringify(member)).join('\n'))
      return {
        search: async (q) => {
          const body = JSON.stringify({ q, limit: resultLimit })
          const answer = await server.call('/v1/members/search', { method: 'POST', key, body, headers: { 'content-type': 'application/json' } }) as Answer
          return answer.hits.map(({ member }) => member.externalId ?? '')
        },
        close: async () => {},
      }
    },
  }
}
