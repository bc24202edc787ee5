import type { Logger } from 'pino'
import { insightAskers } from '../../domain/community/settings.ts'
import type { CommunityId } from '../../domain/ids.ts'
import type { Postgres } from '../../postgres/client.ts'
import { addTermDays, type TermDay } from './insights.repository.ts'
import type { SearchTerm } from './search-terms.ts'

/** Counts what is searched for, in memory, and adds it to the database every two seconds: a search never waits for it. */
export type InsightsRecorder = {
  /** Adds one search, or one reaction to it, to a term's counts of a day. Terms beyond 5 000 at a time are dropped. */
  count: (communityId: CommunityId, day: string, term: SearchTerm, what: Counted) => void
  /** Writes what was counted so far. Never rejects: a failure is logged, and the counts are tried once more the next time. */
  flush: () => Promise<void>
  /** Writes for the last time; what fails now is lost. */
  close: () => Promise<void>
}

export type Counted = { event: 'search', isEmpty: boolean, askerHash: string } | { event: 'click' | 'contact' }

const defaultFlushMs = 2_000
const termsHeldMax = 5_000

type Batch = Map<string, TermDay>

export function openInsightsRecorder ({ postgres, log }: { postgres: Postgres, log: Logger }, flushMs = defaultFlushMs): InsightsRecorder {
  let waiting: Batch = new Map()
  let failed: Batch | null = null
  let writing = Promise.resolve()

  const tryToAdd = async (batch: Batch): Promise<boolean> => {
    try {
      if (batch.size > 0) await postgres.asSystem((tx) => addTermDays(tx, [...batch.values()]))
      return true
    } catch (error) {
      log.warn({ err: error, terms: batch.size }, 'search insight was not written')
      return false
    }
  }
  // At most one failure a time: when the second attempt fails too, the database is away and the rest had better wait.
  const write = async () => {
    const again = failed
    failed = null
    if (again && !await tryToAdd(again)) return
    const batch = waiting
    waiting = new Map()
    if (!await tryToAdd(batch)) failed = batch
  }
  const flush = () => {
    writing = writing.then(write)
    return writing
  }
  const timer = setInterval(() => { void flush() }, flushMs)
  timer.unref()

  return {
    count (communityId, day, { kind, term }, what) {
      const key = [communityId, day, kind, term].join('\0')
      const known = waiting.get(key)
      if (!known && waiting.size >= termsHeldMax) return
      const counts = known ?? { communityId, day, kind, term, searches: 0, zeroResults: 0, clicks: 0, contacts: 0, askerHashes: new Set() }
      if (!known) waiting.set(key, counts)
      addTo(counts, what)
    },
    flush,
    close: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}

function addTo (counts: TermDay, what: Counted): void {
  switch (what.event) {
    case 'click': counts.clicks++; break
    case 'contact': counts.contacts++; break
    case 'search':
      counts.searches++
      if (what.isEmpty) counts.zeroResults++
      // More askers than any community asks for need not be told apart.
      if (counts.askerHashes.size < insightAskers.max) counts.askerHashes.add(what.askerHash)
  }
}
