import { setTimeout as sleep } from 'node:timers/promises'
import { indexGeneration } from './meili-settings.ts'
import type { IndexTarget } from './member-index.ts'
import { countPending, currentRevision, markAllMembers } from './outbox.ts'
import { placementKeptMs } from './placements.ts'
import { restartFills } from './placements.repository.ts'
import { gateTriesMax, openGate, type Gate } from './relay-gate.ts'
import { after, type RelayTurn } from './relay-parts.ts'
import { changeRelayState, noBuild, ownRelayState, readRelayState, type RelayState } from './relay-state.ts'

/** How long the former index is kept up to date, so that it can be put back. */
const formerKeptMs = 24 * 3_600_000

/** The rebuild as it goes: an index is built beside the live one, filled, compared, put in its place, and the former kept for a while. */
export type Rebuild = {
  /** Looks whether the engine still has what it should, and makes what is missing. */
  look: () => Promise<void>
  /** Does the next step of what is wanted or under way. @returns whether there was one */
  advance: (state: RelayState) => Promise<boolean>
  /** Gives up the index beside the live one: the former, or the build, which is then begun anew. */
  dropSpare: () => Promise<void>
}

/** Which indexes get what is sent. */
export const targetsOf = ({ buildRevision, formerUntil }: RelayState): IndexTarget[] => buildRevision === null && formerUntil === null ? ['live'] : ['live', 'build']

export function openRebuild (turn: RelayTurn): Rebuild {
  const { postgres, indexWriter, server, now, log } = turn
  const change = (changes: Parameters<typeof changeRelayState>[2]) => postgres.asSystem((tx) => changeRelayState(tx, turn, changes))
  let gate: Gate | null = null
  let gateTries = 0

  const giveUp = async (isWantedAgain: boolean) => {
    gate = null
    await indexWriter.abandonBuild()
    await change({ ...noSpare, ...(isWantedAgain ? { rebuildWanted: true } : {}) })
  }

  const begin = async () => {
    gate = null
    gateTries = 0
    // Before the index is made anew, so that no relay takes an empty one for the former.
    await change({ formerGeneration: null, formerUntil: null })
    await indexWriter.create('build')
    const total = await postgres.asSystem(async (tx) => {
      const marked = await markAllMembers(tx, server, null)
      await changeRelayState(tx, turn, { buildRevision: await currentRevision(tx), buildTotal: marked, buildGeneration: indexGeneration, rebuildWanted: false })
      return marked
    })
    log.info({ server, members: total }, 'index rebuild started')
  }

  const passGate = async () => {
    gate ??= openGate(turn, 'build', null)
    if (!await gate.step()) return
    const { differing } = gate
    gate = null
    if (differing === 0) {
      await change({ swapTo: await indexWriter.madeAt('build') })
    } else if (++gateTries < gateTriesMax) {
      log.warn({ server, members: differing }, 'the new index differs, and is completed')
      // Those are looked at again once they are sent: what waits in the outbox counts as no difference.
      await change({ buildRevision: await postgres.asSystem(currentRevision) })
    } else {
      log.error({ server, members: differing }, 'the new index differs and is given up; the live one stays')
      await change({ rejectedGeneration: indexGeneration })
      await giveUp(false)
    }
  }

  return {
    async look () {
      const state = await ownRelayState(turn)
      if (!await isLiveWhole(turn, state)) return makeLive(turn, state)
      if (targetsOf(state).includes('build') && !await indexWriter.isReady('build')) await giveUp(state.buildRevision !== null)
    },
    async advance (state) {
      if (state.swapTo !== null) await finishSwap(turn, state, state.swapTo)
      else if (state.abortWanted) await abort(turn, state, giveUp)
      else if (state.rollbackWanted) await change(state.formerUntil === null ? { rollbackWanted: false } : { swapTo: await indexWriter.madeAt('build') })
      else if (state.buildRevision !== null && state.buildGeneration !== indexGeneration) await begin()
      else if (state.buildRevision !== null && (gate !== null || await isFilled(turn, state.buildRevision))) await passGate()
      else if (state.buildRevision === null && (state.rebuildWanted || isOutdated(state))) await begin()
      else if (state.formerUntil !== null && now() >= state.formerUntil) await giveUp(false)
      else return false
      return true
    },
    dropSpare: async () => {
      const { buildRevision } = await postgres.asSystem((tx) => readRelayState(tx, server))
      log.warn({ server }, 'the index beside the live one refuses what the live one takes, and is given up')
      await giveUp(buildRevision !== null)
    },
  }
}

