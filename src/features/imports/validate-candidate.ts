import { createHash } from 'node:crypto'
import { MemberInput, type StoreInput } from '../members/index.ts'
import type { RowError } from '../operations/index.ts'
import { faultsOfIssues } from '../../http/zod-faults.ts'
import { applyNickname } from './apply-nickname.ts'
import type { Candidate } from './read-candidates.ts'

export type Validated = { row: number, store: StoreInput } | { errors: RowError[] }

/** Checks rows one after the other; remembers what the file has had so far, so that nobody is in it twice. */
export type CandidateValidator = (candidate: Candidate) => Validated

/** @param parsesNicknames whether names are group nicknames to be taken apart */
export function candidateValidator (parsesNicknames: boolean): CandidateValidator {
  const externalIds = new Map<string, number>()
  const timesSeen = new Map<string, number>()
  return (candidate) => {
    if ('message' in candidate) return { errors: [candidate] }
    const { row } = candidate
    const parsed = MemberInput.safeParse(applyNickname(candidate.value, parsesNicknames))
    if (!parsed.success) return { errors: faultsOfIssues(parsed.error.issues, '').map((fault) => ({ row, ...fault })) }
    const externalId = parsed.data.externalId ?? null
    if (externalId === null) return { row, store: { input: parsed.data, importKey: importKeyOf(parsed.data, timesSeen) } }
    const firstRow = externalIds.get(externalId)
    if (firstRow !== undefined) return { errors: [{ row, pointer: '/externalId', message: `is used in row ${firstRow} of this file already` }] }
    externalIds.set(externalId, row)
    return { row, store: { input: parsed.data, importKey: null } }
  }
}

/** What the row says, and which of the rows that say the same it is: two people may have nothing but the same name. */
function importKeyOf (input: MemberInput, timesSeen: Map<string, number>): string {
  const content = createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, 22)
  const times = (timesSeen.get(content) ?? 0) + 1
  timesSeen.set(content, times)
  return `${content}.${times}`
}
