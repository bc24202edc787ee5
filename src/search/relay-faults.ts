/**
 * Whose fault a refusal of the engine is: a document's, the full disk or queue, or the engine's own.
 * The engine fails all documents that it took together, so that the fault of one shows up at its innocent company.
 */
export type Fault = 'document' | 'full' | 'engine'

const fullCodes = ['no_space_left_on_device', 'database_size_limit_reached', 'too_many_open_files', 'task_queue_full']
const documentCodes = /^(invalid_document_|missing_document_|malformed_payload|payload_too_large|max_fields_limit_exceeded|immutable_field|invalid_vector|invalid_geo)/

/** @param code the engine's error code */
export function faultOf (code: string): Fault {
  if (fullCodes.includes(code)) return 'full'
  return documentCodes.test(code) ? 'document' : 'engine'
}

/** A full engine is asked no more often. */
const fullPauseMs = 5_000
const enginePauseMs = { min: 250, max: 10_000 }

/** Faults of the engine in a row after which the company is made smaller, and after which it is plain that everything fails. */
const companyFaults = { from: 3, until: 8 }

export type FaultWatch = {
  /** @returns whether the documents are to be tried in smaller company, rather than as they are */
  note: (fault: Fault, atMs: number) => boolean
  noteSuccess: () => void
  isPausing: (atMs: number) => boolean
}

/** Remembers how a relay fares, and tells it when to hold back. */
export function watchFaults (): FaultWatch {
  let engineFaults = 0
  let pause = { fromMs: 0, ms: 0 }
  return {
    note (fault, atMs) {
      if (fault === 'document') return true
      if (fault === 'full') {
        pause = { fromMs: atMs, ms: fullPauseMs }
        return false
      }
      engineFaults++
      pause = { fromMs: atMs, ms: Math.min(enginePauseMs.min * 2 ** (engineFaults - 1), enginePauseMs.max) }
      return engineFaults > companyFaults.from && engineFaults <= companyFaults.until
    },
    noteSuccess () {
      engineFaults = 0
      pause = { fromMs: 0, ms: 0 }
    },
    // A clock that was put back must not make the pause longer.
    isPausing: (atMs) => atMs >= pause.fromMs && atMs < pause.fromMs + pause.ms,
  }
}
