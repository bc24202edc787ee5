import iconv from 'iconv-lite'
import t from 'tap'
import { writeCsv } from '../../src/formats/write-csv.ts'
import { writeXlsx } from '../../src/formats/write-xlsx.ts'
import { bytesOf, each } from '../formats/arbitrary-tables.ts'
import { startApp } from '../support/start-app.ts'
import { allMembers, fileTypes, importFile, startWorkerFor } from '../support/start-worker.ts'

const { aCommunity, deps } = await startApp(t)
await startWorkerFor(t, deps)

const csv = { type: fileTypes.csv }
const parsing = { ...csv, query: { parseNicknames: 'true' } }

const chineseHeader = ['编号', '姓名', '所在城市', '职位', '工作年限', '技能', '我能提供', '我在找', '微信号', '备注']
const englishHeader = ['Number', 'Name', 'City', 'Job title', 'Years of experience', 'Skills', 'Offers', 'Needs', 'WeChat', '备注']
const row = ['7', ' 冯宝宝 ', '上海', '运营总监', '6年', '亚马逊运营、供应链，选品', '可以聊选品\n可以聊广告', '在找懂日本税务的人', 'bao-example', '老会员']
const member = {
  displayName: '冯宝宝',
  city: '上海',
  title: '运营总监',
  yearsOfExperience: 6,
  skills: ['亚马逊运营', '供应链', '选品'],
  offers: [{ text: '可以聊选品', tags: [] }, { text: '可以聊广告', tags: [] }],
  needs: [{ text: '在找懂日本税务的人', tags: [], urgency: 'normal', expiresOn: null }],
  contact: { wechatId: 'bao-example', phone: null, email: null },
  custom: { 备注: '老会员' },
}

const files = [
  { name: 'a CSV file in UTF-8 with a Chinese header', type: fileTypes.csv, encoding: 'utf-8', file: await bytesOf(writeCsv(each([chineseHeader, row]), { encoding: 'utf-8' })) },
  { name: 'a CSV file in GB18030 with an English header', type: fileTypes.csv, encoding: 'gb18030', file: await bytesOf(writeCsv(each([englishHeader, row]), { encoding: 'gb18030' })) },
  { name: 'a CSV file in GB18030 that says so', type: 'text/csv; charset=GBK', encoding: 'gb18030', file: await bytesOf(writeCsv(each([chineseHeader, row]), { encoding: 'gb18030' })) },
  { name: 'a CSV file as Excel saves “Unicode text”', type: fileTypes.csv, encoding: 'utf-16le', file: iconv.encode([chineseHeader, row].map((cells) => cells.map((cell) => `"${cell}"`).join('\t')).join('\r\n'), 'utf-16le', { addBOM: true }) },
  { name: 'an XLSX file', type: fileTypes.xlsx, encoding: null, file: await bytesOf(writeXlsx(each([chineseHeader, row]), { sheetName: '名单' })) },
]
for (const { name, type, encoding, file } of files) {
  t.test(`${name} is understood without help`, async (t) => {
    const { client } = await aCommunity()
    const operation = await importFile(client, file, { type })
    t.match(operation, { status: 'succeeded', result: { created: 1, refused: 0, encoding } })
    const [listed] = await allMembers(client)
    t.match((await client.get(`/v1/members/${listed.id}`)).body, member)
  })
}

t.test('what each column was taken for is reported, and the mapping of the request goes before every guess', async (t) => {
  const { client } = await aCommunity()
  await client.post('/v1/custom-fields', { key: '毕业年份', kind: 'number' })
  const query = { mapping: JSON.stringify({ 称呼: 'displayName', 备注: null, 说明: 'custom.说明文字' }) }
  const operation = await importFile(client, '编号,姓名,称呼,毕业年份,备注,说明,籍贯,城市,城市\n1,冯宝宝,宝儿姐,2019,x,y,成都,上海,北京\n', { ...csv, query })
  t.strictSame(operation.result.columns, [
    { header: '编号', field: null, how: 'left out' },
    { header: '姓名', field: null, how: 'left out' },
    { header: '称呼', field: 'displayName', how: 'given' },
    { header: '毕业年份', field: 'custom.毕业年份', how: 'own field' },
    { header: '备注', field: null, how: 'given' },
    { header: '说明', field: 'custom.说明文字', how: 'given' },
    { header: '籍贯', field: 'custom.籍贯', how: 'new field' },
    { header: '城市', field: 'city', how: 'guessed' },
    { header: '城市', field: null, how: 'left out' },
  ])
  t.match(await allMembers(client), [{ displayName: '宝儿姐', city: '上海', custom: { 毕业年份: 2019, 说明文字: 'y', 籍贯: '成都' } }])
})

