import { communitySightOf, sightOf } from '../../domain/access/sight.ts'
import type { KeyViewer, MemberViewer } from '../../domain/access/viewer.ts'
import type { CommunityId, MemberId } from '../../domain/ids.ts'
import { isQuietAt } from '../../domain/learning/quiet-hours.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { memberNotFound } from '../members/index.ts'
import { exists } from '../relations/index.ts'
import { findMatchingSettings } from './feedback.repository.ts'
import { findPreferences, putPreferences, type PreferencesRow } from './preferences.repository.ts'
import type { MatchPreferences, MatchPreferencesPatch } from './preferences.schemas.ts'

/** How often the viewer wants to be proposed to others, and when not to be told. */
export async function getOwnPreferences ({ postgres, now }: Deps, viewer: MemberViewer): Promise<MatchPreferences> {
  return postgres.inSight(communitySightOf(viewer), (tx) => readPreferences(tx, viewer.communityId, viewer.memberId, now()))
}

/** The same for a server that tells members of things. Raises `member.not_found`. */
export async function getPreferencesOf ({ postgres, now }: Deps, viewer: KeyViewer, memberId: string): Promise<MatchPreferences> {
  return postgres.inSight(sightOf(viewer), async (tx) => {
    if (!await exists(tx, viewer.communityId, memberId)) throw memberNotFound()
    return readPreferences(tx, viewer.communityId, memberId as MemberId, now())
  })
}

/** Changes what is given. Raises nothing of its own. */
export async function changePreferences ({ postgres, now }: Deps, viewer: MemberViewer, { weeklyCapacity, quietHours }: MatchPreferencesPatch): Promise<MatchPreferences> {
  const { communityId, memberId } = viewer
  return postgres.inSight(communitySightOf(viewer), async (tx) => {
    await putPreferences(tx, communityId, memberId, {
      ...(weeklyCapacity === undefined ? {} : { weeklyCapacity }),
      ...(quietHours === undefined ? {} : quietColumns(quietHours)),
    }, now())
    return readPreferences(tx, communityId, memberId, now())
  })
}

async function readPreferences (tx: Tx, communityId: CommunityId, memberId: MemberId, now: Date): Promise<MatchPreferences> {
  const { weeklyCapacity, quietFromMinute, quietToMinute, timeZone } = await findPreferences(tx, communityId, memberId)
  const usual = (await findMatchingSettings(tx, communityId)).weeklyCapacity
  const quiet = quietFromMinute === null || quietToMinute === null || timeZone === null ? null : { fromMinute: quietFromMinute, toMinute: quietToMinute, timeZone }
  return {
    weeklyCapacity,
    effectiveWeeklyCapacity: weeklyCapacity ?? usual,
    quietHours: quiet && { from: clockOf(quiet.fromMinute), to: clockOf(quiet.toMinute), timeZone: quiet.timeZone },
    isQuietNow: quiet !== null && isQuietAt(quiet, now),
  }
}

function quietColumns (hours: MatchPreferences['quietHours']): Pick<PreferencesRow, 'quietFromMinute' | 'quietToMinute' | 'timeZone'> {
  if (hours === null) return { quietFromMinute: null, quietToMinute: null, timeZone: null }
  return { quietFromMinute: minuteOf(hours.from), quietToMinute: minuteOf(hours.to), timeZone: hours.timeZone }
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockOf = (minute: number) => [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
