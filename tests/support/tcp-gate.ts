import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A way to a server that can be shut: connections are cut, and new ones refused, as when the server is gone. */
export type TcpGate = { port: number, shut: () => Promise<void>, open: () => Promise<void> }

export async function openTcpGate (targetPort: number): Promise<TcpGate> {
  const sockets = new Set<Socket>()
  let server: Server | null = null
  const listen = async (port: number) => {
    server = createServer((client) => {
      const target = connect(targetPort, '127.0.0.1')
      for (const [from, to] of [[client, target], [target, client]] as const) {
        sockets.add(from)
        from.on('error', () => {}).on('close', () => {
          sockets.delete(from)
          to.destroy()
        })
        from.pipe(to)
      }
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await listen(0)
  return {
    port,
    open: async () => { await listen(port) },
    shut: async () => {
      const closed = server && once(server, 'close')
      server?.close()
      for (const socket of sockets) socket.resetAndDestroy()
      await closed
    },
  }
}
