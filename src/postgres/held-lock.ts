import postgres from 'postgres'

/** A lock of the whole database that one process holds, as long as it shows that it is alive. */
export type HeldLock = {
  /** Whether another process may have it. */
  isLost: () => boolean
  release: () => Promise<void>
}

/** PostgreSQL takes the lock from a holder who says nothing for so long; one who is alive says something more often. */
const silenceMs = 30_000
const beatMs = 5_000
const connectTimeoutMs = 2_000

/**
 * Takes a lock, on a connection of its own that it lives and dies with.
 *
 * NOTE: a process that hangs learns only afterwards that it has lost it, so whoever writes under its protection looks at an epoch before.
 *
 * @param of tells locks of one kind apart
 * @returns null when somebody else holds it
 */
export async function tryLock (url: string, lock: number, of: string): Promise<HeldLock | null> {
  let isLost = false
  const lose = () => {
    isLost = true
    clearInterval(beat)
    // At once: the driver would go on over a new connection, on which there is no lock.
    void connection.end({ timeout: 0 })
  }
  const connection = postgres(url, {
    max: 1, connect_timeout: connectTimeoutMs / 1_000, idle_timeout: 0, max_lifetime: null, fetch_types: false, onnotice: () => {}, onclose: lose,
    connection: { application_name: 'renmai_relay', role: 'renmai_system', idle_session_timeout: silenceMs },
  })
  let heardMs = performance.now()
  const hear = () => { heardMs = performance.now() }
  const beat = setInterval(() => {
    if (performance.now() - heardMs > silenceMs) lose()
    else connection`select 1`.then(hear, lose)
  }, beatMs)
  try {
    const [row] = await connection<{ isMine: boolean }[]>`select pg_try_advisory_lock(${lock}, hashtext(${of})) as "isMine"`
    hear()
    if (row?.isMine) return { isLost: () => isLost, release: async () => { lose() } }
  } catch (error) {
    lose()
    throw error
  }
  lose()
  return null
}