t.test('a column of pinyin says how the names are read, and a row that says anything else there is refused', async (t) => {
  for (const header of ['拼音', '姓名拼音', '读音', 'Pinyin', 'nameReading']) {
    const { client } = await aCommunity()
    const operation = await importFile(client, `姓名,${header}\n乐嘉,Yuè Jiā\n王也,\n单雨桐,shan4 yu3 tong2\n陆玲珑,陆玲珑\n`, csv)
    t.strictSame(operation.result.columns[1], { header, field: 'nameReading', how: 'guessed' })
    t.match(operation.errors, [{ row: 4, pointer: '/nameReading' }, { row: 5, pointer: '/nameReading' }], header)
    t.strictSame((await allMembers(client)).map(({ nameReading }) => nameReading), ['Yuè Jiā', null])
  }
})

t.test('a custom field may have the name of a field of every profile: each keeps its own column', async (t) => {
  const { client } = await aCommunity()
  await client.post('/v1/custom-fields', { key: 'city', kind: 'text' })
  await importFile(client, 'displayName,city,custom.city\n冯宝宝,上海,北京\n', csv)
  t.match(await allMembers(client), [{ city: '上海', custom: { city: '北京' } }])
})

t.test('names of headers that mean something in JavaScript are names like any other, or left out', async (t) => {
  const { client } = await aCommunity()
  const operation = await importFile(client, 'name,constructor,__proto__,toString\n冯宝宝,a,b,c\n', csv)
  t.match(operation, { status: 'succeeded', result: { created: 1 } })
  t.strictSame((await allMembers(client))[0].custom, { constructor: 'a', toString: 'c' })
})

t.test('rows that cannot be read are refused with the number a spreadsheet shows, and the others are kept', async (t) => {
  const { client } = await aCommunity()
  const file = '姓名,城市,用户ID\n冯宝宝,上海,u-1\n张楚岚\n\n"王\n也",北京,u-2\n诸葛青,成都,u-1\n,成都,u-3\n陆玲珑,广州,u-4,多了\n'
  const operation = await importFile(client, file, csv)
  t.match(operation, { status: 'succeeded', result: { rows: 6, created: 2, refused: 4 }, errorCount: 4 })
  t.strictSame(operation.errors, [
    { row: 3, pointer: '', message: 'This row has 1 cells, the header has 3.' },
    { row: 6, pointer: '/externalId', message: 'is used in row 2 of this file already' },
    { row: 7, pointer: '/displayName', message: 'is required' },
    { row: 8, pointer: '', message: 'This row has 4 cells, the header has 3.' },
  ])
  t.strictSame((await allMembers(client)).map(({ displayName }) => displayName), ['冯宝宝', '王\n也'])
})

t.test('nicknames are taken apart on demand: city, job and name go to their fields, the nickname stays as an alias', async (t) => {
  const { client } = await aCommunity()
  const operation = await importFile(client, '昵称\n上海-无业游民-冯宝宝\n产品 张楚岚 杭州\n', parsing)
  t.strictSame(operation.result.columns, [{ header: '昵称', field: 'nickname', how: 'guessed' }])
  t.match(await allMembers(client), [
    { displayName: '冯宝宝', city: '上海', title: '无业游民', aliases: ['上海-无业游民-冯宝宝'] },
    { displayName: '张楚岚', city: '杭州', title: '产品', aliases: ['产品 张楚岚 杭州'] },
  ])
})

t.test('without that demand a nickname is a name as it is', async (t) => {
  const { client } = await aCommunity()
  await importFile(client, '昵称\n上海-无业游民-冯宝宝\n', csv)
  t.match(await allMembers(client), [{ displayName: '上海-无业游民-冯宝宝', city: null, aliases: [] }])
})

t.test('a contact detail in a nickname goes to its field of the contact and is nowhere else', async (t) => {
  const { client } = await aCommunity()
  const nicknames = ['上海-产品-冯宝宝 13800000000', '张楚岚｜运营｜微信：chulan_example', '王也 wangye@example.com', '诸葛青-成都-00000000000-wx:qing_example', '13900000000']
  const own = '"陆玲珑 wx:ling_example",ling-own'
  const operation = await importFile(client, `昵称,微信号\n${nicknames.map((nickname) => `${nickname},\n`).join('')}${own}\n`, parsing)
  t.strictSame(operation.errors, [{ row: 6, pointer: '/displayName', message: 'is required' }])
  const members = await Promise.all((await allMembers(client)).map(async ({ id }) => (await client.get(`/v1/members/${id}`)).body))
  t.strictSame(members.map(({ displayName, contact }) => [displayName, contact.phone, contact.wechatId, contact.email]), [
    ['冯宝宝', '13800000000', null, null],
    ['张楚岚', null, 'chulan_example', null],
    ['王也', null, null, 'wangye@example.com'],
    ['诸葛青', '00000000000', 'qing_example', null],
    ['陆玲珑', null, 'ling-own', null],
  ])
  const shown = JSON.stringify(await allMembers(client))
  for (const secret of ['13800000000', '13900000000', 'chulan_example', 'wangye@', '00000000000', 'qing_example', 'ling_example']) t.notMatch(shown, secret)
})
