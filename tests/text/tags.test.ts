import fc from 'fast-check'
import t from 'tap'
import { parseTags } from '../../src/domain/taxonomy/parse-tags.ts'
import { tags } from '../../src/domain/taxonomy/taxonomy.ts'
import { fold } from '../../src/text/fold.ts'
import { findTag, findTagsIn, formsOf } from '../../src/text/tags.ts'
import { spellings } from './tag-spellings.ts'

const seed = 20_261_122
const byName = new Map(tags.map((tag) => [tag.name, tag]))

/** The tags in a text as [name, what was read], weak ones with a "?". */
function found (text: string): string[][] {
  const folded = fold(text)
  return findTagsIn(folded).map(({ tag, start, end, isWeak }) => [tag.name + (isWeak ? '?' : ''), folded.slice(start, end)])
}

t.test('a tag is found by what people call it, in either language and script', async (t) => {
  for (const [name, texts] of spellings) {
    for (const text of texts) t.equal(findTag(text)?.name, name, text)
  }
})

t.test('what names no tag as a whole is not found', async (t) => {
  for (const text of ['', ' ', '-', '上海', '冯宝宝', '找一个会计和律师', 'goo', 'javascripting', 'front', '张', 'S', '大']) t.equal(findTag(text), null, text)
})

t.test('tags are found in sentences, the longest word at each place, with the range that was read', async (t) => {
  const cases: [text: string, expected: string[][]][] = [
    ['想找懂K8s和前端的工程師', [['Kubernetes', 'k8s'], ['前端开发', '前端'], ['工程师', '工程师']]],
    ['looking for front-end developers who know React Native', [['前端开发', 'front-end developers'], ['React Native', 'react native']]],
    ['machine learning & named entity recognition', [['机器学习', 'machine learning'], ['命名实体识别', 'named entity recognition']]],
    ['做跨境電商的，亞馬遜運營', [['跨境电商', '跨境电商'], ['亚马逊运营', '亚马逊运营']]],
    ['产品经理/运营', [['产品管理', '产品经理'], ['运营', '运营']]],
    ['C++/C#/.NET', [['C++', 'c++'], ['C#', 'c#'], ['.NET', '.net']]],
    ['会用node.js、Vue的', [['Node.js', 'node.js'], ['Vue', 'vue']]],
    ['AI 产品经理', [['AI产品经理', 'ai 产品经理']]],
    ['用PyTorch做NLP', [['PyTorch', 'pytorch'], ['自然语言处理', 'nlp']]],
  ]
  for (const [text, expected] of cases) t.strictSame(found(text), expected, text)
})

t.test('a Latin word is found whole only: not inside a longer word, but beside Chinese', async (t) => {
  for (const text of ['javascriptish', 'sqlite', 'reactor', 'goodbye', 'mysqlx', '3java4']) t.strictSame(found(text), [], text)
  t.strictSame(found('学java的'), [['Java', 'java']])
})

t.test('a word that often means something else is marked, and a Chinese one counts only where no other word touches it', async (t) => {
  const cases: [text: string, expected: string[][]][] = [
    ['Python, Go', [['Python', 'python'], ['Go?', 'go']]],
    ['go-to person', []],
    ["let's go", [['Go?', 'go']]],
    ['产品', [['产品管理?', '产品']]],
    ['上海 产品 5年', [['产品管理?', '产品']]],
    ['我们的产品很好', []],
  ]
  for (const [text, expected] of cases) t.strictSame(found(text), expected, text)
})

t.test('the seam of two words is no tag', async (t) => {
  for (const text of ['国家政策', '海外科技', '社会计划', '本地产品', '擅长板书', '广西医科', '中国学生', '书法文化', '公办学校']) {
    const wrong = found(text).map(([name]) => name).filter((name) => ['家政', '外科', '会计', '房地产', '滑板', '医学', '国学', '法语', '教育'].includes(name ?? ''))
    t.strictSame(wrong, [], text)
  }
  t.strictSame(found('家政和会计'), [['家政', '家政'], ['会计', '会计']])
})

