import t from 'tap'
import fc from 'fast-check'
import { decodeText, detectEncoding, encodeText } from '../../src/formats/encoding.ts'
import type { TextEncodingName } from '../../src/formats/encoding.ts'
import { FormatError } from '../../src/formats/format-error.ts'
import { bytesOf, collect, cut, each } from './arbitrary-tables.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const detected = (bytes: Uint8Array, size = 7) => detectEncoding(cut(bytes, size))
const decoded = async (bytes: Uint8Array, encoding: TextEncodingName, size = 7) => (await collect(decodeText(cut(bytes, size), encoding))).join('')
const encoded = (text: string, encoding: 'utf-8' | 'gb18030') => bytesOf(encodeText(each([text]), encoding))
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

t.test('the encoding is what the byte order mark says, else UTF-8, else GB18030', async (t) => {
  const cases: [name: string, bytes: Uint8Array, encoding: TextEncodingName][] = [
    ['nothing', hex(''), 'utf-8'],
    ['ASCII', Buffer.from('displayName,city'), 'utf-8'],
    ['UTF-8', Buffer.from('冯宝宝,上海,👋'), 'utf-8'],
    ['UTF-8 with a mark', hex('efbbbf 61'), 'utf-8'],
    ['GB2312', hex('b7ebb1a6b1a6 2c c9cfbaa3'), 'gb18030'],
    ['GB18030 with four bytes', hex('9534b235 2c 9439da33'), 'gb18030'],
    ['GB18030 with a mark', hex('84319533 61'), 'gb18030'],
    ['UTF-16 little-endian with a mark', hex('fffe 6100'), 'utf-16le'],
    ['UTF-16 big-endian with a mark', hex('feff 0061'), 'utf-16be'],
    ['GB18030 after much ASCII', Buffer.concat([Buffer.alloc(20_000, 'a'), hex('b7eb')]), 'gb18030'],
  ]
  for (const [name, bytes, encoding] of cases) {
    for (const size of [1, 3, 65_536]) t.equal(await detected(bytes, size), encoding, `${name} in pieces of ${size}`)
  }
})

t.test('a text that is neither UTF-8 nor GB18030 is refused with the places where each stops', async (t) => {
  const bytes = Buffer.concat([Buffer.from('冯宝宝,'.repeat(1000)), hex('ff'), Buffer.alloc(100_000, 'a')])
  await t.rejects(detected(bytes, 65_536), new FormatError('The text is neither UTF-8 (not valid near byte 8192) nor GB18030 (not valid near byte 0).'))
  await t.rejects(detected(hex('61e4')), new FormatError('The text is neither UTF-8 (not valid near byte 2) nor GB18030 (not valid near byte 2).'))
})

t.test('a text comes out without its mark, whatever pieces it comes in', async (t) => {
  const text = '冯宝宝,𠮷,\uFEFF,a'
  const cases: [encoding: TextEncodingName, bytes: Uint8Array][] = [
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-8', Buffer.from(text)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', utf16be(`\uFEFF${text}`)],
    ['gb18030', Buffer.concat([hex('84319533'), await encoded(text, 'gb18030')])],
    ['gb18030', await encoded(text, 'gb18030')],
  ]
  for (const [encoding, bytes] of cases) {
    for (let size = 1; size < 8; size++) t.equal(await decoded(bytes, encoding, size), text, `${encoding} in pieces of ${size}`)
  }
})

t.test('a byte that is not valid stops the text with its place, within 4096 bytes', async (t) => {
  const long = Buffer.concat([Buffer.alloc(10_000, 'a'), hex('ff'), Buffer.alloc(10_000, 'a')])
  await t.rejects(decoded(long, 'utf-8', 65_536), new FormatError('The text is not valid UTF-8 near byte 8192.'))
  await t.rejects(decoded(long, 'gb18030', 65_536), new FormatError('The text is not valid GB18030 near byte 8192.'))
  await t.rejects(decoded(hex('61 00d8 6100'), 'utf-16le'), FormatError)
  await t.rejects(decoded(Buffer.from('冯').subarray(0, 2), 'utf-8'), new FormatError('The text is not valid UTF-8 near byte 2.'))
})

t.test('every text survives both encodings, in pieces of any size', async () => {
  // NOTE: private use characters that GB18030-2022 has no bytes for.
  const withoutBytes = /[\uE5E5\uE78D-\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864]/u
  const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !withoutBytes.test(text) && !text.startsWith('\uFEFF'))
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), fc.constantFrom('utf-8' as const, 'gb18030' as const), async (text, size, encoding) => {
    return await decoded(await encoded(text, encoding), encoding, size) === text
  }), { seed, numRuns: 2000 })
})

t.test('every character but 19 private ones has bytes of its own in GB18030', async (t) => {
  const codes = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xD800 || code > 0xDFFF)
  const characters = codes.map((code) => String.fromCodePoint(code))
  const back = [...await decoded(await encoded(characters.join(''), 'gb18030'), 'gb18030', 65_536)]
  const changed = characters.filter((character, index) => back[index] !== character)
  t.equal(back.length, characters.length)
  t.equal(changed.length, 19)
  t.ok(changed.every((character) => /\p{Co}/u.test(character)))
})
