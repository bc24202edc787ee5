import { isReachableHost, type Reach } from './guarded-address.ts'

/** A URL that may be asked on behalf of a community: https and not into our own network, except for the machine itself where that is allowed. */
export function isProviderUrl (text: string, reach: Reach): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '' || !isReachableHost(hostname, reach)) return false
  return protocol === 'https:' || (protocol === 'http:' && reach === 'loopback' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
}

/** An issuer of OpenID Connect: such a URL without query and fragment. */
export const isIssuer = (text: string, reach: Reach) => isProviderUrl(text, reach) && !/[?#]/.test(text)
