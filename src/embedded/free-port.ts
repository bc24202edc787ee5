import { createServer } from 'node:net'
import { PortTakenError } from './errors.ts'

const attempts = 3

/** Result of starting something on a free port of 127.0.0.1; another port is tried when a program was quicker to take it. */
export async function startOnFreePort<T> (start: (port: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await findFreePort())
    } catch (fault) {
      if (!(fault instanceof PortTakenError) || attempt === attempts) throw fault
    }
  }
}

async function findFreePort (): Promise<number> {
  const server = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    const port = address === null || typeof address === 'string' ? 0 : address.port
    server.close(() => resolve(port))
  })
  return await promise
}
