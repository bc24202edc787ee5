/** How often a line is added where lines cannot be overwritten. */
const plainLineMs = 5_000

/** On a terminal one line that changes; elsewhere a line now and then. */
export function progressWriter (out: NodeJS.WriteStream): (text: string, isLast?: boolean) => void {
  let shown = ''
  let shownAt = -plainLineMs
  return (text, isLast = false) => {
    if (out.isTTY) {
      out.write(`\r\u001b[K${text}${isLast ? '\n' : ''}`)
    } else if (isLast || (text !== shown && performance.now() - shownAt >= plainLineMs)) {
      out.write(`${text}\n`)
      shown = text
      shownAt = performance.now()
    }
  }
}
