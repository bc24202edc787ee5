/**
 * A fault if something took longer than it may.
 *
 * @param usualMs what it takes on this machine anyway, which comes on top
 */
export const slowerThan = (what: string, tookMs: number, limitMs: number, usualMs = 0): string[] =>
  tookMs > limitMs + usualMs ? [`${what} took ${Math.round(tookMs)} ms, more than ${limitMs} ms${usualMs > 0 ? ` and the usual ${Math.round(usualMs)} ms` : ''}`] : []
