export { cannotRelateToSelf } from './relations.errors.ts'
export { exists, insertConnection } from './relations.repository.ts'
