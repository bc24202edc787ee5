import { z } from 'zod'
import { idPrefixes, type IdKind } from '../domain/ids.ts'

// Tab, line feed and carriage return are text; the other control characters and half characters are not.
// eslint-disable-next-line no-control-regex
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/** A text without control characters and unpaired surrogates, of at most `charsMax` UTF-16 units. */
export const text = (charsMax: number, charsMin = 0) => z.string()
  .min(charsMin, charsMin === 1 ? 'must not be empty' : `must have at least ${charsMin} characters`)
  .max(charsMax, `must have at most ${charsMax} characters`)
  .refine((value) => !forbiddenCharacters.test(value) && value.isWellFormed(), 'must not contain control characters or unpaired surrogates')

/** A text that says something: not only white space. */
export const nonEmptyText = (charsMax: number) => text(charsMax, 1).refine((value) => value === '' || value.trim() !== '', 'must not be empty')

export const list = <Item extends z.ZodType>(item: Item, itemsMax: number) => z.array(item).max(itemsMax, `must have at most ${itemsMax} items`)

export const instant = z.iso.datetime().meta({ examples: ['2026-11-21T08:30:00.000Z'] })

/** An id in a response. */
export const idOf = (kind: IdKind) => z.string().meta({ examples: [`${idPrefixes[kind]}_k3v8x2m9q4w7z5b6d8f2`] })

/** An id in a path. Its form is not checked: an id that cannot exist is simply not found. */
export const pathId = (kind: IdKind) => text(100, 1).meta({ description: `Id of the ${kind}.`, examples: [`${idPrefixes[kind]}_k3v8x2m9q4w7z5b6d8f2`] })

export const pageLimits = { limitMax: 100, limitDefault: 20, cursorChars: 2_000 } as const

export const limitQuery = z.coerce.number().int().min(1).max(pageLimits.limitMax).default(pageLimits.limitDefault).describe('Most items on a page.')
export const cursorQuery = text(pageLimits.cursorChars, 1).optional().describe('`nextCursor` of the previous page, with all other parameters the same.')

export const PageQuery = z.strictObject({ limit: limitQuery, cursor: cursorQuery })
export type PageQuery = z.infer<typeof PageQuery>

/** In place of `examples` for an input that is transformed: zod leaves those out, for they might be of the output. */
export const inputExamples = 'x-input-examples'

/** The example a schema was given, for the example of a schema around it. */
export const exampleOf = (schema: z.ZodType) => (schema.meta()?.['examples'] as unknown[] | undefined)?.[0]

/** A page of a list; its example is made of that of the items. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({
  items: z.array(item),
  nextCursor: z.string().nullable().describe('Null on the last page.'),
}).meta({ examples: [{ items: [exampleOf(item)], nextCursor: null }] })

/** Headers a creating POST understands; others are let through. */
export const IdempotencyHeaders = z.looseObject({
  'idempotency-key': text(255, 1).optional().describe('Repeat the request with the same key and it takes effect once; kept for 24 hours.'),
})

/** The body of a 204. */
export const noContent = z.null().describe('Nothing.')
