import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { problemResponses } from '../../http/problem.ts'
import { unavailable } from '../../http/request-errors.ts'

const Alive = z.object({ status: z.literal('ok') }).meta({ id: 'Alive', examples: [{ status: 'ok' }] })
const Ready = z.object({
  status: z.literal('ok'),
  search: z.enum(['ok', 'degraded']).describe('Without the search engine, reading and changing members goes on.'),
  unreachable: z.array(z.string()).optional().describe('Names of search servers that do not answer; the communities of the others do not notice.'),
  rosters: z.object({
    communities: z.int(),
    megabytes: z.int(),
  }).describe('Communities that are searched in memory now, and what that takes.'),
}).meta({ id: 'Ready', examples: [{ status: 'ok', search: 'ok', rosters: { communities: 1, megabytes: 3 } }] })

const pingTimeoutMs = 1_500

/** @param isDraining whether the process is on its way out: it then asks to be taken out of rotation */
export const healthRoutes: FastifyPluginAsyncZod<{ deps: Deps, isDraining: () => boolean }> = async (app, { deps, isDraining }) => {
  app.get('/livez', {
    config: { access: 'public', limit: null },
    schema: { operationId: 'getLiveness', tags: ['health'], summary: 'Is the process alive', response: { 200: Alive } },
  }, async () => ({ status: 'ok' as const }))

  app.get('/readyz', {
    config: { access: 'public', limit: null },
    schema: { operationId: 'getReadiness', tags: ['health'], summary: 'Can requests be served', response: { 200: Ready, ...problemResponses(unavailable) } },
  }, async () => {
    if (isDraining() || !await answers(() => deps.postgres.ping())) throw unavailable()
    const { communities, bytes } = deps.rosters.report()
    const unreachable = (await Promise.all(deps.searchServers.map(async ({ name, engine }) => await answers(engine.ping) ? [] : [name]))).flat()
    return {
      status: 'ok' as const,
      search: unreachable.length === 0 ? 'ok' as const : 'degraded' as const,
      ...(unreachable.length === 0 ? {} : { unreachable }),
      rosters: { communities, megabytes: Math.ceil(bytes / 2 ** 20) },
    }
  })
}

async function answers (ping: () => Promise<void>): Promise<boolean> {
  const timeout = AbortSignal.timeout(pingTimeoutMs)
  const late = new Promise<false>((resolve) => { timeout.addEventListener('abort', () => { resolve(false) }, { once: true }) })
  return Promise.race([ping().then(() => true, () => false), late])
}
