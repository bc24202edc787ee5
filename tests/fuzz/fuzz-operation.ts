import fc from 'fast-check'
import { undeclaredStatus } from '../../src/http/declared-statuses.ts'
import { answerFault, parsed } from './answer-fault.ts'
import type { DocumentedOperation } from './documented-operations.ts'
import { canaries, type FuzzWorld } from './fuzz-world.ts'
import { requestArbitrary, type FuzzRequest } from './request-arbitrary.ts'
import { curlOf, openSender } from './send-request.ts'

/** The smallest request that showed a fault. */
export type Finding = { place: string, fault: string, viewer: string, curl: string, seed: number }
export type FuzzReport = { requests: number, statuses: Map<number, number>, slowestMs: number, finding: Finding | null }
export type FuzzLimits = { seed: number, requestsMax: number, timeMs: number, isKnown?: (place: string, fault: string) => boolean }

/** Sends an operation so many requests, or for so long, and makes the first that shows an unknown fault small. */
export async function fuzzOperation (world: FuzzWorld, documented: DocumentedOperation, { seed, requestsMax, timeMs, isKnown = () => false }: FuzzLimits): Promise<FuzzReport> {
  const { place } = documented
  const { send, close } = openSender(world.origin)
  const report: FuzzReport = { requests: 0, statuses: new Map(), slowestMs: 0, finding: null }
  const found = (fault: string | null, request: FuzzRequest) => {
    if (fault === null || isKnown(place, fault)) return true
    report.finding = { place, fault, viewer: request.viewer.name, curl: curlOf(world.origin, request), seed }
    return false
  }
  await fc.check(fc.asyncProperty(requestArbitrary(world, documented), async (request) => {
    report.requests++
    try {
      const answer = await send(request)
      report.statuses.set(answer.status, (report.statuses.get(answer.status) ?? 0) + 1)
      report.slowestMs = Math.max(report.slowestMs, answer.durationMs)
      if (answer.status < 300) learn(world, request, answer.text)
      // The log is read in any case: its next lines belong to the next request.
      const [fault, logged] = [answerFault(world, request, answer), logFault(world)]
      return found(fault ?? logged, request)
    } catch (error) {
      return found(`breaks the connection: ${String(error)}`, request)
    }
  }), { seed, numRuns: requestsMax, interruptAfterTimeLimit: timeMs })
  close()
  return report
}

/** What was created is asked for by later requests, and so is what was deleted. */
function learn ({ own, gone }: FuzzWorld, { method, target, viewer }: FuzzRequest, text: string): void {
  const body = parsed(text)
  if (viewer.isOwn && body !== undefined) own.learn(body)
  if (method === 'DELETE') gone.learn(target.split('/').at(-1)?.split('?')[0] ?? '')
}

/** What the service wrote down since the last look and should not have: failures, undeclared answers, people. */
function logFault ({ started: { logLines } }: FuzzWorld): string | null {
  const lines = logLines.splice(0)
  const failure = lines.find((line) => (JSON.parse(line) as { level: number }).level >= 50 || line.includes(undeclaredStatus))
  if (failure !== undefined) return `logs a failure: ${failure.replaceAll(/"(?:time|requestId)":"[^"]*",?/g, '').trim()}`
  return lines.some((line) => Object.values(canaries).some((canary) => line.includes(canary))) ? 'logs what members say' : null
}

/** Adds how often each status was answered. */
export function addStatuses (sum: Map<number, number> | undefined, statuses: ReadonlyMap<number, number>): void {
  for (const [status, count] of statuses) sum?.set(status, (sum.get(status) ?? 0) + count)
}

export const statusLine = (statuses: ReadonlyMap<number, number>) => [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`).join(', ')
