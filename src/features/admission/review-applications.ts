import { outcomeOf } from '../../domain/admission/admission.ts'
import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { readPage } from '../../postgres/keyset.ts'
import { recordAct } from '../audit/index.ts'
import { applicationDecided, applicationNotFound } from './admission.errors.ts'
import { findApplicant, findApplication, listApplicants, lockSeat, setStatus, updateApplication, type Applicant, type ApplicationPosition } from './admission.repository.ts'
import type { Application, ApplicationQuery, DecisionInput } from './admission.schemas.ts'
import { presentOwnApplication } from './own-application.ts'

/** Those who wait in one way, first come first. */
export async function listApplications ({ postgres, cursors }: Deps, { communityId }: CommunityViewer, { limit, cursor, status }: ApplicationQuery) {
  return postgres.inCommunity(communityId, (tx) => readPage({
    cursors,
    scope: ['applications', communityId, status],
    query: { limit, cursor },
    rows: (after: ApplicationPosition | null, count) => listApplicants(tx, communityId, status, { after, limit: count }),
    positionOf: (row) => ({ submittedAt: row.submittedAt.toISOString(), memberId: row.memberId }),
    present: presentApplication,
  }))
}

const verbs = { approved: 'application.approved', rejected: 'application.rejected', waiting: 'application.deferred', pending: 'application.reopened' } as const

/** Decides about somebody who is not admitted yet, also anew. Raises `application.not_found`, `application.decided`. */
export async function decideApplication ({ postgres, now }: Deps, viewer: CommunityViewer, memberId: string, { decision, reason }: DecisionInput): Promise<Application> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const hasSeat = await lockSeat(tx, communityId)
    const application = await findApplication(tx, communityId, memberId, 'for update')
    if (!application) throw applicationNotFound()
    if (application.status === 'approved') throw applicationDecided()
    const outcome = outcomeOf(decision, hasSeat)
    const [decidedBy, decidedAt] = [credentialOf(viewer), now()]
    await setStatus(tx, communityId, application.memberId, outcome.member)
    await updateApplication(tx, application, { status: outcome.application, reason, decidedBy, decidedAt })
    const decided = await findApplicant(tx, communityId, application.memberId)
    if (!decided) throw applicationNotFound()
    await recordAct(tx, { communityId, actor: decidedBy, action: verbs[outcome.application], subjectMemberId: application.memberId, detail: { decision } }, decidedAt)
    return presentApplication(decided)
  })
}

function presentApplication (row: Applicant): Application {
  const { memberId, number, displayName, joinSource, decidedBy } = row
  return { memberId, number, displayName, joinSource, decidedBy, ...presentOwnApplication(row) }
}
