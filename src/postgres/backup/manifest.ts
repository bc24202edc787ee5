import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Written last: a folder without it is no backup. */
export const manifestName = 'manifest.json'

const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Of the schema: a backup is restored by the version that made it. */
  migrations: z.object({ applied: z.int(), lastHash: z.string() }),
  /** Tells whether a server has the secret this database was written with, and nothing about it. */
  secretFingerprint: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), file: z.string().regex(/^[\w.]+$/), rows: z.int(), bytes: z.int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
})
export type Manifest = z.infer<typeof Manifest>
export type DumpedTable = Manifest['tables'][number]
export type DumpedSequence = Manifest['sequences'][number]

/** A backup that cannot be made or used, with the reason as a sentence. */
export class BackupError extends Error { override name = 'BackupError' }

/** @throws BackupError */
export async function readManifest (folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => { throw new BackupError(`${folder} holds no finished backup: it has no ${manifestName}`) })
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    throw new BackupError(`${join(folder, manifestName)} is damaged, or of a newer version of Renmai`)
  }
}

export const secretFingerprint = (secret: string): string => createHmac('sha256', secret).update('backup\0fingerprint').digest('hex').slice(0, 16)
