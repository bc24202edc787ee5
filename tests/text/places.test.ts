import fc from 'fast-check'
import t from 'tap'
import { findPlace, findPlacesIn, isCountyLevel, places, placesWithin, type Place } from '../../src/text/places/gazetteer.ts'

const seed = 20_260_302

function named (text: string): Place {
  const place = findPlace(text)
  if (!place) throw new Error(`no place “${text}”`)
  return place
}

t.test('a place is found by its name, suffix, short form, English name, nickname and district, in either script', async (t) => {
  const cases: [text: string, name: string, kind: string][] = [
    ['上海', '上海', 'city'], ['上海市', '上海', 'city'], ['沪', '上海', 'city'], ['魔都', '上海', 'city'], ['SHANGHAI', '上海', 'city'],
    ['臺北', '台北', 'city'], ['廣州', '广州', 'city'], ['瀋陽市', '沈阳', 'city'], ['　深圳 ', '深圳', 'city'], ['ＮＹＣ', '纽约', 'city'],
    ['New York', '纽约', 'city'], ['湾区', '旧金山', 'city'], ['大湾区', '大湾区', 'region'], ['江浙沪', '江浙沪', 'region'], ['东三省', '东北', 'region'],
    ['浙江省', '浙江', 'province'], ['粤', '广东', 'province'], ['内蒙', '内蒙古', 'province'], ['新疆维吾尔自治区', '新疆', 'province'],
    ['海淀', '北京', 'city'], ['浦东新区', '上海', 'city'], ['番禺区', '广州', 'city'], ['昆山', '昆山', 'city'], ['义乌市', '义乌', 'city'],
    ['凉山彝族自治州', '凉山', 'city'], ['日本', '日本', 'country'], ['新加坡', '新加坡', 'city'], ['München', '慕尼黑', 'city'],
  ]
  for (const [text, name, kind] of cases) t.match(findPlace(text), { name, kind }, text)
})

t.test('places that share a name are told apart', async (t) => {
  const cases: [text: string, province: string | null, kind: string][] = [
    ['吉林', '吉林', 'province'], ['吉林市', '吉林', 'city'], ['海南', '海南', 'province'], ['海南州', '青海', 'city'],
    ['苏州', '江苏', 'city'], ['宿州', '安徽', 'city'], ['伊春', '黑龙江', 'city'], ['宜春', '江西', 'city'], ['Taizhou', '浙江', 'city'],
  ]
  for (const [text, province, kind] of cases) t.match(findPlace(text), { province, kind }, text)
})

t.test('what is no place is not found', async (t) => {
  for (const text of ['', ' ', '冯宝宝', '上海冯', '产品', '大', '12', 'shanghainese']) t.equal(findPlace(text), null, text)
})

t.test('every place is found by its own name and stands where places can stand', async (t) => {
  for (const place of places) {
    t.equal(findPlace(place.name), place, place.name)
    t.ok(Math.abs(place.lat) <= 65 && Math.abs(place.lng) <= 180 && place.englishName !== '', place.name)
  }
})

t.test('China has its 34 provincial-level divisions, each with its prefectures, and every city inside the country', async (t) => {
  const provinces = new Set(places.filter((place) => place.country === '中国').map((place) => place.province).filter((name) => name !== null))
  t.equal(provinces.size, 34)
  const expected: [province: string, prefectures: number][] = [
    ['河北', 11], ['山西', 11], ['内蒙古', 12], ['辽宁', 14], ['吉林', 9], ['黑龙江', 13], ['江苏', 13], ['浙江', 11], ['安徽', 16], ['福建', 9],
    ['江西', 11], ['山东', 16], ['河南', 17], ['湖北', 13], ['湖南', 14], ['广东', 21], ['广西', 14], ['海南', 4], ['四川', 21], ['贵州', 9],
    ['云南', 16], ['西藏', 7], ['陕西', 10], ['甘肃', 14], ['青海', 8], ['宁夏', 5], ['新疆', 14],
  ]
  for (const [province, prefectures] of expected) t.ok(placesWithin(named(province)).filter((city) => !isCountyLevel(city)).length === prefectures, province)
  for (const city of placesWithin(named('中国'))) t.ok(city.lat > 16 && city.lat < 54 && city.lng > 73 && city.lng < 136, city.name)
})

t.test('a city lies within 700 km of the capital of its province, within 1700 km in the widest ones', async (t) => {
  const wide = new Set(['内蒙古', '新疆', '西藏', '青海', '甘肃', '黑龙江'])
  for (const province of places.filter((place) => place.kind === 'province')) {
    for (const city of placesWithin(province)) {
      const distanceKm = Math.hypot((city.lat - province.lat) * 111, (city.lng - province.lng) * 111 * Math.cos(city.lat * Math.PI / 180))
      t.ok(distanceKm < (wide.has(province.name) ? 1700 : 700), `${city.name} ${Math.round(distanceKm)} km`)
    }
  }
})

t.test('the places in a text are reported with their spans, the longest name first', async (t) => {
  const cases: [text: string, found: [name: string, written: string][]][] = [
    ['我在瀋陽市和 New York 工作', [['沈阳', '瀋陽市'], ['纽约', 'New York']]],
    ['粤港澳大湾区的产品', [['大湾区', '粤港澳大湾区']]],
    ['海南通信', [['海南', '海南']]],
    ['😀上海😀', [['上海', '上海']]],
    ['坐标沪，做外贸', [['上海', '沪']]],
    ['沪', [['上海', '沪']]],
    ['京东的同学', []],
    ['a shanghainese', []],
    ['Ｓｈａｎｇｈａｉ', [['上海', 'Ｓｈａｎｇｈａｉ']]],
  ]
  for (const [text, found] of cases) {
    t.strictSame(findPlacesIn(text).map(({ place, start, end }) => [place.name, text.slice(start, end)]), found, text)
  }
})

t.test('a region holds the cities of its provinces, a province its cities, a city itself', async (t) => {
  const names = (text: string) => placesWithin(named(text)).map((place) => place.name)
  t.ok(['上海', '杭州', '苏州', '昆山'].every((city) => names('江浙沪').includes(city)))
  t.notOk(names('江浙沪').includes('合肥'))
  t.ok(['广州', '深圳', '香港', '澳门'].every((city) => names('大湾区').includes(city)))
  t.ok(names('东南亚').includes('吉隆坡'))
  t.strictSame(names('上海'), ['上海'])
  for (const region of places.filter((place) => place.kind === 'region')) {
    const within = placesWithin(region)
    t.ok(within.length > 0 && new Set(within).size === within.length && within.every((place) => place.kind === 'city'), region.name)
  }
})

t.test('any text is taken, and what is found stands in it and means that place', async (t) => {
  t.comment(`seed ${seed}`)
  const pieces = fc.constantFrom('上海', '臺北', '沪', 'SH', 'New York', '海淀区', '大湾区', '冯', '-', '🌸', '㈱', 'e\u0301', '\ud83c', ' ')
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')))
  const fact = fc.property(text, (given) => {
    let after = 0
    return findPlacesIn(given).every(({ place, start, end }) => {
      const isOrdered = start >= after && start < end && end <= given.length
      after = end
      return isOrdered && findPlace(given.slice(start, end)) === place
    })
  })
  fc.assert(fact, { seed, numRuns: 3000 })
})
