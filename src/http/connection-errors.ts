import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { problemOf } from './problem.ts'
import { headersTooLarge, malformed, requestTimeout } from './request-errors.ts'

const errorOfCode: Readonly<Record<string, typeof malformed>> = {
  HPE_HEADER_OVERFLOW: headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: requestTimeout,
}

/** Answers what Node cannot read as a request, and closes: where the next request would begin is unknown. */
export function refuseConnection (error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOf((errorOfCode[error.code ?? ''] ?? malformed)(), randomUUID())
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`, 'Content-Type: application/problem+json', `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${problem.requestId}`, 'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
