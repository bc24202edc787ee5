import type { Contact } from '../../domain/member/profile.ts'
import { parseNickname } from '../../text/nickname.ts'

const edges = /^[\s|｜_/,，;；:：-]+|[\s|｜_/,，;；:：-]+$/g

const phoneLabel = /^(?:电话|電話|手机|手機|tel|phone)[:\s]*(?=\+?\d)/i
const wechatLabel = /^(?:(?:微信[号號]?|薇信|威信)[:\s]*|(?:v信|wechat|weixin|wx|vx|v)(?:[:\s]+|(?<=v信)))/i
const anyLabel = /^(?:联系方式|聯繫方式)[:\s]*/

/**
 * The contact details in a nickname, each in its field, and what is left of the nickname without them.
 *
 * Of several details for one field the first is taken; the others are nowhere: they must not be shown, and there is no room for them.
 */
export function takeContacts (nickname: string): { contact: Partial<Contact>, rest: string } {
  let contact: Partial<Contact> = {}
  let rest = nickname
  let part = parseNickname(rest).phone
  while (part !== null) {
    contact = { ...contactOf(part.value), ...contact }
    rest = `${rest.slice(0, part.start).replace(edges, '')} ${rest.slice(part.end).replace(edges, '')}`.trim()
    part = parseNickname(rest).phone
  }
  return { contact, rest }
}

/** @param written as the parser found it: digits, an e-mail address, or a handle with or without its label */
function contactOf (written: string): Partial<Contact> {
  const plain = written.normalize('NFKC').trim()
  if (/^\S+@\S+$/.test(plain)) return { email: plain }
  const number = plain.replace(phoneLabel, '').replace(anyLabel, '')
  if (/^\+?[\d*x][\d*x -]*$/i.test(number)) return { phone: number }
  return { wechatId: plain.replace(wechatLabel, '').replace(anyLabel, '') }
}
