import type { CommunityId } from '../domain/ids.ts'
import type { IndexTarget } from './member-index.ts'
import { markMembers } from './outbox.ts'
import { sweep } from './reconcile.ts'
import type { RelayParts } from './relay-parts.ts'

/** Comparisons that may find something before a build or a move is given up. */
export const gateTriesMax = 3

export type Gate = {
  /** Compares one page, and marks for sending what differs. @returns whether it was the last */
  step: () => Promise<boolean>
  readonly differing: number
}

/**
 * Nothing is searched that is not what PostgreSQL has, member by member.
 *
 * @param communityId null for all communities of the server
 */
export function openGate (parts: RelayParts, target: IndexTarget, communityId: CommunityId | null): Gate {
  const { postgres, indexWriter: { server } } = parts
  const pages = sweep(parts, target, communityId)
  let differing = 0
  return {
    async step () {
      const page = await pages.next()
      if (page.done === true) return true
      const members = page.value.map(({ member }) => member)
      if (members.length > 0) await postgres.asSystem((tx) => markMembers(tx, server, members))
      differing += members.length
      return false
    },
    get differing () { return differing },
  }
}
