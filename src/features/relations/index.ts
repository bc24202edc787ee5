export { cannotRelateToSelf } from './relations.errors.ts'
export { exists, insertConnection } from './relations.repository.ts'
export { connectPairsOfRound, disconnectPairsOfRound } from './round-connections.repository.ts'
