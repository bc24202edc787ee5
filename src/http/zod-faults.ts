import type { z } from 'zod'
import type { InputFault } from '../domain/errors.ts'

const faultsMax = 50

/**
 * The faults of a failed zod parse with JSON pointers. Of a union the branch that came furthest speaks;
 * unknown fields are named one by one. No value of the input is repeated.
 *
 * @param where pointer of the parsed value, such as `/body`
 */
export function faultsOfIssues (issues: readonly z.core.$ZodIssue[], where: string): InputFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, where)).slice(0, faultsMax)
}

function faultsOfIssue (issue: z.core.$ZodIssue, where: string): InputFault[] {
  const pointer = where + issue.path.map((key) => `/${escapePointer(String(key))}`).join('')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: `${pointer}/${escapePointer(key)}`, message: 'is not a known field' }))
  if (issue.code === 'invalid_union') {
    const best = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0]
    if (best && depthOf(best) > 0) return faultsOfIssues(best, pointer)
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('received undefined')) return [{ pointer, message: 'is required' }]
  return [{ pointer, message: issue.message }]
}

const depthOf = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map((issue) => issue.path.length))

/** RFC 6901: `~` and `/` inside a name. Long names are cut: a pointer is for people. */
export const escapePointer = (key: string) => key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')
