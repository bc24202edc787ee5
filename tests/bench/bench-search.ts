import autocannon from 'autocannon'
import { seededRandom } from '../../src/domain/random.ts'
import type { SandboxMember } from '../../src/sandbox/sandbox-members.ts'
import { nameForms } from '../../src/text/name-forms.ts'
import type { BenchEngines } from './bench-engines.ts'
import { benchKey, median } from './bench-import.ts'
import type { BenchServer } from './bench-server.ts'

const connections = 8
const limit = 20
const rounds = 3

/** The same texts asked of the API, and of Meilisearch over the plain members with its default settings. */
export async function benchSearch (server: BenchServer, { meiliUrl, meiliKey }: BenchEngines, members: SandboxMember[], durationSeconds: number): Promise<void> {
  const texts = queryTexts(members, 500)
  const api = { url: server.url, requests: texts.map((q) => ({ path: `/v1/members/search?limit=${limit}&q=${encodeURIComponent(q)}`, headers: { authorization: `Bearer ${benchKey.value}` } })) }
  const raw = {
    url: meiliUrl,
    requests: texts.map((q) => ({
      method: 'POST' as const, path: '/indexes/plain_0/search', body: JSON.stringify({ q, limit }),
      headers: { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json', 'accept-encoding': 'identity' },
    })),
  }
  const measured: Record<'api' | 'raw', { rps: number[], p50: number[], p95: number[] }> = { api: { rps: [], p50: [], p95: [] }, raw: { rps: [], p50: [], p95: [] } }
  for (let round = 0; round < rounds; round++) {
    for (const [name, target] of [['raw', raw], ['api', api]] as const) {
      const result = await autocannon({ ...target, connections, duration: durationSeconds })
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name}: ${result.non2xx} non-2xx, ${result.errors} errors`)
      measured[name].rps.push(result.requests.average)
      measured[name].p50.push(result.latency.p50)
      measured[name].p95.push(result.latency.p97_5)
    }
  }
  const line = ({ rps, p50, p95 }: typeof measured.api) => `${median(rps).toFixed(0)} req/s, p50 ${median(p50)} ms, p97.5 ${median(p95)} ms`
  console.log(`search at ${connections} connections, median of ${rounds} × ${durationSeconds} s`)
  console.log(`  Renmai       ${line(measured.api)}`)
  console.log(`  Meilisearch  ${line(measured.raw)}`)
  console.log(`  throughput ×${(median(measured.api.rps) / median(measured.raw.rps)).toFixed(2)}, p97.5 ×${(median(measured.api.p95) / median(measured.raw.p95)).toFixed(2)}\n`)
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
