import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { decodeText } from './encoding.ts'
import { FormatError } from './format-error.ts'

/** Bytes that all parts together may inflate to. Chosen: four times the largest import. */
const inflatedLimit = 2 * 2 ** 30

/**
 * How often larger than its compressed size a part may be, once it is beyond `ratioFreeBytes`.
 * Measured: sheets of members reach 24, one that repeats a short row 224; deflate can 1032.
 */
const ratioLimit = 250

/** Chosen: unpacking so much takes a second or two, so that a bomb gains nothing; repetitive test data passes. */
const ratioFreeBytes = 64 * 2 ** 20

/** XML parts a workbook may have. Chosen: an Excel workbook has two for each of its sheets, and ten more. */
const partLimit = 4096

/** Bytes of a part's name and notes, at most; longer ones are not a workbook's. */
const nameLimit = 255

/** The XML parts of a workbook file. */
export type XlsxZip = {
  has: (part: string) => boolean
  /**
   * The text of a part, in pieces.
   *
   * @param bytesMax what it may inflate to
   * @throws FormatError when it is missing, damaged, encrypted, too large or not UTF-8
   */
  read: (part: string, bytesMax?: number) => AsyncIterable<string>
  close: () => void
}

/**
 * Opens an XLSX file and lists its parts.
 *
 * @throws FormatError when it is something else; the message says what and what to do about it
 */
export async function openXlsxZip (path: string): Promise<XlsxZip> {
  await refuseOtherFiles(path)
  const damaged = new FormatError('The file is damaged: its list of parts cannot be read.')
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch(() => { throw damaged })
  try {
    const entries = await listEntries(zip).catch((error: unknown) => { throw error instanceof FormatError ? error : damaged })
    const budget = { bytes: inflatedLimit }
    return {
      has: (part) => entries.has(part),
      read: (part, bytesMax = inflatedLimit) => decodeText(inflate(zip, part, entries.get(part), budget, bytesMax), 'utf-8'),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function refuseOtherFiles (path: string): Promise<void> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    const magic = buffer.toString('hex', 0, bytesRead)
    if (magic === 'd0cf11e0a1b11ae1') {
      throw new FormatError('This is an old Excel workbook (.xls) or one with a password. Save it as .xlsx without a password.')
    }
    if (!magic.startsWith('504b0304')) throw new FormatError('This is not an XLSX file. Save it as .xlsx, or send CSV as text/csv.')
  } finally {
    await file.close()
  }
}

async function listEntries (zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  for await (const entry of zip.eachEntry()) {
    const isPart = /\.(?:xml|rels)$/.test(entry.fileName)
    if (!isPart || Math.max(entry.fileNameLength, entry.extraFieldLength, entry.fileCommentLength) > nameLimit) continue
    if (entries.size === partLimit) throw new FormatError(`The workbook has more than ${partLimit} parts.`)
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function * inflate (
  zip: yauzl.ZipFile, part: string, entry: yauzl.Entry | undefined, budget: { bytes: number }, bytesMax: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry === undefined) throw new FormatError(`The workbook lacks its part ${part}.`)
  if (entry.isEncrypted()) throw new FormatError('The workbook has a password. Save it without one.')
  const damaged = new FormatError(`The file is damaged: its part ${part} cannot be unpacked.`)
  const stream = await zip.openReadStreamPromise(entry).catch(() => { throw damaged })
  const ratioBytes = Math.max(ratioFreeBytes, ratioLimit * entry.compressedSize)
  let bytes = 0
  for await (const chunk of refailing(stream, damaged)) {
    bytes += chunk.length
    budget.bytes -= chunk.length
    if (bytes > ratioBytes || bytes > bytesMax || budget.bytes < 0) throw new FormatError('The workbook is too large when it is unpacked.')
    yield chunk
  }
}

/** The chunks of a stream, whose failure of any kind becomes `failure`. */
async function * refailing (stream: Readable, failure: FormatError): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch {
    throw failure
  }
}
