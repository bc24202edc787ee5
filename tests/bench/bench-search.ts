import autocannon from 'autocannon'
import { seededRandom } from '../../src/domain/random.ts'
import type { SandboxMember } from '../../src/sandbox/sandbox-members.ts'
import { nameForms } from '../../src/text/name-forms.ts'
import { queryTerms } from '../../src/text/terms.ts'
import type { BenchEngines } from './bench-engines.ts'
import { median } from './bench-import.ts'
import type { BenchCommunity, BenchServer } from './bench-server.ts'

const limit = 20
const rounds = 3
const textsCount = 500

/** Where the same people are: in Renmai, and as plain members in an index of the engine. */
export type Searched = { label: string, communities: BenchCommunity[], plainIndex: string, members: SandboxMember[] }

type Target = { name: string, url: string, requests: autocannon.Request[] }
type Measured = { rps: number[], p50: number[], p95: number[] }

/**
 * The same texts asked of the API, of the engine over the plain members with its default settings, and of the engine on the API's own index;
 * in turn, so that what else the machine does meets all of them.
 */
export async function benchSearch (server: BenchServer, engines: BenchEngines, searched: Searched, connections: readonly number[], durationSeconds: number): Promise<void> {
  const texts = queryTexts(searched.members, textsCount)
  const targets = [
    apiTarget('Renmai', server, searched, texts.map((text) => `/v1/members/search?limit=${limit}&q=${encodeURIComponent(text)}`)),
    engineTarget('the engine, plain members, defaults', engines, searched.plainIndex, texts.map((q, index) => ({ q, ...communityFilter(searched, index, '') }))),
    engineTarget('the engine, our index, one lane', engines, 'members', texts.map((text, index) => ({
      q: queryTerms(text).slice(0, 10).join(' '), matchingStrategy: 'frequency', ...communityFilter(searched, index, 'id'), attributesToRetrieve: ['id'],
    }))),
    apiTarget('Renmai, suggestions', server, searched, texts.map((text) => `/v1/members/suggest?q=${encodeURIComponent([...text].slice(0, 3).join(''))}`)),
  ]
  for (const count of connections) {
    const measured = new Map<string, Measured>(targets.map(({ name }) => [name, { rps: [], p50: [], p95: [] }]))
    for (let round = 0; round < rounds; round++) for (const target of targets) await measureInto(measured, target, count, durationSeconds)
    console.log(`${searched.label}, ${count} connection${count === 1 ? '' : 's'}, median of ${rounds} × ${durationSeconds} s; server ${server.memoryMb().now} MB resident`)
    for (const [name, { rps, p50, p95 }] of measured) console.log(`  ${name.padEnd(36)} ${median(rps).toFixed(0).padStart(5)} req/s, p50 ${median(p50).toFixed(0)} ms, p95 ${median(p95).toFixed(0)} ms`)
  }
}

async function measureInto (measured: ReadonlyMap<string, Measured>, { name, url, requests }: Target, connections: number, duration: number): Promise<void> {
  const times: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    autocannon({ url, requests, connections, duration }, (error, result) => { if (error) reject(error as Error); else resolve(result) })
      .on('response', (_client, _status, _bytes, ms) => { times.push(ms) })
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name}: ${result.non2xx} non-2xx, ${result.errors} errors`)
  const into = measured.get(name)
  into?.rps.push(result.requests.average)
  times.sort((a, b) => a - b)
  into?.p50.push(times[Math.floor(times.length * 0.5)] ?? 0)
  into?.p95.push(times[Math.floor(times.length * 0.95)] ?? 0)
}

function apiTarget (name: string, server: BenchServer, { communities }: Searched, paths: readonly string[]): Target {
  return { name, url: server.url, requests: paths.map((path, index) => ({ path, headers: { authorization: `Bearer ${communities[index % communities.length]?.key}` } })) }
}

function engineTarget (name: string, { meiliUrl, meiliKey }: BenchEngines, index: string, bodies: readonly object[]): Target {
  return {
    name,
    url: meiliUrl,
    requests: bodies.map((body) => ({
      method: 'POST',
      path: `/indexes/${index}/search`,
      body: JSON.stringify({ limit, ...body }),
      headers: { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json', 'accept-encoding': 'identity' },
    })),
  }
}

/** Of several communities one is asked at a time; plain members know theirs by number. */
function communityFilter ({ communities }: Searched, index: number, by: 'id' | ''): { filter?: string } {
  const at = index % communities.length
  if (by === 'id') return { filter: `community = ${communities[at]?.id}` }
  return communities.length === 1 ? {} : { filter: `community = ${at}` }
}

/** What people type: names, given names, pinyin, skills, a skill in a city, a sentence. From a seed. */
function queryTexts (members: readonly SandboxMember[], count: number): string[] {
  const random = seededRandom(7)
  const kinds: ((member: SandboxMember) => string | undefined)[] = [
    ({ displayName }) => displayName,
    ({ displayName }) => [...displayName].slice(1).join(''),
    ({ displayName }) => nameForms({ displayName, aliases: [], statedReading: null }).pinyin[0],
    ({ skills }) => skills?.[0],
    ({ city, skills }) => `${city ?? ''}${skills?.[0] ?? ''}`,
    ({ city, skills, title }) => `有没有在${city ?? '上海'}做${skills?.[0] ?? '设计'}的${title ?? '老师'}，想请教几个问题`,
  ]
  return Array.from({ length: count }, (_, index) => {
    const member = members[Math.floor(random() * members.length)]
    return (member && kinds[index % kinds.length]?.(member)) || '上海'
  })
}
