import fc from 'fast-check'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { emptyProfile, type Profile } from '../../src/domain/member/profile.ts'
import type { CustomFieldUse, IndexableMember } from '../../src/search/member-document.ts'
import type { IndexedCustomField } from '../../src/search/member-index.ts'

/** A custom field of each kind that can be filtered. */
export const customFields: readonly IndexedCustomField[] = [
  { key: '学院', slot: 0, kind: 'keyword' }, { key: '得分', slot: 1, kind: 'number' }, { key: '入学', slot: 2, kind: 'instant' },
  { key: '住校', slot: 3, kind: 'boolean' }, { key: '社团', slot: 4, kind: 'keyword' },
]
export const customUse: CustomFieldUse = { unsearchableKeys: new Set(), facets: customFields }

/** Few values in several spellings, so that members share them. */
export const words = {
  names: ['冯宝宝', '陳楚嵐', '陈楚岚', '单雨桐', 'Tony陈', 'Alice Wong', '欧阳思远', '上海-设计师-陆小满', '艾力·买买提', '✨王也✨', '张伟', '章玮', '东海大学'],
  city: ['上海', '杭州', '杭州市', 'Osaka', '臺北', '台北', 'O\'Brien "Town"'],
  industry: ['互联网', '互聯網', '跨境电商', '教育'],
  company: ['灯塔科技', '星河电子商务有限公司', '东海大学'],
  title: ['产品经理', '產品經理', '设计师', '律师'],
  skills: ['区块链', '區塊鏈', 'React', 'react', 'ＲＥＡＣＴ', '前端开发', '亚马逊运营', '选品', 'C++', '税务师', '剪辑'],
  interests: ['摄影', '攝影', '遛狗', '围棋'],
  languages: ['中文', '日语', 'English'],
  education: ['东海大学', '東海大學', '江南理工大学'],
  tags: ['产品', '設計', '设计', '税务'],
  sentences: ['跨境电商操盘手😀做跨境六年', '从義烏到上海，做過供應鏈。', 'Tax adviser for Japan, former violinist.', '在找懂日本税务的人', '前端工程師，會做小程序', '拍家庭，也拍手艺人'],
  学院: ['文学院', '文學院', '理学院'],
  社团: ['话剧社', '棋社', '徒步社'],
} as const

const one = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: null })
const some = (values: readonly string[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 })
const statement = fc.record({ text: fc.constantFrom(...words.sentences), tags: some(words.tags) })

const custom = fc.record({
  学院: fc.constantFrom(...words.学院), 社团: fc.uniqueArray(fc.constantFrom(...words.社团), { minLength: 1 }), 得分: fc.constantFrom(-2, 0, 3.5, 7, 1e6),
  入学: fc.constantFrom('2022-09-01', '2024-02-29', '1999-12-31'), 住校: fc.boolean(), 一句话: fc.constantFrom(...words.sentences),
}, { requiredKeys: [] })

const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10)

type Written = Omit<Profile, 'contact'>

/** What a member may have written of themselves. */
export const profile: fc.Arbitrary<Written> = fc.record({
  displayName: fc.constantFrom(...words.names),
  aliases: fc.array(fc.constantFrom('宝儿姐', 'Baobao', '小满'), { maxLength: 1 }),
  headline: one(words.sentences),
  bio: one(words.sentences),
  city: one(words.city),
  industry: one(words.industry),
  company: one(words.company),
  title: one(words.title),
  yearsOfExperience: fc.option(fc.constantFrom(0, 1, 3, 5, 10, 30), { nil: null }),
  skills: some(words.skills),
  interests: some(words.interests),
  languages: some(words.languages),
  education: some(words.education),
  offers: fc.array(statement, { maxLength: 2 }),
  needs: fc.array(statement, { maxLength: 1 }).map((needs) => needs.map((need) => ({ ...need, urgency: 'normal' as const, expiresOn: null }))),
  location: fc.option(fc.record({ lat: tenths(20, 40), lng: tenths(100, 130) }), { nil: null }),
  custom,
}).map((written) => {
  const { contact: _contact, ...empty } = emptyProfile
  return { ...empty, ...written }
})

const startMs = Date.UTC(2026, 0, 1)
const hourMs = 3_600_000

/** The member a profile is of; ids, numbers and times follow from the number. */
export function memberOf (profile: Written, number: number, version = 1): IndexableMember {
  return {
    id: `mem_${number}` as MemberId,
    communityId: 'com_1' as CommunityId,
    number,
    version,
    createdAt: new Date(startMs + number * hourMs),
    updatedAt: new Date(startMs + (number * 7 % 50 + version) * 10 * hourMs),
    profile,
  }
}

/** Communities of at most so many. */
export const community = (membersMax: number): fc.Arbitrary<IndexableMember[]> =>
  fc.array(profile, { maxLength: membersMax }).map((profiles) => profiles.map((written, index) => memberOf(written, index + 1)))

/** What people may type: names, topics, sentences, and parts of them. */
export const queryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...words.names, ...words.skills, ...words.city, ...words.title, ...words.industry, ...words.company, ...words.education),
  fc.constantFrom('冯宝宝', 'fengbaobao', 'fbb', '寶寶', '王总', '会日语的设计师', '上海做跨境电商的，不要销售', '三年以上经验的前端，最好在杭州', '谁在找税务师', 'designer who speaks Japanese', '没有在上海的律师', '东海', '江理工'),
  fc.tuple(fc.constantFrom(...words.city), fc.constantFrom(...words.skills, ...words.title), fc.constantFrom('', ' 五年以上', ' 不要律师')).map((parts) => parts.join(' ')),
  fc.constantFrom(...words.sentences)
)
