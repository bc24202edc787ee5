import type { Deps } from '../../deps.ts'
import { findPublishedOrigins } from './keys.repository.ts'

/** How long the origins are remembered: a new key's pages can call after this time at the latest. */
const rememberedMs = 30_000

/** Says whether a publishable key of some community that works is bound to an origin. */
export function publishedOriginTest ({ postgres, now }: Deps): (origin: string) => Promise<boolean> {
  let origins = Promise.resolve<ReadonlySet<string>>(new Set())
  let until = -Infinity
  return async (origin) => {
    const at = now()
    if (at.getTime() >= until) {
      until = at.getTime() + rememberedMs
      origins = postgres.asSystemInRequest(async (tx) => new Set(await findPublishedOrigins(tx, at)))
      origins.catch(() => { until = -Infinity })
    }
    return (await origins).has(origin)
  }
}
