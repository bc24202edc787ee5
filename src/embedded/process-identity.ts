import { readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'

/**
 * Identity of a process that a later process with the same number does not share: `pid.startTicks.bootId`.
 *
 * A process number alone is reused sooner or later, and after a reboot at once.
 */
export type ProcessIdentity = string

const statFile = (pid: number) => `/proc/${pid}/stat`
const bootIdFile = '/proc/sys/kernel/random/boot_id'

/** Identity of a running process; null when there is none, or it is a zombie that only waits for its parent. */
export async function identifyProcess (pid: number): Promise<ProcessIdentity | null> {
  try {
    return identity(pid, await readFile(statFile(pid), 'utf8'), await readFile(bootIdFile, 'utf8'))
  } catch {
    return null
  }
}

/** The same without yielding, so that a child can be recorded in the moment it is started. */
export function identifyProcessNow (pid: number): ProcessIdentity | null {
  try {
    return identity(pid, readFileSync(statFile(pid), 'utf8'), readFileSync(bootIdFile, 'utf8'))
  } catch {
    return null
  }
}

export async function isRunning (process: ProcessIdentity): Promise<boolean> {
  return await identifyProcess(pidOf(process)) === process
}

export function pidOf (process: ProcessIdentity): number {
  return Number.parseInt(process, 10)
}

/** @see proc_pid_stat(5): the name in brackets may hold spaces, so fields are counted from the last bracket: state is 3, start time 22 */
function identity (pid: number, stat: string, bootId: string): ProcessIdentity | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  const startTicks = fields[19]
  if (startTicks === undefined || state === 'Z' || state === 'X') return null
  return `${pid}.${startTicks}.${bootId.trim()}`
}
