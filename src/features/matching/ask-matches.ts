import type { Sight } from '../../domain/access/sight.ts'
import type { Deps } from '../../deps.ts'
import type { MatchAnswer, MatchQuery } from '../../search/match-query.ts'
import { emptyRoster } from '../../search/roster/empty-roster.ts'
import { exhaustiveMax } from '../../search/roster/match-candidates.ts'
import { MatchDesk } from '../../search/roster/match-members.ts'
import { rosterSource } from '../directory/index.ts'
import { findCandidates } from './matches.repository.ts'

type Parts = Pick<Deps, 'postgres' | 'rosters'>

/** Members taken up before somebody else gets a turn. */
const takenAtOnce = 10

/** Scores from the roster; for a community that is not in memory, from as many members as are read from PostgreSQL at once. */
export async function askMatches (deps: Parts, sight: Sight, query: MatchQuery): Promise<MatchAnswer> {
  return await deps.rosters.ask('matches', query) ?? matchWithoutRoster(deps, sight, query)
}

async function matchWithoutRoster ({ postgres }: Parts, sight: Sight, query: MatchQuery): Promise<MatchAnswer> {
  const source = rosterSource(postgres, null)
  const { communityId, view, member, excluded } = query
  const ids = await findCandidates(postgres, sight, member, { excluded, limit: exhaustiveMax })
  const roster = await emptyRoster(source, communityId)
  for (const [index, candidate] of [...await source.members(communityId, view, ids)].entries()) {
    if (index % takenAtOnce === takenAtOnce - 1) await new Promise(setImmediate)
    roster.put(candidate)
  }
  return new MatchDesk(source).answer(roster, query)
}
