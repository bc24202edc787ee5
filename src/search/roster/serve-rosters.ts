import type { MessagePort } from 'node:worker_threads'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RosterReply, RosterRequest } from './roster-messages.ts'
import type { Rosters } from './rosters.ts'

const followMs = 1_000

/** Answers questions that come through the port, and keeps the rosters fresh in between. Runs as long as its thread. */
export function serveRosters (port: MessagePort, rosters: Rosters): void {
  const reply = (message: RosterReply) => { port.postMessage(message) }
  port.on('message', ({ id, question, query }: RosterRequest) => {
    rosters[question](query as never).then(
      (answer) => { reply({ kind: 'answer', id, answer, failure: null }) },
      (error: unknown) => { reply({ kind: 'answer', id, answer: null, failure: failureOf(error) }) }
    )
  })
  const follow = async () => {
    for (;;) {
      // PostgreSQL away: the next round tries again, and until then searches say so themselves.
      await rosters.follow().catch(() => {})
      reply({ kind: 'report', communities: rosters.size, bytes: rosters.bytes })
      await sleep(followMs)
    }
  }
  void follow()
}

/** Messages of the driver may repeat values; a name and the place in the code do not. */
function failureOf (error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const place = /\((?:file:\/\/)?[^)]*?((?:src|node_modules)\/[^)]+)\)/.exec(error.stack ?? '')?.[1]
  return `${error.name}${place === undefined ? '' : ` at ${place}`}`
}
