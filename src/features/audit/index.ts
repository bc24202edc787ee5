export { deleteEntriesBefore as deleteAuditEntriesBefore } from './audit.repository.ts'
export { recordAct } from './record-act.ts'
