import { setTimeout as sleep } from 'node:timers/promises'
import type { KnownMember } from './history.ts'
import type { Installation } from './installation.ts'

/** Edits one member after the other and measures how long it takes until the engine has confirmed it. @returns the 95th percentile in milliseconds */
export function measureLag ({ installation, members, everyMs }: { installation: Installation, members: readonly KnownMember[], everyMs: number }): { end: () => Promise<number> } {
  const tookMs: number[] = []
  const over = new AbortController()
  const measuring = (async () => {
    for (let index = 0; !over.signal.aborted && members.length > 0; index++) {
      const { id, key } = members[index % members.length] ?? { id: '', key: '' }
      const answer = await installation.balancer.ask({ method: 'PATCH', path: `/v1/members/${id}`, key, body: { title: `职位${index}` }, headers: { prefer: 'wait=30' } })
      tookMs.push(answer.status === 200 && answer.headers['preference-applied'] !== undefined ? answer.tookMs : Infinity)
      await sleep(everyMs)
    }
  })()
  return {
    end: async () => {
      over.abort()
      await measuring
      return tookMs.toSorted((a, b) => a - b)[Math.floor(tookMs.length * 0.95)] ?? Infinity
    },
  }
}
