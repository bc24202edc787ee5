import { encodeText } from './encoding.ts'

/** A file with one JSON value in each line, UTF-8; `readNdjson` gives the same values again. */
export function writeNdjson (values: AsyncIterable<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  return encodeText(ndjsonText(values), 'utf-8')
}

async function * ndjsonText (values: AsyncIterable<unknown>): AsyncGenerator<string, void, undefined> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}
