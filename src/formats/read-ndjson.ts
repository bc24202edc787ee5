import { parseStrictJson, StrictJsonError } from './strict-json.ts'
import { recordLimit, recordTooLong } from './table.ts'
import type { RowFault } from './table.ts'

/** The value of one line; `row` is the number of the line, 1-based. */
export type NdjsonRow = { row: number, value: unknown }

/** A line without a value. `pointer` is a JSON pointer into the line, when its JSON is at fault. */
export type NdjsonFault = RowFault & { pointer?: string }

/**
 * The values of a text with one JSON value in each line.
 *
 * Blank lines are skipped but counted. A line that is not strict JSON or beyond 1 MB is a fault, and reading goes on.
 *
 * @param text the decoded text without a byte order mark, in pieces of any size
 */
export async function * readNdjson (text: AsyncIterable<string>): AsyncGenerator<NdjsonRow | NdjsonFault, void, undefined> {
  let row = 0
  for await (const line of linesOf(text)) {
    row++
    if (line === null) yield { row, message: recordTooLong }
    else if (line.trim() !== '') yield readLine(row, line)
  }
}

function readLine (row: number, line: string): NdjsonRow | NdjsonFault {
  try {
    return { row, value: parseStrictJson(line) }
  } catch (error) {
    if (error instanceof StrictJsonError) return { row, pointer: error.pointer, message: error.message }
    throw error
  }
}

/** The lines of a text, without their ends; null stands for a line that is too long to be held. */
async function * linesOf (text: AsyncIterable<string>): AsyncGenerator<string | null, void, undefined> {
  let pieces: string[] = []
  let length = 0
  const hold = (piece: string) => {
    length += piece.length
    if (length > recordLimit) pieces = []
    else if (piece !== '') pieces.push(piece)
  }
  const take = () => {
    const line = length > recordLimit ? null : pieces.join('')
    pieces = []
    length = 0
    return line
  }
  for await (const piece of text) {
    let start = 0
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      hold(piece.slice(start, end))
      yield take()
      start = end + 1
    }
    hold(piece.slice(start))
  }
  if (length > 0) yield take()
}
