import t from 'tap'
import { emptyProfile, type Profile } from '../../src/domain/member/profile.ts'
import { ask, idsIn, rosterOf } from './ask-roster.ts'
import { memberOf } from './arbitrary-members.ts'

const people: readonly (Partial<Profile> & { displayName: string })[] = [
  { displayName: '林知夏', city: '上海', title: '平面设计师', skills: ['品牌设计'], languages: ['日语'] },
  { displayName: '沈听澜', city: '上海', title: '营养师', skills: ['膳食设计'], languages: ['日语', '中文'], bio: '给上班族做膳食设计。' },
  { displayName: '方既白', city: '成都', title: '日语翻译', headline: '日语口译', languages: ['日语'], interests: ['摄影'], bio: '周末去拍照，摄影三年。' },
  { displayName: '罗清扬', city: '北京', title: '摄影师', headline: '拍人的摄影师' },
  { displayName: '温如玉', city: '广州', title: '招聘经理', headline: 'HR，主招设计师', skills: ['面试'] },
  { displayName: '曲悠然', city: '西安', title: '外贸经理', headline: '专注拉美市场', education: ['上海大学'] },
  { displayName: '舒一帆', city: '长沙', title: '药剂师', bio: '找室友一起租房，三环边上。' },
  { displayName: '陆小满', city: '武汉', title: '会计', bio: '女装店老板的账也做。' },
  { displayName: '唐远山', city: '宁波', title: '跨境电商卖家', headline: 'Cross-border seller, kitchenware', industry: '跨境电商', skills: ['亚马逊运营', '选品'] },
  { displayName: '柳拾光', city: '杭州', title: '税务师', headline: '跨境税务', skills: ['税务筹划'] },
  { displayName: '安涛', aliases: ['阿涛'], city: '合肥', bio: '画插画，也教画画。' },
  { displayName: '江照晚', city: '南昌', title: '税务师', headline: '小微企业的账和税', skills: ['税务筹划'] },
]
const members = people.map((written, index) => memberOf({ ...emptyProfile, ...written }, index + 1))
const roster = rosterOf(members)
const nameOf = new Map(members.map(({ id, profile }) => [id as string, profile.displayName]))
const found = (text: string) => idsIn(ask(roster, { text })).map((id) => nameOf.get(id))

t.test('who asks for a craftsperson finds who is one before who only likes or mentions it', async (t) => {
  const cases: [text: string, first: string][] = [
    ['摄影师', '罗清扬'], ['会日语的摄影师', '罗清扬'], ['photographer', '罗清扬'], ['攝影師', '罗清扬'], ['设计师', '林知夏'], ['Shanghai designer who speaks Japanese', '林知夏'], ['recruiter', '温如玉'],
  ]
  for (const [text, first] of cases) t.equal(found(text)[0], first, text)
})

t.test('who hires or serves people of a craft, and whose craft only ends in the word, stands behind who is one', async (t) => {
  const [first, ...others] = found('设计师')
  t.equal(first, '林知夏')
  t.ok(others.every((name) => name !== '林知夏'))
  const scores = ask(roster, { text: '找一位设计师' }).hits.map(({ id, score }) => [nameOf.get(id), score] as const)
  const scoreOf = (name: string) => scores.find(([own]) => own === name)?.[1] ?? 0
  t.ok(scoreOf('林知夏') > 1.3 * scoreOf('沈听澜'), `${scoreOf('林知夏')} > ${scoreOf('沈听澜')}`)
  t.ok(scoreOf('林知夏') > 1.2 * scoreOf('温如玉'), `${scoreOf('林知夏')} > ${scoreOf('温如玉')}`)
})

t.test('whom the work is for tells apart those who do it, and finds nobody before them', async (t) => {
  for (const text of ['tax advisor for cross-border sellers', '给跨境卖家做税务的']) t.strictSame(found(text).slice(0, 2), ['柳拾光', '江照晚'], text)
  t.equal(found('cross-border seller')[0], '唐远山')
  t.strictSame(found('recruiting photographer'), ['罗清扬', '方既白'], 'what stands before a word for who does it tells of which kind')
})

t.test('a word of two characters that nobody has finds nobody by one of them', async (t) => {
  t.strictSame(found('美女'), [])
  t.strictSame(found('膳食'), ['沈听澜'])
  t.strictSame(found('三年'), ['方既白'])
})

t.test('a few small letters are the beginning of a name, in capitals a school', async (t) => {
  t.equal(found('shu')[0], '舒一帆')
  t.notOk(found('shu').includes('曲悠然'))
  t.equal(found('SHU')[0], '曲悠然')
  t.equal(found('shu校友')[0], '曲悠然')
})

t.test('the little words of an English question are nobody’s initials', async (t) => {
  t.equal(found('at')[0], '安涛')
  t.notOk(found('photographer at Oakmoss').includes('安涛'))
})

t.test('an English question finds a Chinese profile by words that no tag knows', async (t) => {
  for (const text of ['looking for a flatmate', 'roommates in Changsha']) t.equal(found(text)[0], '舒一帆', text)
})

t.test('words for any organisation, and English words that only join, find nobody', async (t) => {
  for (const text of ['us', '公司']) t.strictSame(found(text), [], text)
})
