import { setTimeout as sleep } from 'node:timers/promises'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import type { Balancer } from './balancer.ts'
import type { History } from './history.ts'
import type { Installation } from './installation.ts'

/** Communities with fictional members, imported and searchable, known to the history. @returns a key of each */
export async function populate ({ balancer, operatorKey }: Installation, history: History, communities: number, membersEach: number): Promise<string[]> {
  return Promise.all(Array.from({ length: communities }, async (_, index) => {
    const made = await ask(balancer, 'POST', '/v1/communities', operatorKey, { name: `社群${index}`, slug: `c${index}-${Math.round(performance.now())}` }, [201])
    const { apiKey: { secret } } = made as { apiKey: { secret: string } }
    await importMembers(balancer, secret, sandboxMembers({ count: membersEach, seed: 100 + index }))
    await list(balancer, secret, history)
    return secret
  }))
}

/** @returns when everyone can be searched */
export async function importMembers (balancer: Balancer, key: string, members: readonly object[]): Promise<void> {
  const lines = members.map((member) => `${JSON.stringify(member)}\n`).join('')
  const { operation } = await ask(balancer, 'POST', '/v1/imports', key, lines, [202], 'application/x-ndjson') as { operation: { id: string } }
  for (let polls = 0; polls < 1_200; polls++) {
    const { status } = await ask(balancer, 'GET', `/v1/operations/${operation.id}`, key, undefined, [200]) as { status: string }
    if (status === 'succeeded') return
    if (status === 'failed') throw new Error('an import failed')
    await sleep(100)
  }
  throw new Error('an import took more than two minutes')
}

async function list (balancer: Balancer, key: string, history: History): Promise<void> {
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await ask(balancer, 'GET', `/v1/members?limit=100${cursor && `&cursor=${cursor}`}`, key, undefined, [200]) as
      { items: { id: string, displayName: string, headline: string | null }[], nextCursor: string | null }
    for (const { id, displayName, headline } of page.items) {
      history.members.set(id, { id, key, displayName, etag: '*', state: { marker: headline ?? '', isFound: true }, isHidden: false, isWithdrawn: false, doubtful: null })
    }
    cursor = page.nextCursor
  }
}

async function ask (balancer: Balancer, method: 'GET' | 'POST', path: string, key: string, body: unknown, allowed: number[], type = 'application/json'): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    const { status, text, via } = await balancer.ask({ method, path, key, ...(body === undefined ? {} : { body, headers: { 'content-type': type } }) })
    if (allowed.includes(status)) return JSON.parse(text)
    if (tries >= 20 || (status !== 503 && status !== 429)) throw new Error(`${method} ${path} was answered ${status || via}: ${text.slice(0, 300)}`)
    await sleep(500)
  }
}
