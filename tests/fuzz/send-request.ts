import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib'

/** A request as it goes over the wire. */
export type WireRequest = { method: string, target: string, headers: readonly (readonly [name: string, value: string])[], body: Buffer | null }
export type WireAnswer = { status: number, headers: Record<string, string>, text: string, durationMs: number }

/** How long an answer is waited for. */
const patienceMs = 20_000

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }

/** Sends requests to one server over connections that are kept. */
export function openSender (origin: string): { send: (request: WireRequest) => Promise<WireAnswer>, close: () => void } {
  const agent = new Agent({ keepAlive: true })
  const { host, hostname, port } = new URL(origin)
  const send = (wire: WireRequest) => new Promise<WireAnswer>((resolve, reject) => {
    const startedMs = performance.now()
    const { method, target: path, body } = wire
    const headers = [['host', host], ...wire.headers, ...(body ? [['content-length', String(body.length)]] : [])].flat()
    const sent = request({ agent, hostname, port, method, path, headers, timeout: patienceMs }, (answer) => {
      buffer(answer).then((bytes) => {
        const decode = decoders[answer.headers['content-encoding'] ?? '']
        const text = (decode && bytes.length > 0 ? decode(bytes) : bytes).toString()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string>, text, durationMs: performance.now() - startedMs })
      }, reject)
    })
    sent.on('timeout', () => { sent.destroy(new Error(`no answer within ${patienceMs} ms`)) })
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
  return { send, close: () => { agent.destroy() } }
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
// eslint-disable-next-line no-control-regex
const isPlain = (bytes: Buffer) => bytes.length < 2_000 && Buffer.from(bytes.toString()).equals(bytes) && !/[\u0000-\u0008\u000e-\u001f]/.test(bytes.toString())

/** The request for a shell; bodies that a shell cannot hold go through base64. */
export function curlOf (origin: string, { method, target, headers, body }: WireRequest): string {
  const given = headers.map(([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`)
  const curl = ['curl -sS -i --path-as-is -g', '-X', method, quoted(origin + target), ...given]
  if (!body) return curl.join(' ')
  if (isPlain(body)) return [...curl, '--data-binary', quoted(body.toString())].join(' ')
  return `echo ${gzipSync(body).toString('base64')} | base64 -d | gunzip | ${[...curl, '--data-binary @-'].join(' ')}`
}
