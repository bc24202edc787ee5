// Where people are, in a query. A place in the name of a dish, a road, a language or a subject (日本税务) says nothing about where somebody is.
import { fold } from '../fold.ts'
import { findFoldedPlace, findPlacesIn, placePrefixEnd, places, placesWithin, type Place, type PlaceMention } from '../places/gazetteer.ts'
import { wordlikePlaces } from './common-words.ts'
import { mention, type Mention } from './mention.ts'

/** In front of where somebody is. */
const cueBefore = /(?:[在驻居住于]|坐标|来自|人在|(?:based|live|lives|living|located|from|in|at|near|around)(?: (?:in|at|near))?)\s*:?\s*$/
// In prose much is said to be in a place, in Shanghai as 在上海.
const proseCueBefore = /(?:坐标|来自|人在|[居住]在?|常驻|(?:base|based|live|lives|living|located) (?:in|at|near))\s*:?\s*/g
const proseCueBehind = /^(?:$|[^\p{Script=Han}a-z]|的|人|工作|生活|上班|做|找|有|和|或)/u
const cueBehind = /^\s*(?:的|人(?!民)|附近|周边|周围|本地|当地|这边|那边|地区|同城|优先|以外|之外|或|、|和)/

/** What follows a place in the name of something else: dishes, roads, institutions, events, wares. */
const compoundEnd = new RegExp('^(?:' +
  '话(?!剧)|语(?!文)|菜(?!鸟)|路(?![演由线亚桥径])|街(?!舞)|道(?!具)|滩|东路|西路|大道|大学(?![生教老])|一中|附中|师大|理工(?!男)|大厦|出版社|博物馆|图书馆|交易所|' +
  '烤鸭|鸡饭|拉面|拌面|米粉|米线|热干面|炒饭|火锅(?!店)|火腿|榨菜|龙井|料理|凉皮|臭豆腐|生煎|小笼|包子|早茶|烧鹅|烧腊|香肠|刀削面|陈醋|[面茶](?=$|[^\\p{Script=Han}])|发(?=$)|' +
  '时报|日报|晚报|卫视|电视台|条约|协议|共识|峰会|指数|时间(?!管理)|时区|冬奥|奥运|世博|双年展|车展|电影节|马拉松|城市群|经济带|经济圈|自贸区|航线|专线|' +
  '户口|落户|居住证|积分|社保|公积金|牌照|房价|楼市|学区|方言|旅游|旅行|攻略|自由行|游记|史(?!学)|模式|保卫战|革命|战役|时代|帝国|法(?![律务学师语国官式医])|' +
  '剧(?![本场组情目])|系(?![统列])|风格|队(?![长友])|联赛)', 'u')

/** What somebody does with another country, and is not in it: 日本税务, 去德国, 移民加拿大. */
const subjectBehind = /^(?:的)?\s*(?:税务?|法律|签证|留学|移民|市场|物流|海运|空运|清关|专线|旅游|旅行|文化|历史|文学|美食|上市|代购|站|客户|进口|出口|政策|经济|政治|外交|投资(?!人|者|经理|总监)|贸易|公司注册|注册公司|身份|护照|教育|电商|跨境|买家|供应商|海外仓|仓|仓储|展会|语|研究|动漫|音乐|电影|药妆)/
const subjectAnywhere = /^(?:签证|移民|旅游|旅行|文化|历史|美食|税|政策)/
const subjectBefore = /(?:[去到飞往]|移民|留学|出海|出口|卖到|卖去|卖给|销往|发往|进军|开拓|进口|懂|了解|研究|(?:moving|move|relocate|export|travel|trip) to)\s*$/

/** How a text is to be taken: where it is no query, a place says where somebody is only behind such a word. */
export type PlaceRegister = 'query' | 'prose'

/** Places that say where somebody is, in folded text. Neighbours of which one holds the other (武汉光谷) are one. */
export function placeMentions (folded: string, register: PlaceRegister): Mention[] {
  const found = register === 'prose' ? placesBehindCues(folded) : placesIn(folded)
  return joined(found, folded).flatMap(({ place, start, end }) => {
    const confidence = register === 'prose' ? 0.8 : placeConfidence(folded, place, start, end)
    return confidence > 0 ? [placeMention(folded, place, start, end, confidence)] : []
  })
}

