import type { SandboxMember } from '../../src/sandbox/sandbox-members.ts'

export const setNames = ['names', 'topics', 'spelled', 'organisations'] as const
export type SetName = typeof setNames[number]

/** What is typed and who fits it. */
export type EvalQuery = {
  category: string
  text: string
  /** Grade by external id: 2 right, 1 related. Everybody else is wrong. At least one member has a grade. */
  grades: ReadonlyMap<string, number>
}

/** A community, and what is asked of it. */
export type EvaluationSet = { name: SetName, members: SandboxMember[], queries: EvalQuery[] }

export const right = (externalIds: Iterable<string>): Map<string, number> => new Map(Array.from(externalIds, (externalId) => [externalId, 2]))
