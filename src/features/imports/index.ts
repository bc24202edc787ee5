export { deleteOrphanedChunks } from './import-chunks.ts'
export { giveUpImport, runImport, type ImportJob } from './run-import.ts'
export { writeCustomCell, writeItemsCell, writeListCell, writeTextCell } from './table-cells.ts'
