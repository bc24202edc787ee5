export { findCustomFields, keepDefinitions, type CustomFieldRow } from './custom-fields.repository.ts'
export { memberFaults, profileRules, type ProfileRules } from './profile-rules.ts'
