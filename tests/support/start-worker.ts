import { setTimeout as sleep } from 'node:timers/promises'
import type { Test } from 'tap'
import { startWorker } from '../../src/bin/worker.ts'
import type { Deps } from '../../src/deps.ts'
import type { Client } from './start-app.ts'

/** The real background work of one process, until the test ends. */
export async function startWorkerFor (t: Test, deps: Deps): Promise<void> {
  const { stop } = await startWorker(deps)
  t.teardown(stop)
}

export const fileTypes = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Sends a file and polls its operation until that has ended, as a client would. @returns the operation */
export async function importFile (
  client: Client, body: string | Uint8Array, { type = fileTypes.ndjson, query = {} }: { type?: string, query?: Record<string, string> } = {}
) {
  const { status, body: accepted, text } = await client.post(`/v1/imports?${new URLSearchParams(query).toString()}`, body, { 'content-type': type })
  if (status !== 202) throw new Error(`not accepted: ${text}`)
  return operationEnd(client, accepted.operation.id as string)
}

type OperationState = { finishedAt: string | null, progress: { done: number } }

/** Polls an operation until it has ended, or is as far as the caller wants; a server that is too busy to say is asked again, as clients do. */
export async function operationEnd (client: Client, id: string, isEnd = ({ finishedAt }: OperationState) => finishedAt !== null) {
  for (let pollsLeft = 2_000; pollsLeft > 0; pollsLeft--) {
    const { status, body } = await client.get(`/v1/operations/${id}`)
    if (status !== 503 && isEnd(body)) return body
    await sleep(30)
  }
  throw new Error('the operation did not end within a minute')
}

/** All members of a client's community, by number. */
export async function allMembers (client: Client) {
  const items = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await client.get(`/v1/members?limit=100${cursor && `&cursor=${cursor}`}`)
    items.push(...body.items)
    cursor = body.nextCursor
  }
  return items
}

export const ndjson = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
