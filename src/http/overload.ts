import { finished } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { overloaded } from '../domain/overloaded.ts'

export type OverloadOptions = {
  /** Requests in hand at once. */
  requestsMax: number
  /** How late the process may be with what it has to do, smoothed over about half a second. */
  delayMsMax: number
}

/**
 * Refuses at once what could only be answered late, so that what is begun is answered in time. Routes without a limit are never refused: load
 * balancers ask them. A request with a body is in hand once the body is there: who sends slowly takes no place.
 */
export const overload = fastifyPlugin(async (app: FastifyInstance, { requestsMax, delayMsMax }: OverloadOptions) => {
  let inHand = 0
  const delay = watchDelay()
  app.addHook('onClose', async () => { delay.stop() })

  const begin = (reply: FastifyReply) => {
    inHand++
    // Not `onResponse`, which does not come for a client that went away.
    finished(reply.raw, () => { inHand-- })
  }
  app.addHook('onRequest', async (request, reply) => {
    if (isUnlimited(request)) return
    if (inHand >= requestsMax || delay.ms() > delayMsMax) throw overloaded()
    if (!hasBody(request)) begin(reply)
  })
  app.addHook('preHandler', async (request, reply) => {
    if (!isUnlimited(request) && hasBody(request)) begin(reply)
  })
}, { name: 'overload' })

const isUnlimited = ({ routeOptions: { config } }: FastifyRequest) => config.limit === null

const hasBody = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const sampleMs = 50
const sampleWeight = 0.1

/** How late timers are. One long task is no overload: a moving average. */
function watchDelay (): { ms: () => number, stop: () => void } {
  let averageMs = 0
  let dueMs = performance.now() + sampleMs
  const timer = setInterval(() => {
    averageMs += sampleWeight * (Math.max(0, performance.now() - dueMs) - averageMs)
    dueMs = performance.now() + sampleMs
  }, sampleMs)
  timer.unref()
  return { ms: () => averageMs, stop: () => { clearInterval(timer) } }
}
