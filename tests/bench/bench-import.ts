import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { emptyProfile } from '../../src/domain/member/profile.ts'
import type { SandboxMember } from '../../src/sandbox/sandbox-members.ts'
import { memberIndexSettings } from '../../src/search/meili-settings.ts'
import { memberDocument } from '../../src/search/member-document.ts'
import { postStraight, type BenchEngines } from './bench-engines.ts'
import type { BenchCommunity, BenchServer } from './bench-server.ts'

/**
 * An import until every member can be searched, against the documents it makes posted straight to the same engine.
 *
 * @returns the community of the last import
 */
export async function benchImport (server: BenchServer, { meili }: BenchEngines, members: SandboxMember[], runs: number): Promise<BenchCommunity> {
  const ndjson = members.map((member) => JSON.stringify(member)).join('\n')
  const derived = members.map((member, index) => JSON.stringify(documentOf(member, index))).join('\n')
  const plain = members.map((member, index) => JSON.stringify({ id: index, ...member })).join('\n')
  const times = { renmai: [] as number[], derived: [] as number[], plain: [] as number[] }
  let community: BenchCommunity = { id: '', key: '' }
  for (let run = 0; run < runs; run++) {
    times.derived.push(await postStraight(meili, `derived_${run}`, memberIndexSettings, derived))
    times.plain.push(await postStraight(meili, `plain_${run}`, null, plain))
    community = await server.aCommunity(`import-${run}`)
    times.renmai.push(await server.importNdjson(community.key, ndjson))
    // The other runs' indexes would share the engine's memory with what is measured next.
    await meili.deleteIndex(`derived_${run}`).waitTask({ timeout: 60_000 })
    if (run > 0) await meili.deleteIndex(`plain_${run}`).waitTask({ timeout: 60_000 })
  }
  const [renmai, straight, raw] = [median(times.renmai), median(times.derived), median(times.plain)]
  console.log(`import until searchable, median of ${runs}: ${seconds(renmai)}; the same documents straight to Meilisearch ${seconds(straight)} (×${(renmai / straight).toFixed(2)}); plain members with default settings ${seconds(raw)}`)
  console.log(`process: ${server.memoryMb().now} MB resident, ${server.memoryMb().peak} MB at most\n`)
  return community
}

function documentOf (member: SandboxMember, index: number) {
  const { externalId: _externalId, ...profile } = member
  const now = new Date()
  return memberDocument(
    { id: `mem_${index}` as MemberId, communityId: 'com_bench' as CommunityId, number: index, version: 1, createdAt: now, updatedAt: now, profile: { ...emptyProfile, ...profile } },
    { unsearchableKeys: new Set(), facets: [] }
  )
}

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
