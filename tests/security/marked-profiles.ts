import type { Visibility } from '../../src/domain/visibility/field-rules.ts'
import type { MarkedWord, NextWord } from './marked-words.ts'

/** A text that stands in one place, and who is looked for by it. */
export type Marker = { place: string, field: string, word: MarkedWord | null, texts: readonly string[], level: Visibility, owner: string }

export type MarkedProfile = { profile: Record<string, unknown>, markers: Marker[] }

/** What means something to the search: it is read as a place, an occupation, a company or a school. One row for each marked member. */
const meaningful = [
  { city: '拉萨', industry: '藏药', company: '雪域旅行社', title: '登山向导', skill: '登山', school: '西藏大学', lat: 29.6511, lng: 91.1711 },
  { city: '银川', industry: '葡萄酒', company: '贺兰酒庄', title: '酿酒师', skill: '酿酒', school: '宁夏大学', lat: 38.4711, lng: 106.2711 },
  { city: '海口', industry: '海洋渔业', company: '琼州远洋', title: '潜水教练', skill: '潜水', school: '海南大学', lat: 20.0211, lng: 110.3411 },
  { city: '西宁', industry: '太阳能', company: '青海光伏', title: '电站工程师', skill: '光伏', school: '青海大学', lat: 36.6211, lng: 101.7711 },
  { city: '贵阳', industry: '白酒', company: '黔酒坊', title: '品酒师', skill: '品酒', school: '贵州大学', lat: 26.6411, lng: 106.6311 },
  { city: '南宁', industry: '制糖', company: '邕江糖业', title: '制糖师', skill: '制糖', school: '广西大学', lat: 22.8111, lng: 108.3611 },
  { city: '兰州', industry: '石化', company: '黄河石化', title: '炼油工', skill: '炼油', school: '兰州大学', lat: 36.0611, lng: 103.8311 },
  { city: '昆明', industry: '鲜花', company: '滇池花卉', title: '花艺师', skill: '花艺', school: '云南大学', lat: 24.8811, lng: 102.8311 },
  { city: '沈阳', industry: '重型机械', company: '浑河机床', title: '钳工', skill: '数控机床', school: '东北大学', lat: 41.8011, lng: 123.4311 },
  { city: '哈尔滨', industry: '冰雪旅游', company: '松花江滑雪场', title: '滑雪教练', skill: '滑雪', school: '黑龙江大学', lat: 45.8011, lng: 126.5311 },
  { city: '太原', industry: '煤炭', company: '汾河矿业', title: '矿长', skill: '采矿', school: '山西大学', lat: 37.8711, lng: 112.5511 },
  { city: '长春', industry: '汽车制造', company: '净月汽配', title: '焊接工', skill: '焊接', school: '吉林大学', lat: 43.8111, lng: 125.3211 },
] as const

const contactLevels = { 'contact.wechatId': 'connections', 'contact.phone': 'connections', 'contact.email': 'connections' } as const

/** A whole profile in which each governed part has a word of its own; and the row says where they live and what they do. */
export function markedProfile (next: NextWord, owner: string, row: number, level: Visibility): MarkedProfile {
  const means = meaningful[row % meaningful.length] ?? meaningful[0]
  const markers: Marker[] = []
  const word = (field: string): string => {
    const made = next()
    const fieldLevel = field in contactLevels && level === 'community' ? contactLevels[field as keyof typeof contactLevels] : level
    markers.push({ place: `${field} of ${owner}`, field, word: made, texts: [made.latin, made.han], level: fieldLevel, owner })
    return field.startsWith('contact.') || field === 'links' ? made.latin : `${made.latin} ${made.han}`
  }
  const meaning = (field: string, text: string): string => {
    markers.push({ place: `${text} of ${owner}`, field, word: null, texts: [text], level, owner })
    return text
  }
  const yearsOfExperience = 41 + row
  const profile = {
    aliases: [word('aliases')],
    headline: word('headline'),
    bio: `${word('bio')}，${means.skill}多年`,
    city: meaning('city', means.city),
    industry: meaning('industry', means.industry),
    company: meaning('company', means.company),
    title: meaning('title', means.title),
    yearsOfExperience,
    skills: [word('skills'), meaning('skills', means.skill)],
    interests: [word('interests')],
    languages: [word('languages')],
    education: [meaning('education', means.school), word('education')],
    links: [`https://example.com/${word('links')}`],
    offers: [{ text: word('offers'), tags: [word('offerTags')] }],
    needs: [{ text: word('needs'), tags: [word('needTags')] }],
    availability: word('availability'),
    location: { lat: means.lat, lng: means.lng },
    custom: { 擅长: word('custom.擅长'), 年限: 4_100 + row, 随笔: word('custom.随笔') },
    contact: { wechatId: word('contact.wechatId'), phone: word('contact.phone'), email: `${word('contact.email')}@example.com` },
  }
  for (const [field, text] of [['yearsOfExperience', `"yearsOfExperience":${yearsOfExperience}`], ['location', String(means.lat)], ['location', String(means.lng)], ['custom.年限', `"年限":${4_100 + row}`]] as const) {
    markers.push({ place: `${field} of ${owner}`, field, word: null, texts: [text], level, owner })
  }
  return { profile, markers }
}

/** Every field of such a profile for the same level; contacts are for connections at the widest. */
export function visibilityOf (level: Visibility): Record<string, Visibility> {
  const parts = ['aliases', 'headline', 'bio', 'city', 'industry', 'company', 'title', 'yearsOfExperience', 'skills', 'interests', 'languages', 'education', 'links', 'offers', 'needs', 'availability', 'location']
  return Object.fromEntries([...parts, 'custom.擅长', 'custom.年限', 'custom.随笔', ...Object.keys(contactLevels)].map((field) => [field, level]))
}

/** A word of its own for something that is not part of a profile. */
export function aMarker (next: NextWord, place: string, owner: string, level: Visibility): Marker & { text: string } {
  const word = next()
  return { place, field: place, word, texts: [word.latin, word.han], level, owner, text: `${word.latin} ${word.han}` }
}
