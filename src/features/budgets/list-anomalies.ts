import type { CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { readPage } from '../../postgres/keyset.ts'
import { listAnomalies, type AnomalyKind, type AnomalyPosition, type AnomalyRow } from './anomalies.repository.ts'
import type { AnomaliesQuery, Anomaly } from './budgets.schemas.ts'

/** What an admin should look at, newest days first. */
export async function listAnomaliesOf ({ postgres, cursors }: Deps, { communityId }: CommunityViewer, query: AnomaliesQuery) {
  const since = query.since ?? null
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['anomalies', communityId, since],
    query,
    rows: (after: AnomalyPosition | null, limit) => listAnomalies(tx, communityId, { since, after, limit }),
    positionOf: ({ day, kind, viewer }): AnomalyPosition => ({ day, kind, viewer }),
    present: presentAnomaly,
  }))
}

const presentAnomaly = ({ viewer, day, kind, count, firstAt, lastAt }: AnomalyRow): Anomaly =>
  ({ viewer, day, kind: kind as AnomalyKind, count, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() })
