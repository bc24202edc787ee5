import { createHmac, timingSafeEqual } from 'node:crypto'
import { defineError } from '../domain/errors.ts'

export const cursorInvalid = defineError(
  'request.cursor_invalid', 'invalid',
  'The cursor was not made by this list with these parameters. Take `nextCursor` from the previous page as it is, keep all other parameters the same, or start without a cursor.',
  () => ({ message: 'The cursor does not belong to this query.', faults: [{ pointer: '/query/cursor', message: 'does not belong to this query' }] })
)

/** Makes and reads cursors: opaque, signed, and bound to the query they were made for. */
export type Cursors = {
  /** @param scope everything the page depends on besides the position: route, community, filters */
  encode: (scope: unknown, position: unknown) => string
  /** @throws AppError `request.cursor_invalid` when altered or made for another scope */
  decode: (scope: unknown, cursor: string) => unknown
}

const signatureBytes = 12

/** @param secret keys the signature; all processes share it, so that any of them can continue a list */
export function signedCursors (secret: string): Cursors {
  const sign = (scope: unknown, body: string) =>
    createHmac('sha256', secret).update('cursor\0').update(JSON.stringify(scope)).update('\0').update(body).digest().subarray(0, signatureBytes)
  return {
    encode (scope, position) {
      const body = JSON.stringify(position)
      return Buffer.concat([sign(scope, body), Buffer.from(body)]).toString('base64url')
    },
    decode (scope, cursor) {
      const bytes = Buffer.from(cursor, 'base64url')
      const body = bytes.subarray(signatureBytes).toString()
      // A letter too many is passed over by the decoder.
      const isExact = bytes.toString('base64url') === cursor
      if (!isExact || bytes.length <= signatureBytes || !timingSafeEqual(bytes.subarray(0, signatureBytes), sign(scope, body))) throw cursorInvalid()
      return JSON.parse(body) as unknown
    },
  }
}

/** One page of a keyset list. `Position` is what the order ends in and must be unique. */
export async function readPage<Row, Position, Item> (list: {
  cursors: Cursors
  /** What the list depends on besides the position; a cursor of another list is refused. */
  scope: unknown
  query: { limit: number, cursor?: string | undefined }
  rows: (after: Position | null, limit: number) => Promise<Row[]>
  positionOf: (row: Row) => Position
  present: (row: Row) => Item
}): Promise<{ items: Item[], nextCursor: string | null }> {
  const { limit, cursor } = list.query
  const after = cursor === undefined ? null : list.cursors.decode(list.scope, cursor) as Position
  // One more than asked tells whether there is a next page.
  const rows = await list.rows(after, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(list.present),
    nextCursor: rows.length > limit && last ? list.cursors.encode(list.scope, list.positionOf(last)) : null,
  }
}
