import type { MemberId } from '../../domain/ids.ts'
import { noTagChoices } from '../../domain/taxonomy/tag-choices.ts'
import { searchWeights } from '../../domain/ranking/search-weights.ts'
import { lengthNorm } from '../../domain/ranking/term-weight.ts'
import { keywordFields } from '../../domain/query/filter.ts'
import { nameSortKey } from '../../text/name-forms.ts'
import { hashOf } from '../../text/topic-terms.ts'
import { MemberTags } from '../../text/member-tags.ts'
import { nameKeys } from '../../text/name-keys.ts'
import { shippedTags, type TagBook } from '../../text/tags.ts'
import { customAttribute } from '../filter-attribute.ts'
import type { CustomFieldUse, IndexableMember } from '../member-document.ts'
import { columnValues } from './column-values.ts'
import { CommunityVocabulary } from './community-vocabulary.ts'
import { KeywordColumn, NumberColumn } from './columns.ts'
import { growingFloat32, growingUint8 } from './growing-array.ts'
import { memberEvidence } from './member-evidence.ts'
import { MemberVectors } from './member-vectors.ts'
import { OrganisationNames } from './organisation-names.ts'
import { payloadMax, PostingLists } from './posting-lists.ts'
import type { Columns } from './roster-filter.ts'
import { SparseSums } from './sparse-sums.ts'

/** Weighted mentions are kept in steps of 1/16, the strength of a name key in 255ths. */
export const mentionSteps = 16
const nameSeed = 0x51ED270B

/** The term under which a name key is found. */
export const nameTerm = (key: string) => hashOf(nameSeed, key)

/**
 * The members of one community in a form that is searched in a millisecond: an inverted index of what their profiles say and of the ways their
 * names are typed, and columns of what is filtered, counted and sorted.
 *
 * Members are numbered in the order they come (their ordinal). A change is the end of one ordinal and the start of another;
 * what ended counts in nothing, and is left out when the roster is made anew.
 */
export class Roster implements Columns {
  readonly customUse: CustomFieldUse
  readonly tags: TagBook
  readonly topics = new PostingLists()
  readonly names = new PostingLists()
  readonly fields: ReadonlyMap<string, KeywordColumn | NumberColumn>
  readonly lat = new NumberColumn()
  readonly lng = new NumberColumn()
  /** Terms read in each profile. */
  readonly lengths = growingFloat32()
  /** 1 while the ordinal stands for a member. */
  readonly alive = growingUint8()
  readonly offers = growingUint8()
  /** Filled parts of a profile, 0 to 255: settles ties. */
  readonly completeness = growingUint8()
  /** What members mean; empty without an embedder. */
  readonly vectors = new MemberVectors()
  readonly vocabulary: CommunityVocabulary
  readonly companies: OrganisationNames
  readonly schools: OrganisationNames
  readonly ids: MemberId[] = []
  readonly nameSorts: string[] = []
  /** What the search under way adds up: who is named, what speaks for members, and what one source says of them. The next one begins them anew. */
  readonly scratch = { names: new SparseSums(), topics: new SparseSums(), source: new SparseSums() }
  /** What `namedOrganisations` finds. */
  readonly #organisations = new KeywordColumn()
  readonly #ordinals = new Map<MemberId, number>()
  readonly #versions = new Map<MemberId, number>()
  #lengthSum = 0
  /** Until the next change. */
  #norms: Float32Array | null = null

