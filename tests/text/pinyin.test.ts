import t from 'tap'
import fc from 'fast-check'
import { fuzzyPinyin, nameReadings, splitSyllables } from '../../src/text/pinyin.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

const han = [...'冯宝单田芳种师道吕布欧阳娜曾国藩上官婉儿乐查仇解区朴长孙无忌老小绿女𠮷']
const name = fc.array(fc.constantFrom(...han, 'Tony', '·', ' ', '✨', 'の', '한', '7'), { maxLength: 12 }).map((list) => list.join(''))

function joined (written: string): string[] {
  return nameReadings(written).map((reading) => reading.join(' '))
}

t.test('the reading of a surname comes first and its other readings are kept', async (t) => {
  const cases: [name: string, readings: string[]][] = [
    ['单田芳', ['shan tian fang', 'dan tian fang', 'chan tian fang']],
    ['單田芳', ['shan tian fang', 'dan tian fang', 'chan tian fang']],
    ['種師道', ['chong shi dao', 'zhong shi dao']],
    ['曾国藩', ['zeng guo fan', 'ceng guo fan']],
    ['仇和', ['qiu he', 'chou he']],
    ['區伯', ['ou bo', 'qu bo']],
    ['查良镛', ['zha liang yong', 'cha liang yong']],
    ['乐嘉', ['le jia', 'yue jia']],
    ['覃小川', ['qin xiao chuan', 'tan xiao chuan']],
    ['翟天临', ['zhai tian lin', 'di tian lin']],
    ['隗小明', ['kui xiao ming', 'wei xiao ming']],
    ['佴小明', ['nai xiao ming', 'er xiao ming']],
    ['秘小明', ['bi xiao ming', 'mi xiao ming']],
    ['宓小明', ['fu xiao ming', 'mi xiao ming']],
    ['洗小明', ['xian xiao ming', 'xi xiao ming']],
    ['車小明', ['che xiao ming', 'ju xiao ming']],
    ['薄小明', ['bo xiao ming', 'bao xiao ming']],
    ['冯宝宝', ['feng bao bao']],
  ]
  for (const [written, readings] of cases) t.strictSame(joined(written), readings, written)
})

t.test('surnames of two characters are read as such', async (t) => {
  const cases: [name: string, readings: string[]][] = [
    ['万俟卨', ['mo qi xie', 'wan si xie', 'wan qi xie']],
    ['尉迟恭', ['yu chi gong', 'wei chi gong']],
    ['長孫無忌', ['zhang sun wu ji', 'chang sun wu ji']],
    ['歐陽娜娜', ['ou yang na na']],
    ['澹台小明', ['tan tai xiao ming', 'dan tai xiao ming']],
  ]
  for (const [written, readings] of cases) t.strictSame(joined(written), readings, written)
})

t.test('a surname behind a form of address is read as a surname too', async (t) => {
  for (const [written, reading] of [['老单', 'lao shan'], ['小解', 'xiao xie'], ['阿仇', 'a qiu']] as const) t.ok(joined(written).includes(reading), written)
})

t.test('a surname reading is no reading of a character inside a name', async (t) => {
  t.strictSame(joined('晁盖'), ['chao gai'])
  t.ok(joined('蔡乐').includes('cai le'))
  t.equal(joined('重庆')[0], 'chong qing')
})

t.test('ü is read in every way people type it', async (t) => {
  t.strictSame(joined('呂布'), ['lv bu', 'lu bu', 'lyu bu'])
  t.strictSame(joined('小女'), ['xiao nv', 'xiao nu', 'xiao nyu'])
})

t.test('Latin words stand for themselves and what has no reading is left out', async (t) => {
  const cases: [name: string, readings: string[]][] = [
    ['Tony陈', ['tony chen']],
    ['艾力·买买提', ['ai li mai mai ti']],
    ['✨冯宝宝✨', ['feng bao bao']],
    ['の', []],
    ['✨', []],
    ['', []],
  ]
  for (const [written, readings] of cases) t.strictSame(joined(written), readings, written)
})

t.test('a name has at most ten readings, all different lists of plain syllables', async (t) => {
  fc.assert(fc.property(name, (written) => {
    const readings = joined(written)
    return readings.length <= 10 && new Set(readings).size === readings.length && readings.every((reading) => /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(reading))
  }), { seed, numRuns: 1000 })
  t.equal(joined('吕绿女绿女').length, 10)
})

t.test('fuzzy pinyin makes equal what speakers of different regions mix up', async (t) => {
  const pairs: [one: string, other: string][] = [
    ['zhangwei', 'zangwei'], ['chenchen', 'cencen'], ['shishi', 'sisi'], ['wangfang', 'wanfan'], ['linping', 'linpin'], ['fengsheng', 'fensen'],
    ['liuna', 'niula'], ['renrui', 'lenlui'], ['huangfei', 'fanfei'], ['huhui', 'fufei'], ['lvbu', 'lubu'], ['lyubu', 'lubu'],
  ]
  for (const [one, other] of pairs) t.equal(fuzzyPinyin(one), fuzzyPinyin(other), `${one} = ${other}`)
  t.equal(fuzzyPinyin('shantianfang'), 'santianfan')
  for (const [one, other] of [['wang', 'zhang'], ['li', 'lin'], ['bao', 'pao'], ['huo', 'fo']] as const) t.not(fuzzyPinyin(one), fuzzyPinyin(other), `${one} ≠ ${other}`)
})

t.test('joined pinyin is split into syllables, other words are not', async (t) => {
  for (const [word, syllables] of [
    ['chongshidao', ['chong', 'shi', 'dao']], ['fengbaobao', ['feng', 'bao', 'bao']], ['zhangyan', ['zhang', 'yan']], ['lvbu', ['lv', 'bu']],
    ['tony', ['tony']], ['smith', ['smith']],
  ] as const) t.strictSame(splitSyllables(word), syllables, word)
})
