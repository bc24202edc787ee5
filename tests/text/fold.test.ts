import t from 'tap'
import fc from 'fast-check'
import * as opencc from 'opencc-js/cn2t'
import { fold, foldWithOffsets } from '../../src/text/fold.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)
const property = { seed, numRuns: 500 }

// The package's own types do not resolve under `nodenext`.
const converter = opencc.Converter as (locales: { from: string, to: string }) => (text: string) => string
const scripts = ['t', 'tw', 'hk'].map((to) => ({ to, convert: converter({ from: 'cn', to }) }))

const han = [...'冯宝单田芳种师道吕布欧阳娜曾国藩台里卫线软件网络产品经理上海发后面钟余云干着了系征范叶']
const traditional = [...'馮寶單臺裡裏衞衛綫線軟體網路產發後麵鐘鍾餘雲乾著瞭係徵範葉繫於']
const kana = [...'あがパンのーカ店']
const ascii = [...'abzABZ019 .,+#-\'_']
const marks = ['\u0301', '\u3099', '\u200D', '\uFE0F', '\u{1F3FD}', 'ﬁ', '㍿', '👨‍👩‍👧', '✨', 'é', 'ü', 'ß', 'Ｗ', 'ｶ', 'ﾞ', '각', 'ᄀ', 'ᅡ', 'ᆨ', '𠮷', '\uD83D', '…', '½']
const plainText = fc.array(fc.constantFrom(...han, ...traditional, ...kana, ...ascii), { maxLength: 12 }).map((list) => list.join(''))
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...han, ...traditional, ...kana, ...ascii, ...marks), { maxLength: 16 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 16 }),
)

t.test('fold gives what readers take for the same text the same form', async (t) => {
  const cases: [written: string, folded: string][] = [
    ['馮寶寶', '冯宝宝'],
    ['臺北 裡 裏 衞 綫', '台北 里 里 卫 线'],
    ['瞭解 沈從文 錢鍾書', '了解 沈从文 钱钟书'],
    ['钱锺书', '钱钟书'],
    ['昇 喫 羣 峯', '升 吃 群 峰'],
    ['沢田 渋谷 斎藤', '泽田 涩谷 斋藤'],
    ['ＡＢＣ１２３　Ｎｏｄｅ．ｊｓ', 'abc123 node.js'],
    ['Éva Ñandú Łódź Straße', 'eva nandu lodz strasse'],
    ['lǚ Lü lú', 'lu lu lu'],
    ['feng’bao‘bao', 'feng\'bao\'bao'],
    ['艾力・买买提•江‧', '艾力·买买提·江·'],
    ['ﬁ ㍿ Ⅷ ①', 'fi 株式会社 viii 1'],
    ['𝓣𝓸𝓷𝔂', 'tony'],
    ['か\u3099 ｶﾞ', 'が ガ'],
    ['각', '각'],
    ['葛\u{E0100}城', '葛城'],
    ['İstanbul ΣΑΣ', 'istanbul σασ'],
    ['你好，世界！', '你好,世界!'],
    ['\u0000a\u200Bb\uFEFF', 'ab'],
    ['', ''],
  ]
  for (const [written, folded] of cases) t.equal(fold(written), folded, written)
})

t.test('fold keeps surnames apart that are different characters', async (t) => {
  for (const [one, other] of [['沈', '沉'], ['幺', '么'], ['冯', '馮家'], ['芸', '艺']] as const) t.not(fold(one), fold(other))
})

t.test('fold does not depend on the script a simplified text was converted to', async (t) => {
  const simplified = fc.array(fc.constantFrom(...han), { minLength: 1, maxLength: 8 }).map((list) => list.join(''))
  for (const { to, convert } of scripts) {
    fc.assert(fc.property(simplified, (text) => fold(convert(text)) === fold(text)), property)
    // Every character of GB 2312, one by one; 幺 is not 么, whatever Taiwan's standard form says.
    const decoder = new TextDecoder('gbk')
    for (let lead = 0xB0; lead <= 0xF7; lead++) {
      for (let trail = 0xA1; trail <= 0xFE; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if (character !== '幺' && fold(convert(character)) !== fold(character)) t.fail(`${character} converted to ${to}: ${convert(character)}`)
      }
    }
  }
  t.pass()
})

t.test('fold of two texts joined is the two folded texts joined', async (t) => {
  fc.assert(fc.property(plainText, plainText, (a, b) => fold(a + b) === fold(a) + fold(b)), property)
  t.pass()
})

t.test('every fragment of a text is found in the folded text', async (t) => {
  fc.assert(fc.property(plainText, fc.nat(12), fc.nat(12), (text, from, length) => fold(text).includes(fold(text.slice(from, from + length)))), property)
  t.pass()
})

t.test('fold of a folded text changes nothing, for any text', async (t) => {
  fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)), { seed, numRuns: 5000 })
  t.pass()
})

t.test('foldWithOffsets folds as fold does and leads each character back to where it was written', async (t) => {
  t.strictSame(foldWithOffsets('ﬁ馮\u0301寶'), { folded: 'fi冯宝', starts: Uint32Array.of(0, 0, 1, 3, 4) })
  t.strictSame(foldWithOffsets('👨‍👩‍👧冯'), { folded: '👨👩👧冯', starts: Uint32Array.of(0, 0, 3, 3, 6, 6, 8, 9) })
  t.strictSame(foldWithOffsets('か\u3099店'), { folded: 'が店', starts: Uint32Array.of(0, 2, 3) })
  fc.assert(fc.property(anyText, (text) => {
    const { folded, starts } = foldWithOffsets(text)
    const isRising = starts.every((start, at) => start >= (starts[at - 1] ?? 0) && start <= text.length)
    return folded === fold(text) && starts.length === folded.length + 1 && starts.at(-1) === text.length && isRising
  }), { seed, numRuns: 5000 })
})

t.test('what the offsets cut out of the original folds to the matched fragment', async (t) => {
  fc.assert(fc.property(plainText, fc.nat(12), fc.nat(12), (text, from, length) => {
    const { folded, starts } = foldWithOffsets(text)
    const end = Math.min(from + length, folded.length)
    return from > end || fold(text.slice(starts[from], starts[end])) === folded.slice(from, end)
  }), property)
  t.pass()
})
