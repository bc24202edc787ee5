import { z } from 'zod'
import { parseRateLimits, ratePolicies } from '../domain/limits/rate-limits.ts'
import { embedderKinds, kindOfAddress } from '../meaning/embedder-dialects.ts'
import { originOf, parseNamed, parseServerUrls } from './search-servers.ts'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

type EmbedderVariables = { RENMAI_EMBEDDER_URL?: string | undefined, RENMAI_EMBEDDER_KIND?: string | undefined, RENMAI_EMBEDDER_MODEL?: string | undefined }

function hasEmbedderModel ({ RENMAI_EMBEDDER_URL: url, RENMAI_EMBEDDER_KIND: kind, RENMAI_EMBEDDER_MODEL: model }: EmbedderVariables): boolean {
  return url === undefined || model !== undefined || (kind ?? kindOfAddress(url)) === 'http'
}

type ServerVariables = { MEILI_URL?: string | undefined, MEILI_URLS?: string | undefined, MEILI_MASTER_KEYS?: string | undefined }

const hasServersOfKeys = ({ MEILI_URLS: urls = '', MEILI_MASTER_KEYS: keys = '' }: ServerVariables): boolean =>
  [...parseNamed(keys)?.keys() ?? []].every((name) => parseServerUrls(urls)?.has(name))

const isMainElsewhere = ({ MEILI_URL: url, MEILI_URLS: urls = '' }: ServerVariables): boolean =>
  url === undefined || ![...parseServerUrls(urls)?.values() ?? []].some((further) => originOf(further) === originOf(url))

/**
 * Every environment variable Renmai reads. The README's configuration table is printed from here.
 * Units are in the names; a variable that starts with `RENMAI_` and is not listed stops the start.
 */
