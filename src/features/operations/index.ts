export {
  findOperation, insertOperation, insertRowErrors, operationNotFound, updateOperation, type OperationRow, type RowError,
} from './operations.repository.ts'
export { OperationAccepted } from './operations.schemas.ts'
