import { setTimeout as sleep } from 'node:timers/promises'
import { configFrom } from '../../config/config.ts'
import { openDeps, type Deps } from '../../deps.ts'
import { projectMembers } from '../../features/directory/project-members.ts'
import { requireMigrated } from '../../postgres/migrate.ts'
import { countPending } from '../../search/outbox.ts'
import { readRelayState, wantRebuild } from '../../search/relay-state.ts'
import { startRelay } from '../../search/relay.ts'
import type { Command, CommandContext } from './command.ts'
import { openCommandConnections } from './command-connections.ts'

const pollMs = 100

/** How often a line is added where lines cannot be overwritten. */
const plainLineMs = 5_000

export const reindexCommand: Command = {
  summary: 'Build the search index anew beside the old one, and put it in its place.',
  async run (context) {
    const { env, connections } = await openCommandConnections(context, true)
    try {
      await requireMigrated(connections.databaseUrl)
      const deps = await openDeps(configFrom(env), connections, context.log)
      try {
        await reindex(deps, context)
      } finally {
        await deps.close()
      }
    } finally {
      await connections.stopEngines()
    }
  },
}

/** Asks for the rebuild and waits for it. The relay of a running server does the work; without one, our own gets its lock. */
async function reindex (deps: Deps, { out, signal }: CommandContext): Promise<void> {
  const startedAt = performance.now()
  const show = progressWriter(out)
  await deps.postgres.asSystem(wantRebuild)
  const relay = startRelay({ ...deps, project: projectMembers })
  try {
    for (let progress = await readProgress(deps); progress !== 'live'; progress = await readProgress(deps)) {
      show(progress)
      await sleep(pollMs, undefined, { signal })
    }
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
    show(`The index is live: ${await deps.indexWriter.count('live')} members in ${seconds} s.`, true)
  } finally {
    await relay.stop()
  }
}

async function readProgress ({ postgres }: Deps): Promise<string> {
  return postgres.asSystem(async (tx) => {
    const { rebuildWanted, buildRevision, buildTotal } = await readRelayState(tx)
    if (buildRevision === null) return rebuildWanted ? 'Waiting for the relay …' : 'live'
    const total = buildTotal ?? 0
    return `Indexed ${Math.max(0, total - await countPending(tx, null, buildRevision))} of ${total} members …`
  })
}

/** On a terminal one line that changes; elsewhere a line now and then. */
function progressWriter (out: NodeJS.WriteStream): (text: string, isLast?: boolean) => void {
  let shown = ''
  let shownAt = -plainLineMs
  return (text, isLast = false) => {
    if (out.isTTY) {
      out.write(`\r\u001b[K${text}${isLast ? '\n' : ''}`)
    } else if (isLast || (text !== shown && performance.now() - shownAt >= plainLineMs)) {
      out.write(`${text}\n`)
      shown = text
      shownAt = performance.now()
    }
  }
}