t.test('singular and plural are one word', async (t) => {
  const cases: [text: string, name: string][] = [
    ['some lawyers', '法律'], ['universities', '高等教育'], ['data analysts', '数据分析'], ['chatbots', '对话系统'], ['travel agencies', '旅游'],
    ['a board game', '桌游'], ['a neural network', '神经网络'], ['one AI agent', '智能体'],
  ]
  for (const [text, name] of cases) t.match(found(text), [[new RegExp(`^${name}`)]], text)
})

t.test('every word of every tag leads to that tag and to no other', async (t) => {
  const wrong = tags.flatMap((tag) => formsOf(tag).filter((form) => findTag(form) !== tag).map((form) => `${form}: ${tag.name}, ${findTag(form)?.name}`))
  t.strictSame(wrong, [])
  t.equal(byName.size, tags.length)
})

t.test('no tag is called by a single Chinese character, none is without words, all words are folded and listed once', async (t) => {
  for (const tag of tags) {
    const forms = formsOf(tag)
    const isSound = forms.length > 0 && new Set(forms).size === forms.length && forms.every((form) => fold(form) === form && !/^\p{Script=Han}?$/u.test(form))
    if (!isSound) t.fail(tag.name)
  }
})

t.test('the taxonomy is a forest: every parent is a tag and nothing is its own ancestor', async (t) => {
  for (const tag of tags) {
    const seen = new Set<string>()
    for (let name: string | null = tag.name; name !== null; name = byName.get(name)?.parent ?? null) {
      if (seen.has(name) || !byName.has(name)) t.fail(`${tag.name}: ${name}`)
      if (seen.has(name)) break
      seen.add(name)
    }
  }
})

t.test('the taxonomy covers at least 900 concepts, nearly all with an English word, and 2,000 words more', async (t) => {
  const withEnglish = tags.filter((tag) => formsOf(tag).some((form) => /[a-z]/.test(form)))
  t.ok(tags.length >= 900 && withEnglish.length / tags.length > 0.99)
  t.ok(tags.reduce((sum, tag) => sum + tag.english.length, 0) >= 2000)
})

t.test('a table line says name, kind, parent and words', async (t) => {
  const table = '= skill\n软件 : 编程 ~码 | coding\n  前端 : 前端* | frontend,\n    | ~fe\n= interest\n猫咪 < 软件'
  const [software, frontend, cats] = parseTags(table)
  t.strictSame(software, { id: '软件', name: '软件', kind: 'skill', parent: null, aliases: ['编程'], english: ['coding'], weak: ['码'] })
  t.match(frontend, { name: '前端', parent: '软件', english: ['frontend'], weak: ['fe'] })
  t.ok(frontend?.aliases.includes('前端工程师'))
  t.match(cats, { name: '猫咪', kind: 'interest', parent: '软件' })
  t.throws(() => parseTags('猫咪'), /no place for “猫咪”/)
  t.throws(() => parseTags('= skill\n  猫咪'), /no place/)
})

t.test('any text is taken; what is found lies inside it, in order, without overlaps', async (t) => {
  t.comment(`seed ${seed}`)
  const pieces = fc.constantFrom('前端', 'front', '-', 'end', ' ', 'Go', 'C++', '產品', 'AI', '.', 'net', 's', '机器', '学习', '🌸', 'machine learning', '会计划')
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')))
  const fact = fc.property(text, (given) => {
    const folded = fold(given)
    let after = 0
    return findTagsIn(folded).every(({ tag, start, end }) => {
      const isOrdered = start >= after && start < end && end <= folded.length
      after = end
      return isOrdered && findTag(folded.slice(start, end)) === tag
    })
  })
  fc.assert(fact, { seed, numRuns: 3000 })
})
