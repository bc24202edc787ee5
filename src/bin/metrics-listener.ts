import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Deps } from '../deps.ts'

/** Where metrics can be read without a key: a port of its own, so that a proxy in front of the API cannot let it out by mistake. It knows `/metrics` only. */
export async function listenForMetrics ({ metricsPage, log }: Pick<Deps, 'metricsPage' | 'log'>, { host, port }: { host: string, port: number }): Promise<{ url: string, close: () => Promise<void> }> {
  const server = createServer({ requestTimeout: 5_000, maxHeaderSize: 4_096 }, (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metricsPage.read().then(
      (text) => { response.writeHead(200, { 'content-type': metricsPage.contentType }).end(text) },
      (error: unknown) => {
        log.error({ err: error }, 'metrics could not be read')
        response.writeHead(500).end()
      }
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { address, port: actual } = server.address() as AddressInfo
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${actual}/metrics`
  log.info({ url }, 'metrics')
  return {
    url,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => { server.close(() => { resolve() }) })
    },
  }
}
