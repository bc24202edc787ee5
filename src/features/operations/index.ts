export {
  findOperation, insertOperation, insertRowErrors, operationNotFound, updateOperation, type OperationRow, type RowError,
} from './operations.repository.ts'
export { OperationAccepted, type ColumnUse, type ImportResult } from './operations.schemas.ts'
