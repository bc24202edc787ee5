import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { filesUnder, root } from './files-under.ts'

const pinnedFile = join(root, 'tests/contract/migration-hashes.json')

export type MigrationHashes = Record<string, string>

/** SHA-256 of each migration as it is now, by file name. */
export async function currentHashes (): Promise<MigrationHashes> {
  const files = (await filesUnder('migrations')).filter((file) => file.endsWith('.sql'))
  return Object.fromEntries(await Promise.all(files.map(async (file) => [basename(file), createHash('sha256').update(await readFile(file)).digest('hex')] as const)))
}

export async function pinnedHashes (): Promise<MigrationHashes> {
  return JSON.parse(await readFile(pinnedFile, 'utf8')) as MigrationHashes
}

// Run as a program it pins new migrations; what is pinned stays as it is, because databases have it.
if (import.meta.main) {
  await writeFile(pinnedFile, `${JSON.stringify({ ...await currentHashes(), ...await pinnedHashes() }, null, 2)}\n`)
}
