export { checkMemberText } from './check-member-text.ts'
