import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Ask, Balancer } from './balancer.ts'
import type { History, KnownMember } from './history.ts'
import { Observations } from './observations.ts'
import { writeOnce } from './writers.ts'

export type TrafficOptions = {
  balancer: Balancer
  history: History
  /** Of the communities that are written to and searched. */
  keys: readonly string[]
  random: () => number
  writesPerSecond: number
  searchesPerSecond: number
}

export type Traffic = {
  observed: Observations
  /** Lets what is under way end, and begins nothing. */
  pause: () => Promise<void>
  resume: () => void
}

/** Each does one thing at a time, so that what is slow keeps none of the others. */
const clients = { writers: 12, searchers: 10 }
const words = ['上海', '北京', '跨境电商', '运营', '设计', '财务', '法律', '摄影', 'shanghai', 'chanpin', '想找懂供应链的人', '会日语的']

/** Writers and searchers at work: a client each, all at once, through one balancer. Begins paused. */
export function openTraffic ({ balancer, history, keys, random, writesPerSecond, searchesPerSecond }: TrafficOptions): Traffic {
  const observed = new Observations()
  const members = [...history.members.values()].filter(({ key }) => keys.includes(key))
  // Each writes to members of its own, so that it knows in which order.
  const own = Array.from({ length: clients.writers }, (_, writer) => members.filter((_, index) => index % clients.writers === writer))
  const writing = {
    balancer, history, random, keys,
    onAnswer: (answer: Answer, ask: Ask) => { observed.note('write', answer, ask, [200, 201, 204, 404, 412]) },
  }
  let running = new AbortController()
  let loops: Promise<unknown>[] = []
  const loop = async (perSecond: number, step: () => Promise<void>, signal: AbortSignal) => {
    while (!signal.aborted) {
      // Exponential, as independent people come.
      await sleep(Math.min(5_000, -Math.log(1 - random()) * 1_000 / perSecond), undefined, { signal }).catch(() => {})
      if (!signal.aborted) await step()
    }
  }
  return {
    observed,
    pause: async () => {
      running.abort()
      await Promise.all(loops)
    },
    resume: () => {
      running = new AbortController()
      const { signal } = running
      loops = [
        ...own.map((mine) => loop(writesPerSecond / clients.writers, () => writeOnce(writing, mine), signal)),
        ...Array.from({ length: clients.searchers }, () => {
          const pages = listing(keys[Math.floor(random() * keys.length)] ?? '')
          return loop(searchesPerSecond / clients.searchers, () => searchOnce({ balancer, history, keys, random, observed, pages }), signal)
        }),
      ]
    },
  }
}

type Searching = Pick<TrafficOptions, 'balancer' | 'history' | 'keys' | 'random'> & { observed: Observations, pages: Pages }

async function searchOnce ({ balancer, history, keys, random, observed, pages }: Searching): Promise<void> {
  const draw = random()
  if (draw < 0.2) {
    const ask = pages.next()
    const answer = await balancer.ask(ask)
    observed.note('list', answer, ask, [200])
    pages.note(answer)
    return judge(history, observed, answer, ask, ({ state }) => state === 'erased')
  }
  const kind = draw < 0.4 ? 'suggest' as const : 'search' as const
  const { text, key } = wanted(history, keys, random)
  const ask: Ask = { method: 'GET', path: `/v1/members/${kind}?q=${encodeURIComponent(text)}`, key }
  const answer = await balancer.ask(ask)
  observed.note(kind, answer, ask, [200])
  judge(history, observed, answer, ask, () => true)
}

/** Whom or what to look for: often somebody who must not be found. */
function wanted (history: History, keys: readonly string[], random: () => number): { text: string, key: string } {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  const draw = random()
  const member = draw < 0.4 ? pick(history.absentees(30)) : draw < 0.7 ? pick([...history.members.values()]) : undefined
  return member ? { text: member.displayName, key: member.key } : { text: pick(words) ?? '', key: pick(keys) ?? '' }
}

const memberIds = /\bmem_[a-z0-9]{20}\b/g

/** Nobody may be in an answer whose absence was acknowledged before the question. */
function judge (history: History, observed: Observations, { text, status, askedMs, via }: Answer, ask: Ask, concerns: (member: KnownMember) => boolean): void {
  if (status !== 200) return
  for (const [id] of text.matchAll(memberIds)) {
    const member = history.members.get(id)
    if (member && concerns(member) && history.mustBeAbsent(id, askedMs)) observed.fault(`${ask.path} showed ${id}, who is ${JSON.stringify(member.state)}, at ${via}`)
  }
}

type Pages = { next: () => Ask, note: (answer: Answer) => void }

/** All members of a community, page by page, again and again. */
function listing (key: string): Pages {
  let cursor: string | null = null
  return {
    next: () => ({ method: 'GET', path: `/v1/members?limit=50${cursor === null ? '' : `&cursor=${cursor}`}`, key }),
    note: ({ status, text }) => { if (status === 200) cursor = (JSON.parse(text) as { nextCursor: string | null }).nextCursor },
  }
}
