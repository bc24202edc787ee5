import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { FormatError } from '../../src/formats/format-error.ts'
import { readXlsx } from '../../src/formats/read-xlsx.ts'
import { aWorkbook, relationships, sheetXml } from './a-workbook.ts'
import type { WorkbookParts } from './a-workbook.ts'
import { collect } from './arbitrary-tables.ts'

const folder = t.testdir({})

const read = async (parts: WorkbookParts) => collect(readXlsx(await aWorkbook(folder, parts)))
const text = (reference: string, value: string) => `<c r="${reference}" t="str"><v>${value}</v></c>`

/** What a single cell reads as. Its header is the text `h`. */
async function readCell (cell: string, parts: WorkbookParts = {}): Promise<string> {
  const [, row] = await read({ ...parts, rows: `<row r="1">${text('A1', 'h')}</row><row r="2">${cell}${text('B2', '')}</row>` })
  return row === undefined ? 'no row' : 'message' in row ? `! ${row.message}` : row.cells[0] ?? 'no cell'
}

t.test('a cell reads as what a spreadsheet shows, in plain digits', async (t) => {
  const cases: [cell: string, shown: string][] = [
    ['<c r="A2"><v>1</v></c>', '1'],
    ['<c r="A2"><v>1.0</v></c>', '1'],
    ['<c r="A2" t="n"><v>-0</v></c>', '0'],
    ['<c r="A2"><v>13000000000</v></c>', '13000000000'],
    ['<c r="A2"><v>1.3E10</v></c>', '13000000000'],
    ['<c r="A2"><v>1.3000000000000001E+17</v></c>', '130000000000000000'],
    ['<c r="A2"><v>110101000000000000</v></c>', '110101000000000000'],
    ['<c r="A2"><v>1E+22</v></c>', '10000000000000000000000'],
    ['<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="A2"><v>-1234.5678</v></c>', '-1234.5678'],
    ['<c r="A2"><v>1.5E-9</v></c>', '0.0000000015'],
    ['<c r="A2"><v>-1E-7</v></c>', '-0.0000001'],
    ['<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A2" t="b"><v>0</v></c>', 'FALSE'],
    ['<c r="A2" t="d"><v>2026-11-21</v></c>', '2026-11-21'],
    ['<c r="A2" t="str"><f>A1</f><v>冯宝宝</v></c>', '冯宝宝'],
    ['<c r="A2"><f>1+1</f><v>2</v></c>', '2'],
    ['<c r="A2" t="str"><f>A9</f><v></v></c>', ''],
    ['<c r="A2" t="inlineStr"><is><t xml:space="preserve"> a\nb </t></is></c>', ' a\nb '],
    ['<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>冯</t></r><r><t>宝宝</t></r><rPh sb="0" eb="1"><t>féng</t></rPh></is></c>', '冯宝宝'],
    ['<c r="A2" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_&amp;&#x4E0A;<![CDATA[<海>]]></t></is></c>', 'a\rb_x000D_&上<海>'],
    ['<c r="A2" s="0"/>', ''],
    ['<c r="A2" t="e"><v>#N/A</v></c>', '! The cell A2 holds the error value of a formula.'],
    ['<c r="A2"><f>1+1</f></c>', '! The cell A2 holds a formula without a value; open and save the file in a spreadsheet.'],
    ['<c r="A2" t="s"><v>7</v></c>', '! The cell A2 refers to a text that the workbook lacks.'],
    ['<c r="A2" t="s"><v>x</v></c>', '! The cell A2 refers to a text that the workbook lacks.'],
    ['<c r="A2"><v>1,5</v></c>', '! The cell A2 holds a number that cannot be read.'],
    ['<c r="A2" t="str"><v>_x0000_</v></c>', '! This row holds a NUL character or half of a surrogate pair.'],
    ['<c r="A2" t="str"><v>_xD83D_</v></c>', '! This row holds a NUL character or half of a surrogate pair.'],
  ]
  for (const [cell, shown] of cases) t.equal(await readCell(cell), shown, cell)
})

