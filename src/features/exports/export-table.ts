import { emptyProfile, type Profile } from '../../domain/member/profile.ts'
import { writeCustomCell, writeItemsCell, writeListCell, writeTextCell } from '../imports/index.ts'

const columns = [
  'externalId', 'displayName', 'nameReading', 'aliases', 'headline', 'bio', 'city', 'industry', 'company', 'title', 'yearsOfExperience',
  'skills', 'interests', 'languages', 'education', 'links', 'offers', 'needs', 'availability',
  'contact.wechatId', 'contact.phone', 'contact.email', 'location.lat', 'location.lng', 'custom',
] as const

/** The first row: names an import knows; `number` is for people. Each custom field of the community has a column. */
export function tableHeader (customKeys: readonly string[]): string[] {
  return ['number', ...columns, ...customKeys.map((key) => `custom.${key}`)]
}

/** A member in the order of the header. Values of keys that are not defined stand together in `custom`, as JSON. */
export function tableRow (number: number, externalId: string | null, profile: Profile, customKeys: readonly string[]): string[] {
  const contact = profile.contact ?? emptyProfile.contact
  const undefinedValues = Object.entries(profile.custom).filter(([key]) => !customKeys.includes(key))
  const cells: Record<typeof columns[number], string> = {
    externalId: textCell(externalId),
    displayName: textCell(profile.displayName),
    nameReading: textCell(profile.nameReading),
    aliases: listCell(profile.aliases),
    headline: textCell(profile.headline),
    bio: textCell(profile.bio),
    city: textCell(profile.city),
    industry: textCell(profile.industry),
    company: textCell(profile.company),
    title: textCell(profile.title),
    yearsOfExperience: profile.yearsOfExperience === null ? '' : String(profile.yearsOfExperience),
    skills: listCell(profile.skills),
    interests: listCell(profile.interests),
    languages: listCell(profile.languages),
    education: listCell(profile.education),
    links: listCell(profile.links),
    offers: writeItemsCell(profile.offers),
    needs: writeItemsCell(profile.needs),
    availability: textCell(profile.availability),
    'contact.wechatId': textCell(contact.wechatId),
    'contact.phone': textCell(contact.phone),
    'contact.email': textCell(contact.email),
    'location.lat': profile.location ? String(profile.location.lat) : '',
    'location.lng': profile.location ? String(profile.location.lng) : '',
    custom: undefinedValues.length > 0 ? JSON.stringify(Object.fromEntries(undefinedValues)) : '',
  }
  return [String(number), ...columns.map((column) => cells[column]), ...customKeys.map((key) => writeCustomCell(profile.custom[key]))]
}

const textCell = (text: string | null) => text === null ? '' : writeTextCell(text)
const listCell = (values: readonly string[]) => values.length === 0 ? '' : writeListCell(values)
