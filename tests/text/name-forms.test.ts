import t from 'tap'
import fc from 'fast-check'
import * as opencc from 'opencc-js/cn2t'
import { type NameForms, nameForms, nameQueryForms, nameSortKey } from '../../src/text/name-forms.ts'
import { namePieces } from '../../src/text/name-pieces.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)
const property = { seed, numRuns: 500 }

// The package's own types do not resolve under `nodenext`.
const converter = opencc.Converter as (locales: { from: string, to: string }) => (text: string) => string

const surnames = [...'王李张刘陈杨赵黄周吴冯单种吕曾查乐钟余于叶范', '欧阳', '司马', '尉迟', '长孙', '万俟']
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超霞平刚宝国庆云升发里台卫']
const chineseName = fc.tuple(fc.constantFrom(...surnames), fc.array(fc.constantFrom(...given), { minLength: 1, maxLength: 3 }))
  .map(([surname, characters]) => surname + characters.join(''))

function formsOf (displayName: string): NameForms {
  return nameForms({ displayName, aliases: [], statedReading: null })
}

function tokens (values: readonly string[]): Set<string> {
  return new Set(values.flatMap((value) => value.split(' ')))
}

t.test('a name is derived into the fields a search engine needs', async (t) => {
  t.strictSame(formsOf('单田芳'), {
    nameBigrams: ['单田 田芳'],
    nameChars: ['单 田 芳'],
    pinyin: ['shantianfang', 'tianfang', 'fang', 'dantianfang', 'chantianfang', 'tianfangshan'],
    pinyinSyllables: ['shan tian fang', 'dan tian fang', 'chan tian fang'],
    pinyinMixed: ['shantf', 'dantf', 'chantf'],
    pinyinInitials: ['stf', 'tf', 'dtf', 'ctf'],
    pinyinFuzzy: ['santianfan', 'dantianfan', 'cantianfan', 'tianfan'],
  })
})

t.test('names are found by what people type for them', async (t) => {
  const cases: [name: string, field: keyof NameForms, typed: string[]][] = [
    ['種師道', 'pinyin', ['chongshidao', 'zhongshidao', 'shidao']],
    ['呂布', 'pinyin', ['lvbu', 'lubu', 'lyubu']],
    ['歐陽娜娜', 'pinyinInitials', ['oynn', 'nn']],
    ['歐陽娜娜', 'pinyinMixed', ['ouyangnn']],
    ['单雄信', 'pinyinInitials', ['dxx', 'sxx']],
    ['艾力·买买提', 'pinyin', ['ailimaimaiti', 'maimaiti', 'aili']],
    ['艾力·买买提', 'nameBigrams', ['艾力', '力买', '买提']],
    ['Tony陈', 'pinyin', ['tonychen', 'chen', 'tony']],
    ['Tony陈', 'nameBigrams', ['tony']],
    ['Baobao Feng', 'pinyin', ['baobaofeng', 'fengbaobao', 'baobao', 'feng']],
    ['Bao-Bao Feng', 'pinyin', ['fengbaobao']],
    ['✨冯宝宝✨｜上海', 'nameBigrams', ['冯宝', '宝宝', '上海']],
    ['✨冯宝宝✨｜上海', 'pinyinMixed', ['fengbb']],
    ['上海-无业游民-冯宝宝', 'pinyinInitials', ['fbb', 'bb']],
    ['上海无业游民冯宝宝', 'pinyin', ['fengbaobao', 'baobao']],
    ['张 伟', 'nameBigrams', ['张伟']],
    ['冯❤宝宝', 'nameBigrams', ['冯宝']],
    ['王五2024', 'pinyin', ['wangwu']],
  ]
  for (const [name, field, typed] of cases) {
    const found = tokens(formsOf(name)[field])
    for (const text of typed) t.ok(found.has(text), `${text} finds ${name} by ${field}`)
  }
})

t.test('aliases are names as good as the display name', async (t) => {
  const { nameBigrams, pinyin } = nameForms({ displayName: '冯宝宝', aliases: ['宝儿姐', 'Alice'], statedReading: null })
  t.strictSame(nameBigrams, ['冯宝 宝宝', '宝儿 儿姐', 'alice'])
  t.ok(pinyin.includes('baoerjie') && pinyin.includes('alice'))
})

t.test('the reading a member states comes first, with its initials', async (t) => {
  const forms = nameForms({ displayName: '乐小川', aliases: [], statedReading: 'Yuè Xiǎochuān' })
  t.equal(forms.pinyin[0], 'yuexiaochuan')
  t.equal(forms.pinyinSyllables[0], 'yue xiao chuan')
  t.equal(forms.pinyinMixed[0], 'yuexc')
  t.strictSame(nameForms({ displayName: '乐小川', aliases: [], statedReading: '？' }), formsOf('乐小川'))
})

