import { communitySightOf } from '../../domain/access/sight.ts'
import type { MemberViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { recordAct } from '../audit/index.ts'
import { consentsOf } from '../consents/index.ts'
import { keptBack } from './kept-back.ts'
import { countSights, ownTables, readOwnTable, type OwnPart, type OwnRow } from './own-data.repository.ts'

/** Everything about the viewer, as of one transaction; see MemberExport. Raises `member.not_found`. */
export async function exportOwnData ({ postgres, now }: Deps, viewer: MemberViewer) {
  const { communityId, memberId } = viewer
  return postgres.inSight(communitySightOf(viewer), async (tx) => {
    const consents = await consentsOf(tx, communityId, memberId, null)
    const parts = {} as Record<OwnPart, OwnRow[]>
    for (const part of Object.keys(ownTables) as OwnPart[]) parts[part] = await readOwnTable(tx, part, communityId, memberId)
    const sights = { shownToYou: await countSights(tx, communityId, memberId, 'viewer'), shownToOthers: await countSights(tx, communityId, memberId, 'memberId') }
    const at = now()
    await recordAct(tx, { communityId, actor: memberId, action: 'me.exported', subjectMemberId: memberId, detail: {} }, at)
    return {
      exportedAt: at.toISOString(), communityId, memberId, ...parts, consents, sights,
      keptBack: Object.entries(keptBack).map(([data, reason]) => ({ data, reason })),
    }
  })
}
