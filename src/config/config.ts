import { defaultRateLimits, parseRateLimits, type RateLimits } from '../domain/limits/rate-limits.ts'
import { join } from 'node:path'
import type { EmbedderConfig } from '../meaning/embedder.ts'
import type { IdentityConfig } from '../identity/identity-providers.ts'
import { kindOfAddress } from '../meaning/embedder-dialects.ts'
import type { Env } from './env.ts'

/** What the process is told to be: nested, with every default filled in. Secrets and engines are added by bin/. */
export type Config = {
  http: { host: string, port: number, requestTimeoutMs: number, trustProxy: boolean, rateLimits: RateLimits }
  database: { poolSize: number, migrate: boolean }
  search: { indexPrefix: string, timeoutMs: number, rosterMb: number }
  /** Null: people are found by words alone. */
  meaning: { embedder: EmbedderConfig, budgetMs: number } | null
  identity: IdentityConfig
  /** A file that outlives a restored database; see ErasureLedger. */
  erasureLedgerPath: string
  role: Env['RENMAI_ROLE']
  logLevel: Env['RENMAI_LOG_LEVEL']
}

export function configFrom (env: Env): Config {
  return {
    http: {
      host: env.HOST,
      port: env.PORT,
      requestTimeoutMs: env.RENMAI_REQUEST_TIMEOUT_MS,
      trustProxy: env.RENMAI_TRUST_PROXY,
      rateLimits: (env.RENMAI_RATE_LIMITS === undefined ? null : parseRateLimits(env.RENMAI_RATE_LIMITS)) ?? defaultRateLimits,
    },
    database: { poolSize: env.RENMAI_DATABASE_POOL_SIZE, migrate: env.RENMAI_MIGRATE },
    search: { indexPrefix: env.RENMAI_SEARCH_INDEX, timeoutMs: env.RENMAI_SEARCH_TIMEOUT_MS, rosterMb: env.RENMAI_ROSTER_MB },
    meaning: meaningFrom(env),
    identity: { wechatUrl: env.RENMAI_WECHAT_API_URL, wecomUrl: env.RENMAI_WECOM_API_URL, allowsInsecureIssuers: env.RENMAI_ALLOW_INSECURE_ISSUERS },
    erasureLedgerPath: env.RENMAI_ERASURE_LEDGER ?? join(env.RENMAI_DATA_DIR, 'erasures.ndjson'),
    role: env.RENMAI_ROLE,
    logLevel: env.RENMAI_LOG_LEVEL,
  }
}

function meaningFrom ({ RENMAI_EMBEDDER_URL: url, RENMAI_EMBEDDER_KIND: kind, RENMAI_EMBEDDER_MODEL: model, RENMAI_EMBEDDER_TIMEOUT_MS: budgetMs }: Env): Config['meaning'] {
  return url === undefined ? null : { embedder: { url, kind: kind ?? kindOfAddress(url), model: model ?? 'unnamed' }, budgetMs }
}

/** Where the engines are and what is secret; never logged. */
export type Connections = {
  databaseUrl: string
  meiliUrl: string
  meiliKey: string | undefined
  /** For the embedder of Config. */
  embedderKey?: string | undefined
  operatorKey: string
  /** Keys HMACs and cursor signatures; at least 32 characters. */
  secret: string
}
