import { defaultRateLimits, parseRateLimits, type RateLimits } from '../domain/limits/rate-limits.ts'
import { join } from 'node:path'
import type { TracingConfig } from '../http/tracing-export.ts'
import type { EmbedderConfig } from '../meaning/embedder.ts'
import type { IdentityConfig } from '../identity/identity-providers.ts'
import { kindOfAddress } from '../meaning/embedder-dialects.ts'
import type { Env } from './env.ts'
import type { SearchServerAddress } from './search-servers.ts'

/** What the process is told to be: nested, with every default filled in. Secrets and engines are added by bin/. */
export type Config = {
  http: { host: string, port: number, requestTimeoutMs: number, trustProxy: boolean, rateLimits: RateLimits, requestsMax: number, delayMsMax: number }
  database: { poolSize: number, waitingMax: number, waitMs: number, migrate: boolean }
  search: { indexPrefix: string, timeoutMs: number, waitingMax: number, rosterMb: number }
  /** Null: people are found by words alone. */
  meaning: { embedder: EmbedderConfig, budgetMs: number } | null
  identity: IdentityConfig
  /** A file that outlives a restored database; see ErasureLedger. */
  erasureLedgerPath: string
  /** Where metrics can be read without a key; null for nowhere. */
  metricsListener: { host: string, port: number } | null
  /** Null: no traces. */
  tracing: TracingConfig | null
  role: Env['RENMAI_ROLE']
  /** How long a process that is told to stop goes on answering, while it says that it is not ready. */
  drainMs: number
  logLevel: Env['RENMAI_LOG_LEVEL']
}

export function configFrom (env: Env): Config {
  return {
    http: {
      host: env.HOST,
      port: env.PORT,
      requestTimeoutMs: env.RENMAI_REQUEST_TIMEOUT_MS,
      trustProxy: env.RENMAI_TRUST_PROXY,
      requestsMax: env.RENMAI_REQUESTS_MAX,
      delayMsMax: env.RENMAI_DELAY_MS_MAX,
      rateLimits: (env.RENMAI_RATE_LIMITS === undefined ? null : parseRateLimits(env.RENMAI_RATE_LIMITS)) ?? defaultRateLimits,
    },
    database: { poolSize: env.RENMAI_DATABASE_POOL_SIZE, waitingMax: env.RENMAI_DATABASE_QUEUE, waitMs: env.RENMAI_DATABASE_WAIT_MS, migrate: env.RENMAI_MIGRATE },
    search: { indexPrefix: env.RENMAI_SEARCH_INDEX, timeoutMs: env.RENMAI_SEARCH_TIMEOUT_MS, waitingMax: env.RENMAI_SEARCH_QUEUE, rosterMb: env.RENMAI_ROSTER_MB },
    meaning: meaningFrom(env),
    identity: { wechatUrl: env.RENMAI_WECHAT_API_URL, wecomUrl: env.RENMAI_WECOM_API_URL, allowsInsecureIssuers: env.RENMAI_ALLOW_INSECURE_ISSUERS },
    erasureLedgerPath: env.RENMAI_ERASURE_LEDGER ?? join(env.RENMAI_DATA_DIR, 'erasures.ndjson'),
    metricsListener: env.RENMAI_METRICS_PORT === undefined ? null : { host: env.RENMAI_METRICS_HOST, port: env.RENMAI_METRICS_PORT },
    tracing: env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
      ? null
      : { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: env.OTEL_SERVICE_NAME, share: env.OTEL_TRACES_SAMPLER_ARG },
    role: env.RENMAI_ROLE,
    drainMs: env.RENMAI_DRAIN_MS ?? (env.RENMAI_ROLE === 'api' ? 2_000 : 0),
    logLevel: env.RENMAI_LOG_LEVEL,
  }
}

function meaningFrom ({ RENMAI_EMBEDDER_URL: url, RENMAI_EMBEDDER_KIND: kind, RENMAI_EMBEDDER_MODEL: model, RENMAI_EMBEDDER_TIMEOUT_MS: budgetMs }: Env): Config['meaning'] {
  return url === undefined ? null : { embedder: { url, kind: kind ?? kindOfAddress(url), model: model ?? 'unnamed' }, budgetMs }
}

/** Where the engines are and what is secret; never logged. */
export type Connections = {
  databaseUrl: string
  /** Of the main server. */
  meiliUrl: string
  meiliKey: string | undefined
  furtherServers?: readonly SearchServerAddress[]
  /** For the embedder of Config. */
  embedderKey?: string | undefined
  operatorKey: string
  /** Keys HMACs and cursor signatures; at least 32 characters. */
  secret: string
}
