import type { CommunityId } from '../domain/ids.ts'
import { countPending, currentRevision, markAllMembers } from './outbox.ts'
import { awaitWriters, endLeave, endRefill, findMoves, giveUpMove, noteMarked, switchTo, type Move } from './placements.repository.ts'
import { gateTriesMax, openGate, type Gate } from './relay-gate.ts'
import { after, type RelayTurn } from './relay-parts.ts'

/** How long a server keeps the documents of a community that is searched elsewhere: other processes notice within a second. */
const leavingKeptMs = 30_000

/** Communities that come to a server and leave it, and those it has lost. Every step is noted in PostgreSQL, so that the next relay goes on where one ended. */
export type Moves = {
  /** Does the next step of what is under way. @returns whether there was one */
  advance: () => Promise<boolean>
}

/** The relay of a server fills it, and clears it; of the other server of a move it needs nothing. */
export function openMoves (turn: RelayTurn): Moves {
  const { postgres, server, now, log } = turn
  const gates = openMoveGates(turn)

  /** What is marked is sent, or deleted where the community leaves, as any change is. */
  const mark = async (move: Move): Promise<boolean> => {
    gates.close(move.communityId)
    return postgres.asSystem(async (tx) => {
      const members = await markAllMembers(tx, server, move.communityId)
      if (!await noteMarked(tx, server, move, await currentRevision(tx))) return false
      log.info({ communityId: move.communityId, server, members, state: move.state }, 'a community moves')
      return true
    })
  }
  const isConfirmed = async ({ communityId }: Move, revision: number) => await postgres.asSystem((tx) => countPending(tx, server, communityId, revision)) === 0

  const fill = async (move: Move): Promise<boolean> => {
    const { communityId, isKnown, revision } = move
    if (isKnown === null) {
      await postgres.asSystem((tx) => awaitWriters(tx, server, communityId))
      return true
    }
    if (revision === null) return isKnown ? mark(move) : false
    if (!gates.isOpen(communityId) && !await isConfirmed(move, revision)) return false
    if (!await gates.pass(move)) return true
    if (!await postgres.asSystem((tx) => switchTo(tx, server, move, now()))) return false
    gates.close(communityId)
    log.info({ communityId, server }, 'a community is searched on another server')
    return true
  }

  const leave = async (move: Move): Promise<boolean> => {
    const { communityId, revision, since } = move
    if (revision === null) return now() >= after(since, leavingKeptMs) ? mark(move) : false
    if (!await isConfirmed(move, revision)) return false
    await postgres.asSystem((tx) => endLeave(tx, server, communityId))
    log.info({ communityId, server }, 'a community has left the server')
    return true
  }

  const refill = async (move: Move): Promise<boolean> => {
    const { communityId, revision } = move
    if (revision === null || !await isConfirmed(move, revision)) return false
    await postgres.asSystem((tx) => endRefill(tx, server, communityId, revision))
    return true
  }

  const steps = { filling: fill, live: refill, leaving: leave }
  return {
    async advance () {
      for (const move of await postgres.asSystem((tx) => findMoves(tx, server))) {
        if (await steps[move.state](move)) return true
      }
      return false
    },
  }
}

type MoveGates = {
  /** Whether a comparison is under way, or was passed. */
  isOpen: (communityId: CommunityId) => boolean
  /** Compares one page of a filled community. @returns whether it was compared as a whole and nothing differed */
  pass: (move: Move) => Promise<boolean>
  close: (communityId: CommunityId) => void
}

/** Comparisons are held in memory: the next relay compares anew. */
function openMoveGates (turn: RelayTurn): MoveGates {
  const { postgres, server, log } = turn
  const gates = new Map<CommunityId, { gate: Gate | 'passed' | null, tries: number }>()

  const endTry = async (move: Move, differing: number, tries: number): Promise<boolean> => {
    const { communityId } = move
    gates.set(communityId, { gate: differing === 0 ? 'passed' : null, tries })
    if (differing === 0) return true
    if (tries < gateTriesMax) {
      log.warn({ communityId, server, members: differing }, 'the filled server differs, and is completed')
      await postgres.asSystem(async (tx) => noteMarked(tx, server, move, await currentRevision(tx)))
      return false
    }
    log.error({ communityId, server, members: differing }, 'the filled server differs and the move is given up; the community stays where it was')
    await postgres.asSystem((tx) => giveUpMove(tx, communityId))
    return false
  }
  return {
    isOpen: (communityId) => (gates.get(communityId)?.gate ?? null) !== null,
    async pass (move) {
      const { gate: begun = null, tries = 0 } = gates.get(move.communityId) ?? {}
      if (begun === 'passed') return true
      const gate = begun ?? openGate(turn, 'live', move.communityId)
      gates.set(move.communityId, { gate, tries })
      return await gate.step() && endTry(move, gate.differing, tries + 1)
    },
    close: (communityId) => { gates.delete(communityId) },
  }
}
