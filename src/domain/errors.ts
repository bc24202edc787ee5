// The one error class of the product and how a code is declared.
// What status a kind becomes on the wire is decided in http/problem.ts.

/** What went wrong, seen from the caller. Each kind is one HTTP status. */
export type ErrorKind =
  | 'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'precondition_failed'
  | 'timeout' | 'too_large' | 'headers_too_large' | 'unsupported' | 'unprocessable' | 'limited' | 'unavailable' | 'internal'

/** One place in the caller's input. `pointer` is a JSON pointer (RFC 6901) into the body, or into `/query`, `/path`, `/headers`. */
export type InputFault = { pointer: string, message: string }

/** An expected failure. `message` is safe to show: it holds the caller's own input at most. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: string
  readonly kind: ErrorKind
  readonly faults: InputFault[]
  /** After how long the same may work; null when waiting does not help. */
  readonly retryAfterSeconds: number | null

  constructor (code: string, kind: ErrorKind, message: string, faults: InputFault[] = [], retryAfterSeconds: number | null = null) {
    super(message)
    this.code = code
    this.kind = kind
    this.faults = faults
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A declared error: what the documentation page of the code says, and how to make one. */
export type ErrorDefinition<Params extends unknown[]> = ((...params: Params) => AppError) & {
  code: string
  kind: ErrorKind
  /** What the code means and what the caller can do about it; shown at `/errors/{code}`. */
  help: string
}

/** What a factory answers: the sentence, or the sentence with the places in the input or the time to wait. */
type Sentence = string | { message: string, faults?: InputFault[], retryAfterSeconds?: number }

/**
 * A factory for errors of one code.
 *
 * @param code `noun.state`, lower snake case, unique in the product, never renamed
 * @param help one or two sentences for the documentation page: meaning and remedy
 * @param sentence makes the `detail` of one occurrence
 */
export function defineError<Params extends unknown[]> (
  code: string, kind: ErrorKind, help: string, sentence: (...params: Params) => Sentence
): ErrorDefinition<Params> {
  const make = (...params: Params) => {
    const said = sentence(...params)
    return typeof said === 'string' ? new AppError(code, kind, said) : new AppError(code, kind, said.message, said.faults, said.retryAfterSeconds)
  }
  return Object.assign(make, { code, kind, help })
}
