import { forgetServer } from '../../search/placements.repository.ts'
import { CommandError, type Command } from './command.ts'
import { withCommandDeps } from './command-deps.ts'

export const forgetServerCommand: Command = {
  summary: 'Forget a search server NAME that is gone for good and no longer in MEILI_URLS, once its communities are moved.',
  operand: 'server',
  run: (context) => withCommandDeps(context, async ({ postgres, searchServers }) => {
    const server = context.options['server']
    if (server === undefined) throw new CommandError('name the server: npm run cli -- servers:forget NAME')
    if (searchServers.some(({ name }) => name === server)) throw new CommandError(`${server} is in use: take it out of MEILI_URLS and start every process anew first`)
    if (!await postgres.asSystem((tx) => forgetServer(tx, server))) throw new CommandError(`${server} still has communities; \`npm run cli -- doctor\` counts them, \`communities:move\` moves them`)
    context.out.write(`${server} is forgotten.\n`)
  }),
}
