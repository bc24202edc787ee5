import { ProviderFailure } from './provider-failure.ts'

/** What `work` gives, unless the signal comes first; the work goes on for those who wait longer. */
export function abandonedOn<T> (signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abandon = () => { reject(new ProviderFailure('unavailable', 'timeout')) }
    if (signal.aborted) abandon()
    signal.addEventListener('abort', abandon, { once: true })
    work.then(resolve, reject).finally(() => { signal.removeEventListener('abort', abandon) })
  })
}
