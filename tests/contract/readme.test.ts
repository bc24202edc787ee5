import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import t from 'tap'
import { withConfigurationTable } from '../../src/bin/configuration-table.ts'
import { Env } from '../../src/config/env.ts'
import { root } from './files-under.ts'

const pages = ['README.md', 'README.zh-CN.md', 'openapi/CHANGELOG.md']
const read = (file: string) => readFile(join(root, file), 'utf8')

t.test('the configuration table says what the code says; `npm run generate` writes it', async (t) => {
  const readme = await read('README.md')
  t.equal(withConfigurationTable(readme), readme)
  for (const name of Object.keys(Env.shape)) t.ok(readme.includes(`| \`${name}\` |`), name)
})

t.test('a README without a place for the table is noticed', async (t) => {
  t.equal(withConfigurationTable('# Renmai\n'), null)
})

t.test('every npm script and command that is named exists', async (t) => {
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
  for (const page of pages) {
    const text = await read(page)
    for (const [named, script = ''] of text.matchAll(/npm run ([\w:-]+)/g)) t.ok(script in scripts, `${page}: ${named}`)
    for (const [, file = ''] of text.matchAll(/`node ([\w./-]+)`/g)) t.ok(existsSync(join(root, file)), `${page}: ${file}`)
  }
  for (const command of Object.values(scripts)) {
    for (const [, file = ''] of command.matchAll(/node (\S+\.ts)/g)) t.ok(existsSync(join(root, file)), file)
  }
})

t.test('every variable that is named is one', async (t) => {
  for (const page of pages) {
    for (const [name] of (await read(page)).matchAll(/\bRENMAI_[A-Z_]+/g)) t.ok(name in Env.shape, `${page}: ${name}`)
  }
})

t.test('every relative link leads to a file', async (t) => {
  for (const page of pages) {
    for (const [, target = ''] of (await read(page)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (!/^[a-z]+:/.test(target)) t.ok(existsSync(join(root, dirname(page), target)), `${page}: ${target}`)
    }
  }
})
