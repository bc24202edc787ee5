import { configFrom } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { openDeps } from '../../src/deps.ts'
import { noteSights } from '../../src/features/budgets/index.ts'
import { hydrateMembers } from '../../src/features/directory/hydrate-members.ts'
import { searchScopeOf } from '../../src/features/directory/search-scope.repository.ts'
import { sessionAuthenticator } from '../../src/features/sessions/authenticate-session.ts'
import { openLog } from '../../src/http/logging.ts'
import type { IndexQuery } from '../../src/search/member-index.ts'
import type { CommunityId } from '../../src/domain/ids.ts'
import type { BenchEngines } from './bench-engines.ts'
import { median } from './bench-import.ts'
import { benchSecret, type BenchCommunity, type BenchServer } from './bench-server.ts'

const texts = ['王', '设计', '上海做跨境电商的', '日语', '亚马逊运营', '张伟', '产品经理', '法律咨询']
const rounds = 400

/**
 * What it costs that a search is done for somebody: their token, their blocks, twenty profiles under row-level security, their budget;
 * against the same searches of the same index without all that, in turn, in one process.
 */
export async function benchViewer (server: BenchServer, engines: BenchEngines, dataDir: string, { id, key }: BenchCommunity): Promise<void> {
  await server.call(`/v1/communities/${id}`, { method: 'PATCH', key, body: JSON.stringify({ settings: { profilesPerMemberDay: 100_000 } }), headers: { 'content-type': 'application/json' } })
  const { items: [member] } = await server.call('/v1/members?limit=1', { key }) as { items: { id: string }[] }
  const { accessToken } = await server.call('/v1/sessions', { method: 'POST', key, body: JSON.stringify({ memberId: member?.id }), headers: { 'content-type': 'application/json' } })
  const config = configFrom(readEnv({ RENMAI_ROSTER_MB: '1500', RENMAI_DATA_DIR: dataDir }))
  const deps = await openDeps(config, { ...engines, operatorKey: 'unused', secret: benchSecret }, openLog('warn'))
  const authenticate = sessionAuthenticator(deps)
  const query = (text: string, parts: Partial<IndexQuery> = {}): IndexQuery => ({
    communityId: id as CommunityId, view: 'community', excluded: [], text, filters: [], customFields: [], sort: [], near: null, facets: [], choices: [], explain: false,
    vector: null, offset: 0, limit: 26, lanes: null, ...parts,
  })
  const bare = async (text: string) => { await deps.memberIndex.search(query(text)) }
  const forSomebody = async (text: string) => {
    const viewer = await authenticate(String(accessToken), { origin: null, referer: null })
    if (viewer?.kind !== 'member') throw new Error('the member is not logged in')
    const { sight, excluded } = await searchScopeOf(deps.postgres, viewer, 'community')
    const { hits } = await deps.memberIndex.search(query(text, { excluded }))
    const { byId } = await hydrateMembers(deps.postgres, sight, hits.slice(0, 20).map((hit) => hit.id))
    await noteSights(deps, viewer, [...byId.keys()])
  }
  deps.rosters.start()
  while (deps.rosters.report().communities === 0) await new Promise((resolve) => setTimeout(resolve, 200))
  for (const text of texts) await forSomebody(text)
  const took = { bare: [] as number[], forSomebody: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const text = texts[round % texts.length] ?? ''
    took.bare.push(await timed(() => bare(text)))
    took.forSomebody.push(await timed(() => forSomebody(text)))
  }
  await deps.close()
  const [without, withAll] = [median(took.bare), median(took.forSomebody)]
  console.log(`the search alone ${without.toFixed(1)} ms, for a member with token, blocks, 20 profiles under row-level security and budget ${withAll.toFixed(1)} ms: +${(withAll - without).toFixed(1)} ms (medians of ${rounds})`)
}

async function timed (work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
