import { fold } from '../../text/fold.ts'
import { findOrganisationsIn, organisationName, rankOrganisations, rarityAmong, type OrganisationName, type Rarity } from '../../text/organisations.ts'
import { searchableCustomTexts, type CustomFieldUse, type IndexableMember } from '../member-document.ts'
import type { KeywordColumn } from './columns.ts'
import { growingUint32 } from './growing-array.ts'

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
  /** By name, and as in it: those that are known for one organisation or have one core. */
  readonly #same = new Map<string, number[]>()
  /** By name. */
  readonly #units = growingUint32()
  #rarity: Rarity | null = null
  #rarityOf = 0

  constructor (column: KeywordColumn) { this.#column = column }

  /** Takes up the values of the column that are new. */
  follow (): void {
    for (let value = this.#names.length; value < this.#column.valueCount; value++) {
      const name = organisationName(this.#column.keyOf(value))
      this.#names.push(name)
      this.#units.push(unitBits(name.units))
      for (const same of samesOf(name)) this.#same.set(same, [...this.#same.get(same) ?? [], value])
    }
  }

  /** Those that a text may name, best first; at most 20. */
  find (text: string): NamedOrganisation[] {
    if (this.#rarity === null || this.#names.length > this.#rarityOf * rarityGrowth) {
      this.#rarity = rarityAmong(this.#names)
      this.#rarityOf = this.#names.length
    }
    const query = organisationName(text)
    const values = this.#perhaps(query)
    const candidates = values.flatMap((value) => this.#names[value] ?? [])
    return rankOrganisations(query, candidates, this.#rarity, rankedMax).map(({ index, fit }) => ({ key: this.#column.keyOf(values[index] ?? 0), fit }))
  }

  /** Names that may fit, in order: the same ones, those that lack at most one unit of a way to read the text, and those that are part of it. */
  #perhaps (query: OrganisationName): number[] {
    const same = new Set(samesOf(query).flatMap((key) => this.#same.get(key) ?? []))
    const whole = unitBits(query.units)
    const readings = [whole, ...query.readings.map(({ units }) => unitBits(units))]
    const mayLackOne = query.units.length > 2
    const units = this.#units.values
    const perhaps: number[] = []
    for (let value = 0; value < this.#names.length; value++) {
      const own = units[value] ?? 0
      if ((own & ~whole) === 0 || isNearlyIn(readings, own, mayLackOne) || same.has(value)) perhaps.push(value)
    }
    return perhaps
  }
}

/** Whether a name has all the bits of one of these, or all but one. */
function isNearlyIn (readings: readonly number[], own: number, mayLackOne: boolean): boolean {
  for (const reading of readings) {
    const lacked = reading & ~own
    if (lacked === 0 || (mayLackOne && (lacked & (lacked - 1)) === 0)) return true
  }
  return false
}

function samesOf ({ known, core }: OrganisationName): string[] {
  return [...(known === null ? [] : [`known ${known}`]), ...(core === '' ? [] : [`core ${core}`])]
}

/** One bit for each of 32 groups of units. */
function unitBits (units: string): number {
  let bits = 0
  for (let at = 0; at < units.length; at++) bits |= 1 << (Math.imul(units.charCodeAt(at), 0x9E3779B1) >>> 27)
  return bits
}
