// Loaded only where traces are wanted: the SDK takes a tenth of a second of processor time to load.

import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
import { isFailure } from './metrics-dependencies.ts'
import type { RequestAnswer, Tracing } from './tracing.ts'

/** `share` of the requests without a `traceparent` is traced, in (0, 1]; with one it says so itself. */
export type TracingConfig = { endpoint: string, serviceName: string, share: number }

const closeMs = 2_000

/** Traces that go to a collector, as OTLP over HTTP. A collector that is away costs spans, nothing else. */
export function openTracing ({ endpoint, serviceName, share }: TracingConfig): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('renmai')
  const propagator = new W3CTraceContextPropagator()
  const current = new AsyncLocalStorage<Context>()
  return {
    begin: (name, headers) => {
      const caller = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER }, caller)
      const context = trace.setSpan(caller, span)
      return {
        run: (work) => { current.run(context, work) },
        end: (answer) => { endRequest(span, answer) },
      }
    },
    // Without a request there is none: the relay asks ten times a second whether there is work.
    watch: async (dependency, operation, call) => {
      const context = current.getStore()
      if (!context) return call()
      const span = tracer.startSpan(`${dependency} ${operation}`, {
        kind: SpanKind.CLIENT, attributes: { 'peer.service': dependency, 'renmai.operation': operation },
      }, context)
      try {
        return await call()
      } catch (error) {
        if (isFailure(error)) fail(span, error instanceof Error ? error.name : 'unknown')
        throw error
      } finally {
        span.end()
      }
    },
    close: async () => { await Promise.race([provider.shutdown().catch(() => {}), sleep(closeMs, undefined, { ref: false })]) },
  }
}

function endRequest (span: Span, { method, route, status, problemCode, requestId }: RequestAnswer): void {
  span.setAttributes({ 'http.request.method': method, 'http.route': route, 'http.response.status_code': status, 'renmai.request_id': requestId })
  if (problemCode !== null) span.setAttribute('error.type', problemCode)
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** The class alone: messages may repeat personal data. */
function fail (span: Span, errorType: string): void {
  span.setAttribute('error.type', errorType)
  span.setStatus({ code: SpanStatusCode.ERROR })
}