export const Env = z.object({
  PORT: whole(0, 65_535).default(3000).describe('Port to listen on; 0 picks a free one and prints it.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a URL like postgres://user:password@host:5432/database' }).optional()
    .describe('PostgreSQL 16 or later, as a role that may create roles and tables. Without it PostgreSQL 18 is started from npm.'),
  MEILI_URL: z.url({ protocol: /^https?$/, error: 'must be a URL like http://host:7700' }).optional()
    .describe('Meilisearch 1.21 or later. Without it Meilisearch is started from `MEILI_BIN`, the PATH or npm.'),
  MEILI_MASTER_KEY: z.string().optional().describe('Key for `MEILI_URL`: the master key, or one that may search, write documents, settings, indexes and read tasks.'),
  MEILI_URLS: z.string().refine((text) => parseServerUrls(text) !== null, 'must be like east=http://10.0.0.5:7700,west=http://10.0.0.6:7700: names of a-z, 0-9 and -, other than main, and different addresses').optional()
    .describe('Further Meilisearch servers, `east=http://10.0.0.5:7700,west=…`. `MEILI_URL` is the server `main`. A community is on one of them: a new one on that with the fewest members.'),
  MEILI_MASTER_KEYS: z.string().refine((text) => parseNamed(text) !== null, 'must be like east=key,west=key; a key with a comma in it cannot be written here').optional()
    .describe('Their keys, `east=…,west=…`; a server that is not named here has that of `MEILI_MASTER_KEY`.'),
  MEILI_BIN: z.string().optional().describe('Path of a `meilisearch` binary to start when there is no `MEILI_URL`.'),
  RENMAI_DATA_DIR: z.string().default('./.renmai').describe('Where embedded engines and generated secrets live.'),
  RENMAI_ERASURE_LEDGER: z.string().optional()
    .describe('File that names by id who was erased, kept apart from the backups of the database: what it lists is erased again after one was restored. By default `erasures.ndjson` in the data directory.'),
  RENMAI_OPERATOR_KEY: z.string().min(16, 'must have at least 16 characters').optional()
    .describe("The operator's bearer token; generated into the data directory (mode 0600) when absent."),
  RENMAI_SECRET: z.string().min(32, 'must have at least 32 characters').optional()
    .describe('Signs cursors and keys the HMAC of API keys; the same for all processes. Generated into the data directory when absent.'),
  RENMAI_ROLE: z.enum(['all', 'api', 'worker']).default('all').describe('What this process does: answer requests, work in the background, or both.'),
  RENMAI_MIGRATE: flag.default(true).describe('Bring the database schema up to date at start, under a lock. `false` refuses to start on an old schema.'),
  RENMAI_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('Least severe log line that is written to stderr.'),
  RENMAI_DATABASE_POOL_SIZE: whole(2, 200).default(10).describe('PostgreSQL connections for requests; authentication and background work use up to 11 more.'),
  RENMAI_DATABASE_QUEUE: whole(1, 10_000).default(200).describe('Requests that may wait for a connection; more are refused at once with 503.'),
  RENMAI_DATABASE_WAIT_MS: whole(50, 60_000).default(1_000).describe('How long one may wait for a connection before it is refused.'),
  RENMAI_SEARCH_INDEX: z.string().regex(/^[a-z0-9_]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and _').default('members')
    .describe('Prefix of the index names in Meilisearch, for several installations on one engine.'),
  RENMAI_SEARCH_TIMEOUT_MS: whole(50, 60_000).default(800).describe('How long one search may take. The memory has three eighths of it, Meilisearch until five eighths, and then PostgreSQL answers alone.'),
  RENMAI_SEARCH_QUEUE: whole(1, 10_000).default(128).describe('Searches that may wait for the memory, and those that may be in Meilisearch; more are refused at once with 503.'),
  RENMAI_ROSTER_MB: whole(0, 65_536).default(512)
    .describe('Memory for communities that are searched in memory (about 4 kB a member); larger ones are searched in Meilisearch. 0 turns it off.'),
  RENMAI_EMBEDDER_URL: z.url({ protocol: /^https?$/, error: 'must be a URL like http://host:11434/api/embed' }).optional()
    .describe('Service that turns texts into vectors, to also find by meaning what is said in other words. It is sent what members are and offer, without names and contacts, and what is searched for.'),
  RENMAI_EMBEDDER_KIND: z.enum(embedderKinds).optional()
    .describe('What the service speaks: `openai` (`/v1/embeddings`), `ollama` (`/api/embed`), or `http`: `{"texts": []}` is answered with `{"vectors": [[]]}`. By default told by the path of the URL.'),
  RENMAI_EMBEDDER_MODEL: z.string().max(100, 'must have at most 100 characters').optional()
    .describe('Model the service is asked for; `http` needs none. With another name all members are embedded again.'),
  RENMAI_EMBEDDER_KEY: z.string().optional().describe('Bearer token for the service.'),
  RENMAI_EMBEDDER_TIMEOUT_MS: whole(10, 10_000).default(300).describe('How long a search may wait for the vector of its text; without one it goes on by words alone.'),
  RENMAI_WECHAT_API_URL: z.url({ protocol: /^https?$/, error: 'must be a URL like https://api.weixin.qq.com' }).default('https://api.weixin.qq.com')
    .describe('Where WeChat is asked who somebody is who logs in from a mini program, and what it thinks of a text.'),
  RENMAI_WECOM_API_URL: z.url({ protocol: /^https?$/, error: 'must be a URL like https://qyapi.weixin.qq.com' }).default('https://qyapi.weixin.qq.com')
    .describe('Where WeCom is asked the same.'),
  RENMAI_ALLOW_INSECURE_ISSUERS: flag.default(false)
    .describe('Let communities name issuers of OpenID Connect on this machine, also without TLS. For development: everywhere else issuers are https and outside of private networks.'),
  RENMAI_REQUESTS_MAX: whole(1, 100_000).default(128).describe('Requests in hand at once; more are refused at once with 503.'),
  RENMAI_DELAY_MS_MAX: whole(10, 60_000).default(500).describe('Requests are refused with 503 while the process is so late with what it has to do.'),
  RENMAI_DRAIN_MS: whole(0, 10_000).optional()
    .describe('How long the process goes on answering after SIGTERM while `/readyz` says 503 already, for proxies to notice. By default 2000 for the role `api`, else 0.'),
  RENMAI_REQUEST_TIMEOUT_MS: whole(1_000, 600_000).default(30_000).describe('How long a client may take to send a request (an import: 20 times that).'),
  RENMAI_RATE_LIMITS: z.string().refine((text) => parseRateLimits(text) !== null, `must be off, or like search=120/60,failed=off, of ${ratePolicies.join(', ')}`).optional()
    .describe('Requests per seconds, where they differ from the defaults: `search=120/60,key=off`. `key` is for all that one API key asks for; `login`, `anonymous` and `failed` ' +
      '(bad tokens) are per address, the others per member. `off` alone: no limits.'),
  RENMAI_METRICS_PORT: whole(0, 65_535).optional()
    .describe('Port where `/metrics` can be read without a key, of workers too. Without it the metrics are at `/metrics` of `PORT`, with the operator key.'),
  RENMAI_METRICS_HOST: z.string().default('127.0.0.1').describe('Address of that port; one that only your Prometheus reaches.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be a URL like http://host:4318' }).optional()
    .describe('OpenTelemetry collector that is sent traces, as OTLP over HTTP. The other `OTEL_EXPORTER_OTLP_…` variables, such as `HEADERS`, hold too.'),
  OTEL_SERVICE_NAME: z.string().max(100, 'must have at most 100 characters').default('renmai').describe('Name of the service in traces.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1).describe('Share of the requests that are traced, where the caller has not decided.'),
  RENMAI_TRUST_PROXY: flag.default(false).describe('Take the client address from X-Forwarded-For; only behind a proxy of yours.'),
}).refine(hasEmbedderModel, { path: ['RENMAI_EMBEDDER_MODEL'], error: 'must name a model for this kind of embedder' })
  .refine(hasServersOfKeys, { path: ['MEILI_MASTER_KEYS'], error: 'must name servers of MEILI_URLS' })
  .refine(isMainElsewhere, { path: ['MEILI_URLS'], error: 'must not have the address of MEILI_URL: that is the server main' })
export type Env = z.infer<typeof Env>

/** A configuration that cannot be used: every fault in one message, without any value. */
export class ConfigError extends Error { override name = 'ConfigError' }

/**
 * Reads the environment once.
 *
 * @throws ConfigError naming each variable that is wrong; values are not repeated, they may be secrets
 */
export function readEnv (source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const unknown = Object.keys(given).filter((name) => name.startsWith('RENMAI_') && !(name in Env.shape))
  const parsed = Env.safeParse(given)
  const faults = [
    ...unknown.map((name) => `${name}: is not a setting of Renmai`),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
  ]
  if (faults.length > 0 || !parsed.success) throw new ConfigError(`The configuration is wrong. ${faults.join('; ')}`)
  return parsed.data
}
