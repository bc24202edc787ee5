import { SaxesParser } from 'saxes'
import { FormatError } from './format-error.ts'
import { recordLimit } from './table.ts'

/** What happens at the tags and texts of an XML document. Names come without their namespace prefix. */
export type XmlHandlers = {
  open: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** An XML document that is fed piece by piece. */
export type XmlFeed = { write: (text: string) => void, end: () => void }

/** Tags inside each other, at most. Chosen: a spreadsheet needs about ten. */
const depthLimit = 64

/** Characters without a tag between them, at most: the parser holds them all. */
const runLimit = 4 * recordLimit

/**
 * A feed that calls the handlers as soon as a tag or a text is complete.
 *
 * Memory stays bounded whatever is fed: a document type (and with it every entity), deep nesting and endless texts are refused.
 *
 * @param part the name of the document for error messages
 * @throws FormatError, from `write` and `end`
 */
export function openXml (part: string, handlers: XmlHandlers): XmlFeed {
  const parser = new SaxesParser<{ position: boolean, xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let run = 0
  parser.on('doctype', () => { throw new FormatError(`${part} has a document type, which is not allowed.`) })
  parser.on('opentag', ({ name, attributes }) => {
    run = 0
    if (++depth > depthLimit) throw new FormatError(`${part} is nested too deeply.`)
    handlers.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    run = 0
    depth--
    handlers.close?.(localName(name))
  })
  const { text } = handlers
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const feed = (step: () => unknown) => {
    try {
      step()
    } catch (error) {
      throw error instanceof FormatError ? error : new FormatError(`${part} is not well-formed XML.`)
    }
  }
  return {
    write: (piece) => {
      run += piece.length
      if (run > runLimit) throw new FormatError(`${part} holds a text that is too long.`)
      feed(() => parser.write(piece))
    },
    end: () => feed(() => parser.close()),
  }
}

/** Reads a whole document. */
export async function readXml (text: AsyncIterable<string>, part: string, handlers: XmlHandlers): Promise<void> {
  const feed = openXml(part, handlers)
  for await (const piece of text) feed.write(piece)
  feed.end()
}

function localName (name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
