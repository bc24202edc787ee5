import { differenceOf } from '../domain/difference.ts'
import type { MemberId } from '../domain/ids.ts'
import { refusalOf } from './meili-client.ts'
import { stampsOf } from './member-document.ts'
import type { IndexTarget, TaskOutcome } from './member-index.ts'
import { acknowledge, claimOutbox, hasSuspects, postpone, release, type Claim, type Lane } from './outbox.ts'
import { faultOf, watchFaults } from './relay-faults.ts'
import { projectPlaced, type RelayParts, type RelayTurn } from './relay-parts.ts'

/** Most members in one send, and how many sends of a lane wait for their outcome. Chosen: the engine indexes as fast as in one piece. */
const sendMax: Readonly<Record<Lane, { members: number, inFlight: number }>> = { live: { members: 500, inFlight: 2 }, bulk: { members: 1_000, inFlight: 2 } }

/** While members are edited, an edit waits for one bulk send of so many: 2.2 to 2.7 s (p95) beside an import, instead of 4.4 to 7.1 s (F18 of the failure suite). */
const besideEdits = { members: 250, inFlight: 1, forMs: 10_000 } as const

/** Most bytes of one send; what is left is claimed again. With the part it bounds what is held in memory. */
const sendBytesMax = 8_000_000

/** Documents derived and sent at a time. */
const partMax = 250

type Task = { uid: number, target: IndexTarget }
type Sent = { lane: Lane, claims: Claim[], tasks: Task[], isSuspect: boolean }

/** What a relay has sent and the engine has not done yet. */
export type Sends = {
  /** Claims and sends what is due and may be sent now. @returns whether it sent something */
  send: (targets: readonly IndexTarget[]) => Promise<boolean>
  /** Settles what has ended. @returns whether something had */
  settle: () => Promise<boolean>
  isWaiting: () => boolean
}

/** @param onSpareRefused what was indexed well is refused by the index beside the live one */
export function openSends (turn: RelayTurn, onSpareRefused: () => Promise<void>): Sends {
  const { postgres, indexWriter, server, epoch, now, log } = turn
  const faults = watchFaults()
  const inFlight: Sent[] = []
  let editsSentAtMs = -Infinity
  /** A lane with suspects waits until all that is sent has ended. */
  let waitsAlone: Lane | null = null

  const fail = async (claims: readonly Claim[], code: string): Promise<void> => {
    const fault = faultOf(code)
    const isSuspect = faults.note(fault, now().getTime())
    const parked = await postgres.asSystem(async (tx) => isSuspect ? postpone(tx, server, claims, code, now()) : (await release(tx, server, claims), []))
    for (const { communityId, memberId } of parked) log.error({ communityId, memberId, server, code }, 'a member is parked: the engine refuses the document')
    if (isSuspect) return
    log.error({ server, code }, 'the engine does not index')
    // Deleting is accepted also where nothing else is.
    if (fault === 'full') await indexWriter.forgetTasks(now())
  }

  const mostOf = (lane: Lane) => lane === 'bulk' && performance.now() < editsSentAtMs + besideEdits.forMs ? besideEdits : sendMax[lane]

  const sendLane = async (lane: Lane, targets: readonly IndexTarget[]): Promise<boolean> => {
    const isAlone = inFlight.length === 0
    const most = mostOf(lane)
    const isFull = inFlight.some(({ isSuspect }) => isSuspect) || inFlight.filter((sent) => sent.lane === lane).length >= most.inFlight
    if (isFull || faults.isPausing(now().getTime())) return false
    const claims = await postgres.asSystem((tx) => claimOutbox(tx, { server, epoch, lane, limit: most.members, isAlone, at: now() }))
    if (claims.length === 0) {
      if (!isAlone && await postgres.asSystem((tx) => hasSuspects(tx, server, lane, now()))) waitsAlone = lane
      return false
    }
    if (lane === 'live') editsSentAtMs = performance.now()
    try {
      const { sent, tasks } = await sendClaims(turn, claims, targets)
      inFlight.push({ lane, claims: sent, tasks, isSuspect: claims.some(({ attempts }) => attempts > 0) })
    } catch (error) {
      // Without an answer of the engine it is not known what it got: the claims are left to the next epoch, which doubts them.
      const refusal = refusalOf(error)
      if (refusal === null) throw error
      await fail(claims, refusal.code)
    }
    return true
  }

  const settleOne = async ({ claims, tasks }: Sent, outcomes: ReadonlyMap<number, TaskOutcome>): Promise<void> => {
    const failed = tasks.flatMap(({ uid, target }) => {
      const outcome = outcomes.get(uid)
      return outcome?.state === 'failed' ? [{ target, code: outcome.code }] : []
    })
    const atLive = failed.find(({ target }) => target === 'live')
    if (atLive) return fail(claims, atLive.code)
    if (failed.length > 0) {
      // Others of the live index may not suffer for an index nobody searches.
      await onSpareRefused()
      return postgres.asSystem((tx) => release(tx, server, claims))
    }
    faults.noteSuccess()
    const lost = tasks.filter(({ uid }) => outcomes.get(uid)?.state === 'unknown').map(({ target }) => target)
    const doubtful = lost.length === 0 ? new Set<MemberId>() : await notIndexed(turn, claims, [...new Set(lost)])
    await postgres.asSystem(async (tx) => {
      await acknowledge(tx, server, claims.filter(({ memberId }) => !doubtful.has(memberId)))
      await release(tx, server, claims.filter(({ memberId }) => doubtful.has(memberId)))
    })
  }

  return {
    async send (targets) {
      if (waitsAlone !== null && inFlight.length > 0) return false
      const first = waitsAlone
      waitsAlone = null
      if (first !== null && await sendLane(first, targets)) return true
      const isLive = await sendLane('live', targets)
      return await sendLane('bulk', targets) || isLive
    },
    async settle () {
      const outcomes = await indexWriter.outcomes(inFlight.flatMap(({ tasks }) => tasks.map(({ uid }) => uid)))
      const ended = inFlight.filter(({ tasks }) => tasks.every(({ uid }) => outcomes.get(uid)?.state !== 'waiting'))
      for (const sent of ended) {
        await settleOne(sent, outcomes)
        inFlight.splice(inFlight.indexOf(sent), 1)
      }
      return ended.length > 0
    },
    isWaiting: () => inFlight.length > 0,
  }
}

