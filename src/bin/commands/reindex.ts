import { setTimeout as sleep } from 'node:timers/promises'
import type { Deps } from '../../deps.ts'
import type { IndexWriter } from '../../search/member-index.ts'
import { projectMembers } from '../../features/directory/project-members.ts'
import { countPending } from '../../search/outbox.ts'
import { readRelayState, wantAbort, wantRebuild, wantRollback } from '../../search/relay-state.ts'
import { startRelay } from '../../search/relay.ts'
import { CommandError, type Command, type CommandContext } from './command.ts'
import { withCommandDeps } from './command-deps.ts'
import { progressWriter } from './progress-writer.ts'

const pollMs = 100

export const reindexCommand: Command = {
  summary: 'Build the search index anew and put it in the place of the old one; --rollback puts the old one back for a day, --abort gives up a build. Of all servers, or --server NAME.',
  options: ['server'],
  flags: ['rollback', 'abort'],
  run: (context) => withCommandDeps(context, async (deps) => {
    const wanted = context.options['abort'] !== undefined ? abort : context.options['rollback'] === undefined ? reindex : rollBack
    for (const writer of writersOf(deps, context)) await wanted({ ...deps, indexWriter: writer }, context)
  }),
}

function writersOf ({ searchServers }: Deps, { options }: CommandContext): IndexWriter[] {
  const chosen = searchServers.filter(({ name }) => options['server'] === undefined || options['server'] === name)
  if (chosen.length === 0) throw new CommandError(`there is no search server of this name; there are ${searchServers.map(({ name }) => name).join(', ')}`)
  return chosen.map(({ writer }) => writer)
}

/** `indexWriter` of the parts is the server's it is about. */
type Parts = Pick<Deps, 'postgres' | 'indexWriter' | 'now' | 'log'>

async function reindex (deps: Parts, context: CommandContext): Promise<void> {
  const { postgres, indexWriter: { server } } = deps
  const startedAt = performance.now()
  const madeBefore = await deps.indexWriter.madeAt('live')
  await postgres.asSystem((tx) => wantRebuild(tx, server))
  const show = await untilDone(deps, context)
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
  if (await deps.indexWriter.madeAt('live') === madeBefore) throw new CommandError('the build was given up; the index is the one of before. The log of the server says why.')
  show(`The index is live: ${await deps.indexWriter.count('live')} members in ${seconds} s. For a day \`npm run cli -- reindex --rollback\` puts the former one back.`, true)
}

async function rollBack (deps: Parts, context: CommandContext): Promise<void> {
  if (!await deps.postgres.asSystem((tx) => wantRollback(tx, deps.indexWriter.server))) throw new CommandError('there is no former index: it is kept for a day after a rebuild')
  const show = await untilDone(deps, context)
  show(`The former index is live again: ${await deps.indexWriter.count('live')} members. It is not built anew until \`npm run cli -- reindex\` asks for it.`, true)
}

async function abort (deps: Parts, context: CommandContext): Promise<void> {
  await deps.postgres.asSystem((tx) => wantAbort(tx, deps.indexWriter.server))
  const show = await untilDone(deps, context)
  show('No index is being built. The live one is as it was.', true)
}

/** The relay of a running server does what is asked; without one, our own gets its lock. */
async function untilDone (deps: Parts, { out, signal }: CommandContext): Promise<ReturnType<typeof progressWriter>> {
  const show = progressWriter(out)
  const relay = startRelay({ ...deps, project: projectMembers })
  try {
    for (let progress = await readProgress(deps); progress !== null; progress = await readProgress(deps)) {
      show(progress)
      await sleep(pollMs, undefined, { signal })
    }
  } finally {
    await relay.stop()
  }
  return show
}

/** Null when nothing is wanted of the relay or under way. */
async function readProgress ({ postgres, indexWriter: { server } }: Parts): Promise<string | null> {
  return postgres.asSystem(async (tx) => {
    const { rebuildWanted, rollbackWanted, abortWanted, buildRevision, buildTotal, swapTo } = await readRelayState(tx, server)
    if (swapTo !== null) return 'Putting the index in its place …'
    if (buildRevision === null) return rebuildWanted || rollbackWanted || abortWanted ? 'Waiting for the relay …' : null
    const total = buildTotal ?? 0
    const left = await countPending(tx, server, null, buildRevision)
    return left > 0 ? `Indexed ${Math.max(0, total - left)} of ${total} members …` : `Comparing ${total} members …`
  })
}
