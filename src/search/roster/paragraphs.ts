/** A paragraph that is longer is taken apart at the ends of sentences. */
const paragraphMax = 900
/** Paragraphs of one text; what is behind them is part of the last. */
const paragraphsMax = 40

const sentenceEnd = /(?<=[。！？!?；;])|(?<=\.)(?=\s)/

/** A text by paragraphs, each at most about a page: where one ends, or, in a long one, a sentence. */
export function paragraphsOf (text: string): string[] {
  const paragraphs = text.split(/\n+/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '').flatMap(sentencesTogether)
  return paragraphs.length <= paragraphsMax ? paragraphs : [...paragraphs.slice(0, paragraphsMax - 1), paragraphs.slice(paragraphsMax - 1).join('\n')]
}

function sentencesTogether (paragraph: string): string[] {
  if (paragraph.length <= paragraphMax) return [paragraph]
  const parts = ['']
  const size = paragraph.length / Math.ceil(paragraph.length / paragraphMax)
  for (const sentence of paragraph.split(sentenceEnd)) {
    if ((parts.at(-1) ?? '').length >= size) parts.push('')
    parts.push((parts.pop() ?? '') + sentence)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
