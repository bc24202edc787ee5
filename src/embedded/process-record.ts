import { writeFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { missingAsNull } from './data-dir.ts'
import { EngineError } from './errors.ts'
import { identifyProcessNow, isRunning, pidOf } from './process-identity.ts'

const killAfterMs = 5_000
const pollEveryMs = 10

/** Notes a child in the moment of its start, so that a later start finds it if this process is killed. */
export function recordProcess (recordFile: string, pid: number): void {
  try {
    writeFileSync(recordFile, identifyProcessNow(pid) ?? '', { mode: 0o600 })
  } catch {
    // Only a later start would need it, and a disk that just became full is no reason to leave an engine down.
  }
}

/**
 * Ends the process that an earlier start recorded and left running: by `signal`, and by SIGKILL after 5 s.
 *
 * @throws EngineError when it does not end
 */
export async function endRecordedProcess (recordFile: string, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const recorded = await readFile(recordFile, 'utf8').catch(missingAsNull)
  if (recorded === null) return
  for (let waitedMs = 0; await isRunning(recorded); waitedMs += pollEveryMs) {
    const isStuck = waitedMs > 2 * killAfterMs || (waitedMs === 0 && !sendSignal(recorded, signal))
    if (isStuck) throw new EngineError(`process ${pidOf(recorded)}, left by an earlier start, cannot be ended; end it and start again`)
    if (waitedMs === killAfterMs) sendSignal(recorded, 'SIGKILL')
    await delay(pollEveryMs)
  }
  await rm(recordFile, { force: true })
}

/** Whether the signal was sent, or there is no longer a process to send it to; false when it belongs to another user. */
function sendSignal (recorded: string, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pidOf(recorded), signal)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