  constructor (customUse: CustomFieldUse, tags: TagBook = shippedTags) {
    this.customUse = customUse
    this.tags = tags
    const column = (kind: string) => kind === 'number' || kind === 'instant' ? new NumberColumn() : new KeywordColumn()
    this.fields = new Map<string, KeywordColumn | NumberColumn>([
      ...keywordFields.map((name) => [name, new KeywordColumn()] as const),
      ...(['yearsOfExperience', 'number', 'joinedAt', 'activeAt'] as const).map((name) => [name, new NumberColumn()] as const),
      ...customUse.facets.map((field) => [customAttribute(field), column(field.kind)] as const),
    ])
    this.vocabulary = new CommunityVocabulary(this.fields)
    this.companies = new OrganisationNames(this.#organisations)
    this.schools = new OrganisationNames(this.fields.get('education') as KeywordColumn)
  }

  /** Members that are alive. */
  get size (): number { return this.#ordinals.size }
  /** Ordinals given out. */
  get length (): number { return this.ids.length }
  get meanLength (): number { return this.size === 0 ? 0 : this.#lengthSum / this.size }
  /** Whether so many ordinals are dead that it is worth making the roster anew. */
  get isWorn (): boolean { return this.length - this.size > 500 + this.size / 3 }

  /** What the evidence of each member is divided by, by ordinal. */
  get lengthNorms (): Float32Array {
    if (this.#norms === null) {
      const lengths = this.lengths.values
      const mean = this.meanLength
      this.#norms = new Float32Array(this.length).map((_, ordinal) => lengthNorm(lengths[ordinal] ?? 0, mean, searchWeights))
    }
    return this.#norms
  }

  get bytes (): number {
    const columns = [...this.fields.values(), this.lat, this.lng].reduce((sum, column) => sum + column.bytes, 0)
    const scratch = Object.values(this.scratch).reduce((sum, sums) => sum + sums.bytes, 0)
    return this.topics.bytes + this.names.bytes + columns + this.#organisations.bytes + this.lengths.bytes + 3 * this.alive.bytes + this.vectors.bytes + scratch + this.length * 250
  }

  /** The tags as they count for a member. */
  tagsOf ({ tagChoices = noTagChoices }: Pick<IndexableMember, 'tagChoices'>): MemberTags { return new MemberTags(this.tags, tagChoices) }

  versionOf (id: MemberId): number | null { return this.#versions.get(id) ?? null }
  ordinalOf (id: MemberId): number | null { return this.#ordinals.get(id) ?? null }

  /**
   * What is answered as if these members were not there: how well they fit makes nobody else fit less, and what only they say is not known.
   * How rare words are is counted with them.
   */
  without<Answer> (ids: readonly MemberId[], answer: () => Answer): Answer {
    const ordinals = ids.flatMap((id) => this.ordinalOf(id) ?? [])
    const columns = [...this.fields.values()].filter((column) => column instanceof KeywordColumn)
    for (const ordinal of ordinals) {
      this.alive.values[ordinal] = 0
      for (const column of columns) column.end(ordinal)
    }
    try {
      return answer()
    } finally {
      for (const ordinal of ordinals) {
        this.alive.values[ordinal] = 1
        for (const column of columns) column.resume(ordinal)
      }
    }
  }

  /** Adds a member, or puts what they are now in the place of what they were. */
  put (member: IndexableMember): void {
    this.remove(member.id)
    const ordinal = this.ids.length
    this.ids.push(member.id)
    this.#ordinals.set(member.id, ordinal)
    this.#versions.set(member.id, member.version)
    const { mentions, length, organisations } = memberEvidence(member, this.customUse, this.tagsOf(member))
    for (const [term, weight] of mentions) this.topics.add(term, ordinal, Math.max(1, Math.min(payloadMax, Math.round(weight * mentionSteps))))
    this.#addNames(member, ordinal)
    this.#addColumns(member, organisations)
    this.lengths.push(length)
    this.alive.push(1)
    this.#norms = null
    this.#lengthSum += length
  }

  /** What `putVector` was told; null when it was not. */
  vectorVersionOf (id: MemberId): number | null { return this.vectors.versionOf(this.#ordinals.get(id) ?? -1) }

  /** Gives a member, if they are there, the vector of what they mean. */
  putVector (id: MemberId, vector: Int8Array, version: number): void {
    const ordinal = this.#ordinals.get(id)
    if (ordinal !== undefined) this.vectors.set(ordinal, vector, version)
  }

  remove (id: MemberId): void {
    const ordinal = this.#ordinals.get(id)
    if (ordinal === undefined) return
    this.alive.values[ordinal] = 0
    this.#norms = null
    this.vectors.clear(ordinal)
    this.#lengthSum -= this.lengths.values[ordinal] ?? 0
    this.#ordinals.delete(id)
    this.#versions.delete(id)
    for (const column of this.fields.values()) if (column instanceof KeywordColumn) column.end(ordinal)
    this.ids[ordinal] = '' as MemberId
    this.nameSorts[ordinal] = ''
  }

  #addNames ({ profile }: IndexableMember, ordinal: number): void {
    const strengths = new Map<number, number>()
    for (const { key, strength } of nameKeys({ displayName: profile.displayName, aliases: profile.aliases, statedReading: profile.nameReading })) {
      const term = nameTerm(key)
      strengths.set(term, Math.max(strengths.get(term) ?? 0, strength))
    }
    for (const [term, strength] of strengths) this.names.add(term, ordinal, Math.max(1, Math.round(strength * payloadMax)))
    this.nameSorts.push(nameSortKey(profile.displayName, profile.nameReading))
  }

  #addColumns (member: IndexableMember, organisations: readonly string[]): void {
    const { profile } = member
    const values = columnValues(member, this.customUse)
    for (const [name, column] of this.fields) {
      const value = values[name] ?? null
      if (column instanceof NumberColumn) column.add(value as number | null)
      else column.add((value ?? []) as readonly (string | null)[])
    }
    this.#organisations.add(organisations)
    this.companies.follow()
    this.schools.follow()
    this.lat.add(profile.location?.lat ?? null)
    this.lng.add(profile.location?.lng ?? null)
    this.offers.push(Math.min(255, profile.offers.length))
    this.completeness.push(completenessOf(profile))
  }
}

const weighedParts = ['headline', 'bio', 'city', 'industry', 'company', 'title', 'yearsOfExperience', 'location'] as const
const weighedLists = ['skills', 'interests', 'languages', 'education', 'offers', 'needs'] as const

function completenessOf (profile: IndexableMember['profile']): number {
  const filled = weighedParts.filter((part) => profile[part] !== null).length + weighedLists.filter((part) => profile[part].length > 0).length
  return Math.round(255 * filled / (weighedParts.length + weighedLists.length))
}
