import { z } from 'zod'
import type { RandomBytes } from '../domain/ids.ts'
import { ProviderFailure, type ProviderReason } from './provider-failure.ts'
import type { ProviderHttp } from './provider-http.ts'
import { busyDetail, retryBusy } from './retry-busy.ts'

/** WeChat and WeCom answer 200 to everything and say in the body what went wrong. */
const Envelope = z.object({ errcode: z.int().default(0) })

const busyErrcode = -1

/**
 * One call of WeChat's or WeCom's API: a POST when there is a body, a GET otherwise.
 *
 * @throws ProviderFailure
 */
export type TencentCall = <Schema extends z.ZodType>(
  path: string, query: Record<string, string>, body: unknown, answer: Schema, signal: AbortSignal
) => Promise<z.output<Schema>>

/** @param reasons what each error code of the API means */
export function openTencentCalls (
  { url, http, reasons, randomBytes }: { url: string, http: ProviderHttp, reasons: Readonly<Record<number, ProviderReason>>, randomBytes: RandomBytes }
): TencentCall {
  const base = url.replace(/\/+$/, '')
  return (path, query, body, answer, signal) => retryBusy(randomBytes, signal, async () => {
    const { status, json } = await http.ask({
      url: new URL(`${base}${path}?${new URLSearchParams(query).toString()}`),
      ...(body === null ? { method: 'GET' } : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }, signal)
    if (status !== 200) throw new ProviderFailure('unavailable', `status_${status}`)
    const envelope = Envelope.safeParse(json)
    if (!envelope.success) throw new ProviderFailure('unavailable', 'answer')
    const { errcode } = envelope.data
    if (errcode === busyErrcode) throw new ProviderFailure('unavailable', busyDetail)
    if (errcode !== 0) throw new ProviderFailure(reasons[errcode] ?? 'unavailable', `errcode_${errcode}`)
    const parsed = answer.safeParse(json)
    if (!parsed.success) throw new ProviderFailure('unavailable', 'answer')
    return parsed.data
  })
}
