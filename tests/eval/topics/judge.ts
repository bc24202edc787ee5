import { gradeOfConcept } from './concept.ts'
import { makingConcepts } from './concepts-making.ts'
import { tradeConcepts } from './concepts-trade.ts'
import type { MemberFacts } from './member-facts.ts'
import type { TopicQuery } from './topic-query.ts'

const concepts = { ...tradeConcepts, ...makingConcepts }
export type ConceptName = keyof typeof concepts

const regions: Readonly<Record<string, readonly string[]>> = {
  江浙沪: ['上海', '杭州', '宁波', '义乌', '温州', '嘉兴', '绍兴', '金华', '南京', '苏州', '无锡', '常州', '扬州'],
  珠三角: ['广州', '深圳', '东莞', '佛山', '珠海', '中山', '惠州'],
  大湾区: ['广州', '深圳', '东莞', '佛山', '珠海', '中山', '惠州', '香港', '澳门'],
  京津冀: ['北京', '天津', '石家庄'],
  川渝: ['成都', '重庆'],
  东北: ['沈阳', '大连', '哈尔滨', '长春'],
  台湾: ['台北', '台中', '高雄'],
  福建: ['厦门', '福州', '泉州'],
  浙江: ['杭州', '宁波', '义乌', '温州', '嘉兴', '绍兴', '金华'],
  江苏: ['南京', '苏州', '无锡', '常州', '扬州'],
  广东: ['广州', '深圳', '东莞', '佛山', '珠海', '中山', '惠州', '汕头'],
  山东: ['青岛', '济南', '烟台', '潍坊'],
  云南: ['昆明', '大理', '丽江'],
  日本: ['东京', '大阪'],
  海外: ['新加坡', '东京', '旧金山', '伦敦', '纽约', '大阪', '吉隆坡', '温哥华', '悉尼', '曼谷', '柏林', '巴黎', '首尔', '墨尔本', '多伦多', '迪拜'],
  东南亚: ['新加坡', '吉隆坡', '曼谷'],
}

/**
 * 2 when the member can do what is asked and every condition holds; 1 when they can but a condition does not hold, or when they
 * come near and all conditions hold; 0 otherwise, and whenever something excluded or too little experience is known of them.
 */
export function gradeOf (query: TopicQuery, facts: MemberFacts): number {
  if (isExcluded(query, facts)) return 0
  const { about, needs } = query
  const grades = [...about.map((name) => gradeOfConcept(concepts[name], facts)), ...(needs === undefined ? [] : [facts.needs.has(needs) ? 2 : 0])]
  const [main = null] = grades
  const holds = conditionsHold(query, facts)
  if (main === null) return holds ? 2 : 0
  if (holds && Math.min(...grades) === 2) return 2
  return main === 2 || (main === 1 && holds) ? 1 : 0
}

function isExcluded ({ without = [], excludedPlaces = [], yearsMin = 0, yearsMax = Infinity }: TopicQuery, facts: MemberFacts): boolean {
  return without.some((name) => gradeOfConcept(concepts[name], facts) === 2) || isIn(excludedPlaces, facts) ||
    (facts.years !== null && (facts.years < yearsMin || facts.years > yearsMax))
}

function conditionsHold ({ places, speaks = [], studied, yearsMin, yearsMax }: TopicQuery, facts: MemberFacts): boolean {
  return (places === undefined || isIn(places, facts)) &&
    speaks.every((language) => facts.languages.has(language) || facts.skills.has(language)) &&
    (studied === undefined || facts.education.some((school) => studied.includes(school))) &&
    ((yearsMin === undefined && yearsMax === undefined) || facts.years !== null)
}

const isIn = (places: readonly string[], { city }: MemberFacts) => places.some((place) => (regions[place] ?? [place]).includes(city))
