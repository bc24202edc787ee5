import { fold } from '../../text/fold.ts'
import { findOrganisationsIn, organisationName, rankOrganisations, rarityAmong, type OrganisationName, type Rarity } from '../../text/organisations.ts'
import { searchableCustomTexts, type CustomFieldUse, type IndexableMember } from '../member-document.ts'
import type { KeywordColumn } from './columns.ts'

/** A display name of a company, a school or an office and not of a person. */
const organisationShape = /^.{2,}(?:大学|大學|学院|學院|中学|中學|小学|小學|公司|集团|集團|研究所|研究院|实验室|實驗室|医院|醫院|银行|銀行|基金会|基金會|协会|協會|学会|學會|中心|委员会|委員會|工厂|工廠|出版社|博物馆|博物館|图书馆|圖書館)$/u

/** Organisations a member names outside their education: where they work, what they are if they are one, and what headline, title and short answers name. */
export function namedOrganisations ({ displayName, company, headline, title, custom }: IndexableMember['profile'], customUse: CustomFieldUse): string[] {
  const said = [headline, title].flatMap((text) => text === null ? [] : findOrganisationsIn(fold(text)).map(({ name }) => name))
  const shaped = [displayName, ...searchableCustomTexts(custom, customUse)].filter((text) => text.length <= nameLengthMax && organisationShape.test(text))
  return [...new Set([...(company === null ? [] : [company]), ...shaped, ...said])]
}

const nameLengthMax = 60

/** A value of a column that a query may mean, and how well it fits, in (0, 1]. */
export type NamedOrganisation = { key: string, fit: number }

const rankedMax = 20

/** Rarities are taken anew when there are a tenth more names. */
const rarityGrowth = 1.1

/** The organisations members name in one field, ready to be compared with short forms. */
export class OrganisationNames {
  readonly #column: KeywordColumn
  readonly #names: OrganisationName[] = []
  #rarity: Rarity | null = null
  #rarityOf = 0

  constructor (column: KeywordColumn) { this.#column = column }

  /** Takes up the values of the column that are new. */
  follow (): void {
    for (let value = this.#names.length; value < this.#column.valueCount; value++) this.#names.push(organisationName(this.#column.keyOf(value)))
  }

  /** Those that a text may name, best first; at most 20. */
  find (text: string): NamedOrganisation[] {
    if (this.#rarity === null || this.#names.length > this.#rarityOf * rarityGrowth) {
      this.#rarity = rarityAmong(this.#names)
      this.#rarityOf = this.#names.length
    }
    return rankOrganisations(organisationName(text), this.#names, this.#rarity, rankedMax).map(({ index, fit }) => ({ key: this.#column.keyOf(index), fit }))
  }
}
