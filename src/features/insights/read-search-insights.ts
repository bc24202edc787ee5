import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { dayOf, daysBefore } from './days.ts'
import { findAskersMin, findTerms } from './insights.repository.ts'
import type { InsightsQuery, SearchInsights } from './insights.schemas.ts'

const defaultDays = 30

/** What the community searched for, in counts of terms that enough different people asked for. */
export async function readSearchInsights ({ postgres, now }: Deps, { communityId }: CommunityViewer, query: InsightsQuery): Promise<SearchInsights> {
  const to = query.to ?? dayOf(now())
  const from = query.from ?? daysBefore(to, defaultDays - 1)
  return postgres.inCommunity(communityId, async (tx) => {
    const askersMin = await findAskersMin(tx, communityId)
    const rows = await findTerms(tx, communityId, { from, to, kind: query.kind ?? null, order: query.order, limit: query.limit, askersMin })
    return { from, to, askersMin, items: rows.map((row) => ({ ...row, term: row.kind === 'name' ? null : row.term })) }
  })
}
