import { setTimeout as sleep } from 'node:timers/promises'
import type { Deps } from '../../deps.ts'
import { projectMembers } from '../../features/directory/project-members.ts'
import { giveUpMove, readPlacement, wantMove, type Placement } from '../../search/placements.repository.ts'
import { startRelay } from '../../search/relay.ts'
import { CommandError, type Command, type CommandContext } from './command.ts'
import { withCommandDeps } from './command-deps.ts'
import { progressWriter } from './progress-writer.ts'

const pollMs = 100

export const moveCommand: Command = {
  summary: 'Move a community (id or slug) to the search server --to NAME while it is in use; --abort gives up a move.',
  operand: 'community',
  options: ['to'],
  flags: ['abort'],
  run: (context) => withCommandDeps(context, (deps) => context.options['abort'] === undefined ? move(deps, context) : abort(deps, context)),
}

async function move (deps: Deps, context: CommandContext): Promise<void> {
  const to = context.options['to']
  if (!deps.searchServers.some(({ name }) => name === to) || to === undefined) {
    throw new CommandError(`name one of the servers by --to: ${deps.searchServers.map(({ name }) => name).join(', ')}`)
  }
  const { communityId, live, filling } = await placementOf(deps, context)
  if (live === to) throw new CommandError(`the community is on ${to} already`)
  // Asked a second time it goes on showing how far the first is.
  if (filling?.server !== to && !await deps.postgres.asSystem((tx) => wantMove(tx, communityId, to))) {
    throw new CommandError(`the community is on its way to ${filling?.server ?? 'another server'}; --abort gives that up`)
  }
  await followMove(deps, context, to)
}

async function abort (deps: Deps, context: CommandContext): Promise<void> {
  const { communityId, live } = await placementOf(deps, context)
  if (!await deps.postgres.asSystem((tx) => giveUpMove(tx, communityId))) throw new CommandError('no move is under way')
  context.out.write(`The move is given up; the community is searched on ${live ?? 'no server'}. What was sent already is deleted by the relay.\n`)
}

async function placementOf ({ postgres }: Deps, { options }: CommandContext): Promise<Placement> {
  const name = options['community']
  if (name === undefined) throw new CommandError('name a community by its id or slug: npm run cli -- communities:move NAME --to SERVER')
  const placement = await postgres.asSystem((tx) => readPlacement(tx, name))
  if (!placement) throw new CommandError(`there is no community ${name}`)
  return placement
}

/** The relays of a running server do the work; without one, our own get their locks. What is interrupted here goes on there. */
async function followMove (deps: Deps, context: CommandContext, to: string): Promise<void> {
  const show = progressWriter(context.out)
  const startedAt = performance.now()
  const relays = deps.searchServers.map(({ writer }) => startRelay({ ...deps, indexWriter: writer, project: projectMembers }))
  try {
    let placement = await placementOf(deps, context)
    for (; placement.filling !== null; placement = await placementOf(deps, context)) {
      show(progressOf(placement, to))
      await sleep(pollMs, undefined, { signal: context.signal })
    }
    if (placement.live !== to) throw new CommandError(`the move was given up; the community is searched on ${placement.live ?? 'no server'}. The log of the server says why.`)
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
    show(`${placement.members} members are searched on ${to} after ${seconds} s. The former server deletes them in half a minute.`, true)
  } finally {
    await Promise.all(relays.map((relay) => relay.stop()))
  }
}

function progressOf ({ filling, members, left, refused }: Placement, to: string): string {
  if (!filling?.isMarked) return `Waiting for the relay of ${to} …`
  if (refused > 0) return `${to} refuses ${refused} members: the community stays where it is until they are changed, or the move is aborted …`
  return left > 0 ? `${to} has ${Math.max(0, members - left)} of ${members} members …` : `Comparing ${members} members …`
}
