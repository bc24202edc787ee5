import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry, type GaugeConfiguration } from 'prom-client'

/** What one process counts about itself, by the names of the Grafana dashboard. No label holds a name, an id or a URL. */
export type Metrics = {
  registry: Registry
  requests: Counter<'method' | 'route' | 'status'>
  requestSeconds: Histogram<'method' | 'route'>
  inFlight: Gauge
  errors: Counter<'code'>
  refusals: Counter<'policy'>
  calls: Gauge<'dependency' | 'operation'>
  callSeconds: Histogram<'dependency' | 'operation'>
  failedCalls: Counter<'dependency' | 'operation'>
  /** Stops the clock that watches the event loop. */
  close: () => void
}

/** Seconds; a search takes tens of milliseconds, an import answers in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const loopResolutionMs = 20

export function openMetrics (): Metrics {
  const registers = [new Registry()] as [Registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) => new Counter({ name, help, labelNames, registers })
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) => new Histogram({ name, help, labelNames, registers, buckets })
  const loop = monitorEventLoopDelay({ resolution: loopResolutionMs })
  loop.enable()
  processGauges(registers[0], loop)
  return {
    registry: registers[0],
    requests: counter('renmai_http_requests_total', 'Answered requests; without a route for what matches none.', ['method', 'route', 'status']),
    requestSeconds: histogram('renmai_http_request_duration_seconds', 'From the request line to the end of the answer.', ['method', 'route']),
    inFlight: new Gauge({ name: 'renmai_http_requests_in_flight', help: 'Requests that are not answered yet.', registers }),
    errors: counter('renmai_http_errors_total', 'Answered errors by the code of their body.', ['code']),
    refusals: counter('renmai_rate_limit_refusals_total', 'Requests answered 429 by a rate limit.', ['policy']),
    calls: new Gauge({ name: 'renmai_dependency_calls_in_flight', help: 'Calls that are not answered yet.', labelNames: ['dependency', 'operation'], registers }),
    callSeconds: histogram('renmai_dependency_duration_seconds', 'Calls of PostgreSQL (whole transactions), Meilisearch, the rosters in memory, and the embedder.', ['dependency', 'operation']),
    failedCalls: counter('renmai_dependency_failures_total', 'Calls of a dependency that did not answer as they should.', ['dependency', 'operation']),
    close: () => { loop.disable() },
  }
}

type Delays = ReturnType<typeof monitorEventLoopDelay>

/** The usual names of Prometheus, read when asked. */
function processGauges (registry: Registry, loop: Delays): void {
  const read = (name: string, help: string, value: () => number) => { addGauge(registry, { name, help, collect () { this.set(value()) } }) }
  read('process_start_time_seconds', 'Start of the process since the epoch.', () => performance.timeOrigin / 1_000)
  read('process_resident_memory_bytes', 'Memory of the process, its threads included.', () => process.memoryUsage.rss())
  read('nodejs_heap_size_used_bytes', 'Heap of the main thread.', () => process.memoryUsage().heapUsed)
  read('process_cpu_seconds_total', 'Processor time, user and system.', () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6)
  addGauge(registry, {
    name: 'renmai_event_loop_delay_seconds', help: 'By how much the event loop was late since it was last asked.', labelNames: ['quantile'],
    collect () {
      for (const quantile of ['0.5', '0.99', '1']) this.set({ quantile }, late(loop.percentile(Number(quantile) * 100)))
      loop.reset()
    },
  })
}

/** A gauge that is read when it is asked for. */
export function addGauge (registry: Registry, configuration: GaugeConfiguration<string>): void {
  registry.registerMetric(new Gauge({ ...configuration, registers: [] }))
}

/** The histogram measures whole periods, in nanoseconds. */
const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - loopResolutionMs / 1_000)
