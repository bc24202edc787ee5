export { askMatches } from './ask-matches.ts'
export { indexableOf } from './match-subject.ts'
export { LanguageHeaders, Reason } from './matches.schemas.ts'
export { presentReasons, rounded } from './present-reasons.ts'
