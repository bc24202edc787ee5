import { sandboxMembers } from '../../../src/sandbox/sandbox-members.ts'
import { importMembers } from '../community.ts'
import { measureLag } from '../lag.ts'
import { slowerThan } from '../slower-than.ts'
import type { Scenario } from '../world.ts'

const imported = { short: 500, full: 4_000 } as const
const lagMs = 5_000

export const importAndEdits: Scenario = {
  id: 'F18', title: 'members are edited while thousands are imported', isShort: false,
  run: async ({ installation, keys, history, settle }, form) => {
    const key = keys[0] ?? ''
    const members = [...history.members.values()].filter((member) => member.key === keys.at(-1) && member.state !== 'erased' && member.state.isFound)
    const lag = measureLag({ installation, members, everyMs: 300 })
    const startedMs = performance.now()
    const people = sandboxMembers({ count: imported[form], seed: 5 }).map((member) => ({ ...member, externalId: `later-${member.externalId}` }))
    await importMembers(installation.balancer, key, people)
    const tookMs = performance.now() - startedMs
    const lagP95 = await lag.end()
    const verdict = await settle(null)
    return {
      runs: 1, catchUpMs: verdict.catchUpMs,
      faults: [...verdict.faults, ...slowerThan('a live edit', lagP95, lagMs)],
      measured: `${people.length} members searchable after ${Math.round(tookMs / 1_000)} s; edits after ${Math.round(lagP95)} ms (p95)`,
    }
  },
}
