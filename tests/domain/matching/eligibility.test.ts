import t from 'tap'
import type { MemberId } from '../../../src/domain/ids.ts'
import { nothingBetween, obstaclesBetween, willing, type Between, type MeetingRules, type Obstacle, type Willing } from '../../../src/domain/matching/eligibility.ts'

type Case = {
  own?: Partial<Willing>, other?: Partial<Willing>, between?: Partial<Between>, rules?: MeetingRules, languages?: [string[], string[]], isSelf?: boolean
  found: Obstacle[]
}

const rules: MeetingRules = [['mentor', 'mentee']]
const cases: Record<string, Case> = {
  'nothing keeps two apart who know nothing of each other': { found: [] },
  'nobody is proposed to themselves': { isSelf: true, found: ['self'] },
  'a block, in whichever direction, keeps two apart': { between: { isBlocked: true }, found: ['blocked'] },
  'who is not listed is not proposed': { other: { isListed: false }, found: ['not_listed'] },
  'who is not listed is still proposed others': { own: { isListed: false }, found: [] },
  'consent is needed from the one': { own: { consentsToMatching: false }, found: ['consent_withdrawn'] },
  'consent is needed from the other': { other: { consentsToMatching: false }, found: ['consent_withdrawn'] },
  'a no keeps two apart': { between: { isDeclined: true }, found: ['declined'] },
  'who is connected need not be proposed': { between: { isConnected: true }, found: ['connected'] },
  'who has no room is not proposed': { other: { hasRoom: false }, found: ['capacity_full'] },
  'who has no room is still proposed others': { own: { hasRoom: false }, found: [] },
  'two who state languages need one in common': { languages: [['中文'], ['日语']], found: ['no_common_language'] },
  'one language in common is enough': { languages: [['中文', '英语'], ['日语', '英语']], found: [] },
  'who states no language speaks any': { languages: [[], ['日语']], found: [] },
  'rules let groups meet in either order': { rules, own: { groups: ['mentee'] }, other: { groups: ['mentor'] }, found: [] },
  'rules keep others apart': { rules, own: { groups: ['mentor'] }, other: { groups: ['mentor'] }, found: ['community_rules'] },
  'everything that keeps two apart is named, in a fixed order': {
    between: { isConnected: true, isBlocked: true }, other: { isListed: false, hasRoom: false }, found: ['blocked', 'not_listed', 'connected', 'capacity_full'],
  },
}

for (const [name, { own, other, between, rules: given = null, languages = [[], []], isSelf = false, found }] of Object.entries(cases)) {
  t.test(name, async (t) => {
    const person = (id: string, at: 0 | 1, changes: Partial<Willing> = {}) => ({ facts: { id: id as MemberId, languages: languages[at] }, willing: { ...willing, ...changes } })
    t.strictSame(obstaclesBetween(person('a', 0, own), person(isSelf ? 'a' : 'b', 1, other), { ...nothingBetween, ...between }, given), found)
  })
}
