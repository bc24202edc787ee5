import type { Sight } from '../../domain/access/sight.ts'
import type { Deps } from '../../deps.ts'
import type { MatchAnswer, MatchQuery } from '../../search/match-query.ts'
import { emptyRoster } from '../../search/roster/empty-roster.ts'
import { MatchDesk } from '../../search/roster/match-members.ts'
import { rosterSource } from '../directory/index.ts'
import { findCandidates } from './matches.repository.ts'

type Parts = Pick<Deps, 'postgres' | 'rosters' | 'matchLists'>

/** Members taken up before somebody else gets a turn. */
const takenAtOnce = 10

/** Members who are read and compared while their community is not in memory: about a tenth of a second of this thread. */
const comparedMax = 200

/** `madeAtMs` is when a list that is told again was made; whoever has changed since is not as it says. */
type AskedMatches = MatchAnswer & { isDegraded: boolean, madeAtMs: number | null }

/** Scores from the roster; for a community that is not in memory what was answered last, or from as many members as are read from PostgreSQL at once. */
export async function askMatches (deps: Parts, sight: Sight, query: MatchQuery): Promise<AskedMatches> {
  const answer = await deps.rosters.ask('matches', query)
  if (query.others !== null) return { ...answer ?? await matchWithoutRoster(deps, sight, query), isDegraded: answer === null, madeAtMs: null }
  const kept = answer === null ? deps.matchLists.find(query) : null
  if (kept) return { ...kept.answer, isDegraded: true, madeAtMs: kept.madeAtMs }
  const made = answer ?? await matchWithoutRoster(deps, sight, query)
  deps.matchLists.put(query, made)
  return { ...made, isDegraded: answer === null, madeAtMs: null }
}

async function matchWithoutRoster ({ postgres }: Parts, sight: Sight, query: MatchQuery): Promise<MatchAnswer> {
  const source = rosterSource(postgres, null)
  const { communityId, view, member, excluded } = query
  const ids = await findCandidates(postgres, sight, member, { excluded, limit: comparedMax })
  const roster = await emptyRoster(source, communityId)
  for (const [index, candidate] of [...await source.members(communityId, view, ids)].entries()) {
    if (index % takenAtOnce === takenAtOnce - 1) await new Promise(setImmediate)
    roster.put(candidate)
  }
  return new MatchDesk(source).answer(roster, query)
}
