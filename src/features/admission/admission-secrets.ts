// Codes and order numbers are stored as keyed hashes: who reads the database can come in by none of them.

import { createHmac } from 'node:crypto'
import { randomText, type CommunityId, type RandomBytes } from '../../domain/ids.ts'
import { fold } from '../../text/fold.ts'

const [groups, groupChars] = [3, 4]

/** A new code such as `k3v8-x2m9-q4w7`: 57 bits, nothing to misread aloud. */
export function mintCode (randomBytes: RandomBytes): string {
  const characters = randomText(randomBytes, groups * groupChars)
  return Array.from({ length: groups }, (_, group) => characters.slice(group * groupChars, (group + 1) * groupChars)).join('-')
}

/** A code is the same in capitals, full width, and with or without its hyphens. */
export const hashOfCode = (serverSecret: string, communityId: CommunityId, code: string): string =>
  hashOf(serverSecret, 'invitation', communityId, fold(code).replaceAll(/[\s\p{Pd}]/gu, ''))

export const hashOfProof = (serverSecret: string, communityId: CommunityId, proof: string): string =>
  hashOf(serverSecret, 'admission-proof', communityId, fold(proof).trim())

function hashOf (serverSecret: string, purpose: string, communityId: CommunityId, text: string): string {
  return createHmac('sha256', serverSecret).update(`${purpose}\0${communityId}\0${text}`).digest('base64url')
}
