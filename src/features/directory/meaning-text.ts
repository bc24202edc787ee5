import type { Profile } from '../../domain/member/profile.ts'

/** What people write into their texts to be reached; it has no meaning and is nobody else's business. */
const reachable = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+|\+?\d[\d -]{5,}\d/g

/**
 * What a member is and offers, in words, the most telling first: the text whose vector stands for them.
 *
 * Without name and contact. Without what they look for: a vector is one direction, and who needs a lawyer is none.
 *
 * @param charsMax UTF-16 units
 * @returns '' for a profile that says nothing
 */
export function meaningText (profile: Omit<Profile, 'contact'>, charsMax: number): string {
  const { headline, title, company, industry, skills, offers, interests, languages, education, bio } = profile
  const lines = [
    headline,
    [title, industry, company].filter((part) => part !== null).join(' '),
    skills.join(' '),
    ...offers.map(({ text, tags }) => [text, ...tags].join(' ')),
    [...interests, ...languages, ...education].join(' '),
    bio,
  ]
  const text = lines.map((line) => (line ?? '').replace(reachable, ' ').replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n')
  return text.slice(0, charsMax).trim()
}
