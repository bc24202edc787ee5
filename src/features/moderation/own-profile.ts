import { isDeepStrictEqual } from 'node:util'
import type { Deps } from '../../deps.ts'
import { communitySightOf } from '../../domain/access/sight.ts'
import type { MemberViewer } from '../../domain/access/viewer.ts'
import type { InputFault } from '../../domain/errors.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Contact } from '../../domain/member/profile.ts'
import { requireVersion } from '../../domain/version.ts'
import type { Tx } from '../../postgres/client.ts'
import { profileRules, type ProfileRules } from '../custom-fields/index.ts'
import { findMember, memberNotFound, mergeProfile, patchedState, presentOwnWrite, profileInvalid, stateFaults, writeMembers, type MemberRow, type OwnPatch } from '../members/index.ts'
import type { Me } from './moderation.schemas.ts'
import { presentPending } from './moderation.presenter.ts'
import { findNewestItem, updateItem, type ItemRow } from './moderation.repository.ts'
import { proposeTexts } from './propose-texts.ts'
import { splitPatch, supersede } from './proposed-texts.ts'

/** The viewer, with the texts that nobody else sees yet. Raises `member.not_found`. */
export async function readMe ({ postgres }: Deps, viewer: MemberViewer): Promise<Me> {
  return postgres.inSight(communitySightOf(viewer), (tx) => presentMe(tx, viewer))
}

async function presentMe (tx: Tx, viewer: MemberViewer): Promise<Me> {
  const { communityId, memberId } = viewer
  const item = await findNewestItem(tx, communityId, memberId)
  const row = await findMember(tx, communityId, { id: memberId })
  if (!row) throw memberNotFound()
  return { ...await presentOwnWrite(tx, row, viewer), pending: item && presentPending(item) }
}

/**
 * Merge-patches the viewer. In a community that moderates, texts wait until they are judged; all else is so at once.
 * Raises `member.not_found`, `member.profile_invalid`, `request.version_outdated`.
 */
export async function patchMe (deps: Deps, viewer: MemberViewer, patch: OwnPatch, ifMatch: number | null): Promise<Me> {
  const { communityId, memberId } = viewer
  return deps.postgres.inSight(communitySightOf(viewer), async (tx) => {
    const rules = await profileRules(tx, communityId)
    const before = await findMember(tx, communityId, { id: memberId }, 'for update')
    if (!before) throw memberNotFound()
    requireVersion(ifMatch, before.version)
    const newest = await findNewestItem(tx, communityId, memberId)
    await storePatch(deps, tx, { communityId, before, rules, waiting: newest?.status === 'pending' ? newest : null }, patch)
    return presentMe(tx, viewer)
  })
}

type OwnState = { communityId: CommunityId, before: MemberRow, rules: ProfileRules, waiting: ItemRow | null }

async function storePatch (deps: Deps, tx: Tx, { communityId, before, rules, waiting }: OwnState, patch: OwnPatch): Promise<void> {
  const { moderation } = rules.settings
  const isModerated = moderation !== 'none'
  const { atOnce, texts } = isModerated ? splitPatch(before.profile, patch, rules.definitions) : { atOnce: patch, texts: {} }
  const proposed = supersede(waiting?.patch ?? {}, patch, texts)
  const shown = patchedState(before, atOnce)
  const whole = { ...shown, profile: mergeProfile(shown.profile, proposed) }
  const faults = [...stateFaults(before, whole, rules), ...isModerated ? contactFaults(before.profile.contact, patch.contact ?? {}) : []]
  if (faults.length > 0) throw profileInvalid(faults)
  if (Object.keys(atOnce).length > 0) await writeMembers(tx, communityId, [shown])
  if (isDeepStrictEqual(proposed, waiting?.patch ?? {})) return
  const provider = isModerated ? moderation : waiting?.provider
  if (waiting) await updateItem(tx, waiting, { status: 'superseded', decidedAt: deps.now() })
  if (provider && Object.keys(proposed).length > 0) await proposeTexts(deps, tx, { communityId, memberId: before.id }, provider, proposed)
}

const contactForms: Readonly<Record<keyof Contact, RegExp>> = { wechatId: /^[\w.+@-]*$/, phone: /^[\d\s()+*#./-]*$/, email: /^[\x21-\x7e]*$/ }

/** Contacts go to no moderator, so nothing else can be written in them. */
function contactFaults (before: Contact | null, patch: Partial<Record<keyof Contact, string | null | undefined>>): InputFault[] {
  return (Object.keys(contactForms) as (keyof Contact)[])
    .filter((name) => patch[name] !== before?.[name] && !contactForms[name].test(patch[name] ?? ''))
    .map((name) => ({ pointer: `/contact/${name}`, message: 'must be an address or a number and nothing else, because this community moderates texts' }))
}
