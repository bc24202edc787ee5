import { wholeCommunity } from '../domain/access/sight.ts'
import type { CommunityId } from '../domain/ids.ts'
import type { Postgres } from '../postgres/client.ts'

/** The name of the server a community is searched on; null when it is on none, or on one that has lost it and does not have everybody again. */
export type FindServer = (communityId: CommunityId) => Promise<string | null>

/** How old an answer may be: far less than a server keeps a community that has moved. */
export const placementKeptMs = 1_000

/** How long to wait for a newer answer when there is one already. */
const patienceMs = 100

const communitiesMax = 10_000

const statement = "select server from community_placements where community_id = $1 and state = 'live' and revision is null"

type Known = { server: string, readAtMs: number }

/** Remembers where communities are, each for a second; and while PostgreSQL does not answer, where they were. */
export function openPlacements ({ readInSight }: Pick<Postgres, 'readInSight'>): FindServer {
  const known = new Map<CommunityId, Known>()
  const reading = new Map<CommunityId, Promise<string | null>>()

  const read = async (communityId: CommunityId): Promise<string | null> => {
    try {
      const [row] = await readInSight<{ server: string }>(wholeCommunity(communityId), statement, [communityId])
      const server = row?.server ?? null
      known.delete(communityId)
      // Nowhere is not remembered: it is so for moments.
      if (server !== null) known.set(communityId, { server, readAtMs: performance.now() })
      const [oldest] = known.keys()
      if (known.size > communitiesMax && oldest !== undefined) known.delete(oldest)
      return server
    } finally {
      reading.delete(communityId)
    }
  }
  const readOnce = (communityId: CommunityId) => {
    const answer = reading.get(communityId) ?? read(communityId)
    reading.set(communityId, answer)
    return answer
  }
  return async (communityId) => {
    const last = known.get(communityId)
    if (!last) return readOnce(communityId)
    return performance.now() - last.readAtMs < placementKeptMs ? last.server : orElse(readOnce(communityId), last.server)
  }
}

/** What is answered, or something else when that takes long or fails. */
async function orElse<Answer> (answer: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  const late = Promise.withResolvers<Answer>()
  const timer = setTimeout(() => { late.resolve(otherwise) }, patienceMs)
  try {
    return await Promise.race([answer.catch(() => otherwise), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
