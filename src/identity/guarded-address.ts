// Which addresses a server may be sent to by somebody else: not into the network it stands in.

import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export type Reach = 'public' | 'loopback'

/** What IANA keeps for private networks, links, documentation, benchmarks, multicast and the future. */
const notPublicIpv4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const

// The rest of IPv6 is not routed or, as with IPv4 in IPv6, leads to IPv4 addresses by another name.
const [globalIpv6, notPublicIpv6] = [['2000::', 3], [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]]] as const

const [closed, global, loopback] = [new BlockList(), new BlockList(), new BlockList()]
for (const [network, bits] of notPublicIpv4) closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of notPublicIpv6) closed.addSubnet(network, bits, 'ipv6')
global.addSubnet(...globalIpv6, 'ipv6')
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an IP address may be connected to. */
export function isReachableAddress (address: string, reach: Reach): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0) return false
  if (reach === 'loopback' && loopback.check(address, family)) return true
  return !closed.check(address, family) && (family === 'ipv4' || global.check(address, family))
}

/** Whether the host of a URL may be connected to, as far as its name tells: a name that is no address is judged when it is looked up. */
export function isReachableHost (hostname: string, reach: Reach): boolean {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(bare) !== 0) return isReachableAddress(bare, reach)
  return reach === 'loopback' || !/(^|\.)(localhost|local|internal)\.?$/i.test(bare)
}

/** A lookup that fails for names of addresses out of reach. The connection is made to what was judged, so a name cannot change its mind in between. */
export const guardedLookup = (reach: Reach): LookupFunction => (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '')
    const [first, ...others] = found
    if (!first || [first, ...others].some(({ address }) => !isReachableAddress(address, reach))) return callback(Object.assign(new Error('address out of reach'), { code: 'address' }), '')
    if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}
