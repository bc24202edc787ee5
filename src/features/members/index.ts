export { presentMember } from './members.presenter.ts'
export { findContacts, listMembers, rowFromColumns, type MemberRow } from './members.repository.ts'
export { Member, MemberInput } from './members.schemas.ts'
export { conflictPolicies, storeMembers, type StoreInput, type StoreOutcome } from './store-members.ts'