const isOutdated = ({ liveGeneration, rejectedGeneration }: RelayState) =>
  liveGeneration !== null && liveGeneration !== indexGeneration && rejectedGeneration !== indexGeneration

/** Without an index beside the live one. */
const noSpare = { ...noBuild, formerGeneration: null, formerUntil: null, swapTo: null, rollbackWanted: false } as const

const isFilled = async ({ postgres, server }: RelayTurn, revision: number) => await postgres.asSystem((tx) => countPending(tx, server, null, revision)) === 0

/**
 * Whether the live index is there, and the one that was filled: none that somebody made anew and empty, such as a relay that went on after its end.
 * A swap that such a relay left behind is undone.
 */
async function isLiveWhole (turn: RelayTurn, { liveMadeAt, swapTo }: RelayState): Promise<boolean> {
  const { indexWriter } = turn
  const madeAt = await indexWriter.madeAt('live')
  if (madeAt === null || !await indexWriter.isReady('live')) return false
  if (liveMadeAt === null && swapTo === null) await noteLive(turn, madeAt)
  if (liveMadeAt === null || madeAt === liveMadeAt || madeAt === swapTo) return true
  if (await indexWriter.madeAt('build') !== liveMadeAt) return false
  await indexWriter.swap()
  return true
}

const noteLive = async ({ postgres, ...turn }: RelayTurn, liveMadeAt: string | null) => postgres.asSystem((tx) => changeRelayState(tx, turn, { liveMadeAt }))

/**
 * A first start, or an engine that has lost its data: the index is made and everything is sent. Noted first: a relay that dies on the way leaves
 * no empty index behind that is taken for a whole one.
 */
async function makeLive (turn: RelayTurn, { buildRevision, rebuildWanted, liveGeneration }: RelayState): Promise<void> {
  const { postgres, indexWriter, server, log } = turn
  const members = await postgres.asSystem(async (tx) => {
    const marked = await markAllMembers(tx, server, null)
    await restartFills(tx, server, await currentRevision(tx))
    await changeRelayState(tx, turn, { ...noSpare, liveGeneration: indexGeneration, liveMadeAt: null, rebuildWanted: rebuildWanted || buildRevision !== null })
    return marked
  })
  // So long processes may search here, and must find no index rather than an empty one.
  if (liveGeneration !== null) await sleep(placementKeptMs)
  await ownRelayState(turn)
  await indexWriter.create('live')
  await noteLive(turn, await indexWriter.madeAt('live'))
  await indexWriter.abandonBuild()
  log.info({ server, members }, 'index made')
}

async function abort (turn: RelayTurn, state: RelayState, giveUp: (isWantedAgain: boolean) => Promise<void>): Promise<void> {
  const { postgres, server, log } = turn
  if (state.buildRevision !== null) {
    await giveUp(false)
    log.info({ server }, 'index rebuild aborted')
  }
  const isRejection = state.buildRevision !== null || isOutdated(state)
  await postgres.asSystem((tx) => changeRelayState(tx, turn, { abortWanted: false, ...(isRejection ? { rejectedGeneration: indexGeneration } : {}) }))
}

/**
 * Lets the indexes change places until the right one is live: a relay that died may have left a swap behind that the engine does later.
 * Both are complete, so that searches find everyone whichever is live.
 */
async function finishSwap (turn: RelayTurn, state: RelayState, swapTo: string): Promise<void> {
  const { postgres, indexWriter, server, now, log } = turn
  if (await indexWriter.madeAt('live') !== swapTo) return indexWriter.swap()
  const isRollback = state.buildRevision === null
  await postgres.asSystem((tx) => changeRelayState(tx, turn, {
    ...noBuild,
    swapTo: null,
    rollbackWanted: false,
    abortWanted: false,
    liveMadeAt: swapTo,
    liveGeneration: isRollback ? state.formerGeneration : state.buildGeneration,
    formerGeneration: state.liveGeneration,
    formerUntil: isRollback ? state.formerUntil : after(now(), formerKeptMs),
    // What was rolled back is not built again unasked.
    ...(isRollback ? { rejectedGeneration: state.liveGeneration } : {}),
  }))
  log.info({ server, members: state.buildTotal }, isRollback ? 'the former index is live again' : 'index rebuild live')
}
