/** A fault of a whole file: nothing, or nothing more, can be read from it. The message never holds what the file holds. */
export class FormatError extends Error {
  override name = 'FormatError'
}
