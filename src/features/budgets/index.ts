export { budgetExhausted } from './budgets.errors.ts'
export { findCoordinatedViewers } from './find-coordinated-viewers.ts'
export { noteAnomaly, noteSights } from './note-sights.ts'
