import { globSync } from 'node:fs'
import type { Test } from 'tap'
import { registerLaneModules } from './lane-modules.ts'
import { takeFile } from './take-file.ts'

const root = new URL('../../', import.meta.url)
/** What a file that sets no other may take. */
const fileTimeoutMs = Number(process.env['TAP_TIMEOUT'] ?? 300) * 1_000

/** How long what tests have left may take to end. */
const leftOverMs = 10_000

/** Folders with the longest files: these go first, so that no lane is left alone with one at the end. */
const longest = ['tests/security/', 'tests/fuzz/', 'tests/platform/', 'tests/contract/', 'tests/features/']

/**
 * Runs test files one after another in this process, each as a test of its own, until the lanes of the run have run them all.
 *
 * Loading the application takes longer than most files do, so it is loaded once per lane. A file notices nothing: what it imports as `tap` is
 * the test that stands for it, with its own teardowns at its own end.
 */
export async function runLane (): Promise<void> {
  const testsOfFiles = new Map<string, Test>()
  registerLaneModules(testsOfFiles)
  const { default: t } = await import('tap')
  t.setTimeout(3_600_000)
  let running: Test = t
  process.on('uncaughtException', (error) => { running.threw(error) })
  const environment = { ...process.env }
  for (const file of filesInOrder()) {
    if (!takeFile(file)) continue
    const { href } = new URL(file, root)
    await t.test(file, { timeout: fileTimeoutMs }, async (test) => {
      running = test
      testsOfFiles.set(href, test)
      await import(href)
    })
    restoreEnvironment(environment)
  }
  t.end()
  // What a test left running does not keep the whole run waiting; the exit code is tap's.
  setTimeout(() => { process.exit() }, leftOverMs).unref()
}

/** A file may tell those it starts other engines by their variables. */
function restoreEnvironment (environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, environment)
}

function filesInOrder (): string[] {
  const rank = (file: string) => longest.findIndex((folder) => file.startsWith(folder)) >>> 0
  return globSync('tests/**/*.test.ts', { cwd: root }).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
