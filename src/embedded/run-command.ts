import { spawn } from 'node:child_process'
import { access, constants, stat } from 'node:fs/promises'
import { delimiter, resolve } from 'node:path'

/** Program with its arguments, the account it runs under and its whole environment. */
export type Command = {
  file: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
  account: UnixAccount | null
}

export type UnixAccount = { uid: number, gid: number }

/** Same command as an argument of a wrapper such as `setpriv`, which replaces itself by it. */
export function wrapCommand (wrapper: readonly string[], command: Command): Command {
  const [file, ...args] = wrapper
  return file === undefined ? command : { ...command, file, args: [...args, command.file, ...command.args] }
}

/**
 * Outcome of a command that runs to its end.
 *
 * @returns `exitCode`, null when it was killed or could not be run; `output`, standard output and error together
 */
export async function runCommand (command: Command, input = '', signal?: AbortSignal): Promise<{ exitCode: number | null, output: string }> {
  const child = spawn(command.file, command.args, {
    env: command.env,
    ...command.account,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  })
  let output = ''
  const collect = (chunk: Buffer) => { output += chunk.toString('utf8') }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const { promise, resolve: finish } = Promise.withResolvers<number | null>()
  child.once('error', (fault) => {
    output += fault.message
    if (child.pid === undefined) finish(null)
  })
  child.once('close', finish)
  const exitCode = await promise
  signal?.throwIfAborted()
  return { exitCode, output }
}

/** Absolute path of an executable on PATH; null when there is none. */
export async function findOnPath (name: string, path: string | undefined): Promise<string | null> {
  for (const folder of (path ?? '').split(delimiter).filter((entry) => entry !== '')) {
    const file = resolve(folder, name)
    if (await isExecutableFile(file)) return file
  }
  return null
}

export async function isExecutableFile (file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}

/**
 * Wrapper that makes the kernel signal a child when this process dies, however it dies; empty where `setpriv` cannot.
 *
 * @see setpriv(1), util-linux 2.33 and later
 */
export async function findDeathSignalWrapper (signal: 'SIGINT' | 'SIGTERM', env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const setpriv = await findOnPath('setpriv', env['PATH'])
  if (setpriv === null) return []
  const wrapper = [setpriv, '--pdeathsig', signal]
  const { exitCode } = await runCommand(wrapCommand(wrapper, { file: 'true', args: [], env, account: null }))
  return exitCode === 0 ? wrapper : []
}
