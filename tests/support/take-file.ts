import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A folder for each test file that a lane of this run has begun. */
const takenFolder = fileURLToPath(new URL('../../.tap/taken/', import.meta.url))

/** For the beginning of a run: no file is taken. */
export function beginTaking (): void {
  endTaking()
  mkdirSync(takenFolder, { recursive: true })
}

export function endTaking (): void {
  rmSync(takenFolder, { recursive: true, force: true })
}

/** Takes a test file for this process. @returns whether it may run it: no other lane of the run was first, or there is no run */
export function takeFile (file: string): boolean {
  if (!existsSync(takenFolder)) return true
  try {
    mkdirSync(takenFolder + file.replaceAll('/', ' '))
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  }
}
