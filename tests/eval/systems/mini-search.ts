import MiniSearch from 'minisearch'
import { folded } from './folded-tokens.ts'
import { memberText } from './member-text.ts'
import { resultLimit, type SearchSystem } from './search-system.ts'

/** MiniSearch as its documentation introduces it: its own tokens, prefixes, and typos in a fifth of the letters. */
export const miniSearch = inMemory('MiniSearch', { searchOptions: { prefix: true, fuzzy: 0.2 } })

/** BM25+ with the weights of MiniSearch over single Han characters, pairs of them and Latin words, folded to simplified characters. */
export const charactersAndPairs = inMemory('BM25 characters + pairs', {
  tokenize: (text) => (folded(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? []).flatMap(tokensOf),
  processTerm: (term) => term,
})

function tokensOf (run: string): string[] {
  if (!/^\p{Script=Han}/u.test(run)) return [run]
  const characters = [...run]
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)]
}

type Document = { id: string, text: string }
type Options = Pick<ConstructorParameters<typeof MiniSearch<Document>>[0], 'searchOptions' | 'tokenize' | 'processTerm'>

function inMemory (name: string, options: Options): SearchSystem {
  return {
    name,
    sets: ['names', 'topics', 'spelled', 'organisations'],
    connections: 1,
    open: async ({ members }) => {
      const index = new MiniSearch<Document>({ fields: ['text'], ...options })
      index.addAll(members.map((member) => {
        const { names, profile } = memberText(member)
        return { id: member.externalId, text: [...names, ...profile].join('\n') }
      }))
      return {
        search: async (text) => index.search(text).slice(0, resultLimit).map(({ id }) => String(id)),
        close: async () => {},
      }
    },
  }
}
