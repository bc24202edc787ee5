// What a credential may be allowed. A key is given scopes one by one; a member has those of their role.

/** Each with the sentence shown in the documentation. */
export const scopes = {
  'members:search': 'Search members and ask for suggestions, as the members of the community see them.',
  'members:read': 'Read one profile, without contact details.',
  'members:list': 'Read all profiles in turn.',
  'members:admin': 'See members who are hidden or not admitted yet, and fields that are for admins.',
  'members:contact': 'Read contact details of members, where the member lets admins see them.',
  'members:write': 'Create, change and delete members, and import files.',
  'members:export': 'Export all members as a file.',
  'members:moderate': 'Decide about texts of members that wait for moderation.',
  'admission:review': 'Read applications and decide about them.',
  'invitations:write': 'Create and revoke invitation codes.',
  'connections:write': 'Record and remove connections between members.',
  'rounds:write': 'Plan, review, publish and undo matching rounds.',
  'sessions:write': 'Log members in, and sign them out.',
  'roles:write': 'Give members a role.',
  'audit:read': 'Read the log of what admins and keys did.',
  'insights:read': 'See what members search for, in counts.',
  'fields:write': "Define the community's custom fields and tags.",
  'community:write': "Change the community's name and settings.",
  'keys:write': 'Create, list, rotate and revoke API keys.',
} as const

export type Scope = keyof typeof scopes
export const allScopes = Object.keys(scopes) as Scope[]

/** What a publishable key may be given: it lies open in a page or a mini program. */
export const publishableScopes = ['members:search'] as const satisfies readonly Scope[]
