// Identifiers: a prefix that says what the thing is, and 20 random characters.
// They carry no time and no order, so an id tells nothing about when or how many.

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type CommunityId = Id<'community'>
export type MemberId = Id<'member'>
export type KeyId = Id<'key'>
export type OperationId = Id<'operation'>
export type CustomFieldId = Id<'customField'>
export type SessionId = Id<'session'>
export type InvitationId = Id<'invitation'>
export type ConsentReceiptId = Id<'consentReceipt'>
export type ModerationItemId = Id<'moderationItem'>
export type LoginAppId = Id<'loginApp'>
export type RoundId = Id<'round'>
export type MatchFeedbackId = Id<'matchFeedback'>
export type TagId = Id<'tag'>

export const idPrefixes = {
  community: 'com',
  member: 'mem',
  key: 'key',
  operation: 'op',
  customField: 'cf',
  session: 'ses',
  invitation: 'inv',
  consentReceipt: 'csr',
  moderationItem: 'mod',
  loginApp: 'app',
  round: 'rnd',
  matchFeedback: 'mfb',
  tag: 'tag',
} as const

export type IdKind = keyof typeof idPrefixes
type IdOf = {
  community: CommunityId
  member: MemberId
  key: KeyId
  operation: OperationId
  customField: CustomFieldId
  session: SessionId
  invitation: InvitationId
  consentReceipt: ConsentReceiptId
  moderationItem: ModerationItemId
  loginApp: LoginAppId
  round: RoundId
  matchFeedback: MatchFeedbackId
  tag: TagId
}

/** Makes a new id of a kind; given as a dependency so that tests can count. */
export type NewId = <Kind extends IdKind>(kind: Kind) => IdOf[Kind]

// No vowels: no words by accident. No l, o, 0, 1: nothing to misread aloud.
const alphabet = '23456789bcdfghjkmnpqrstvwxyz'
const length = 20

/** Source of `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array

/**
 * A random text of `length` characters, 4.8 bits each, by rejection so that every character is equally likely.
 */
export function randomText (randomBytes: RandomBytes, length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 252 && text.length < length) text += alphabet[byte % alphabet.length] ?? ''
    }
  }
  return text
}

/** Random ids: 28^20 ≈ 2^96 values. */
export function randomIds (randomBytes: RandomBytes): NewId {
  return <Kind extends IdKind>(kind: Kind) => `${idPrefixes[kind]}_${randomText(randomBytes, length)}` as IdOf[Kind]
}
