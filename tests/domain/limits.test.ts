import fc from 'fast-check'
import t from 'tap'
import { addressGroup } from '../../src/domain/limits/address-group.ts'
import { coordinatedViewers, readerSightsMin } from '../../src/domain/limits/coordinated-viewers.ts'
import { profileBudgetOf, secondsUntilNextDay } from '../../src/domain/limits/profile-budget.ts'
import { closeToLimit, defaultRateLimits, parseRateLimits, ratePolicies, unsharedMax } from '../../src/domain/limits/rate-limits.ts'
import type { CommunityViewer } from '../../src/domain/access/viewer.ts'
import type { MemberId } from '../../src/domain/ids.ts'
import { seededRandom } from '../../src/domain/random.ts'

t.test('limits are read as they are written, and what is not named keeps its default', async (t) => {
  t.strictSame(parseRateLimits('search=600/60, failed=off'), { ...defaultRateLimits, search: { requests: 600, seconds: 60 }, failed: null })
  t.strictSame(Object.values(parseRateLimits('off') ?? {}), ratePolicies.map(() => null))
  for (const wrong of ['', 'search', 'search=', 'search=0/60', 'search=1/0', 'search=1/3601', 'search=-1/60', 'find=1/60', 'search=1/60,', 'search=1.5/60', 'off,search=1/60', 'search=9999999999/60']) {
    t.equal(parseRateLimits(wrong), null, wrong)
  }
})

t.test('what a process keeps to itself is a twentieth of a limit, and nothing near it', async (t) => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (requests) => {
    const limit = { requests, seconds: 60 }
    return unsharedMax(limit) <= requests * 0.05 && closeToLimit(limit) <= requests * 0.7 && unsharedMax(limit) <= closeToLimit(limit)
  }))
  t.equal(unsharedMax({ requests: 19, seconds: 60 }), 0)
})

t.test('an IPv4 address is one caller however it is written, and so is a /64 network of IPv6', async (t) => {
  const cases = [
    ['203.0.113.7', '203.0.113.7'], ['::ffff:203.0.113.7', '203.0.113.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ] as const
  for (const [address, group] of cases) t.equal(addressGroup(address), group, address)
})

t.test('a day ends at midnight UTC', async (t) => {
  t.equal(secondsUntilNextDay(new Date('2026-11-22T23:59:59.001Z')), 1)
  t.equal(secondsUntilNextDay(new Date('2026-11-22T00:00:00.000Z')), 86_400)
})

t.test('members have the budget of their community, keys their own, and whoever may list all members none', async (t) => {
  const viewer = (changes: object) => ({ kind: 'member', scopes: ['members:search'], ...changes }) as unknown as CommunityViewer
  t.equal(profileBudgetOf(viewer({})), 'setting')
  t.equal(profileBudgetOf(viewer({ scopes: ['members:list'] })), 'unlimited')
  t.equal(profileBudgetOf(viewer({ kind: 'key', profilesPerDayMax: null })), 'unlimited')
  t.equal(profileBudgetOf(viewer({ kind: 'key', profilesPerDayMax: 50, scopes: ['members:list'] })), 50)
})

const directory = Array.from({ length: 2_000 }, (_, index) => `mem_${index}` as MemberId)
const budget = 300

/** A viewer who was shown `count` members, each drawn by `pick` from all that are left. */
function reader (viewer: string, count: number, pick: (left: MemberId[]) => number) {
  const left = [...directory]
  return { viewer, seen: new Set(Array.from({ length: count }, () => left.splice(pick(left), 1)[0] as MemberId)) }
}

/** People who are found more often than others, as in real searches. */
const likes = (random: () => number) => (left: MemberId[]) => Math.floor(left.length * random() ** 3)

t.test('viewers who divide the directory among themselves are found among those who search', async (t) => {
  const random = seededRandom(4)
  const honest = Array.from({ length: 100 }, (_, index) => reader(`honest ${index}`, 5 + Math.floor(120 * random() ** 4), likes(random)))
  const tokens = Array.from({ length: 20 }, (_, index) => ({ viewer: `token ${index}`, seen: new Set(directory.slice(index * 100, index * 100 + 100 + index)) }))
  const readers = [...honest, ...tokens].filter(({ seen }) => seen.size >= readerSightsMin(budget))
  const found = coordinatedViewers(readers, directory.length, budget)
  // Whoever drew the members everybody likes cannot be told from everybody.
  t.ok(tokens.filter(({ viewer }) => found.includes(viewer)).length >= 18, found.join(' '))
  t.ok(found.filter((viewer) => viewer.startsWith('honest')).length <= 2, found.join(' '))
})

t.test('many who search for the same people are not', async (t) => {
  fc.assert(fc.property(fc.integer(), (seed) => {
    const random = seededRandom(seed)
    const honest = Array.from({ length: 60 }, (_, index) => reader(`honest ${index}`, 75 + Math.floor(100 * random()), likes(random)))
    return coordinatedViewers(honest, directory.length, budget).length === 0
  }), { numRuns: 25 })
})

t.test('five near their budget are told even if they saw the same, and four are not', async (t) => {
  const near = Array.from({ length: 5 }, (_, index) => ({ viewer: `viewer ${index}`, seen: new Set(directory.slice(index, index + 240)) }))
  t.equal(coordinatedViewers(near, directory.length, budget).length, 5)
  t.equal(coordinatedViewers(near.slice(1), directory.length, budget).length, 0)
})

t.test('a small directory has nothing to divide', async (t) => {
  const half = (from: number) => ({ viewer: `from ${from}`, seen: new Set(directory.slice(from, from + 90)) })
  t.strictSame(coordinatedViewers([half(0), half(90)], 180, budget), [])
  t.equal(coordinatedViewers([half(0), half(90)], 200, budget).length, 2)
})
