import t from 'tap'
import type { CommunityId, MemberId } from '../../src/domain/ids.ts'
import { emptyProfile } from '../../src/domain/member/profile.ts'
import { memberDocument, type IndexableMember, type MemberDocument } from '../../src/search/member-document.ts'

const createdAt = new Date('2026-01-02T03:04:05.000Z')
const updatedAt = new Date('2026-11-21T08:30:00.000Z')
const base = { communityId: 'com_a' as CommunityId, number: 7, version: 3, createdAt, updatedAt }

const rich: IndexableMember = {
  ...base,
  id: 'mem_a' as MemberId,
  profile: {
    ...emptyProfile,
    displayName: '馮寶寶',
    aliases: ['Baobao'],
    headline: '跨境電商',
    bio: '会 C++',
    city: '上海',
    company: '灯塔 "科技"',
    yearsOfExperience: 6,
    skills: ['React', 'ｒｅａｃｔ'],
    interests: ['摄影'],
    languages: ['日语'],
    education: ['东海大学'],
    links: ['https://example.com/secret-link'],
    offers: [{ text: '聊选品', tags: ['选品'] }],
    needs: [{ text: '找税务', tags: ['税务'], urgency: 'high', expiresOn: null }],
    availability: '周末',
    location: { lat: 31.23, lng: 121.47 },
    custom: { 年级: '大三', 得分: 7.5, 入学: '2024-09-01', 住校: true, 社团: ['棋社'], 密: '不可搜', 自由: '随便写' },
  },
}

const withoutHash = ({ hash: _, ...document }: MemberDocument) => document

const single = (attribute: string, value: string, written = value) => ({ [attribute]: [value], [`${attribute}Label`]: [`${value}\t${written}`] })

const expectedRich = {
  id: 'mem_a',
  community: 'com_a',
  version: 3,
  nameBigrams: ['冯宝 宝宝', 'baobao'],
  nameChars: ['冯 宝 宝'],
  pinyin: ['fengbaobao', 'baobao', 'bao', 'baobaofeng'],
  pinyinSyllables: ['feng bao bao', 'baobao'],
  pinyinMixed: ['fengbb'],
  pinyinInitials: ['fbb', 'bb'],
  pinyinFuzzy: ['fenbaobao', 'baobao'],
  nameSort: 'feng bao bao 冯宝宝',
  skillText: 'react . react . 选 选品 品',
  workText: '灯 灯塔 塔 . 科 科技 技',
  placeText: '上 上海 海',
  offerText: '聊选 选品',
  headlineText: '跨境 境电 电商',
  needText: '找税 税务 . 税务',
  interestText: '摄 摄影 影 . 日 日语 语 . 东 东海 海 海大 大 大学 学',
  customText: '大三 . 7 5 . 2024 09 202409 01 0901 . 棋社 . 随便 便写',
  bioText: '会 c++',
  ...single('city', '上海'),
  ...single('company', "灯塔 '科技'", '灯塔 "科技"'),
  ...single('skills', 'react', 'React'),
  ...single('interests', '摄影'),
  ...single('languages', '日语'),
  ...single('education', '东海大学'),
  ...single('offerTags', '选品'),
  ...single('needTags', '税务'),
  ...single('ck0', '大三'),
  cn1: 7.5,
  cn2: 1_725_148_800_000,
  ...single('ck3', 'true'),
  ...single('ck4', '棋社'),
  yearsOfExperience: 6,
  number: 7,
  joinedAt: createdAt.getTime(),
  activeAt: updatedAt.getTime(),
  _geo: { lat: 31.23, lng: 121.47 },
}

t.test('everything a member says is in the document in the form it is searched, filtered and counted by', async (t) => {
  t.strictSame(withoutHash(memberDocument(rich, {
    unsearchableKeys: new Set(['密']),
    facets: [
      { key: '年级', slot: 0, kind: 'keyword' }, { key: '得分', slot: 1, kind: 'number' }, { key: '入学', slot: 2, kind: 'instant' },
      { key: '住校', slot: 3, kind: 'boolean' }, { key: '社团', slot: 4, kind: 'keyword' }, { key: '没有', slot: 5, kind: 'keyword' },
    ],
  })), expectedRich)
})

t.test('the hash of a document is of all that is in it, and of nothing else', async (t) => {
  const hashOf = (member: IndexableMember, unsearchableKeys: string[] = []) => memberDocument(member, { unsearchableKeys: new Set(unsearchableKeys), facets: [] }).hash
  t.equal(hashOf(rich), hashOf({ ...rich, profile: { ...rich.profile, links: [] } }), 'links are not searched')
  const others = [
    hashOf({ ...rich, version: 4 }), hashOf({ ...rich, profile: { ...rich.profile, bio: '会 C' } }), hashOf({ ...rich, updatedAt: createdAt }), hashOf(rich, ['密']),
  ]
  t.equal(new Set([hashOf(rich), ...others]).size, 5)
})

t.test('what a member leaves open has no attribute, so that a filter for its absence finds it', async (t) => {
  const profile = { ...emptyProfile, displayName: '陆', skills: [' '], custom: { 空: '' } }
  t.strictSame(withoutHash(memberDocument({ ...base, id: 'mem_b' as MemberId, profile }, { unsearchableKeys: new Set(), facets: [] })), {
    id: 'mem_b',
    community: 'com_a',
    version: 3,
    nameChars: ['陆'],
    pinyin: ['lu'],
    pinyinSyllables: ['lu'],
    pinyinFuzzy: ['lu'],
    nameSort: 'lu 陆',
    number: 7,
    joinedAt: createdAt.getTime(),
    activeAt: updatedAt.getTime(),
  })
})

t.test('the reading a member states leads, and is found by its initials', async (t) => {
  const profile = { ...emptyProfile, displayName: '陈大文', nameReading: 'Chan Tai-man' }
  const document = memberDocument({ ...base, id: 'mem_c' as MemberId, profile }, { unsearchableKeys: new Set(), facets: [] })
  t.match(document, { pinyin: ['chantaiman'], pinyinInitials: ['ctm'], pinyinMixed: ['chantm'] })
  t.ok((document['pinyin'] as string[]).includes('chendawen'), 'who goes by the characters finds them too')
})

t.test('nothing of a contact can enter, even when a caller passes one along', async (t) => {
  const contact = { wechatId: 'zzqx-secret', phone: '00000000000', email: 'qqwxv@example.com' }
  const document = memberDocument({ ...rich, profile: { ...rich.profile, contact } as IndexableMember['profile'] }, { unsearchableKeys: new Set(), facets: [] })
  t.notMatch(JSON.stringify(document), /zzqx|00000000000|qqwxv|secret-link/)
})
