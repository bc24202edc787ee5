import { createHmac } from 'node:crypto'
import type { RandomBytes } from '../../domain/ids.ts'

/** A new token `rt_…`: 256 random bits that say nothing. */
export const mintRefreshToken = (randomBytes: RandomBytes) => `rt_${Buffer.from(randomBytes(32)).toString('base64url')}`

/** What is stored of a refresh token. It is random, so a fast HMAC is enough. */
export const hashOfRefreshToken = (serverSecret: string, token: string) => createHmac('sha256', serverSecret).update('refresh-token\0').update(token).digest('base64url')
