// Secrets that must be read again are stored sealed; those that only prove something are stored as an HMAC.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

const keyOf = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `sealed\0${purpose}`, 32))

/**
 * A text encrypted with AES-256-GCM: nonce, tag, ciphertext. Sealing twice gives different bytes.
 *
 * @param secret the server's own
 * @param purpose what the text is for, with whatever it belongs to; it opens with the same purpose only
 */
export function sealText (secret: string, purpose: string, text: string): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyOf(secret, purpose), nonce, { authTagLength: tagBytes })
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext])
}

/** The text that was sealed. Throws when the bytes were altered, or sealed with another secret or for another purpose. */
export function openSealed (secret: string, purpose: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv(algorithm, keyOf(secret, purpose), sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
}
