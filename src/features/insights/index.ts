export { forgetSearches } from './forget-searches.ts'
export { noteSearch } from './note-search.ts'