/** Sends claims part by part until they are too many bytes; the rest is free again. */
async function sendClaims (parts: RelayParts, claims: Claim[], targets: readonly IndexTarget[]): Promise<{ sent: Claim[], tasks: Task[] }> {
  const { postgres, indexWriter } = parts
  const tasks: Task[] = []
  let bytes = 0
  let sentCount = 0
  while (sentCount < claims.length && bytes < sendBytesMax) {
    const part = claims.slice(sentCount, sentCount + partMax)
    const documents = await postgres.asSystem((tx) => projectPlaced(parts, tx, part))
    const present = new Set<MemberId>(documents.map(({ id }) => id))
    const deleted = part.map(({ memberId }) => memberId).filter((id) => !present.has(id))
    for (const target of targets) {
      const accepted = await indexWriter.write(target, documents, deleted)
      tasks.push(...accepted.tasks.map((uid) => ({ uid, target })))
      bytes += accepted.bytes
    }
    sentCount += part.length
  }
  if (sentCount < claims.length) await postgres.asSystem((tx) => release(tx, indexWriter.server, claims.slice(sentCount)))
  return { sent: claims.slice(0, sentCount), tasks }
}

/** Those of the claims that an index does not have as they are now: the engine has forgotten how their tasks ended. */
async function notIndexed (parts: RelayParts, claims: readonly Claim[], targets: readonly IndexTarget[]): Promise<Set<MemberId>> {
  const { postgres, indexWriter } = parts
  const missing = new Set<MemberId>()
  for (const target of targets) {
    for (let from = 0; from < claims.length; from += partMax) {
      const part = claims.slice(from, from + partMax)
      const indexed = await indexWriter.stamps(target, part.map(({ memberId }) => memberId))
      const truth = stampsOf(await postgres.asSystem((tx) => projectPlaced(parts, tx, part)))
      for (const { memberId } of part) {
        if (differenceOf(truth.get(memberId) ?? null, indexed.get(memberId) ?? null, true) !== null) missing.add(memberId)
      }
    }
  }
  return missing
}
