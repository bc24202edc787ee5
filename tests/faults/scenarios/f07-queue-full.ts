import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { failedWrites } from './f02-engine-down.ts'
import type { Scenario } from '../world.ts'

const fullMs = { short: 6_000, full: 20_000 } as const

/** How rarely the relay may try; one more for the moment before it knew. */
const triesMax = (ms: number) => Math.floor(ms / 5_000) + 2

export const queueFull: Scenario = {
  id: 'F7', title: 'the engine takes no tasks (a front answers 422 in its place; its queue cannot be filled on purpose)', isShort: false,
  run: async ({ installation, begin, settle }, form) => {
    const front = await openFullEngine(installation.meiliUrl)
    const traffic = begin()
    installation.ways.workerSearch.divert(front.port)
    await sleep(fullMs[form])
    const { writes, cleanings } = front
    installation.ways.workerSearch.divert(null)
    const verdict = await settle(traffic)
    await front.close()
    const failed = failedWrites(traffic.observed)
    return {
      runs: 1, catchUpMs: verdict.catchUpMs,
      faults: [
        ...verdict.faults,
        ...(writes > triesMax(fullMs[form]) ? [`${writes} tries in ${fullMs[form]} ms`] : []),
        ...(writes === 0 ? ['nothing was tried'] : []),
        ...(cleanings === 0 ? ['finished tasks were not cleaned away'] : []),
        ...(failed > 0 ? [`${failed} writes failed`] : []),
      ],
      measured: `${writes} tries in ${fullMs[form] / 1_000} s, ${cleanings} cleanings`,
    }
  },
}

type FullEngine = { port: number, readonly writes: number, readonly cleanings: number, close: () => Promise<void> }

/** The engine, but full: it takes no documents, answers everything else, and may be cleaned. */
async function openFullEngine (meiliUrl: string): Promise<FullEngine> {
  let writes = 0
  let cleanings = 0
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const answer = (status: number, body: string) => { response.writeHead(status, { 'content-type': 'application/json' }).end(body) }
    const isWrite = method === 'POST' && /\/documents(?:\?|\/delete-batch|$)/.test(url)
    if (isWrite) writes++
    if (method === 'DELETE' && url.startsWith('/tasks')) cleanings++
    request.on('end', () => {
      if (isWrite) return answer(422, JSON.stringify({ message: 'full', code: 'no_space_left_on_device', type: 'system', link: '' }))
      fetch(meiliUrl + url, { method, headers: { authorization: String(headers.authorization) } })
        .then(async (real) => { answer(real.status, await real.text()) }, () => { answer(500, '{}') })
    })
    request.resume()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    get writes () { return writes },
    get cleanings () { return cleanings },
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
