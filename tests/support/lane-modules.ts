import { registerHooks } from 'node:module'
import type { Test } from 'tap'

const ownTap = 'tap-of:'
const errorDomains = 'async-hook-domain'

/**
 * Changes two imports of this process, before anything imports `tap`.
 *
 * A file of the map that imports `tap` gets its own test. And tap is spared the library by which it follows every promise to learn which test
 * an uncaught error is of, which takes as long as the tests themselves: whoever calls this has to look after uncaught errors.
 */
export function registerLaneModules (testsOfFiles: ReadonlyMap<string, Test>): void {
  Object.assign(globalThis, { testsOfFiles })
  const made = (url: string) => ({ url, format: 'module', shortCircuit: true })
  registerHooks({
    resolve (specifier, context, next) {
      if (specifier === 'tap' && context.parentURL !== undefined && testsOfFiles.has(context.parentURL)) return made(`${ownTap}${context.parentURL}`)
      return specifier === errorDomains ? made(`${errorDomains}:none`) : next(specifier, context)
    },
    load (url, context, next) {
      if (url.startsWith(ownTap)) return { ...made(url), source: `export default testsOfFiles.get(${JSON.stringify(url.slice(ownTap.length))})` }
      return url.startsWith(errorDomains) ? { ...made(url), source: noErrorDomains } : next(url, context)
    },
  })
}

const noErrorDomains = 'export class Domain { constructor (onerror) { this.onerror = onerror }; destroy () {} }'