t.test('a decorated display name is taken apart into its names', async (t) => {
  const cases: [written: string, pieces: string[][]][] = [
    ['✨冯宝宝✨｜上海', [['冯宝宝'], ['上海']]],
    ['上海-无业游民-冯宝宝', [['上海'], ['无业游民'], ['冯宝宝']]],
    ['上海 · 张伟 · 产品', [['上海'], ['张伟'], ['产品']]],
    ['艾力·买买提', [['艾力', '买买提']]],
    ['上海 张伟', [['上海'], ['张伟']]],
    ['欧阳 娜娜', [['欧阳娜娜']]],
    ['陈Tony（深圳）', [['陈tony'], ['深圳']]],
    ['𝓣𝓸𝓷𝔂 🇨🇳', [['tony']]],
    ['🎉', []],
    ['', []],
  ]
  for (const [written, pieces] of cases) t.strictSame(namePieces(written), pieces, written)
})

t.test('the script a name is written in never changes its forms', async (t) => {
  for (const to of ['t', 'tw', 'hk']) {
    const convert = converter({ from: 'cn', to })
    fc.assert(fc.property(chineseName, (name) => {
      t.strictSame(formsOf(convert(name)), formsOf(name))
      t.strictSame(nameQueryForms(convert(name)), nameQueryForms(name))
    }), { seed, numRuns: 100 })
  }
})

t.test('every fragment of a name up to three characters shares a pair or a character with it', async (t) => {
  fc.assert(fc.property(chineseName, fc.nat(4), fc.integer({ min: 1, max: 3 }), (name, from, length) => {
    const fragment = name.slice(from, from + length)
    const forms = formsOf(name)
    const found = new Set([...tokens(forms.nameBigrams), ...tokens(forms.nameChars)])
    return nameQueryForms(fragment).han.every((term) => found.has(term)) && (fragment === '' || nameQueryForms(fragment).han.length > 0)
  }), property)
  t.pass()
})

t.test('a name typed by its sound is found, with its own characters or others of the same sound', async (t) => {
  fc.assert(fc.property(chineseName, (name) => {
    const pinyin = tokens(formsOf(name).pinyin)
    return nameQueryForms(name).homophones.every((sound) => pinyin.has(sound))
  }), property)
  for (const [query, name] of [['冯饱饱', '冯宝宝'], ['单填芳', '单田芳'], ['李維', '李伟'], ['张楚蓝', '张楚岚']] as const) {
    t.ok(nameQueryForms(query).homophones.some((sound) => formsOf(name).pinyin.includes(sound)), `${query} finds ${name}`)
  }
})

t.test('a query is taken as Han characters, words, a sound, or nothing', async (t) => {
  const nothing = { han: [], words: [], homophones: [], latin: null, fuzzy: [] }
  t.strictSame(nameQueryForms('馮飽飽'), { ...nothing, han: ['冯饱', '饱饱'], homophones: ['fengbaobao'], fuzzy: ['fenbaobao'] })
  t.strictSame(nameQueryForms('宝'), { ...nothing, han: ['宝'], homophones: ['bao'], fuzzy: ['bao'] })
  t.strictSame(nameQueryForms('feng\'bao\'bao'), { ...nothing, words: ['fengbaobao'], latin: 'fengbaobao', fuzzy: ['fenbaobao'] })
  t.strictSame(nameQueryForms('Zhang Wei'), { ...nothing, words: ['zhang', 'wei'], latin: 'zhangwei', fuzzy: ['zanwei'] })
  t.strictSame(nameQueryForms('FBB'), { ...nothing, words: ['fbb'], latin: 'fbb' })
  t.strictSame(nameQueryForms('陈tony'), { ...nothing, han: ['陈'], words: ['tony'] })
  t.strictSame(nameQueryForms('张伟 上海'), { ...nothing, han: ['张伟', '上海'] })
  t.strictSame(nameQueryForms('✨'), nothing)
  t.strictSame(nameQueryForms(''), nothing)
})

t.test('the sort key orders names by pinyin, names in Latin letters among them, and names without letters last', async (t) => {
  const names = ['✨', '周杰', '王伟', 'Tony', '曾小明', '安然', '王芳', '陈晨']
  const sorted = names.toSorted((one, other) => nameSortKey(one) < nameSortKey(other) ? -1 : 1)
  t.strictSame(sorted, ['安然', '陈晨', 'Tony', '王芳', '王伟', '曾小明', '周杰', '✨'])
  t.equal(nameSortKey('單田芳'), nameSortKey('单田芳'))
})

t.test('forms of any text are lists of different values without empty terms', async (t) => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (written) => {
    for (const values of Object.values(nameForms({ displayName: written, aliases: [written], statedReading: written })) as string[][]) {
      if (new Set(values).size !== values.length || values.some((value) => value.split(' ').includes(''))) return false
    }
    return !nameSortKey(written).startsWith(' ')
  }), property)
  t.pass()
})