t.test('a number is a date when its format says so', async (t) => {
  const codes = ['yyyy"年"m"月"d"日"', 'yyyy-mm-dd\\ hh:mm:ss', '[h]:mm:ss', '[$-804]上午/下午h:mm', '0.00E+00', '"USD" 0', '[Red]0.0;[Blue]-0.0', 'General', 'mmm', 'm/d/yy;@']
  const numberFormats = codes.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')
  const ids = [14, 22, 20, 57, 46, ...codes.map((_, index) => 170 + index)]
  const styles = { numberFormats, cellFormats: ids.map((id) => `<xf numFmtId="${id}"/>`).join('') }
  const styleOf = (format: number | string) => ids.indexOf(typeof format === 'number' ? format : 170 + codes.indexOf(format)) + 1
  const cases: [serial: number, format: number | string, in1900: string, in1904: string][] = [
    [1, 14, '1900-01-01', '1904-01-02'],
    [59, 14, '1900-02-28', '1904-02-29'],
    [60, 14, '1900-02-29', '1904-03-01'],
    [61, 14, '1900-03-01', '1904-03-02'],
    [45_000, 14, '2023-03-15', '2027-03-16'],
    [45_000.75, 14, '2023-03-15', '2027-03-16'],
    [45_000.75, 22, '2023-03-15T18:00:00', '2027-03-16T18:00:00'],
    [45_000.999999, 22, '2023-03-16T00:00:00', '2027-03-17T00:00:00'],
    [60.5, 22, '1900-02-29T12:00:00', '1904-03-01T12:00:00'],
    [0.75, 20, '18:00:00', '18:00:00'],
    [45_000.75, 20, '2023-03-15T18:00:00', '2027-03-16T18:00:00'],
    [1.25, 46, '30:00:00', '30:00:00'],
    [45_000, 57, '2023-03-15', '2027-03-16'],
    [45_000, 'yyyy"年"m"月"d"日"', '2023-03-15', '2027-03-16'],
    [45_000.5, 'yyyy-mm-dd\\ hh:mm:ss', '2023-03-15T12:00:00', '2027-03-16T12:00:00'],
    [1.5, '[h]:mm:ss', '36:00:00', '36:00:00'],
    [0.5, '[$-804]上午/下午h:mm', '12:00:00', '12:00:00'],
    [45_000, 'mmm', '2023-03-15', '2027-03-16'],
    [45_000, 'm/d/yy;@', '2023-03-15', '2027-03-16'],
    [45_000, '0.00E+00', '45000', '45000'],
    [45_000, '"USD" 0', '45000', '45000'],
    [45_000, '[Red]0.0;[Blue]-0.0', '45000', '45000'],
    [45_000, 'General', '45000', '45000'],
    [2_958_465, 14, '9999-12-31', '2958465'],
    [2_958_466, 14, '2958466', '2958466'],
    [-1, 14, '-1', '-1'],
  ]
  for (const [serial, format, in1900, in1904] of cases) {
    const cell = `<c r="A2" s="${styleOf(format)}"><v>${serial}</v></c>`
    t.equal(await readCell(cell, styles), in1900, `${serial} as ${format}`)
    t.equal(await readCell(cell, { ...styles, properties: '<workbookPr date1904="1"/>' }), in1904, `${serial} as ${format}, 1904`)
  }
})

