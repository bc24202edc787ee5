import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What is wrong with a way over the network. */
export type NetworkFault =
  /** Everything arrives, so much later. */
  | { kind: 'latency', ms: number }
  | { kind: 'bandwidth', bytesPerSecond: number }
  /** Connections are taken and cut at once. */
  | { kind: 'reset' }
  /** Nobody listens. */
  | { kind: 'refuse' }
  /** Connections are taken, and nothing gets through until the fault is over; then all that was sent does. */
  | { kind: 'black hole' }
  /** Requests get through, answers do not until the fault is over. */
  | { kind: 'half open' }

/** What happens to one request, the next that begins as `matches` says. */
export type RequestFault = { matches: RegExp } & (
  /** The other side does it, and the connection is cut in place of the answer. */
  | { kind: 'drop answer' }
  /** It arrives so much later, also when whoever sent it has given up. */
  | { kind: 'delay', ms: number }
)

/** A way to a server that can be broken and repaired while connections are on it. */
export class FaultProxy {
  readonly #targetPort: number
  readonly #pairs = new Set<Pair>()
  #server: Server | null = null
  #port = 0
  #fault: NetworkFault | null = null
  #divertedTo: number | null = null
  #next: RequestFault | null = null
  #repaired = Promise.withResolvers<void>()
  /** Requests that met the fault meant for them. */
  met = 0

  private constructor (targetPort: number) { this.#targetPort = targetPort }

  static async open (targetPort: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(targetPort)
    await proxy.#listen()
    return proxy
  }

  get port (): number { return this.#port }

  /** Breaks the way; what was broken before is repaired first. */
  async break (fault: NetworkFault): Promise<void> {
    await this.repair()
    this.#fault = fault
    if (fault.kind === 'reset' || fault.kind === 'refuse') this.cut()
    if (fault.kind === 'refuse') await this.#close()
  }

  async repair (): Promise<void> {
    this.#fault = null
    this.#repaired.resolve()
    this.#repaired = Promise.withResolvers()
    if (this.#server === null) await this.#listen()
  }

  /** Breaks one request. */
  breakNext (fault: RequestFault | null): void { this.#next = fault }

  /** Lets connections from now on lead elsewhere; null for where they led first. */
  divert (port: number | null): void {
    this.#divertedTo = port
    this.cut()
  }

  /** Cuts every connection, once. */
  cut (): void {
    for (const { client, target } of this.#pairs) for (const socket of [client, target]) socket.resetAndDestroy()
  }

  async close (): Promise<void> {
    this.#repaired.resolve()
    this.cut()
    await this.#close()
  }

  async #listen (): Promise<void> {
    const server = createServer({ noDelay: true }, (client) => { this.#take(client) })
    this.#server = server
    server.listen(this.#port, '127.0.0.1')
    await once(server, 'listening')
    this.#port = (server.address() as AddressInfo).port
  }

  async #close (): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    const closed = once(server, 'close')
    server.close()
    this.cut()
    await closed
  }

  #take (client: Socket): void {
    if (this.#fault?.kind === 'reset') {
      client.resetAndDestroy()
      return
    }
    const target = connect({ port: this.#divertedTo ?? this.#targetPort, host: '127.0.0.1', noDelay: true })
    const pair: Pair = { client, target, isAnswerLost: false }
    this.#pairs.add(pair)
    this.#carry(client, target, (bytes) => this.#mayArrive(bytes, pair))
    this.#carry(target, client, (bytes) => this.#mayReturn(bytes, pair))
    client.on('close', () => {
      this.#pairs.delete(pair)
      // Not cut: what has been sent still arrives.
      target.end()
    })
    target.on('close', () => { client.resetAndDestroy() })
  }

  #carry (from: Socket, to: Socket, mayPass: (bytes: Buffer) => Promise<boolean>): void {
    from.on('error', () => {})
    from.on('end', () => { to.end() })
    from.on('data', (bytes) => {
      // One piece at a time: while it waits, the sender feels it.
      from.pause()
      void mayPass(bytes).then((isPassing) => {
        if (isPassing) to.write(bytes)
        from.resume()
      })
    })
  }

  async #mayArrive (bytes: Buffer, pair: Pair): Promise<boolean> {
    const next = this.#next
    if (next?.matches.test(bytes.toString('latin1', 0, 200))) {
      this.#next = null
      this.met++
      if (next.kind === 'delay') await sleep(next.ms)
      else pair.isAnswerLost = true
    }
    await this.#hold(bytes, 'there')
    return true
  }

  async #mayReturn (bytes: Buffer, pair: Pair): Promise<boolean> {
    if (pair.isAnswerLost) pair.client.resetAndDestroy()
    else await this.#hold(bytes, 'back')
    return !pair.isAnswerLost
  }

  async #hold (bytes: Buffer, way: 'there' | 'back'): Promise<void> {
    const fault = this.#fault
    if (fault?.kind === 'latency') await sleep(fault.ms)
    else if (fault?.kind === 'bandwidth') await sleep(bytes.length * 1_000 / fault.bytesPerSecond)
    // As the network does it: what was sent meanwhile arrives once the way is whole.
    if (this.#fault?.kind === 'black hole' || (this.#fault?.kind === 'half open' && way === 'back')) await this.#repaired.promise
  }
}

type Pair = { readonly client: Socket, readonly target: Socket, isAnswerLost: boolean }
