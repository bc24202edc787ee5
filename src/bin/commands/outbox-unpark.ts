import { unpark } from '../../search/outbox.ts'
import type { Command } from './command.ts'
import { withCommandDeps } from './command-deps.ts'

export const unparkCommand: Command = {
  summary: 'Send members again whose documents the search engine refused.',
  run: (context) => withCommandDeps(context, async ({ postgres }) => {
    const members = await postgres.asSystem(unpark)
    context.out.write(`${members} members were parked; the server sends them again.\n`)
  }),
}
