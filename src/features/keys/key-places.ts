import type { Caller } from '../../http/authenticate.ts'

/** Where a publishable key lies open: web origins and mini-program app ids. */
export type KeyPlaces = { origins: readonly string[], appIds: readonly string[] }

const miniProgramHost = 'https://servicewechat.com/'

/**
 * Whether a request says that it comes from a place of the key. Browsers and WeChat let no page say anything else; a program can,
 * so a publishable key keeps other pages out, not scrapers: for those there are its one scope and its budget of profiles.
 */
export function isFromItsPlace ({ origin, referer }: Caller, { origins, appIds }: KeyPlaces): boolean {
  if (origin !== null && origins.includes(origin)) return true
  return referer !== null && appIds.some((appId) => referer.startsWith(`${miniProgramHost}${appId}/`))
}

/** Whether a text is an origin as browsers send it: scheme, host and a port that is not the scheme's own. */
export function isOrigin (text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text
}
