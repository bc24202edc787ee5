import { answerFaults, type Answers } from '../../domain/admission/admission.ts'
import type { MemberViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { escapePointer } from '../../http/zod-faults.ts'
import { answersMissing, applicationDecided, applicationNotFound } from './admission.errors.ts'
import { findApplication, findSettings, updateApplication, type ApplicationRow } from './admission.repository.ts'
import type { OwnApplication } from './admission.schemas.ts'

/** What became of the viewer's own application. Raises `application.not_found`. */
export async function getOwnApplication ({ postgres }: Deps, { communityId, memberId }: MemberViewer): Promise<OwnApplication> {
  const row = await postgres.inCommunity(communityId, (tx) => findApplication(tx, communityId, memberId))
  if (!row) throw applicationNotFound()
  return presentOwnApplication(row)
}

/** Replaces the answers while nobody has decided. Raises `application.not_found`, `application.decided`, `admission.answers_missing`. */
export async function changeOwnAnswers ({ postgres }: Deps, { communityId, memberId }: MemberViewer, answers: Answers): Promise<OwnApplication> {
  return postgres.inCommunity(communityId, async (tx) => {
    const settings = await findSettings(tx, communityId)
    const row = await findApplication(tx, communityId, memberId, 'for update')
    if (!row || !settings) throw applicationNotFound()
    if (row.status !== 'pending') throw applicationDecided()
    const faults = answerFaults(settings.admission.questions, answers, escapePointer)
    if (faults.length > 0) throw answersMissing(faults)
    await updateApplication(tx, row, { answers })
    return presentOwnApplication({ ...row, answers })
  })
}

export function presentOwnApplication ({ status, answers, reason, submittedAt, decidedAt }: ApplicationRow): OwnApplication {
  return { status, answers, reason, submittedAt: submittedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null }
}
