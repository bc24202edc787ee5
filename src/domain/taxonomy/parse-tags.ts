// Reads the tables of the taxonomy. "= skill" gives the kind of the lines below it; a line is a tag, indented under its parent:
//   = skill
//   软件开发 : 编程 写代码 | software development, programming
//     前端开发 : 前端* 网页前端 | frontend*, front-end design
//     Go < 编程语言 : Go语言* | Golang*, ~Go
// ":" begins the Chinese aliases (between spaces; "_" stands for a space), "|" the English ones (between commas), "<" a parent of
// another table, "~" marks a weak alias. "*" stands for the stem alone and as a developer's craft: 前端工程师, frontend developer.
// A line that begins with "|" goes on with the English of the line before.
import { tagKinds, type Tag, type TagKind } from './tag.ts'

const chineseCrafts = ['', '开发', '工程师', '开发工程师', '程序员', '研发', '开发者']
const englishCrafts = ['', ' developer', ' engineer', ' development', ' engineering', ' programmer', ' programming', ' dev']

/**
 * The tags of a table, in its order.
 *
 * @throws Error when a line stands under no kind, or is indented without a parent
 */
export function parseTags (table: string): Tag[] {
  const tags: Tag[] = []
  const ancestors: string[] = []
  let kind: TagKind | undefined
  for (const line of table.replace(/\n *(?=\|)/g, ' ').split('\n').filter((text) => text.trim() !== '')) {
    if (line.startsWith('= ')) {
      kind = tagKinds.find((known) => known === line.slice(2))
      continue
    }
    const depth = (line.length - line.trimStart().length) / 2
    if (kind === undefined || depth > ancestors.length) throw new Error(`taxonomy: no place for “${line}”`)
    ancestors.length = depth
    const tag = readTag(line.trim(), kind, ancestors.at(-1) ?? null)
    ancestors.push(tag.name)
    tags.push(tag)
  }
  return tags
}

function readTag (line: string, kind: TagKind, above: string | null): Tag {
  const [chinese = '', ...english] = line.split('|')
  const [head = '', others = ''] = chinese.split(' : ')
  const [name = '', parent = above] = head.trim().split(' < ')
  const chineseWords = others.split(' ').filter((word) => word !== '').map((word) => word.replaceAll('_', ' '))
  const englishWords = english.join(',').split(',').map((word) => word.trim()).filter((word) => word !== '')
  const strong = (words: string[]) => words.filter((word) => !word.startsWith('~'))
  const aliases = [...new Set(strong(chineseWords).flatMap((word) => withCrafts(word, chineseCrafts)))]
  return {
    id: name,
    name,
    kind,
    parent,
    aliases: aliases.filter((word) => word !== name),
    english: [...new Set(strong(englishWords).flatMap((word) => withCrafts(word, englishCrafts)))].filter((word) => word !== name),
    weak: [...chineseWords, ...englishWords].filter((word) => word.startsWith('~')).map((word) => word.slice(1)),
  }
}

function withCrafts (word: string, crafts: readonly string[]): string[] {
  return word.endsWith('*') ? crafts.map((craft) => word.slice(0, -1) + craft) : [word]
}
