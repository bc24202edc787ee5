import type { MemberDocument } from '../../src/search/member-document.ts'

/** Documents the engine cannot take, or chokes on: what may be wrong with one. */
export const poisons: Readonly<Record<string, (document: MemberDocument) => Record<string, unknown>>> = {
  'bad id': (document) => ({ ...document, id: `${document.id} / 坏` }),
  'long id': (document) => ({ ...document, id: 'x'.repeat(600) }),
  'bad place': (document) => ({ ...document, _geo: { lat: 'x', lng: 0 } }),
  'large text': (document) => ({ ...document, bioText: '大 '.repeat(800_000) }),
  'lone surrogate': (document) => ({ ...document, bioText: 'a\ud800b' }),
  'not a number': (document) => ({ ...document, yearsOfExperience: NaN }),
}

const prefix = 'poison '

/** What a member of this company gets. */
export const poisonedCompany = (kind: string) => prefix + kind

export function poison (document: MemberDocument): MemberDocument {
  const company = (document['company'] as string[] | undefined)?.[0] ?? ''
  const change = company.startsWith(prefix) ? poisons[company.slice(prefix.length)] : undefined
  return change ? change(document) as MemberDocument : document
}
