import { setTimeout as sleep } from 'node:timers/promises'
import { differences, type Difference } from '../../domain/difference.ts'
import { projectMembers } from '../../features/directory/project-members.ts'
import { doubt, sweep } from '../../search/reconcile.ts'
import type { RelayParts } from '../../search/relay-parts.ts'
import { readRelayReport, type RelayReport } from '../../search/relay-report.repository.ts'
import { startRelay } from '../../search/relay.ts'
import type { Command, CommandContext } from './command.ts'
import { withCommandDeps } from './command-deps.ts'
import { progressWriter } from './progress-writer.ts'

const pollMs = 250

const meanings: Readonly<Record<Difference, string>> = {
  missing: 'not in the index',
  ghost: 'in the index, and should not be',
  stale: 'older or other in the index',
  ahead: 'newer in the index, as after a restored backup',
}

export const reconcileCommand: Command = {
  summary: 'Compare every member with the search index, in both directions, and repair what differs.',
  run: (context) => withCommandDeps(context, async (deps) => {
    for (const { writer } of deps.searchServers) await reconcile({ ...deps, indexWriter: writer, project: projectMembers }, context)
  }),
}

/** Finds what differs; the relay, of a running server or our own, looks again after ten seconds, counts and repairs. */
async function reconcile (parts: RelayParts, { out, signal }: CommandContext): Promise<void> {
  const show = progressWriter(out)
  const { postgres, indexWriter: { server } } = parts
  const report = (): Promise<RelayReport> => postgres.asSystem((tx) => readRelayReport(tx, server))
  const before = await report()
  const relay = startRelay(parts)
  try {
    let found = 0
    for await (const differing of sweep(parts, 'live', null)) {
      signal.throwIfAborted()
      await doubt(parts, differing)
      found += differing.length
      show(`Comparing ${server}; ${found} differ at first sight …`)
    }
    for (let now = await report(); now.doubts + now.pending > 0; now = await report()) {
      show(`Looking again at ${now.doubts}, sending ${now.pending} …`)
      await sleep(pollMs, undefined, { signal })
    }
  } finally {
    await relay.stop()
  }
  const { drift, parked } = await report()
  show(table(server, differences.map((difference) => ({ difference, repaired: drift[difference] - before.drift[difference] })), parked), true)
}

function table (server: string, rows: { difference: Difference, repaired: number }[], parked: number): string {
  const lines = rows.map(({ difference, repaired }) => `${difference.padEnd(9)}${String(repaired).padStart(9)}  ${meanings[difference]}`)
  return [`${'kind'.padEnd(9)}${'repaired'.padStart(9)}  on ${server}`, ...lines, ...(parked > 0 ? [`${parked} members are parked: the engine refuses their documents.`] : [])].join('\n')
}
