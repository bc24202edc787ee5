import { setTimeout as sleep } from 'node:timers/promises'
import type { RandomBytes } from '../domain/ids.ts'
import { ProviderFailure } from './provider-failure.ts'

/** The detail of a failure that says of itself that nothing was done and that it may be tried again. */
export const busyDetail = 'busy'

const triesMax = 4

/** Tries again what a busy provider did not do, a few times, after a wait that grows and differs from one caller to the next. */
export async function retryBusy<T> (randomBytes: RandomBytes, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ProviderFailure && error.detail === busyDetail) || tries === triesMax) throw error
    }
    const [chance = 0] = randomBytes(1)
    const waitMs = 50 * 2 ** (tries - 1) * (1 + chance / 255)
    await sleep(waitMs, undefined, { signal }).catch(() => { throw new ProviderFailure('unavailable', 'timeout') })
  }
}
