import type { Deps } from '../../deps.ts'
import { deleteAuditEntriesBefore } from '../audit/index.ts'
import { eraseMember } from '../rights/index.ts'
import { forgetSessions } from '../sessions/index.ts'
import { deleteOldModerationItems, deleteOldSights, deleteTombstonesBefore, listOldRejected, listRetentions, lockRejected } from './retention.repository.ts'

const dayMs = 86_400_000

/** For whoever keeps members in memory and was away. */
const tombstoneDays = 7

const batchSize = 500

/** Deletes what is older than its community keeps it; see RetentionDays. Erasures are kept for good. Background work. */
export async function enforceRetention (deps: Pick<Deps, 'postgres' | 'erasureLedger' | 'now' | 'secret'>): Promise<void> {
  const { postgres, now } = deps
  await eraseRejected(deps)
  await postgres.asSystem((tx) => deleteOldModerationItems(tx, now()))
  await postgres.asSystem((tx) => deleteOldSights(tx, now()))
  await postgres.asSystem((tx) => forgetSessions(tx, now()))
  await postgres.asSystem((tx) => deleteTombstonesBefore(tx, new Date(now().getTime() - tombstoneDays * dayMs)))
  for (const { communityId, retentionDays } of await postgres.asSystem(listRetentions)) {
    await postgres.asSystem((tx) => deleteAuditEntriesBefore(tx, communityId, new Date(now().getTime() - retentionDays.auditEntries * dayMs)))
  }
}

/** One transaction each, and each in the ledger before the next batch. */
async function eraseRejected (deps: Pick<Deps, 'postgres' | 'erasureLedger' | 'now' | 'secret'>): Promise<void> {
  const { postgres, erasureLedger, now } = deps
  for (let isMore = true; isMore;) {
    const batch = await postgres.asSystem((tx) => listOldRejected(tx, now(), batchSize))
    for (const rejected of batch) {
      const erasure = await postgres.asSystem(async (tx) => {
        const member = await lockRejected(tx, rejected)
        return member && eraseMember(deps, tx, member, 'system')
      })
      if (erasure) await erasureLedger.append([erasure])
    }
    isMore = batch.length === batchSize
  }
}
