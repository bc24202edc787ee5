import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { emptyProfile, type Profile } from '../../src/domain/member/profile.ts'
import type { IndexableMember } from '../../src/search/member-document.ts'
import type { MatchQuery } from '../../src/search/match-query.ts'
import { matchFacts } from '../../src/search/roster/match-facts.ts'
import { MatchDesk } from '../../src/search/roster/match-members.ts'
import { paragraphsOf } from '../../src/search/roster/paragraphs.ts'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { customUse } from './arbitrary-members.ts'
import { rosterOf } from './ask-roster.ts'

const at = new Date('2026-11-20T00:00:00Z')
const communityId = 'com_1' as CommunityId

function member (id: string, profile: Partial<Profile>, version = 1): IndexableMember {
  return { id: id as MemberId, communityId, number: 1, version, createdAt: at, updatedAt: at, profile: { ...emptyProfile, displayName: id, ...profile } }
}

const need = (text: string) => ({ text, tags: [], urgency: 'normal' as const, expiresOn: null })
const crowd = sandboxMembers({ count: 600, seed: 9 }).map(({ externalId, ...profile }) => member(externalId, profile))
const asker = member('asker', { needs: [need('想请教怎么给古琴换弦和调音')], offers: [{ text: '会修老式打字机', tags: [] }] })
const helper = member('helper', { offers: [{ text: '古琴换弦、调音、修琴都可以', tags: [] }] })
const seeker = member('seeker', { needs: [need('找人修一台老式打字机')] })

function aDesk (members: readonly IndexableMember[]) {
  const byId = new Map(members.map((one) => [one.id, one]))
  const asked: number[] = []
  const desk = new MatchDesk({ members: async (_community, _view, ids) => { asked.push(ids.length); return ids.flatMap((id) => byId.get(id) ?? []) } })
  const roster = rosterOf(members)
  const query = (changes: Partial<MatchQuery> = {}): MatchQuery => ({
    communityId, view: 'community', member: asker, others: null, excluded: [], limit: 5, nowMs: at.getTime(), model: null, ...changes,
  })
  return { desk, roster, query, asked }
}

t.test('in a large community both who has what is needed and who needs what is offered are found', async (t) => {
  const { desk, roster, query } = aDesk([...crowd, asker, helper, seeker])
  const { matches, considered } = await desk.answer(roster, query())
  t.strictSame(matches.slice(0, 2).map(({ id }) => id).toSorted(), ['helper', 'seeker'])
  t.equal(considered, 300)
})

t.test('nobody excluded is proposed, nor the member themselves', async (t) => {
  const { desk, roster, query } = aDesk([...crowd, asker, helper, seeker])
  const { matches } = await desk.answer(roster, query({ excluded: [helper.id], limit: 300 }))
  t.notOk(matches.some(({ id }) => id === 'helper' || id === 'asker'))
})

t.test('profiles are read once, and again after they changed or were forgotten', async (t) => {
  const { desk, roster, query, asked } = aDesk([asker, helper, seeker])
  const readFor = async () => {
    asked.length = 0
    await desk.answer(roster, query())
    return asked.reduce((sum, count) => sum + count, 0)
  }
  t.equal(await readFor(), 2)
  t.equal(await readFor(), 0)
  roster.put({ ...helper, version: 2 })
  t.equal(await readFor(), 1)
  t.ok(desk.bytes > 1_000)
  desk.shrinkTo(0)
  t.equal(desk.bytes, 0)
  t.equal(await readFor(), 2)
})

t.test('whoever is not in the roster gets matches too, and nothing of them is kept', async (t) => {
  const { desk, roster, query } = aDesk([helper, seeker])
  t.equal((await desk.answer(roster, query())).matches[0]?.id, 'helper')
  const { bytes } = desk
  await desk.answer(roster, query({ member: { ...asker, version: 2 } }))
  t.equal(desk.bytes, bytes)
})

t.test('named others are scored as in the list', async (t) => {
  const { desk, roster, query } = aDesk([...crowd, asker, helper, seeker])
  const [first] = (await desk.answer(roster, query())).matches
  const [named] = (await desk.answer(roster, query({ others: [helper] }))).matches
  t.strictSame(named, first?.id === 'helper' ? first : (await desk.answer(roster, query())).matches.find(({ id }) => id === 'helper'))
})

t.test('a long text is compared by paragraphs', async (t) => {
  const text = `${'一句话说完了。'.repeat(200)}\n\n第二段`
  const paragraphs = paragraphsOf(text)
  t.equal(paragraphs.join(''), text.replaceAll('\n', ''))
  t.ok(paragraphs.every(({ length }) => length <= 1_000))
  t.equal(paragraphs.at(-1), '第二段')
  t.equal(matchFacts(member('a', { bio: text }), customUse).about.length, paragraphs.length)
  t.equal(paragraphsOf('段\n'.repeat(100)).length, 40)
})

t.test('languages that can talk to each other are one', async (t) => {
  const languagesOf = (languages: string[]) => matchFacts(member('a', { languages }), customUse).languages
  t.strictSame(languagesOf(['普通话']), languagesOf(['Chinese']))
  t.strictSame(languagesOf(['英语', 'English']).length, 1)
  t.strictNotSame(languagesOf(['日语']), languagesOf(['中文']))
})
