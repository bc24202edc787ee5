export { consentsOf } from './read-consents.ts'
export { Consents } from './consents.schemas.ts'