/** A stretch that is taken as a place whatever it says. */
export function placeMention (folded: string, place: Place | null, start: number, end: number, confidence: number): Mention {
  const written = folded.slice(start, end)
  if (place === null) return mention('place', start, end, written, confidence)
  const isName = findFoldedPlace(written)?.strength !== 'district'
  const values = isName ? valuesOf(place) : [written, ...valuesOf(place)]
  return mention('place', start, end, isName ? place.name : written, confidence, { values })
}

function placeConfidence (folded: string, place: Place, start: number, end: number): number {
  const before = folded.slice(Math.max(0, start - 12), start)
  const behind = folded.slice(end, end + 8)
  const isCued = cueBefore.test(before)
  if (compoundEnd.test(behind)) return 0
  if (wordlikePlaces.has(folded.slice(start, end)) && !isCued) return 0
  const isAbroad = place.kind === 'country' || (place.country !== '中国' && place.kind !== 'region') || foreignRegions.has(place)
  if (subjectBehind.test(behind) && (isAbroad || (!isCued && subjectAnywhere.test(behind)))) return 0
  if (subjectBefore.test(before) && !isCued && (isAbroad || !/[懂了解]\s*$/.test(before))) return 0
  return isCued || cueBehind.test(behind) || end - start === folded.length ? 0.95 : 0.85
}

/** The places named in folded text; a longer name wins over one that begins before it: 东南亚 in 出海东南亚 over 海东. */
function placesIn (folded: string): PlaceMention[] {
  return findPlacesIn(folded).map((one) => {
    for (let start = one.start + 1; start < one.end; start++) {
      const end = placePrefixEnd(folded, start) ?? 0
      const entry = end > one.end && end - start > one.end - one.start ? findFoldedPlace(folded.slice(start, end)) : null
      if (entry !== null && entry.strength !== 'weak') return { place: entry.place, start, end }
    }
    return one
  })
}

/** In prose: only right behind a word that says that somebody is there. */
function placesBehindCues (folded: string): PlaceMention[] {
  return [...folded.matchAll(proseCueBefore)].flatMap((cue) => {
    const start = cue.index + cue[0].length
    const end = placePrefixEnd(folded, start) ?? 0
    const entry = end === 0 ? null : findFoldedPlace(folded.slice(start, end))
    const isPlace = entry !== null && entry.strength !== 'weak' && !compoundEnd.test(folded.slice(end, end + 8)) && proseCueBehind.test(folded.slice(end, end + 8))
    return isPlace ? [{ place: entry.place, start, end }] : []
  })
}

const foreignRegions: ReadonlySet<Place> = new Set(places.filter((place) => place.kind === 'region' && placesWithin(place).some(({ country }) => country !== '中国')))

/** Mentions side by side of which the first holds the second, as one mention of the second. */
function joined (mentions: readonly PlaceMention[], folded: string): PlaceMention[] {
  const out: PlaceMention[] = []
  for (const one of mentions) {
    const last = out.at(-1)
    const isBeside = last !== undefined && /^[ ·-]?$/.test(folded.slice(last.end, one.start))
    if (last !== undefined && isBeside && isWithin(one.place, last.place)) out[out.length - 1] = { place: one.place, start: last.start, end: one.end }
    else out.push(one)
  }
  return out
}

function isWithin (inner: Place, outer: Place): boolean {
  return inner === outer || inner.province === outer.name || inner.country === outer.name
}

const valuesByPlace = new Map<Place, readonly string[]>()

/** Folded names of a place, its own first, and of the cities within it. */
function valuesOf (place: Place): readonly string[] {
  let values = valuesByPlace.get(place)
  if (values === undefined) {
    const names = [place.name, ...place.aliases, place.englishName, ...placesWithin(place).map(({ name }) => name)]
    values = [...new Set(names.map(fold))]
    valuesByPlace.set(place, values)
  }
  return values
}
