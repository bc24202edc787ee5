import { fold } from '../text/fold.ts'

/**
 * The form in which a value is stored for filters and looked up by them: folded, white space trimmed,
 * without the two characters that mean something inside a quoted value of the engine.
 */
export function filterKey (value: string): string {
  return fold(value).trim().replaceAll('\\', '/').replaceAll('"', "'").slice(0, 200)
}
