/** The plain ranking to beat: BM25 over the characters and the adjacent pairs of folded names. Best first, names that share nothing left out. */
export function bm25Ranking (names: readonly string[]): (query: string) => { index: number, score: number }[] {
  const documents = names.map((name) => countsOf(name))
  const lengths = documents.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / names.length
  const frequency = new Map<string, number>()
  for (const counts of documents) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const weightOf = (term: string) => {
    const having = frequency.get(term) ?? 0
    return Math.log(1 + (names.length - having + 0.5) / (having + 0.5))
  }
  return (query) => documents.map((counts, index) => {
    let score = 0
    for (const term of countsOf(query).keys()) {
      const count = counts.get(term) ?? 0
      score += weightOf(term) * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * (lengths[index] ?? 0) / meanLength))
    }
    return { index, score }
  }).filter(({ score }) => score > 0).sort((one, other) => other.score - one.score)
}

function countsOf (text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const characters = [...text]
  const pairs = characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
  for (const term of [...characters, ...pairs]) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
