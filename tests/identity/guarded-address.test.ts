import { lookup } from 'node:dns'
import t from 'tap'
import { guardedLookup, isReachableAddress } from '../../src/identity/guarded-address.ts'
import { isIssuer } from '../../src/identity/issuer-url.ts'
import { ProviderFailure } from '../../src/identity/provider-failure.ts'
import { openProviderHttp } from '../../src/identity/provider-http.ts'

const inside = [
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255',
  '::1', '::', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::1', '2001:0:4136::1',
]
const outside = ['1.1.1.1', '172.32.0.1', '100.128.0.1', '203.0.112.1', '2606:4700::1111', '2400:3200::1']

t.test('an address of a private network, of the machine, of a link or of IPv4 in disguise is out of reach', async (t) => {
  for (const address of inside) t.notOk(isReachableAddress(address, 'public'), address)
  for (const address of outside) t.ok(isReachableAddress(address, 'public'), address)
  t.notOk(isReachableAddress('not an address', 'public'))
})

t.test('the machine itself is in reach where that is allowed, and nothing else more', async (t) => {
  t.strictSame(inside.filter((address) => isReachableAddress(address, 'loopback')), ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
})

t.test('an issuer is an https address of the outside without query, fragment and password, however it is written', async (t) => {
  const refused = [
    'http://id.example.com', 'https://localhost', 'https://localhost.', 'https://a.localhost', 'https://db.internal', 'https://127.0.0.1', 'https://0x7f.1', 'https://2130706433', 'https://017700000001',
    'https://127.0.0.1.', 'https://[::1]', 'https://[::ffff:7f00:1]', 'https://169.254.169.254/latest', 'https://10.0.0.5:8443', 'https://user:word@id.example.com', 'https://id.example.com?a=b',
    'https://id.example.com#a', 'ftp://id.example.com', 'file:///etc/passwd', 'id.example.com', '', 'https://',
  ]
  for (const url of refused) t.notOk(isIssuer(url, 'public'), url)
  for (const url of ['https://id.example.com', 'https://id.example.com/tenant/1', 'https://1.1.1.1:8443/x']) t.ok(isIssuer(url, 'public'), url)
  for (const url of ['http://127.0.0.1:9', 'http://localhost:9', 'http://[::1]:9']) t.ok(isIssuer(url, 'loopback'), url)
  for (const url of ['http://id.example.com', 'http://10.0.0.1', 'https://10.0.0.1']) t.notOk(isIssuer(url, 'loopback'), url)
})

t.test('a name that leads inside is not connected to', async (t) => {
  const found = await new Promise((resolve) => { guardedLookup('public')('localhost', { all: true }, (error) => { resolve(error?.code) }) })
  t.equal(found, 'address')
  const allowed = await new Promise((resolve) => { guardedLookup('loopback')('localhost', {}, (_error, address) => { resolve(address) }) })
  t.match(allowed, /^(127\.0\.0\.1|::1)$/)
  const plain = await new Promise((resolve) => { lookup('localhost', (error) => { resolve(error) }) })
  t.equal(plain, null, 'the name itself can be looked up')
  const http = openProviderHttp('public')
  t.teardown(() => http.close())
  const signal = AbortSignal.timeout(2_000)
  for (const url of ['http://127.0.0.1:1/', 'http://localhost:1/']) await t.rejects(http.ask({ method: 'GET', url: new URL(url) }, signal), new ProviderFailure('unavailable', 'address'), url)
})
