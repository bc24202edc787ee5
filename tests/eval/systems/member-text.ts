import type { SandboxMember } from '../../../src/sandbox/sandbox-members.ts'

/** A member's names and everything else they wrote, each as lines. What the systems without fields of their own search. */
export function memberText (member: SandboxMember): { names: string[], profile: string[] } {
  const { externalId: _externalId, displayName, aliases = [], links: _links, location: _location, ...rest } = member
  return { names: [displayName, ...aliases], profile: textsIn(rest) }
}

function textsIn (value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
