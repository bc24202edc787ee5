import type { Test } from 'tap'
import type { AdmissionMode } from '../../src/domain/community/settings.ts'
import type { AppError } from '../../src/domain/errors.ts'
import type { CommunityId } from '../../src/domain/ids.ts'
import { admitNewcomer, type Admitted, type NewcomerInput } from '../../src/features/admission/index.ts'
import { startApp, type Client, type TestApp } from './start-app.ts'

export type AdmittingCommunity = { id: string, client: Client, admit: (input: NewcomerInput) => Promise<Admitted> }

export type NewcomersWorld = {
  started: TestApp
  now: () => Date
  /** Lets time pass; without it the clock stands still, but for a millisecond with each newcomer, so that their order is theirs. */
  pass: (ms: number) => void
  aCommunity: (mode: AdmissionMode, rules?: Record<string, unknown>) => Promise<AdmittingCommunity>
  /** Admits somebody as their first sign-in would. */
  admitTo: (communityId: string, input: NewcomerInput) => Promise<Admitted>
}

/** The application with a clock of its own and no rate limits. */
export async function aWorldOfNewcomers (t: Test): Promise<NewcomersWorld> {
  let clock = new Date('2026-11-21T08:30:00.000Z')
  const pass = (ms: number) => { clock = new Date(clock.getTime() + ms) }
  const started = await startApp(t, { now: () => clock }, { RENMAI_RATE_LIMITS: 'off' })
  const { deps } = started
  const admitTo: NewcomersWorld['admitTo'] = (communityId, input) => {
    pass(1)
    return deps.postgres.asSystem((tx) => admitNewcomer(deps, tx, communityId as CommunityId, input))
  }
  return {
    started,
    now: () => clock,
    pass,
    admitTo,
    aCommunity: async (mode, rules = {}) => {
      const { id, client } = await started.aCommunity({ settings: { admission: { mode, ...rules } } })
      return { id, client, admit: (input) => admitTo(id, input) }
    },
  }
}

/** What became of an attempt: `admitted`, or the code of the refusal. */
export const codeOf = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'admitted', (error: AppError) => error.code)

export const standingOf = async (client: Client, memberId: string) => (await client.get(`/v1/members/${memberId}`)).body.standing

type Entry = { actor: string, action: string, detail: unknown }

/** What the log says of somebody's admission, newest first. */
export async function admissionLogOf (client: Client, memberId: string): Promise<Entry[]> {
  const { body } = await client.get(`/v1/audit?memberId=${memberId}`)
  return body.items.filter(({ action }: Entry) => /^(application|member)\./.test(action)).map(({ actor, action, detail }: Entry) => ({ actor, action, detail }))
}
