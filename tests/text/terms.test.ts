import t from 'tap'
import fc from 'fast-check'
import { canonicalWords } from '../../src/text/canonical-words.ts'
import { fold } from '../../src/text/fold.ts'
import { foldedTerms, indexText, queryCharacters, queryTerms, scriptRuns } from '../../src/text/terms.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)
const property = { seed, numRuns: 1000 }

const units = [...'前端工程师上海小程序的人日本税务找推荐了和軟體網路数位行銷', ...'のパン屋한국', ...'abjs019', ' ', '，', '.', '-', '\'', '+', '#', '✨', 'node', 'C++', '.net', '.js', '𠮷']
const text = fc.array(fc.constantFrom(...units), { maxLength: 20 }).map((list) => list.join(''))

t.test('index text holds characters and pairs of Han runs, words, and a hard separator where a clause ends', async (t) => {
  const cases: [written: string, form: string][] = [
    ['前端工程師', '前 前端 端 端工 工 工程 程 程师 师'],
    ['上海，React。', '上 上海 海 . react'],
    ['2024届 10年', '2024 届 10 年'],
    ['电话00000000000找我', '电 电话 话 00000000000 找 找我 我'],
    ['C++/C#/.NET', 'c++ . c# . dotnet'],
    ['B2B R&D k8s', 'b2b rd k8s'],
    ['feng\'bao\'bao feng’bao’bao Alice’s', 'fengbaobao fengbaobao alice'],
    ['full-stack e-commerce', 'full stack fullstack e commerce ecommerce'],
    ['冯宝宝の店 パン屋', '冯 冯宝 宝 宝宝 宝 の 店 パン 屋'],
    ['한국어', '한국 국어'],
    ['✨🎉👨‍👩‍👧', ''],
    ['。。。', ''],
    ['𠮷野', '𠮷 𠮷野 野'],
    ['UI/UX; GPT-3.5', 'ui . ux . gpt 3 gpt3 5'],
    ['', ''],
  ]
  for (const [written, form] of cases) t.equal(indexText(written), form, written)
})

t.test('spellings of one technical name meet', async (t) => {
  for (const spellings of [['Node.js', 'NodeJS', 'node js', 'NODE.JS'], ['Vue.js', 'vuejs', 'Vue JS'], ['next.js', 'nextjs'], ['.NET', 'dotnet'], ['ASP.NET', 'aspnet']]) {
    t.equal(new Set(spellings.map((spelling) => queryTerms(spelling).join(' '))).size, 1, spellings.join(' = '))
  }
  t.ok(indexText('Vue.js').split(' ').includes('vue'), 'vue finds Vue.js')
  t.strictSame([queryTerms('C'), queryTerms('C++'), queryTerms('C#')], [['c'], ['c++'], ['c#']])
  t.strictSame(queryTerms('python js'), ['python', 'js'])
})

t.test('a sentence gives the terms that say what is looked for', async (t) => {
  const cases: [query: string, terms: string[]][] = [
    ['想找会做小程序的前端工程师', ['小程', '程序', '前端', '端工', '工程', '程师']],
    ['有没有人懂日本税务的', ['日本', '税务']],
    ['上海做跨境电商的', ['上海', '跨境', '境电', '电商']],
    ['求推荐律师', ['律师']],
    ['谁会剪辑', ['剪辑']],
    ['想找懂日本税务和跨境电商的人', ['日本', '税务', '跨境', '境电', '电商']],
    ['looking for someone who knows C++ in Tokyo', ['c++', 'tokyo']],
    ['上海前端', ['上海', '海前', '前端']],
    ['上海 上海', ['上海']],
    ['A轮 A/B', ['a', '轮', 'b']],
    ['推荐算法', ['推荐', '荐算', '算法']],
    ['了解和平饭店', ['了解', '解和', '和平', '平饭', '饭店']],
    ['求职', ['求职']],
    ['IT HR go', ['it', 'hr', 'go']],
  ]
  for (const [query, terms] of cases) t.strictSame(queryTerms(query), terms, query)
})

t.test('a query of stop words alone is searched for as it stands', async (t) => {
  for (const [query, terms] of [['谁', ['谁']], ['的', ['的']], ['推荐', ['推荐']], ['the', ['the']], ['有没有', ['有没', '没有']]] as const) t.strictSame(queryTerms(query), terms)
})

t.test('query characters are the Han characters of what is looked for', async (t) => {
  t.strictSame(queryCharacters('想找日本税务'), ['日', '本', '税', '务'])
  t.strictSame(queryCharacters('react 前前端'), ['前', '端'])
})

t.test('words of Taiwan find those of the mainland and the other way round', async (t) => {
  for (const [taiwan, mainland] of [
    ['軟體', '软件'], ['網路', '网络'], ['程式', '程序'], ['資訊', '信息'], ['伺服器', '服务器'], ['影片', '视频'], ['滑鼠', '鼠标'],
    ['人工智慧', '人工智能'], ['數位行銷', '数字营销'], ['專案管理', '项目管理'], ['計畫', '计划'], ['程式碼', '代码'],
  ] as const) {
    const indexed = new Set(indexText(`做${taiwan}的`).split(' '))
    t.ok(queryTerms(taiwan).every((term) => indexed.has(term)), `${taiwan} finds ${taiwan}`)
    t.ok(queryTerms(mainland).every((term) => indexed.has(term)), `${mainland} finds ${taiwan}`)
    const mainlandIndexed = new Set(indexText(`做${mainland}的`).split(' '))
    t.ok(queryTerms(taiwan).every((term) => mainlandIndexed.has(term)), `${taiwan} finds ${mainland}`)
  }
})

t.test('a regional word at the seam of two others is left alone', async (t) => {
  for (const seam of ['方程式', '银行销售', '投资安全', '多数位于', '中介面试', '公路网路段', '系列印']) t.equal(canonicalWords(seam), seam)
})

t.test('runs and terms lie in the folded text where they say', async (t) => {
  fc.assert(fc.property(text, (written) => {
    const folded = fold(written)
    const runs = scriptRuns(folded)
    const inOrder = runs.every((run, at) => run.start >= (runs[at - 1]?.end ?? 0) && folded.slice(run.start, run.end) === run.text)
    return inOrder && foldedTerms(folded).every(({ kind, text, start, end }) => kind === 'word' || folded.slice(start, end) === text)
  }), property)
  t.pass()
})

t.test('whatever a profile says is found by the same words in a query', async (t) => {
  fc.assert(fc.property(text, (written) => {
    const indexed = new Set(indexText(written).split(' '))
    return [...queryTerms(written), ...queryCharacters(written)].every((term) => indexed.has(term))
  }), property)
  t.pass()
})

t.test('a query has no term twice and none with a space or a dot', async (t) => {
  fc.assert(fc.property(text, (query) => {
    const terms = queryTerms(query)
    return new Set(terms).size === terms.length && terms.every((term) => /^[^\s.]+$/u.test(term))
  }), property)
  t.pass()
})

t.test('a query that holds a letter or a digit has a term', async (t) => {
  fc.assert(fc.property(text, (query) => queryTerms(query).length > 0 || !/[\p{L}\p{N}]/u.test(fold(query))), property)
  t.pass()
})
