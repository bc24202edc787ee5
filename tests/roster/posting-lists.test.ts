import t from 'tap'
import fc from 'fast-check'
import { payloadBits, payloadMax, PostingLists, type PostingList } from '../../src/search/roster/posting-lists.ts'

const seed = 20_261_122
t.comment(`fast-check seed ${seed}`)

type Posting = { term: number, ordinal: number, payload: number }

const readList = (list: PostingList | null): [ordinal: number, payload: number][] =>
  list === null ? [] : [...list.block.subarray(list.from, list.to)].map((posting) => [posting >>> payloadBits, posting & payloadMax])

/** What was added, by term, as plainly as can be. */
function modelOf (postings: readonly Posting[]): Map<number, [number, number][]> {
  const model = new Map<number, [number, number][]>()
  for (const { term, ordinal, payload } of postings) model.set(term, [...model.get(term) ?? [], [ordinal, payload]])
  return model
}

const payload = fc.integer({ min: 1, max: payloadMax })
/** Terms that fall on few places of the table, and any others. */
const term = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.nat({ max: 30 }).map((at) => at * 1024 * 64), fc.integer({ min: 0, max: 2 ** 32 - 1 }))

t.test('whatever is added is found again, term by term, in the order it came', async (t) => {
  fc.assert(fc.property(fc.array(fc.record({ term, payload, step: fc.nat({ max: 2 }) }), { maxLength: 600 }), (steps) => {
    const lists = new PostingLists()
    let ordinal = 0
    const postings = steps.map(({ step, ...rest }) => {
      ordinal += step
      return { ...rest, ordinal }
    })
    for (const { term, ordinal, payload } of postings) lists.add(term, ordinal, payload)
    const model = modelOf(postings)
    const all = new Map([...lists.all()].map(([term, list]) => [term, readList(list)]))
    const isKept = ([term, expected]: [number, [number, number][]]) => [all.get(term), readList(lists.find(term))].every((list) =>
      JSON.stringify(list) === JSON.stringify(expected))
    return all.size === model.size && [...model].every(isKept) && lists.find(2 ** 31 + 7) === null
  }), { seed, numRuns: 60 })
  t.pass()
})

t.test('lists that grow side by side, through many sizes and blocks, keep what is theirs', async (t) => {
  // A few terms that everybody has, some that many have, and thousands of rare ones: as in profiles.
  const lists = new PostingLists()
  const expected = new Map<number, [number, number][]>()
  const rounds = 4_000
  for (let ordinal = 0; ordinal < rounds; ordinal++) {
    const terms = [1, 2, 3, 1_000 + ordinal % 7, 2_000 + ordinal % 97, 1_000_000 + ordinal, 2_000_000 + ordinal * 3]
    for (const term of terms) {
      const own = 1 + (term + ordinal) % payloadMax
      lists.add(term, ordinal, own)
      const known = expected.get(term)
      if (known) known.push([ordinal, own])
      else expected.set(term, [[ordinal, own]])
    }
  }
  const wrong = [...expected].filter(([term, postings]) => JSON.stringify(readList(lists.find(term))) !== JSON.stringify(postings)).map(([term]) => term)
  t.strictSame(wrong, [])
  t.equal([...lists.all()].length, expected.size)
})

t.test('a community of thirteen million postings loses none, and a term that is new then is found too', async (t) => {
  const lists = new PostingLists()
  const [terms, members, newcomers] = [6_000, 2_200, 6_000]
  const payloadFor = (term: number, ordinal: number) => 1 + (term * 7 + ordinal) % payloadMax
  for (let ordinal = 0; ordinal < members; ordinal++) for (let term = 0; term < terms; term++) lists.add(term, ordinal, payloadFor(term, ordinal))
  for (let term = terms; term < terms + newcomers; term++) lists.add(term, members, payloadFor(term, members))
  const isWhole = (term: number) => {
    const list = lists.find(term)
    if (!list || list.to - list.from !== (term < terms ? members : 1)) return false
    for (let at = list.from; at < list.to; at++) {
      const ordinal = term < terms ? at - list.from : members
      if (list.block[at] !== (ordinal << payloadBits | payloadFor(term, ordinal))) return false
    }
    return true
  }
  const broken = Array.from({ length: terms + newcomers }, (_, term) => term).filter((term) => !isWhole(term))
  t.equal(broken.length, 0, `broken terms: ${broken.slice(0, 5).join(', ')}`)
  // Spans are powers of two, and lists that grow in step leave as much behind as they take: twice 4096 words of 4 bytes each.
  t.ok(lists.bytes < 1.1 * 2 * 4096 * 4 * terms, 'and the space is of the order of what it holds')
})

t.test('a small community takes little space', async (t) => {
  const lists = new PostingLists()
  for (let term = 0; term < 100; term++) lists.add(term, 0, 1)
  t.ok(lists.bytes < 64 * 1024)
})