t.test('shared strings are found by number, with rich text joined and reading aids left out', async (t) => {
  const strings = '<si><t>名字</t></si><si><r><t>冯</t></r><r><rPr/><t xml:space="preserve">宝宝 </t></r><rPh><t>x</t></rPh></si><si/><si><t>👋_x000A_</t></si>'
  const cells = [0, 1, 2, 3].map((index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`).join('')
  t.strictSame((await read({ strings, rows: cells })).map((row) => 'cells' in row && row.cells[0]), ['名字', '冯宝宝 ', '', '👋\n'])
})

t.test('rows and cells that are left out are empty, and rows keep their numbers', async (t) => {
  const rows = `<row r="2">${text('A2', 'a')}${text('B2', 'b')}${text('C2', 'c')}</row><row r="3"><c r="A3" s="0"/></row>` +
    `<row r="5">${text('B5', '2')}</row><row><c t="str"><v>1</v></c><c/><c t="str"><v>3</v></c></row>` +
    `<row r="9">${text('A9', '1')}${text('AA9', 'far')}</row><row r="10">${text('A10', '1')}${text('D10', '')}</row>`
  t.strictSame(await read({ rows }), [
    { row: 2, cells: ['a', 'b', 'c'] },
    { row: 5, cells: ['', '2', ''] },
    { row: 6, cells: ['1', '', '3'] },
    { row: 9, message: 'This row has 27 cells, the header has 3.' },
    { row: 10, cells: ['1', '', ''] },
  ])
})

t.test('the first visible worksheet is read, wherever and under whatever prefix it is', async (t) => {
  const sheets = '<sheet name="h" sheetId="1" state="hidden" r:id="rId1"/><sheet name="c" sheetId="3" r:id="rId3"/><sheet name="v" sheetId="2" state="visible" r:id="rId2"/>'
  const prefixed = '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>second</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  t.strictSame(await read({ sheets, parts: { 'xl/worksheets/sheet2.xml': prefixed } }), [{ row: 1, cells: ['second'] }])
  await t.rejects(read({ sheets: '<sheet name="h" sheetId="1" state="veryHidden" r:id="rId1"/>' }), new FormatError('The workbook has no visible sheet.'))
})

t.test('a file that is no readable workbook is refused with what it is', async (t) => {
  const path = join(folder, 'file')
  const refused = async (bytes: Uint8Array, message: RegExp) => {
    await writeFile(path, bytes)
    await t.rejects(collect(readXlsx(path)), { name: 'FormatError', message })
  }
  const sound = await readFile(await aWorkbook(folder, { rows: '<row/>'.repeat(1000) }))
  await refused(Buffer.from(''), /not an XLSX file/)
  await refused(Buffer.from('displayName,city\n'), /not an XLSX file/)
  await refused(Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), /old Excel workbook \(\.xls\) or one with a password/)
  await refused(sound.subarray(0, sound.length / 2), /damaged/)
  await refused(Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(1000)]), /damaged/)
  const garbled = Buffer.from(sound)
  garbled.fill(0xFF, garbled.indexOf('xl/worksheets/sheet1.xml') + 30, garbled.indexOf('xl/worksheets/sheet1.xml') + 60)
  await refused(garbled, /damaged/)
  const locked = Buffer.from(sound)
  for (let at = locked.indexOf('504b0102', 0, 'hex'); at !== -1; at = locked.indexOf('504b0102', at + 4, 'hex')) locked[at + 8] = 0x09
  await refused(locked, /password/)
  await t.rejects(read({ parts: { '_rels/.rels': null } }), { message: /ZIP file but not an XLSX workbook/ })
  await t.rejects(read({ parts: { '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.bin']) } }), { message: /not \.xlsb/ })
  await t.rejects(read({ parts: { 'xl/worksheets/sheet1.xml': null } }), new FormatError('The workbook lacks its part xl/worksheets/sheet1.xml.'))
})

t.test('XML that is broken or made to exhaust the reader is refused without its contents', async (t) => {
  const sheet = (xml: string | Buffer) => read({ parts: { 'xl/worksheets/sheet1.xml': xml } })
  const part = 'xl/worksheets/sheet1.xml'
  await t.rejects(sheet('<worksheet><sheetData><row secret></row>'), new FormatError(`${part} is not well-formed XML.`))
  await t.rejects(sheet('<worksheet>&secret;</worksheet>'), new FormatError(`${part} is not well-formed XML.`))
  await t.rejects(sheet('<worksheet>'), new FormatError(`${part} is not well-formed XML.`))
  await t.rejects(sheet('<!DOCTYPE x [<!ENTITY a "secret">]><worksheet>&a;</worksheet>'), new FormatError(`${part} has a document type, which is not allowed.`))
  await t.rejects(sheet('<a>'.repeat(1000)), new FormatError(`${part} is nested too deeply.`))
  await t.rejects(sheet(`<worksheet><!--${'secret'.repeat(1_000_000)}--></worksheet>`), new FormatError(`${part} holds a text that is too long.`))
  await t.rejects(sheet(`<worksheet ${Array.from({ length: 500_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`), new FormatError(`${part} holds a text that is too long.`))
  await t.rejects(sheet(Buffer.from(sheetXml('\xE9'), 'latin1')), new FormatError('The text is not valid UTF-8 near byte 0.'))
})

t.test('a bomb is refused before it has unpacked to more than a fraction', async (t) => {
  const bomb = sheetXml(`<row r="1">${text('A1', 'h')}</row>${' '.repeat(4_000_000)}<row/>`.repeat(18))
  await t.rejects(read({ parts: { 'xl/worksheets/sheet1.xml': bomb } }), new FormatError('The workbook is too large when it is unpacked.'))
  await t.rejects(read({ parts: { 'xl/styles.xml': bomb } }), new FormatError('The workbook is too large when it is unpacked.'))
})

t.test('a row beyond 1 MB is a fault, also when shared strings make it so, and reading goes on', async (t) => {
  const strings = `<si><t>${'x'.repeat(60_000)}</t></si>`
  const shared = Array.from({ length: 20 }, (_, index) => `<c r="${String.fromCharCode(65 + index)}3" t="s"><v>0</v></c>`).join('')
  const header = Array.from({ length: 20 }, (_, index) => text(`${String.fromCharCode(65 + index)}1`, 'h')).join('')
  const rows = `<row r="1">${header}</row><row r="2">${text('A2', 'x'.repeat(1_100_000))}</row><row r="3">${shared}</row>` +
    `<row r="4">${text('XFE4', 'x')}</row><row r="5">${text('A5', 'x')}</row>`
  const read5 = await read({ strings, rows })
  t.strictSame(read5.slice(1, 4), [
    { row: 2, message: 'This row is longer than 1 MB.' },
    { row: 3, message: 'This row is longer than 1 MB.' },
    { row: 4, message: 'This row has more than 16384 cells.' },
  ])
  t.match(read5[4], { row: 5 })
})

t.test('the file is closed when the reader stops early', async (t) => {
  const path = await aWorkbook(folder, { rows: Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 1}">${text(`A${index + 1}`, String(index))}</row>`).join('') })
  for await (const row of readXlsx(path)) if (row.row === 10) break
  const isOpen = async () => (await openPaths()).includes(path)
  for (let turn = 0; turn < 100 && await isOpen(); turn++);
  t.notOk(await isOpen())
})

/** What Linux says this test has open. */
async function openPaths (): Promise<string[]> {
  const folder = '/proc/self/fd'
  return Promise.all((await readdir(folder)).map((name) => readlink(join(folder, name)).catch(() => '')))
}
