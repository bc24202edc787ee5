import { readFile } from 'node:fs/promises'
import { basename, relative } from 'node:path'
import t from 'tap'
import { filesUnder, root } from './files-under.ts'

const linesMax = 350
const vagueNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'info', 'process', 'do', 'shared', 'lib'])

const files = await Promise.all([...await filesUnder('src'), ...await filesUnder('tests')].map(async (file) => ({
  path: relative(root, file), name: basename(file).replace(/\..*$/, ''), text: await readFile(file, 'utf8'),
})))
const sources = files.filter(({ path }) => path.endsWith('.ts'))

t.test('no file is too long to be read at once', async (t) => {
  t.strictSame(sources.filter(({ text }) => text.split('\n').length > linesMax).map(({ path }) => path), [])
})

t.test('every file has a name that says what is in it', async (t) => {
  t.strictSame(sources.filter(({ name }) => vagueNames.has(name)).map(({ path }) => path), [])
  t.strictSame(files.filter(({ name }) => name !== 'README' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)).map(({ path }) => path), [])
})

t.test('nothing is left to do without an issue that says what', async (t) => {
  const loose = /\b(?:TO)DO\b(?!\(#\d+\))|\bFIX(?:ME)\b|\bX{3}\b/
  t.strictSame(sources.filter(({ text }) => loose.test(text)).map(({ path }) => path), [])
})

t.test('no test is left out, and none keeps the others from running', async (t) => {
  const skipping = /\bt\.(?:skip|todo|only)\(|\b(?:skip|todo|only): true/
  t.strictSame(sources.filter(({ path, text }) => path.startsWith('tests/') && path !== 'tests/contract/source.test.ts' && skipping.test(text)).map(({ path }) => path), [])
})
