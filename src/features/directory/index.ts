export { hydrateMembers, type HydratedMember } from './hydrate-members.ts'
export { rosterSource } from './roster-source.repository.ts'
