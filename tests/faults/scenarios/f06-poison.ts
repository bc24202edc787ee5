import { poisonedCompany, poisons } from '../poison.ts'
import { sendEverybody, until, withDatabase, type Scenario, type World } from '../world.ts'

/** What the engine refuses by its rules; the others it may take, in whatever form. */
const refused = ['bad id', 'long id', 'bad place']
const othersWithinMs = 10_000

export const poisonDocuments: Scenario = {
  id: 'F6', title: 'documents the engine cannot take', isShort: false,
  run: async (world) => {
    const { installation, history, settle } = world
    const worker = await installation.make('worker', { FAULT_POISON: 'yes' })
    await installation.exchangeWorkers([worker])
    const kinds = Object.keys(poisons)
    const victims = [...history.members.values()].filter(({ state, key }) => state !== 'erased' && state.isFound && key === world.keys.at(-1)).slice(0, kinds.length)
    for (const [index, { id, key }] of victims.entries()) await setCompany(world, id, key, poisonedCompany(kinds[index] ?? ''))
    await sendEverybody(installation)
    const ids = new Set(victims.map(({ id }) => id))
    const othersMs = await until(() => noneWaitsBut(world, ids))
    const parkedMs = await until(() => noneWaitsUnparked(world))
    const parkedIds = await withDatabase(installation.databaseUrl, (sql) => sql<{ member_id: string, last_error_code: string }[]>`select member_id, last_error_code from search_outbox where parked_since is not null`)
    const codes = new Map(parkedIds.map(({ member_id: id, last_error_code: code }) => [id, code]))
    const mustBeParked = victims.filter((_, index) => refused.includes(kinds[index] ?? '')).map(({ id }) => id)
    const whileParked = await settle(null, { parked: new Set(codes.keys()), ignored: ids })
    for (const { id, key } of victims) await setCompany(world, id, key, null)
    const healed = await settle(null)
    await installation.exchangeWorkers([await installation.make('worker')])
    return {
      runs: kinds.length, catchUpMs: healed.catchUpMs,
      faults: [
        ...whileParked.faults, ...healed.faults,
        ...mustBeParked.filter((id) => !codes.has(id)).map((id) => `${id} is not parked`),
        ...[...codes].filter(([id, code]) => !ids.has(id) || !code).map(([id, code]) => `${id} is parked for ${code}`),
        ...(othersMs === null || othersMs > othersWithinMs ? [`the others waited ${othersMs ?? 'more than 60 000'} ms`] : []),
      ],
      measured: `the others level after ${othersMs} ms, the poisoned parked after ${parkedMs} ms more: ${[...new Set(codes.values())].join(', ')}`,
    }
  },
}

async function setCompany ({ installation: { balancer } }: World, id: string, key: string, company: string | null): Promise<void> {
  const { status, text } = await balancer.ask({ method: 'PATCH', path: `/v1/members/${id}`, key, body: { company } })
  if (status !== 200) throw new Error(`a company could not be set: ${status} ${text}`)
}

const noneWaitsBut = ({ installation }: World, ids: ReadonlySet<string>) => withDatabase(installation.databaseUrl, async (sql) =>
  (await sql`select 1 from search_outbox where member_id <> all(${[...ids]}) limit 1`).length === 0)

const noneWaitsUnparked = ({ installation }: World) => withDatabase(installation.databaseUrl, async (sql) =>
  (await sql`select 1 from search_outbox where parked_since is null limit 1`).length === 0)
