// What a member says about themselves, and the limits of every part.
// Who may see which part is decided in visibility; how a part is stored, in postgres/tables.

/** Something a member can give: a line of text and its tags. */
export type Offer = { text: string, tags: string[] }

export const urgencies = ['low', 'normal', 'high'] as const
export type Urgency = typeof urgencies[number]

/** Something a member is looking for. After `expiresOn` (YYYY-MM-DD) it no longer counts. */
export type Need = { text: string, tags: string[], urgency: Urgency, expiresOn: string | null }

/** How to reach a member outside the product. Never indexed, never logged. */
export type Contact = { wechatId: string | null, phone: string | null, email: string | null }

/** WGS 84, degrees: `lat` in [-90, 90], `lng` in [-180, 180]. */
export type Location = { lat: number, lng: number }

/** A value of a custom field, already checked against the community's definition. */
export type CustomValue = string | number | boolean | string[]

/** 名片. Absent single values are `null`, absent lists are empty. */
export type Profile = {
  displayName: string
  /** How the display name is read, as the member says it, in Latin letters: “Yuè Jiā”. */
  nameReading: string | null
  aliases: string[]
  headline: string | null
  bio: string | null
  city: string | null
  industry: string | null
  company: string | null
  title: string | null
  yearsOfExperience: number | null
  skills: string[]
  interests: string[]
  languages: string[]
  education: string[]
  links: string[]
  offers: Offer[]
  needs: Need[]
  /** When the member can be met, in their own words: “周末下午, 线上”. */
  availability: string | null
  contact: Contact
  location: Location | null
  /** By the key of the custom field. */
  custom: Record<string, CustomValue>
}

/** Largest sizes accepted; characters are UTF-16 units, bytes are of the JSON in UTF-8. */
export const profileLimits = {
  displayNameChars: 100,
  nameReadingChars: 100,
  headlineChars: 300,
  bioChars: 20_000,
  textChars: 200,
  listItems: 100,
  tagChars: 100,
  offerChars: 2_000,
  linkChars: 2_000,
  customValues: 100,
  customTextChars: 20_000,
  externalIdChars: 200,
  yearsOfExperienceMax: 80,
  memberBytes: 64 * 1024,
} as const

export const emptyProfile: Omit<Profile, 'displayName'> = {
  nameReading: null,
  aliases: [],
  headline: null,
  bio: null,
  city: null,
  industry: null,
  company: null,
  title: null,
  yearsOfExperience: null,
  skills: [],
  interests: [],
  languages: [],
  education: [],
  links: [],
  offers: [],
  needs: [],
  availability: null,
  contact: { wechatId: null, phone: null, email: null },
  location: null,
  custom: {},
}
