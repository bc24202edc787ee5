import { createReadStream } from 'node:fs'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { ErasureLine, type Erasure } from './erasure.ts'

/**
 * A file of all erasures, one JSON object a line, outside the database: a backup that is restored is older than some of them.
 * Only added to; the same erasure may be in it more than once.
 */
export type ErasureLedger = {
  /** Adds lines; they are on the disk when it returns. */
  append: (erasures: readonly Erasure[]) => Promise<void>
  read: () => AsyncIterable<ErasureBatch>
}

/** `unreadable` counts lines that are no erasure, such as the last one of a process that died while it wrote. */
export type ErasureBatch = { erasures: Erasure[], unreadable: number }

const batchSize = 5_000

export function openErasureLedger (path: string): ErasureLedger {
  return {
    append: async (erasures) => {
      if (erasures.length === 0) return
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, 'a+', 0o600)
      try {
        const { size } = await file.stat()
        const lines = erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join('')
        await file.appendFile(await endsInLine(file, size) ? lines : `\n${lines}`)
        await file.sync()
        if (size === 0) await syncDirectory(dirname(path))
      } finally {
        await file.close()
      }
    },
    read: () => readErasures(path),
  }
}

/** The erasures in a file of this form; none when there is no such file. */
export async function * readErasures (path: string): AsyncGenerator<ErasureBatch, void, undefined> {
  let batch: ErasureBatch = { erasures: [], unreadable: 0 }
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (line === '') continue
      const erasure = parseLine(line)
      if (erasure) batch.erasures.push(erasure)
      else batch.unreadable++
      if (batch.erasures.length < batchSize) continue
      yield batch
      batch = { erasures: [], unreadable: 0 }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  yield batch
}

function parseLine (line: string): Erasure | null {
  try {
    return ErasureLine.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

async function endsInLine (file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() === '\n'
}

/** Without it the name of a new file may be lost with the power. */
async function syncDirectory (path: string): Promise<void> {
  const directory = await open(path, 'r')
  await directory.sync().finally(() => directory.close())
}
