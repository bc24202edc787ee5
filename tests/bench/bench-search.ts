import autocannon from 'autocannon'
import { seededRandom } from '../../src/domain/random.ts'
import type { SandboxMember } from '../../src/sandbox/sandbox-members.ts'
import { nameForms } from '../../src/text/name-forms.ts'
import { queryTerms } from '../../src/text/terms.ts'
import type { BenchEngines } from './bench-engines.ts'
import { median } from './bench-import.ts'
import type { BenchCommunity, BenchServer } from './bench-server.ts'

const connections = 8
const limit = 20
const rounds = 3

type Target = { url: string, requests: autocannon.Request[] }
type Measured = { rps: number[], p50: number[], p97: number[] }

/** The same texts asked of the API, of the engine on the API's own index, and of the engine over the plain members with its default settings. */
export async function benchSearch (
  server: BenchServer, { meiliUrl, meiliKey }: BenchEngines, community: BenchCommunity, members: SandboxMember[], durationSeconds: number
): Promise<void> {
  const texts = queryTexts(members, 500)
  const engine = (index: string, bodyOf: (text: string) => object): Target => ({
    url: meiliUrl,
    requests: texts.map((text) => ({
      method: 'POST',
      path: `/indexes/${index}/search`,
      body: JSON.stringify({ limit, ...bodyOf(text) }),
      headers: { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json', 'accept-encoding': 'identity' },
    })),
  })
  const targets: Record<string, Target> = {
    Renmai: { url: server.url, requests: texts.map((q) => ({ path: `/v1/members/search?limit=${limit}&q=${encodeURIComponent(q)}`, headers: { authorization: `Bearer ${community.key}` } })) },
    'the engine, our index, one lane': engine('members', (text) => ({
      q: queryTerms(text).slice(0, 10).join(' '), matchingStrategy: 'frequency', filter: `community = ${community.id}`, attributesToRetrieve: ['id'],
    })),
    'the engine, plain members, defaults': engine('plain_0', (q) => ({ q })),
  }
  const measured = new Map<string, Measured>(Object.keys(targets).map((name) => [name, { rps: [], p50: [], p97: [] }]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, target] of Object.entries(targets)) {
      const result = await autocannon({ ...target, connections, duration: durationSeconds })
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name}: ${result.non2xx} non-2xx, ${result.errors} errors`)
      measured.get(name)?.rps.push(result.requests.average)
      measured.get(name)?.p50.push(result.latency.p50)
      measured.get(name)?.p97.push(result.latency.p97_5)
    }
  }
  console.log(`search at ${connections} connections, median of ${rounds} × ${durationSeconds} s`)
  for (const [name, { rps, p50, p97 }] of measured) {
    console.log(`  ${name.padEnd(36)} ${median(rps).toFixed(0).padStart(5)} req/s, p50 ${median(p50)} ms, p97.5 ${median(p97)} ms`)
  }
}

/** What people type: names, given names, pinyin, skills, a skill in a city. From a seed. */
function queryTexts (members: SandboxMember[], count: number): string[] {
  const random = seededRandom(7)
  const kinds: ((member: SandboxMember) => string | undefined)[] = [
    ({ displayName }) => displayName,
    ({ displayName }) => [...displayName].slice(1).join(''),
    ({ displayName }) => nameForms({ displayName, aliases: [], statedReading: null }).pinyin[0],
    ({ skills }) => skills?.[0],
    ({ city, skills }) => `${city ?? ''}${skills?.[0] ?? ''}`,
  ]
  return Array.from({ length: count }, (_, index) => {
    const member = members[Math.floor(random() * members.length)]
    return (member && kinds[index % kinds.length]?.(member)) || '上海'
  })
}
