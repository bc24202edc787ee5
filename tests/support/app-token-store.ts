import type { AppToken, AppTokenStore } from '../../src/identity/app-tokens.ts'

/** A store in memory with a lock, as several processes would share it in the database. */
export function memoryTokenStore (key: string): AppTokenStore & { stored: () => AppToken | null } {
  let stored: AppToken | null = null
  let queue: Promise<unknown> = Promise.resolve()
  return {
    key,
    stored: () => stored,
    read: async () => stored,
    replace: (renew) => {
      const turn = queue.then(async () => {
        stored = await renew(stored)
        return stored
      })
      queue = turn.catch(() => {})
      return turn
    },
  }
}
