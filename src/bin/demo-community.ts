import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { EngineError } from '../embedded/errors.ts'
import { sandboxMembers } from '../sandbox/sandbox-members.ts'
import { fold } from '../text/fold.ts'

export type DemoOptions = { url: string, operatorKey: string, dataDir: string, file: string | null, parsesNicknames: boolean }

/** What the guide needs to know. `report` is null when the community was there from an earlier start. */
export type DemoCommunity = {
  name: string
  isSandbox: boolean
  key: string
  memberName: string
  /** Whether names of the file look like group nicknames and were taken as they are. */
  hasWholeNicknames: boolean
  report: ImportReport | null
}

export type ImportReport = {
  created: number
  refused: number
  errors: { row: number, pointer: string, message: string }[]
  columns: { header: string, field: string | null }[] | null
}

type Api = (path: string, init?: RequestInit) => Promise<Record<string, unknown>>

const contentTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.txt': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
}

/**
 * The community of the demo: the 500 fictional members, or the people of a file. Made through the public API,
 * as anybody would; a later start finds it as it was left.
 *
 * @throws EngineError with one line when the file cannot be taken
 */
export async function openDemoCommunity (options: DemoOptions): Promise<DemoCommunity> {
  const { url, operatorKey, dataDir, file, parsesNicknames } = options
  const name = file === null ? '沙盒社群 Sandbox' : basename(file)
  const slug = file === null ? 'sandbox' : `file-${createHash('sha256').update(await readableFile(file)).digest('hex').slice(0, 12)}${parsesNicknames ? '-nicknames' : ''}`
  const keyFile = join(dataDir, 'secrets', `demo-key-${slug}`)
  const key = await readFile(keyFile, 'utf8').catch(() => null) ?? await createCommunity(apiOf(url, operatorKey), name, slug, keyFile)
  const api = apiOf(url, key)
  // Empty after a first start that was broken off, or with a file that could not be taken.
  const report = (await firstNames(api)).length === 0 ? await fill(api, options) : null
  const names = await firstNames(api)
  const hasWholeNicknames = file !== null && !parsesNicknames && areNicknames(names)
  return { name, isSandbox: file === null, key, memberName: names[0] ?? '', hasWholeNicknames, report }
}

async function createCommunity (operator: Api, name: string, slug: string, keyFile: string): Promise<string> {
  const { apiKey } = await operator('/v1/communities', json({ name, slug })) as { apiKey: { secret: string } }
  await writeFile(keyFile, apiKey.secret, { mode: 0o600 })
  return apiKey.secret
}

async function readableFile (file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new EngineError(`the file ${file} cannot be read (${error.code}); give the path of a .csv, .xlsx or .ndjson file`)
  })
}

const sandboxFields = ['一句话需求', '最近在读']

async function fill (api: Api, { file, parsesNicknames }: DemoOptions): Promise<ImportReport> {
  if (file === null) {
    const { items } = await api('/v1/custom-fields') as { items: { key: string }[] }
    const missing = sandboxFields.filter((key) => !items.some((field) => field.key === key))
    for (const key of missing) await api('/v1/custom-fields', json({ key, kind: 'text', labels: { zh: key }, position: sandboxFields.indexOf(key) }))
    return importFile(api, sandboxMembers().map((member) => JSON.stringify(member)).join('\n'), 'application/x-ndjson', false)
  }
  const contentType = contentTypes[extname(file).toLowerCase()]
  if (contentType === undefined) throw new EngineError(`${file} is none of .csv, .xlsx, .ndjson; save it as one of them`)
  return importFile(api, Readable.toWeb(createReadStream(file)) as ReadableStream, contentType, parsesNicknames)
}

async function importFile (api: Api, body: NonNullable<RequestInit['body']>, contentType: string, parsesNicknames: boolean): Promise<ImportReport> {
  const accepted = await api(`/v1/imports?parseNicknames=${parsesNicknames}`, { method: 'POST', body, headers: { 'content-type': contentType }, duplex: 'half' })
  const { id } = accepted['operation'] as { id: string }
  for (;;) {
    const operation = await api(`/v1/operations/${id}`) as Operation
    showProgress(operation.progress)
    if (operation.status === 'failed') throw new EngineError(`the file was not imported: ${operation.failure?.message}`)
    if (operation.status === 'succeeded' && operation.result) return { ...operation.result, errors: operation.errors }
    await sleep(100)
  }
}

type Operation = {
  status: string
  progress: { done: number, total: number | null }
  failure: { message: string } | null
  errors: ImportReport['errors']
  result: Omit<ImportReport, 'errors'> | null
}

function showProgress ({ done, total }: Operation['progress']): void {
  if (process.stderr.isTTY) process.stderr.write(`\r  … importing ${done}${total === null ? '' : ` of ${total}`} members\x1b[K${done === total ? '\n' : ''}`)
}

async function firstNames (api: Api): Promise<string[]> {
  const { items } = await api('/v1/members?limit=100') as { items: { displayName: string }[] }
  return items.map(({ displayName }) => displayName)
}

const nicknameShareMin = 0.3
const betweenParts = /[-_|·]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u

/** Whether many of the names have three parts or more, as 上海-无业游民-冯宝宝 has. */
function areNicknames (names: readonly string[]): boolean {
  const nicknames = names.filter((name) => fold(name).split(betweenParts).filter((part) => part.trim() !== '').length >= 3)
  return nicknames.length > 0 && nicknames.length >= nicknameShareMin * names.length
}

const json = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

function apiOf (url: string, key: string): Api {
  return async (path, init = {}) => {
    const answer = await fetch(url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${key}` } })
    const body = await answer.json() as Record<string, unknown>
    if (!answer.ok) throw new EngineError(`the demo could not be set up: ${String(body['detail'])}`)
    return body
  }
}
