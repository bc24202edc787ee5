import { overloaded } from '../domain/overloaded.ts'
import { Connection, type ConnectionOptions } from './connection.ts'

export type PoolOptions = ConnectionOptions & {
  connectionsMax: number
  /** How many may wait for a connection, and how long. */
  waitingMax: number
  waitMs: number
  /** After this a connection is given up for dead: its user has heard nothing for longer than any work takes. */
  useMs: number
}

export type ConnectionPool = {
  /**
   * Runs `work` on a connection that nobody else uses meanwhile.
   *
   * @throws AppError `service.overloaded`
   */
  use: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>
  report: () => PoolReport
  close: () => Promise<void>
}

/** Connections that are in use, who waits for one, and how many there may be. */
export type PoolReport = { inUse: number, waiting: number, max: number }

const lifetimeMs = 30 * 60_000
const idleMs = 60_000
const closeMs = 5_000

type Waiting = { resolve: (connection: Connection) => void, timer: NodeJS.Timeout }

/** Connections that are opened when they are needed, and thrown away when they are lost, old, or idle for a minute. */
export function openConnectionPool (options: PoolOptions): ConnectionPool {
  const idle: { connection: Connection, sinceMs: number }[] = []
  const open = new Set<Connection>()
  const waiting: Waiting[] = []

  const forget = (connection: Connection) => {
    open.delete(connection)
    const at = idle.findIndex((one) => one.connection === connection)
    if (at >= 0) idle.splice(at, 1)
    if (waiting.length > 0 && open.size < options.connectionsMax) serve(opened())
  }
  const opened = () => {
    const connection = new Connection(options, forget)
    open.add(connection)
    return connection
  }
  const serve = (connection: Connection) => {
    const next = waiting.shift()
    clearTimeout(next?.timer)
    next?.resolve(connection)
  }
  const acquire = async (): Promise<Connection> => {
    const free = idle.pop()?.connection
    if (free) return free
    if (open.size < options.connectionsMax) return opened()
    if (waiting.length >= options.waitingMax) throw overloaded()
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        resolve,
        timer: setTimeout(() => {
          waiting.splice(waiting.indexOf(one), 1)
          reject(overloaded())
        }, options.waitMs),
      }
      waiting.push(one)
    })
  }
  const discard = (connection: Connection) => {
    connection.end()
    forget(connection)
  }
  const release = (connection: Connection) => {
    if (connection.isLost || performance.now() - connection.openedAtMs > lifetimeMs) discard(connection)
    else if (waiting.length > 0) serve(connection)
    else idle.push({ connection, sinceMs: performance.now() })
  }
  const tidying = setInterval(() => {
    for (const { connection, sinceMs } of [...idle]) if (performance.now() - sinceMs > idleMs) discard(connection)
  }, idleMs / 4)
  tidying.unref()
  return {
    use: async (work) => {
      const connection = await acquire()
      const giveUp = setTimeout(() => { discard(connection) }, options.useMs)
      try {
        return await work(connection)
      } finally {
        clearTimeout(giveUp)
        release(connection)
      }
    },
    report: () => ({ inUse: open.size - idle.length, waiting: waiting.length, max: options.connectionsMax }),
    close: async () => {
      clearInterval(tidying)
      await Promise.all([...open].map((connection) => connection.close(closeMs)))
    },
  }
}
