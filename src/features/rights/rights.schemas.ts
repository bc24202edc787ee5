import { z } from 'zod'
import { exampleOf, idOf, instant } from '../../http/schema-parts.ts'
import { Consents } from '../consents/index.ts'

const rows = (description: string) => z.array(z.looseObject({})).describe(description)
const counts = z.array(z.object({ day: z.iso.date(), count: z.int() }))

/** Everything that is stored about a member. Rows are as they are stored, without what belongs to others. */
export const MemberExport = z.object({
  exportedAt: instant,
  communityId: idOf('community'),
  memberId: idOf('member'),
  profile: rows('Profile, standing, and what you chose to show to whom.'),
  contact: rows('How to reach you.'),
  consents: Consents.describe('With every receipt.'),
  identities: rows('What other services know you as.'),
  sessions: rows('Where you are and were logged in.'),
  blocks: rows('Whom you blocked.'),
  connections: rows('Whom you know.'),
  applications: rows('What you answered when you applied, and what became of it.'),
  moderation: rows('Texts you proposed, and what was decided.'),
  matchPreferences: rows('How often you want to be proposed to others.'),
  matchFeedback: rows('What you said about people who were proposed to you.'),
  tagChoices: rows('Tags recognised in your words that you confirmed or dropped.'),
  roundsTakenPartIn: rows('Matching rounds you took part in.'),
  roundPairs: rows('Whom you met in them.'),
  invitations: rows('Codes you made.'),
  admissionProofs: rows('Proofs you came in with.'),
  audit: rows('What was done to you, and what you did that is logged.'),
  sights: z.object({ shownToYou: counts, shownToOthers: counts }).describe('Profiles you were shown, and viewers who were shown yours, by day.'),
  searchVectors: rows('Your profile as a vector, by model: it is there, its numbers say nothing else.'),
  searchOutbox: rows('Changes of your profile that the search index has not confirmed yet.'),
  idempotencyKeys: rows('Requests that can be repeated for a day.'),
  keptBack: z.array(z.object({ data: z.string(), reason: z.string() })).describe('What names you and is not in this file.'),
}).meta({
  id: 'MemberExport',
  examples: [{
    exportedAt: '2026-11-21T08:30:00.000Z', communityId: 'com_k3v8x2m9q4w7z5b6d8f2', memberId: 'mem_k3v8x2m9q4w7z5b6d8f2',
    profile: [{ number: 1024, displayName: '冯宝宝', status: 'active' }], contact: [], consents: exampleOf(Consents), identities: [], sessions: [], blocks: [], connections: [],
    applications: [], moderation: [], matchPreferences: [], matchFeedback: [], tagChoices: [], roundsTakenPartIn: [], roundPairs: [], invitations: [], admissionProofs: [], audit: [], sights: { shownToYou: [{ day: '2026-11-20', count: 12 }], shownToOthers: [] },
    searchVectors: [], searchOutbox: [], idempotencyKeys: [], keptBack: [{ data: 'refresh_tokens', reason: 'Hashes of the tokens of your sessions.' }],
  }],
})
