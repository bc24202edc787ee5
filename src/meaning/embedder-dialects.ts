export const embedderKinds = ['openai', 'ollama', 'http'] as const
export type EmbedderKind = typeof embedderKinds[number]

/** How a service wants to be asked for vectors, and where in its answer they are; what is no vector yet is checked later. */
type Dialect = {
  bodyOf: (model: string, texts: readonly string[]) => Record<string, unknown>
  /** In the order of the texts; [] where the answer has none. */
  vectorsIn: (answer: unknown) => unknown[]
}

export const dialects: Readonly<Record<EmbedderKind, Dialect>> = {
  openai: {
    bodyOf: (model, texts) => ({ model, input: texts }),
    vectorsIn: (answer) => listIn(answer, 'data')
      .map((item, at) => ({ vector: valueIn(item, 'embedding'), index: Number(valueIn(item, 'index') ?? at) }))
      .sort((a, b) => a.index - b.index)
      .map(({ vector }) => vector),
  },
  ollama: {
    bodyOf: (model, texts) => ({ model, input: texts }),
    vectorsIn: (answer) => listIn(answer, 'embeddings'),
  },
  http: {
    bodyOf: (_model, texts) => ({ texts }),
    vectorsIn: (answer) => listIn(answer, 'vectors'),
  },
}

/** The dialect an address most likely speaks. */
export function kindOfAddress (url: string): EmbedderKind {
  const { pathname } = new URL(url)
  if (/\/api\/embed\/?$/.test(pathname)) return 'ollama'
  return /\/embeddings\/?$/.test(pathname) ? 'openai' : 'http'
}

const valueIn = (holder: unknown, name: string): unknown => typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[name] : undefined

function listIn (holder: unknown, name: string): unknown[] {
  const value = valueIn(holder, name)
  return Array.isArray(value) ? value : []
}
