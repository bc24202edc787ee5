import { setTimeout as sleep } from 'node:timers/promises'

/** Reads again and again, as a client would, until the answer is what is waited for. @returns that answer */
export async function until<T> (read: () => Promise<T>, isEnd: (answer: T) => boolean): Promise<T> {
  const endsAtMs = performance.now() + 60_000
  for (;;) {
    const answer = await read()
    if (isEnd(answer)) return answer
    if (performance.now() > endsAtMs) throw new Error(`not within a minute; last: ${JSON.stringify(answer)}`)
    await sleep(30)
  }
}
