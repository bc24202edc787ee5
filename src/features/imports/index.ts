export { deleteOrphanedChunks } from './import-chunks.ts'
export { runImport } from './run-import.ts'
export { writeCustomCell, writeItemsCell, writeListCell } from './table-cells.ts'
