import { z } from 'zod'
import { purposes } from '../../domain/member/standing.ts'
import { idOf, instant, pathId } from '../../http/schema-parts.ts'

const purpose = z.enum(purposes).describe('`directory`: be shown to other members. `matching`: be proposed to others. `contact`: show contact details to whoever may see them.')
const policyVersion = z.string().nullable().describe('Of the privacy policy it was given under.')
const source = z.enum(['member', 'community']).describe('`community`: the community vouched for it.')

/** An entry of the log of consents. */
export const ConsentReceipt = z.object({
  id: idOf('consentReceipt').nullable().describe('Null for what was agreed to on joining: that is kept with the member.'),
  purpose,
  isGiven: z.boolean().describe('False: it was withdrawn.'),
  policyVersion,
  source,
  appId: z.string().nullable().describe('The app the member was logged in with.'),
  at: instant,
}).meta({ id: 'ConsentReceipt' })
export type ConsentReceipt = z.infer<typeof ConsentReceipt>

const example = { purpose: 'directory', isGiven: true, policyVersion: '2026-11', source: 'member', at: '2026-11-21T08:30:00.000Z' }

export const Consents = z.object({
  policyVersion: z.string().nullable().describe("Of the community's present privacy policy; a consent given now is given under it."),
  consents: z.array(z.object({
    purpose,
    isGiven: z.boolean(),
    policyVersion,
    source: source.nullable().describe('Who said so last; null when nobody ever gave it.'),
    since: instant.nullable(),
  })).describe('What holds now, one for each purpose.'),
  receipts: z.array(ConsentReceipt).describe('What was given and withdrawn, newest first, at most 100.'),
}).meta({
  id: 'Consents',
  examples: [{
    policyVersion: '2026-11',
    consents: [
      { purpose: 'directory', isGiven: true, policyVersion: '2026-11', source: 'member', since: example.at },
      { purpose: 'matching', isGiven: true, policyVersion: null, source: 'community', since: '2026-10-01T02:00:00.000Z' },
      { purpose: 'contact', isGiven: false, policyVersion: null, source: null, since: null },
    ],
    receipts: [
      { id: 'csr_k3v8x2m9q4w7z5b6d8f2', ...example, appId: 'wx0123456789abcdef' },
      { id: null, purpose: 'matching', isGiven: true, policyVersion: null, source: 'community', appId: null, at: '2026-10-01T02:00:00.000Z' },
    ],
  }],
})
export type Consents = z.infer<typeof Consents>

export const PurposePath = z.strictObject({ purpose })
export const MemberPurposePath = z.strictObject({ memberId: pathId('member'), purpose })
