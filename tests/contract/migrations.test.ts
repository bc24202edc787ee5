import { execFile } from 'node:child_process'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { root } from './files-under.ts'
import { currentHashes, pinnedHashes } from './migration-hashes.ts'

type Journal = { entries: { idx: number, tag: string, when: number }[] }
const { entries } = JSON.parse(await readFile(join(root, 'migrations/meta/_journal.json'), 'utf8')) as Journal

t.test('the journal counts the migrations without a gap', async (t) => {
  t.strictSame(entries.map(({ idx }) => idx), entries.map((_, index) => index))
  t.strictSame(entries.map(({ tag }) => `${tag}.sql`), Object.keys(await currentHashes()))
  for (const { idx, tag } of entries) t.ok(tag.startsWith(`${String(idx).padStart(4, '0')}_`), tag)
})

t.test('each migration is later than the one before, and none is in the future: Drizzle would skip it without a word', async (t) => {
  for (const [index, { when, tag }] of entries.entries()) {
    t.ok(when > (entries[index - 1]?.when ?? 0), tag)
    t.ok(when <= Date.now(), tag)
  }
})

t.test('a committed migration never changes; `npm run generate` pins new ones', async (t) => {
  t.strictSame(await currentHashes(), await pinnedHashes())
})

t.test('the migrations make the tables the code describes', async (t) => {
  const folder = t.testdir()
  await cp(join(root, 'migrations'), folder, { recursive: true })
  const before = await readdir(folder)
  const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/drizzle-kit'), [
    'generate', '--dialect=postgresql', '--casing=snake_case', '--schema=./src/postgres/tables/*.ts', `--out=${relative(root, folder)}`,
  ], { cwd: root })
  t.match(stdout, /No schema changes/)
  t.strictSame(await readdir(folder), before)
})
