import fc from 'fast-check'
import t from 'tap'
import { languagesOf } from '../../src/domain/taxonomy/community-tags.ts'
import { tags } from '../../src/domain/taxonomy/taxonomy.ts'
import { canonicalWithOffsets, canonicalWords } from '../../src/text/canonical-words.ts'
import { fold, foldWithOffsets } from '../../src/text/fold.ts'
import { MemberTags } from '../../src/text/member-tags.ts'
import { shippedTags, tagBookOf } from '../../src/text/tags.ts'

const seed = 20_261_122
const book = tagBookOf([
  { id: 'tag_1', label: '麦穗行动', aliases: ['Grain Ears', '拾穗人'], parentId: '公益' },
  { id: 'tag_2', label: '麦穗夜校', aliases: ['前端'], parentId: 'tag_1' },
  { id: '前端开发', label: '前端开发', aliases: ['贴图匠'], parentId: null },
])
const namesIn = (text: string) => book.findIn(fold(text)).map(({ tag }) => tag.name)

t.test("a community's words are found as ours are: in either script, whole where Latin, beside ours", async (t) => {
  const cases: [text: string, names: string[]][] = [
    ['參加過麥穗行動的前端', ['麦穗行动', '前端开发']],
    ['grain-ears, GrainEars and React', ['麦穗行动', '麦穗行动', 'React']],
    ['grain earsx', ['粮食']],
    ['贴图匠', ['前端开发']],
  ]
  for (const [text, names] of cases) t.strictSame(namesIn(text), names, text)
})

t.test('no word of ours is taken from its tag', async (t) => {
  for (const tag of tags) for (const word of [tag.name, ...tag.aliases]) t.equal(book.find(word)?.id, shippedTags.find(word)?.id, word)
})

t.test('a tag of a community stands in the tree, and is of the kind of what it stands under', async (t) => {
  t.strictSame([book.parentOf('麦穗夜校'), book.parentOf('麦穗行动'), book.childrenOf('麦穗行动')], ['麦穗行动', '公益', ['麦穗夜校']])
  t.strictSame(book.childrenOf('公益'), [...shippedTags.childrenOf('公益'), '麦穗行动'])
  t.equal(book.byId('tag_2')?.kind, shippedTags.byId('公益')?.kind)
  t.equal(book.all.length, tags.length + 2)
  t.equal(new Set(book.all.map(({ id }) => id)).size, tags.length + 2)
  t.strictSame(['Grain Ears', '拾穗人'].map((name) => languagesOf({ id: '', name, kind: 'skill', parent: null, aliases: [], english: [], weak: [] })), [['en'], ['zh']])
})

t.test('what a member dropped is not found in their words, and what they confirmed is sure', async (t) => {
  const own = new MemberTags(book, new Map([['前端开发', 'dropped'], ['产品管理', 'confirmed'], ['gone', 'dropped']]))
  t.strictSame(own.findIn('贴图匠 产品 go').map(({ tag, isWeak }) => [tag.name, isWeak]), [['产品管理', false], ['Go', true]])
  t.strictSame([own.find('前端'), own.drops('贴图匠'), own.drops('贴图匠们'), own.find('后端')?.name], [null, true, false, '后端开发'])
})

t.test('words of Taiwan and Hong Kong are replaced with the way back to what was written', async (t) => {
  t.comment(`seed ${seed}`)
  const { folded, starts } = canonicalWithOffsets(foldWithOffsets('用網際網路與隨身碟'))
  t.strictSame([folded, [...starts]], ['用互联网与u盘', [0, 1, 1, 1, 5, 6, 6, 9]])
  const pieces = fc.constantFrom('伺服器', '網際網路', '隨身碟', '公网路', 'ﬃ', '🌸', '前', 'a')
  fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
    const given = foldWithOffsets(list.join(''))
    const canonical = canonicalWithOffsets(given)
    const isRising = canonical.starts.every((start, at) => at === 0 || start >= (canonical.starts[at - 1] ?? 0))
    return canonical.folded === canonicalWords(given.folded) && canonical.starts.length === canonical.folded.length + 1 && isRising && canonical.starts.at(-1) === list.join('').length
  }), { seed })
})
