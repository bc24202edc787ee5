import { closeSync, copyFileSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'

const sizeBytesMax = 4 * 1024 * 1024
const checkEveryMs = 60_000
const outputBytesMax = 64 * 1024

/** Log file that an engine writes to directly, so that it neither waits for this process nor fails when it is gone. */
export type EngineLog = {
  file: string
  descriptor: number
  /** Begins what `output` gives: called before each start of the engine. */
  mark: () => void
  /** What was written since the mark; its last 64 KiB. */
  output: () => Promise<string>
  close: () => void
}

/** Log of at most about 4 MiB, and as much again in `<file>.1`; mode 0600. */
export function openEngineLog (file: string): EngineLog {
  const descriptor = openSync(file, 'a', 0o600)
  rotateWhenLarge(file, descriptor)
  let markedByte = 0
  const timer = setInterval(() => rotateWhenLarge(file, descriptor), checkEveryMs).unref()
  return {
    file,
    descriptor,
    mark () { markedByte = fstatSync(descriptor).size },
    output: () => readFrom(file, markedByte),
    close () {
      clearInterval(timer)
      closeSync(descriptor)
    },
  }
}

/** The file is emptied in place, for the engine keeps it open. */
function rotateWhenLarge (file: string, descriptor: number): void {
  if (fstatSync(descriptor).size < sizeBytesMax) return
  try {
    copyFileSync(file, `${file}.1`)
  } catch {
    // On a full disk the room is worth more than the old lines.
  }
  ftruncateSync(descriptor, 0)
}

async function readFrom (file: string, fromByte: number): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const start = size < fromByte ? 0 : Math.max(fromByte, size - outputBytesMax)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
