// How often may be asked for what, and how that is written in the configuration.

/** What a route is about. Members are limited in each of these; nobody else is, except by `login` and `anonymous`. */
export const routeClasses = ['search', 'suggest', 'read', 'write', 'import', 'export', 'login', 'anonymous'] as const
export type RouteClass = typeof routeClasses[number]

/**
 * What is counted by itself. `login` and `anonymous` (pages and paths that need no credential) are per address, and so is `failed`: tokens that
 * are not valid or not enough. `key` is all that one API key, or the operator, asks for. The others are per member.
 */
export const ratePolicies = [...routeClasses, 'failed', 'key'] as const
export type RatePolicy = typeof ratePolicies[number]

/** `requests` in each window of `seconds`; windows begin at multiples of their length since 1970. */
export type RateLimit = { requests: number, seconds: number }

/** Null: not limited. */
export type RateLimits = Readonly<Record<RatePolicy, RateLimit | null>>

const perMinute = (requests: number): RateLimit => ({ requests, seconds: 60 })

export const defaultRateLimits: RateLimits = {
  search: perMinute(120),
  suggest: perMinute(300),
  read: perMinute(300),
  write: perMinute(60),
  import: perMinute(20),
  export: perMinute(20),
  login: perMinute(60),
  anonymous: perMinute(600),
  failed: perMinute(60),
  key: perMinute(60_000),
}

/** What `RENMAI_RATE_LIMITS` may name. */
export const rateLimitRange = { requestsMax: 1_000_000_000, secondsMax: 3_600 } as const

/**
 * Reads `search=600/60,failed=off`, requests per seconds; what is not named has its default. `off` alone is no limit at all.
 *
 * @returns null when the text is not of this form
 */
export function parseRateLimits (text: string): RateLimits | null {
  if (text.trim() === 'off') return Object.fromEntries(ratePolicies.map((policy) => [policy, null])) as RateLimits
  const limits: Record<RatePolicy, RateLimit | null> = { ...defaultRateLimits }
  for (const entry of text.split(',')) {
    const [, policy, value = ''] = /^\s*([a-z]+)=(off|\d{1,10}\/\d{1,4})\s*$/.exec(entry) ?? []
    if (!isRatePolicy(policy)) return null
    if (value === 'off') {
      limits[policy] = null
      continue
    }
    const [requests = 0, seconds = 0] = value.split('/').map(Number)
    if (requests < 1 || requests > rateLimitRange.requestsMax || seconds < 1 || seconds > rateLimitRange.secondsMax) return null
    limits[policy] = { requests, seconds }
  }
  return limits
}

const isRatePolicy = (name: string | undefined): name is RatePolicy => ratePolicies.some((policy) => policy === name)

/**
 * How many requests a process may let through that the others do not know of yet: a twentieth of the limit. So N processes together let
 * through at most the limit and N twentieths of it.
 */
export const unsharedMax = ({ requests }: RateLimit): number => Math.floor(requests / 20)

/** From here on every request is counted with the others before it is let through. */
export const closeToLimit = ({ requests }: RateLimit): number => Math.floor(requests * 0.7)
